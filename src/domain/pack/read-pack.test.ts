import { describe, expect, it } from 'vitest';
import { aPack } from '../../../tests/support/small-pack';
import type { PackFile } from './join-parts';
import { readPackFiles, refusalText } from './read-pack';

// The empty list of sources stands in a file of its own as well: lists are joined.
const { catalogue, ...rest } = aPack();

const filesWith = (changes: Record<string, unknown>, ...more: PackFile[]): PackFile[] => [
	{ file: 'pack.yaml', content: { ...rest, ...changes } },
	...catalogue.map((content) => ({ file: `measures/${content.id}.yaml`, content })),
	{ file: 'sources.yaml', content: { sources: [] } },
	...more
];
const withMeasure = (fields: object): PackFile[] => [
	{ file: 'pack.yaml', content: { ...rest, sources: [] } },
	{ file: 'measures/buddy.yaml', content: { ...catalogue[0], id: 'buddy', ...fields } }
];

const problemsOf = (files: PackFile[]) => {
	const read = readPackFiles(files);
	return read.ok ? [] : read.error;
};
const polish = (files: PackFile[]) => problemsOf(files).map(({ pl }) => pl);

describe('a pack that is as it should be', () => {
	it('is read from its files', () => {
		const read = readPackFiles(filesWith({}));
		expect(read).toEqual({ ok: true, value: aPack() });
	});

	it('may have a list in several files', () => {
		const source = {
			key: 's',
			title: 't',
			publisher: 'p',
			year: '2026',
			address: 'a',
			verified: true
		};
		const read = readPackFiles(filesWith({}, { file: 'law.yaml', content: { sources: [source] } }));
		expect(read.ok && read.value.sources.map(({ key }) => key)).toEqual(['s']);
	});
});

describe('a problem of a pack', () => {
	it('names file, entry and field in a sentence, in both languages', () => {
		const cost = { ...catalogue[0]?.cost, min: 'dużo' };
		expect(problemsOf(withMeasure({ cost }))).toEqual([
			{
				pl: 'measures/buddy.yaml, działanie buddy, pole cost.min: ma być liczba, a jest tekst „dużo”.',
				en: 'measures/buddy.yaml, measure buddy, field cost.min: should be a number, but is the text “dużo”.'
			}
		]);
	});

	it('counts entries in their own file, also where a list stands in several', () => {
		const bad = {
			sources: [{ title: 'Bez klucza', publisher: 'p', year: '2026', address: 'a', verified: true }]
		};
		expect(polish(filesWith({}, { file: 'law.yaml', content: bad }))).toEqual([
			'law.yaml, źródło nr 1, pole key: brakuje tego pola.'
		]);
	});

	it.each([
		[{ steps: [{ pl: 'Zacznij' }] }, 'pole steps (pozycja 1).en: brakuje tekstu po angielsku.'],
		[
			{ suits: ['village'] },
			'pole suits (pozycja 1): ma być jedno z: „small-gmina”, „medium-city”, „large-city”, „powiat”, „ngo”, a jest tekst „village”.'
		],
		[{ title: { pl: 'Tytuł', en: '' } }, 'pole title.en: tekst jest pusty.'],
		[{ steps: 'Zacznij' }, 'pole steps: ma być lista, a jest tekst „Zacznij”.'],
		[
			{ staffing: { pl: { 'Jedna osoba': 'pół etatu' }, en: 'One' } },
			'pole staffing.pl: ma być tekst, a jest grupa pól (tekst, w którym jest dwukropek, weź w cudzysłów).'
		],
		[
			{
				competence: { who: [], note: { pl: 'a', en: 'b' }, provenance: { standing: 'own design' } }
			},
			'pole competence.who: lista ma mieć co najmniej tyle pozycji: 1, a ma: 0.'
		],
		[
			{ evidence: { strength: 'strong', note: null, sources: [], strenght: 'x' } },
			'pole evidence: nieznane pole: „strenght”; mogą tu stać: strength, note, sources.'
		]
	])('says what is wrong with %j', (fields, sentence) => {
		expect(polish(withMeasure(fields))).toEqual([
			`measures/buddy.yaml, działanie buddy, ${sentence}`
		]);
	});

	it('names the entry within an entry', () => {
		const signals = [{ kind: 'rumour', name: { pl: 'a', en: 'b' } }];
		expect(polish(filesWith({ patterns: [{ ...rest.patterns[0], signals }] }))).toEqual([
			'pack.yaml, wyzwanie school-language-gap, pole signals (pozycja 1).kind: ma być jedno z: „indicator”, „area score”, „question level”, „ask”, a jest tekst „rumour”.'
		]);
		const [question] = rest.questionnaire.questions;
		const questionnaire = { ...rest.questionnaire, questions: [{ ...question, core: 'tak' }] };
		expect(polish(filesWith({ questionnaire }))).toEqual([
			'pack.yaml, pytanie EDU-1, pole core: ma być true albo false, a jest tekst „tak”.'
		]);
	});

	it('tells a date without quotation marks', () => {
		expect(polish(filesWith({ stateAsOf: new Date('2026-11-22') }))).toEqual(
			[
				'pack.yaml, pole stateAsOf: ma być data w postaci 2026-11-22, a jest data bez cudzysłowu (weź ją w cudzysłów).'
			].map((sentence) => sentence.replace('data w postaci 2026-11-22', 'tekst'))
		);
	});

	it('is a part that nobody knows, stands twice or is not there', () => {
		expect(polish(filesWith({ indicatorz: [] }))[0]).toMatch(
			/^pack\.yaml, pole indicatorz: nieznana część zestawu; mogą w nim stać: .*indicators/
		);
		const again = { file: 'z.yaml', content: { questionnaire: rest.questionnaire } };
		expect(polish(filesWith({}, again))).toEqual([
			'z.yaml: część „questionnaire” jest już w pliku pack.yaml; tylko listy mogą stać w kilku plikach.'
		]);
		expect(polish(filesWith({ glossary: undefined }))).toEqual([
			'W zestawie brakuje części „glossary”: nie ma jej w żadnym pliku.'
		]);
		expect(polish(filesWith({}, { file: 'notes.yaml', content: ['a'] }))[0]).toMatch(
			/^notes\.yaml: /
		);
	});

	it('is shown with the others, up to twenty', () => {
		const many = Array.from({ length: 25 }, (_, index) => ({
			pl: `Błąd ${index}`,
			en: `Error ${index}`
		}));
		const text = refusalText('pl-2026', many);
		expect(text).toContain('• Błąd 0\n  Error 0');
		expect(text).toContain('(+5)');
		expect(text).not.toContain('Błąd 20');
	});
});
