import { describe, expect, it } from 'vitest';
import { currentPack } from '../../src/content/packs';
import { derive } from '../../src/domain/evidence/series';
import { packEntries } from '../../src/domain/pack/pack-entries';
import { areaCodes } from '../../src/domain/shared/area';
import { aPlan } from '../support/builders';

const pack = currentPack();
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);

/** Those of the names that lead nowhere, each once. */
const astray = (names: readonly (string | null)[], known: readonly string[]): string[] => {
	const all = new Set(known);
	return [...new Set(names)].flatMap((name) => (name === null || all.has(name) ? [] : [name]));
};

/** All values that stand under a name, anywhere in the pack. */
const under = (value: unknown, name: string): unknown[] => {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [
		...(key === name ? [inner] : []),
		...under(inner, name)
	]);
};
const strings = (values: unknown[]): string[] =>
	values.flat().filter((value) => typeof value === 'string');

const sections = [...pack.template.sections, ...pack.templates.flatMap((each) => each.sections)];
const provisions = pack.acts.flatMap((act) => act.provisions);
const checklistItems = pack.checklists.flatMap(({ key, groups }) =>
	groups.flatMap(({ items }) => items.map((item) => ({ list: key, ...item })))
);

describe('the pack as a whole', () => {
	it('holds every kind of entry in the breadth of the reference', () => {
		const counts = Object.fromEntries(
			Object.entries(Object.groupBy(packEntries(pack), ({ kind }) => kind)).map(
				([kind, entries]) => [kind, entries.length]
			)
		);
		expect(counts).toMatchObject({
			area: 12,
			question: 55,
			'capacity item': 48,
			pattern: 47,
			goal: 35,
			measure: 90,
			lens: 7,
			size: 3
		});
		expect(counts['indicator']).toBeGreaterThanOrEqual(112);
		for (const kind of [
			'framework',
			'activity',
			'target group',
			'checklist',
			'legal act',
			'provision',
			'legal vehicle',
			'procedure step',
			'funding programme',
			'funding match',
			'unit cost',
			'workshop',
			'survey question',
			'section',
			'term'
		])
			expect(counts[kind], kind).toBeGreaterThan(3);
	});

	it('has every id once within its kind', () => {
		const names = packEntries(pack).map(({ kind, id }) => `${kind} ${id}`);
		expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
	});

	it('cites only sources that it lists, and lists only sources that it cites', () => {
		const cited = strings(under({ ...pack, sources: [], catalogue: [] }, 'sources'));
		const competences = strings(
			pack.catalogue.flatMap(({ competence }) => under(competence, 'sources'))
		);
		const all = [...cited, ...competences];
		expect(astray(all, keys(pack.sources))).toEqual([]);
		expect(astray(keys(pack.sources), all)).toEqual([]);
	});

	it('says of every source where it is and what was read in it', () => {
		const bare = pack.sources.filter(
			({ supports, address }) => supports === null || address === ''
		);
		expect(keys(bare)).toEqual([]);
	});

	it('cites a source for everything that it calls verified', () => {
		const declared = under(pack, 'provenance').map((value) => Object(value));
		const unfounded = declared.filter(
			({ standing, sources }) => standing === 'verified' && sources.length === 0
		);
		expect(declared.length).toBeGreaterThan(100);
		expect(unfounded).toEqual([]);
	});

	it('dates what ages: law, money and prices', () => {
		const ageing = [...pack.acts, ...provisions, ...pack.fundingProgrammes, ...pack.unitCosts];
		expect(ageing.filter(({ provenance }) => provenance.checkBy === null)).toEqual([]);
		const early = ageing.filter(
			({ provenance: { stateAsOf, checkBy } }) => checkBy !== null && checkBy <= stateAsOf
		);
		expect(early).toEqual([]);
	});
});

describe('ways from one entry to another', () => {
	it.each([
		[
			'measures of checklists',
			pack.checklists.flatMap(({ measureIds }) => measureIds),
			ids(pack.catalogue)
		],
		[
			'measures of goals',
			pack.goalTemplates.flatMap(({ measureIds }) => measureIds),
			ids(pack.catalogue)
		],
		['related measures', pack.catalogue.flatMap(({ related }) => related), ids(pack.catalogue)],
		[
			'challenges of measures',
			pack.catalogue.flatMap(({ challengeKeys }) => challengeKeys),
			keys(pack.patterns)
		],
		[
			'challenges of goals',
			pack.goalTemplates.flatMap(({ challengeKeys }) => challengeKeys),
			keys(pack.patterns)
		],
		[
			'target groups',
			pack.catalogue.flatMap(({ targetGroups }) => targetGroups),
			keys(pack.targetGroups)
		],
		['activities', pack.catalogue.flatMap(({ activities }) => activities), keys(pack.activities)],
		[
			'leading and partner entities',
			pack.catalogue.flatMap(({ lead, partners }) => [...lead, ...partners]),
			keys(pack.entities)
		],
		[
			'funding of measures',
			pack.catalogue.flatMap(({ fundingKeys }) => fundingKeys),
			keys(pack.fundingSources)
		],
		[
			'funding of programmes',
			pack.fundingProgrammes.map(({ fundingKey }) => fundingKey),
			keys(pack.fundingSources)
		],
		[
			'programmes of needs',
			pack.fundingMatches.flatMap(({ programmeIds }) => programmeIds),
			ids(pack.fundingProgrammes)
		],
		['acts of vehicles', pack.vehicles.flatMap(({ actIds }) => actIds), ids(pack.acts)],
		[
			'vehicles of steps',
			pack.procedure.flatMap(({ vehicleKeys }) => vehicleKeys),
			keys(pack.vehicles)
		],
		[
			'provisions of steps',
			pack.procedure.flatMap(({ provisionIds }) => provisionIds),
			ids(provisions)
		],
		[
			'indicators of the survey',
			pack.survey?.questions.flatMap(({ indicatorIds }) => indicatorIds) ?? [],
			ids(pack.indicators)
		],
		[
			'items hidden from a kind of organisation',
			pack.capacity?.profiles.flatMap(({ hiddenItems }) => hiddenItems) ?? [],
			pack.capacity?.domains.flatMap(({ items }) => ids(items)) ?? []
		],
		[
			'questions of sizes',
			pack.sizes.flatMap(({ questions }) => (questions === 'all' ? [] : questions)),
			ids(pack.questionnaire.questions)
		],
		[
			'indicators of sizes',
			pack.sizes.flatMap(({ indicators }) => (indicators === 'all' ? [] : indicators)),
			ids(pack.indicators)
		],
		[
			'workshops of sizes',
			pack.sizes.flatMap(({ workshops }) => (workshops === 'all' ? [] : workshops)),
			keys(pack.workshops)
		]
	])('lead somewhere: %s', (_, names, known) => {
		expect(names).not.toEqual([]);
		expect(astray(names, known)).toEqual([]);
	});

	it.each([
		[
			'challenge has a measure',
			keys(pack.patterns),
			pack.catalogue.flatMap(({ challengeKeys }) => challengeKeys)
		],
		[
			'challenge has a goal',
			keys(pack.patterns),
			pack.goalTemplates.flatMap(({ challengeKeys }) => challengeKeys)
		],
		[
			'funding source has a programme or is money of one’s own',
			keys(pack.fundingSources).filter((key) => !['own-budget', 'employer', 'other'].includes(key)),
			pack.fundingProgrammes.map(({ fundingKey }) => fundingKey)
		],
		[
			'vehicle has a procedure',
			keys(pack.vehicles),
			pack.procedure.flatMap(({ vehicleKeys }) => vehicleKeys)
		],
		[
			'programme answers a need',
			ids(pack.fundingProgrammes).filter((id) => !id.includes('after-2027')),
			pack.fundingMatches.flatMap(({ programmeIds }) => programmeIds)
		],
		[
			'activity of IOM has a measure or an area',
			keys(pack.activities).filter(
				(key) => !pack.activities.some((each) => each.key === key && each.areas.length > 0)
			),
			pack.catalogue.flatMap(({ activities }) => activities)
		]
	])('lead back: every %s', (_, names, used) => {
		expect(astray(names, used)).toEqual([]);
	});

	it('reach every area by every kind that is ordered by areas', () => {
		const byArea = {
			indicators: pack.indicators.map(({ area }) => area),
			questions: pack.questionnaire.questions.map(({ area }) => area),
			challenges: pack.patterns.map(({ area }) => area),
			measures: pack.catalogue.map(({ area }) => area),
			frameworks: pack.frameworks.flatMap(({ items }) => items.flatMap(({ areas }) => areas))
		};
		for (const [kind, areas] of Object.entries(byArea))
			expect(
				areaCodes.filter((code) => !areas.includes(code)),
				kind
			).toEqual([]);
	});

	it('let a question of the survey feed each indicator that a survey of residents gives', () => {
		const fed = pack.survey?.questions.flatMap(({ indicatorIds }) => indicatorIds) ?? [];
		// Their only source in the reference is the survey of residents.
		const surveyed = [
			'INF-07',
			'LAB-09',
			'LNG-06',
			'HOU-03',
			'HOU-04',
			'HOU-05',
			'HOU-06',
			'HEA-01',
			'HEA-02',
			'HEA-03',
			'HEA-07',
			'SOC-04',
			'PAR-07',
			'PAR-08',
			'PAR-09',
			'SAF-03',
			'SAF-04',
			'SAF-05',
			'THB-06',
			'THB-07'
		];
		expect(astray(surveyed, fed)).toEqual([]);
	});
});

describe('formulas', () => {
	const derived = pack.indicators.filter(({ derivation }) => derivation !== null);

	it.each(derived.map((indicator) => [indicator.id, indicator] as const))(
		'of %s evaluate',
		(_, indicator) => {
			const { derivation } = indicator;
			if (!derivation) throw new Error('not derived');
			const { readings } = aPlan()
				.withReading(derivation.numerator, 2025, 30)
				.withReading(derivation.denominator, 2025, 600)
				.build();
			expect(derive(indicator, readings).map(({ value }) => value)).toEqual([
				(derivation.factor * 30) / 600
			]);
		}
	);

	it('are there for the figures that the reference calls computed', () => {
		expect(ids(derived)).toEqual(
			expect.arrayContaining(['POP-02', 'POP-04a', 'GOV-03a', 'INF-01a', 'LAB-06a', 'EDU-01a'])
		);
	});
});

describe('checklists, workshops and templates', () => {
	it('number the points of a checklist by its key', () => {
		expect(checklistItems.filter(({ id, list }) => !id.startsWith(`${list}-`))).toEqual([]);
	});

	it('cover the activities that have their own standards', () => {
		const lists = (area: string) => pack.checklists.filter((list) => list.area === area).length;
		for (const area of ['GOV', 'INF', 'LNG', 'LAB', 'SOC', 'THB', 'RET'])
			expect(lists(area), area).toBeGreaterThan(0);
		expect(pack.checklists.filter(({ subject }) => subject === 'measure').length).toBeGreaterThan(
			2
		);
	});

	it('give workshops agendas that add up', () => {
		const wrong = pack.workshops.filter(
			({ agenda, minutes }) => agenda.reduce((sum, step) => sum + step.minutes, 0) !== minutes
		);
		expect(keys(wrong)).toEqual([]);
		expect(keys(pack.workshops)).toEqual(['W0', 'W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8']);
	});

	it('has the documents beside the strategy', () => {
		expect(pack.templates.map(({ document }) => document).toSorted()).toEqual([
			'consultation report',
			'council resolution',
			'operational programme',
			'organisation development plan',
			'progress report'
		]);
		expect(sections.filter(({ guidance }) => guidance.pl.length < 40)).toEqual([]);
	});

	it('shows a chapter in every size in which it shows a section of it', () => {
		const order = ['light', 'standard', 'full'];
		const orphans = pack.template.sections.filter(({ parent, from }) => {
			const chapter = pack.template.sections.find(({ key }) => key === parent);
			return parent !== null && order.indexOf(chapter?.from ?? 'full') > order.indexOf(from);
		});
		expect(orphans).toEqual([]);
	});

	it('orders unit costs from low to high', () => {
		const wrong = pack.unitCosts.filter(({ low, usual, high }) => {
			const given = [low, usual, high].filter((value) => value !== null);
			return given.some((value, at) => value < (given[at - 1] ?? 0));
		});
		expect(ids(wrong)).toEqual([]);
	});
});
