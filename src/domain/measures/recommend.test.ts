import { describe, expect, it } from 'vitest';
import { anEntry, aPack, aPlan, both, countingIds, idOf } from '../../../tests/support/builders';
import { adoptMeasure } from './adopt-measure';
import { measureSchema } from './measure';
import { sizesOf } from './place-size';
import { recommendMeasures } from './recommend';
import { searchCatalogue } from './search';

const pack = aPack();
const plan = aPlan().withChallenge('Szkoły', {
	patternKeys: ['school-language-gap'],
	severity: 5,
	urgency: 5,
	feasibility: 5
});
const kindsOf = (recommendation: ReturnType<typeof recommendMeasures>[number] | undefined) =>
	recommendation?.reasons.map(({ kind }) => kind);

describe('a recommended measure', () => {
	it('answers an accepted challenge and says why', () => {
		const ranked = recommendMeasures(pack, plan.build());
		expect(ranked.map(({ entry, score }) => [entry.id, score])).toEqual([
			['preparatory-classes', 80],
			['school-assistants', 79]
		]);
		expect(ranked[0]?.reasons).toEqual([
			{ kind: 'answers challenge', challengeId: idOf('Szkoły'), title: 'Szkoły', weight: 5 },
			{ kind: 'nothing answers it yet', challengeId: idOf('Szkoły'), title: 'Szkoły' },
			{ kind: 'fits place', sizes: ['medium-city', 'large-city'] },
			{ kind: 'evidence', strength: 'strong' },
			{ kind: 'cost', level: 'medium', min: 50_000, max: 100_000 }
		]);
		expect(kindsOf(ranked[1])).toContain('quick start');
	});

	it('says what speaks against it', () => {
		const town = aPlan({ place: { ...plan.build().place, kind: 'gmina' }, size: 'light' })
			.withChallenge('Szkoły', { patternKeys: ['school-language-gap'] })
			.build();
		expect(kindsOf(recommendMeasures(pack, town)[0])).toContain('made for other places');
	});

	it('is not one that the team refused', () => {
		const refused = plan
			.with({
				refusals: [{ id: idOf('no'), kind: 'measure', key: 'school-assistants', reason: 'Mamy' }]
			})
			.build();
		expect(recommendMeasures(pack, refused).map(({ entry }) => entry.id)).toEqual([
			'preparatory-classes'
		]);
	});

	it('says that it is adopted already, and strengthens others', () => {
		const adopted = plan.withMeasure('Klasy', { catalogueId: 'preparatory-classes' }).build();
		const ranked = recommendMeasures(pack, adopted);
		const [classes, assistants] = ['preparatory-classes', 'school-assistants'].map((id) =>
			ranked.find(({ entry }) => entry.id === id)
		);
		expect(classes?.adoptedAs).toBe(idOf('Klasy'));
		expect(kindsOf(assistants)).toContain('related');
		expect(kindsOf(assistants)).not.toContain('nothing answers it yet');
	});

	it('answers what people wrote under a goal of their own, too', () => {
		const own = plan.withGoalFor('Szkoły').withMeasureFor('Szkoły').build();
		expect(kindsOf(recommendMeasures(pack, own)[0])).not.toContain('nothing answers it yet');
	});
});

describe('the size of a place', () => {
	it('follows its population where it is known', () => {
		expect(sizesOf({ kind: 'gmina' }, 'light', 150_000)).toEqual(['large-city']);
		expect(sizesOf({ kind: 'gmina' }, 'light', null)).toEqual(['small-gmina']);
		expect(sizesOf({ kind: 'powiat' }, 'standard', 150_000)).toEqual(['powiat']);
	});
});

describe('an adopted measure', () => {
	const measure = adoptMeasure(anEntry('preparatory-classes'), {
		id: idOf('m'),
		newId: countingIds(),
		goalIds: [idOf('g')],
		language: 'pl',
		position: 3,
		entities: pack.entities
	});

	it('is prefilled in the language of the plan', () => {
		expect(measureSchema.parse(measure)).toMatchObject({
			title: 'Działanie preparatory-classes',
			steps: ['Zacznij'],
			partners: ['Organizacja pozarządowa'],
			indicators: [
				{ kind: 'output', name: 'Uczestnicy', target: null },
				{ kind: 'outcome', indicatorId: 'EDU-01', baseline: null }
			]
		});
	});

	it('invents no costs', () => {
		expect(measure.budget).toEqual([]);
	});
});

describe('a search in the catalogue', () => {
	const entries = [
		anEntry('a', { title: both('Kursy'), summary: both('Dla żłobków i szkół') }),
		anEntry('b', { title: both('Żłobki dla wszystkich'), summary: both('Opieka'), area: 'SOC' })
	];
	const found = (query: string, filters = {}) =>
		searchCatalogue(entries, query, filters, 'pl').map(({ id }) => id);

	it('ignores case and diacritics, matches beginnings of words, titles first', () => {
		expect(found('ZLOB')).toEqual(['b', 'a']);
		expect(found('lobk')).toEqual([]);
		expect(found('szkol zlob')).toEqual(['a']);
	});

	it('shows everything without a query, and only what the filters let through', () => {
		expect(found('')).toEqual(['a', 'b']);
		expect(found('', { areas: ['SOC'] })).toEqual(['b']);
		expect(found('', { costLevels: ['high'] })).toEqual([]);
	});
});
