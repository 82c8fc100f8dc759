import { describe, expect, it } from 'vitest';
import { allParts } from '../../src/components/document/part-names';
import { currentPack, findPack } from '../../src/content/packs';
import { composing } from '../../src/domain/document/composing';
import { composePartIn } from '../../src/domain/document/parts/compose-part';
import type { Pack } from '../../src/domain/pack/pack';
import { areaCodes } from '../../src/domain/shared/area';
import { aRichPlan } from '../docx/rich-plan';

const pack: Pack = currentPack();
const {
	areas,
	sources,
	indicators,
	questionnaire: { questions },
	patterns,
	goalTemplates,
	catalogue,
	template: { sections }
} = pack;

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
const keysOf = (rows: { key: string }[]) => rows.map(({ key }) => key);

/** Those of the names that lead nowhere, each once. */
const astray = (names: string[], known: string[]): string[] =>
	[...new Set(names)].filter((name) => !known.includes(name)).toSorted();
const twice = (names: string[]): string[] =>
	names.filter((name, index) => names.indexOf(name) !== index);

/** Every value of the pack that stands under `pl` and `en`, with the way to it. */
const localised = (value: unknown, path = 'pack'): { path: string; pl: string; en: string }[] => {
	if (typeof value !== 'object' || value === null) return [];
	if ('pl' in value && 'en' in value) return [{ path, pl: String(value.pl), en: String(value.en) }];
	return Object.entries(value).flatMap(([key, inner]) => localised(inner, `${path}.${key}`));
};
const texts = localised(pack);

describe('the content pack pl-2026', () => {
	it('parses and is the one that new plans use', async () => {
		expect(pack.id).toBe('pl-2026');
		expect(await findPack('pl-2026', pack.version)).toBe(pack);
		expect(await findPack('pl-2026', '0.0.1')).toBeNull();
		expect(await findPack('pl-1999', pack.version)).toBeNull();
	});

	it.each([
		['areas', areas.map(({ code }) => code)],
		['sources', keysOf(sources)],
		['indicators', idsOf(indicators)],
		['questions', idsOf(questions)],
		['patterns', keysOf(patterns)],
		['goals', idsOf(goalTemplates)],
		['catalogue', idsOf(catalogue)],
		['funding sources', keysOf(pack.fundingSources)],
		['entities', keysOf(pack.entities)],
		['target groups', keysOf(pack.targetGroups)],
		['activities', keysOf(pack.activities)],
		['sections', keysOf(sections)],
		['milestones', keysOf(pack.milestones)],
		['glossary', keysOf(pack.glossary)]
	])('has %s, none of them twice', (_, names) => {
		expect(names).not.toEqual([]);
		expect(twice(names)).toEqual([]);
	});

	it('describes the twelve areas', () => {
		expect(areas.map(({ code }) => code).toSorted()).toEqual([...areaCodes].toSorted());
	});
});

describe('indicators of the pack', () => {
	it('cite sources that it lists', () => {
		expect(
			astray(
				indicators.flatMap((indicator) => indicator.sources),
				keysOf(sources)
			)
		).toEqual([]);
	});

	it('derive from typed indicators of the pack, never from themselves', () => {
		const typed = indicators.filter(({ derivation }) => derivation === null);
		const parts = indicators.flatMap(({ derivation }) =>
			derivation ? [derivation.numerator, derivation.denominator] : []
		);
		expect(parts).not.toEqual([]);
		expect(astray(parts, idsOf(typed))).toEqual([]);
	});

	it('begin with the area that they belong to', () => {
		expect(indicators.filter(({ id, area }) => !id.startsWith(`${area}-`))).toEqual([]);
	});

	it('have a starter set of exactly 24', () => {
		expect(indicators.filter(({ starter }) => starter)).toHaveLength(24);
	});

	it('carry no target where it would be meaningless or do harm', () => {
		const context = idsOf(indicators.filter(({ type }) => type === 'context'));
		const never = [...context, 'RET-05', 'THB-03', 'THB-04', 'SAF-01'];
		expect(astray(never, idsOf(indicators))).toEqual([]);
		const withTarget = idsOf(indicators.filter(({ mayCarryTarget }) => mayCarryTarget));
		expect(withTarget.filter((id) => never.includes(id))).toEqual([]);
		expect(withTarget).not.toEqual([]);
	});
});

describe('the questionnaire of the pack', () => {
	it('asks 55 questions in 12 areas', () => {
		expect(questions).toHaveLength(55);
		expect(new Set(questions.map(({ area }) => area)).size).toBe(12);
		expect(questions.filter(({ id, area }) => !id.startsWith(`${area}-`))).toEqual([]);
	});

	it('has core questions in every area', () => {
		const core = questions.filter((question) => question.core).map(({ area }) => area);
		expect(astray([...areaCodes], core)).toEqual([]);
	});

	it('cites sources that the pack lists', () => {
		const cited = questions.flatMap((question) => question.sources);
		expect(astray(cited, keysOf(sources))).toEqual([]);
	});
});

describe('challenges of the pack', () => {
	const signals = patterns.flatMap((pattern) => pattern.signals);

	it('listen to indicators and questions that exist', () => {
		const heard = signals.flatMap((signal) =>
			signal.kind === 'indicator' ? [signal.indicatorId] : []
		);
		const asked = signals.flatMap((signal) =>
			signal.kind === 'question level' ? [signal.questionId] : []
		);
		expect(heard).not.toEqual([]);
		expect(asked).not.toEqual([]);
		expect(astray(heard, idsOf(indicators))).toEqual([]);
		expect(astray(asked, idsOf(questions))).toEqual([]);
	});

	it('are each addressed by a measure', () => {
		const answered = catalogue.flatMap(({ challengeKeys }) => challengeKeys);
		expect(astray(keysOf(patterns), answered)).toEqual([]);
	});

	it('are each answered by a goal', () => {
		const answered = goalTemplates.flatMap(({ challengeKeys }) => challengeKeys);
		expect(astray(keysOf(patterns), answered)).toEqual([]);
	});
});

describe('goals of the pack', () => {
	it('answer challenges and hold measures that exist', () => {
		const challenges = goalTemplates.flatMap(({ challengeKeys }) => challengeKeys);
		const measures = goalTemplates.flatMap(({ measureIds }) => measureIds);
		expect(astray(challenges, keysOf(patterns))).toEqual([]);
		expect(astray(measures, idsOf(catalogue))).toEqual([]);
	});

	it('reach every measure, by the measure itself or by a challenge', () => {
		const held = goalTemplates.flatMap(({ measureIds }) => measureIds);
		const answered = goalTemplates.flatMap(({ challengeKeys }) => challengeKeys);
		const unreached = catalogue.filter(
			({ id, challengeKeys }) =>
				!held.includes(id) && !challengeKeys.some((key) => answered.includes(key))
		);
		expect(idsOf(unreached)).toEqual([]);
	});
});

describe('the catalogue of the pack', () => {
	it('has at least 25 measures and some in every area', () => {
		expect(catalogue.length).toBeGreaterThanOrEqual(25);
		const covered = catalogue.map(({ area }) => area);
		expect(astray([...areaCodes], covered)).toEqual([]);
	});

	it.each([
		['challenges', catalogue.flatMap((entry) => entry.challengeKeys), keysOf(patterns)],
		['related measures', catalogue.flatMap((entry) => entry.related), idsOf(catalogue)],
		['funding', catalogue.flatMap((entry) => entry.fundingKeys), keysOf(pack.fundingSources)],
		[
			'entities',
			catalogue.flatMap((entry) => [...entry.lead, ...entry.partners]),
			keysOf(pack.entities)
		],
		['target groups', catalogue.flatMap((entry) => entry.targetGroups), keysOf(pack.targetGroups)],
		['activities', catalogue.flatMap((entry) => entry.activities), keysOf(pack.activities)]
	])('names only %s that exist', (_, named, known) => {
		expect(astray(named, known)).toEqual([]);
	});

	it.each([
		['funding', catalogue.flatMap((entry) => entry.fundingKeys), keysOf(pack.fundingSources)],
		[
			'entities',
			catalogue.flatMap((entry) => [...entry.lead, ...entry.partners]),
			keysOf(pack.entities)
		],
		['target groups', catalogue.flatMap((entry) => entry.targetGroups), keysOf(pack.targetGroups)],
		['activities', catalogue.flatMap((entry) => entry.activities), keysOf(pack.activities)]
	])('uses all %s of the vocabulary', (_, named, known) => {
		expect(astray(known, named)).toEqual([]);
	});

	it('measures by indicators of the pack or by its own', () => {
		const linked = catalogue
			.flatMap((entry) => [...entry.outputIndicators, ...entry.outcomeIndicators])
			.flatMap(({ indicatorId }) => (indicatorId === null ? [] : [indicatorId]));
		expect(linked).not.toEqual([]);
		expect(astray(linked, idsOf(indicators))).toEqual([]);
	});

	it('says for every measure what to do, what it yields, what may go wrong and what it costs', () => {
		const lacking = catalogue.filter(
			(entry) =>
				entry.steps.length === 0 ||
				entry.outputIndicators.length === 0 ||
				entry.outcomeIndicators.length === 0 ||
				entry.risks.length === 0 ||
				entry.challengeKeys.length === 0 ||
				entry.suits.length === 0 ||
				entry.cost.min > entry.cost.max
		);
		expect(idsOf(lacking)).toEqual([]);
	});

	it('never relates a measure to itself', () => {
		expect(idsOf(catalogue.filter(({ id, related }) => related.includes(id)))).toEqual([]);
	});
});

describe('the template of the pack', () => {
	it('hangs sections under chapters that come before them', () => {
		const chapters = sections.filter(({ parent }) => parent === null);
		const below = sections.flatMap(({ parent }) => (parent === null ? [] : [parent]));
		expect(astray(below, keysOf(chapters))).toEqual([]);
		const early = sections.filter(
			({ parent }, index) => parent !== null && !keysOf(sections.slice(0, index)).includes(parent)
		);
		expect(keysOf(early)).toEqual([]);
	});

	const composed = sections.flatMap((section) => section.composed);

	it('composes parts that the editor knows', () => {
		expect(astray(composed, allParts)).toEqual([]);
	});

	it('has something to compose for every part that is not of one area', () => {
		const context = composing(aRichPlan(), pack, '2026-11-22');
		const parts = allParts.filter((part) => !part.includes(':'));
		expect(parts.filter((part) => composePartIn(part, context).length === 0)).toEqual([]);
		expect(composePartIn('horoscope', context)).toEqual([]);
	});

	it('fills only places that the plan can fill', () => {
		const places = sections.flatMap(({ opening }) =>
			opening.flatMap(({ pl, en }) => `${pl} ${en}`.match(/\{[^}]*\}/g) ?? [])
		);
		const known = ['{genitive}', '{locative}', '{name}', '{from}', '{to}', '{title}'];
		expect(astray(places, known)).toEqual([]);
	});
});

describe('the words of the pack', () => {
	const english = / (the|and) /i;
	const letters = /[ąćęłńóśźż]/i;

	it('are complete in both languages', () => {
		expect(texts.length).toBeGreaterThan(2000);
		expect(texts.filter(({ pl, en }) => !pl.trim() || !en.trim())).toEqual([]);
		expect(texts.filter(({ pl, en }) => /TODO|FIXME|TBD|\?\?\?/.test(pl + en))).toEqual([]);
	});

	it('have no English left in the Polish', () => {
		expect(texts.filter(({ pl }) => english.test(pl))).toEqual([]);
	});

	it('have sentences in two languages, not one twice', () => {
		// Names of places and programmes are rightly the same in both.
		const sentences = texts.filter(({ pl }) => pl.length > 40);
		expect(sentences.filter(({ pl, en }) => pl === en)).toEqual([]);
		const long = texts.filter(({ pl }) => pl.length > 120);
		expect(long.filter(({ pl }) => !letters.test(pl))).toEqual([]);
	});
});
