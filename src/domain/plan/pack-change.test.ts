import { describe, expect, it } from 'vitest';
import { aPlan, aPack, anEntry, anIndicator, both } from '../../../tests/support/builders';
import type { Pack } from '../pack/pack';
import { changesOfPack } from './pack-change';

const from = aPack();
const plan = aPlan()
	.withReading('EDU-01', 2025, 60)
	.withAnswer('EDU-1', 2)
	.withChallenge('school', { patternKeys: ['school-language-gap'] })
	.withMeasure('classes', { catalogueId: 'preparatory-classes' })
	.build();

const withIndicator = (fields: Parameters<typeof anIndicator>[1], id = 'EDU-01') =>
	from.indicators.map((indicator) => (indicator.id === id ? anIndicator(id, fields) : indicator));
const changes = (fields: Partial<Pack>) =>
	changesOfPack(plan, from, aPack({ version: '2', ...fields }));

describe('what a newer pack changes for a plan', () => {
	it('is nothing when only the version differs', () => {
		expect(changes({})).toEqual({ used: [], added: [], others: [] });
	});

	it('is each field of an entry that the plan uses, in the language of the plan', () => {
		const indicators = withIndicator({ definition: both('Nowa definicja'), freshYears: 2 });
		const change = {
			kind: 'indicator',
			id: 'EDU-01',
			stage: 'readings',
			name: 'Wskaźnik EDU-01',
			what: 'changed',
			fields: [
				{ path: ['definition'], before: 'Definicja', after: 'Nowa definicja' },
				{ path: ['freshYears'], before: '3', after: '2' }
			]
		};
		expect(changes({ indicators })).toEqual({ used: [change], added: [], others: [] });
		const english = changesOfPack({ ...plan, language: 'en' }, from, aPack({ indicators }));
		expect(english.used[0]).toMatchObject({ name: 'Wskaźnik EDU-01 (en)' });
	});

	it('is a number when the plan does not use the entry', () => {
		const indicators = withIndicator({ freshYears: 1 }, 'EDU-02');
		const { used, others } = changes({ indicators });
		expect(used).toEqual([]);
		expect(others).toEqual([{ kind: 'indicator', changed: 1, retired: 0 }]);
	});

	it('counts new things by kind', () => {
		const indicators = [...from.indicators, anIndicator('EDU-09')];
		const catalogue = [...from.catalogue, anEntry('a'), anEntry('b')];
		expect(changes({ indicators, catalogue }).added).toEqual([
			{ kind: 'indicator', count: 1 },
			{ kind: 'measure', count: 2 }
		]);
	});

	it('is what was retired, with what took its place', () => {
		const catalogue = from.catalogue.filter(({ id }) => id !== 'preparatory-classes');
		const gone = {
			kind: 'measure' as const,
			id: 'preparatory-classes',
			since: '2',
			replacedBy: 'school-assistants',
			note: both('Połączone z asystentami')
		};
		expect(changes({ catalogue, retired: [gone] }).used).toEqual([
			{
				kind: 'measure',
				id: 'preparatory-classes',
				stage: 'measures',
				name: 'Działanie preparatory-classes',
				what: 'retired',
				replacedBy: { id: 'school-assistants', name: 'Działanie school-assistants' },
				note: 'Połączone z asystentami'
			}
		]);
	});

	it('tells lists as one text and parts by their name', () => {
		const steps = [both('Zacznij'), both('Skończ')];
		const [entry, ...others] = from.catalogue;
		const outputIndicators = (entry?.outputIndicators ?? []).map((each) => ({
			...each,
			unit: both('dzieci')
		}));
		const catalogue = [{ ...anEntry('x'), ...entry, steps, outputIndicators }, ...others];
		expect(changes({ catalogue }).used).toMatchObject([
			{
				fields: [
					{ path: ['steps'], before: 'Zacznij', after: 'Zacznij\nSkończ' },
					{ path: ['outputIndicators', 'o', 'unit'], before: 'osoby', after: 'dzieci' }
				]
			}
		]);
	});

	it('follows the phases of a plan, the rules of scoring among them', () => {
		const { questionnaire, template } = from;
		const changed = changes({
			template: {
				...template,
				sections: template.sections.map((section) => ({ ...section, required: true }))
			},
			questionnaire: {
				...questionnaire,
				scoring: { ...questionnaire.scoring, coreWeight: 3 }
			},
			indicators: withIndicator({ starter: false })
		});
		expect(changed.used.map(({ stage, kind, id }) => [stage, kind, id])).toEqual([
			['readings', 'indicator', 'EDU-01'],
			['assessment', 'scoring', 'scoring'],
			['document', 'section', 'annexes']
		]);
		const unanswered = changesOfPack(
			{ ...plan, assessments: [] },
			from,
			aPack({ questionnaire: { ...questionnaire, scale: [...questionnaire.scale].reverse() } })
		);
		expect(unanswered.used).toEqual([]);
	});

	it('counts a derived indicator as used when its parts have readings', () => {
		const derivation = {
			kind: 'ratio' as const,
			numerator: 'EDU-01',
			denominator: 'POP-13',
			factor: 100
		};
		const before = aPack({
			indicators: [...from.indicators, anIndicator('EDU-03', { derivation })]
		});
		const after = aPack({
			indicators: [...from.indicators, anIndicator('EDU-03', { derivation, decimals: 2 })]
		});
		expect(changesOfPack(plan, before, after).used).toMatchObject([{ id: 'EDU-03' }]);
	});
});
