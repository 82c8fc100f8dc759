import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentPack } from '../../content/packs';
import { explainedTerms, firstUses, markTerms, termsUsed } from './mark-terms';

const polish = explainedTerms(currentPack(), 'pl');
const english = explainedTerms(currentPack(), 'en');
const marked = (text: string, terms = polish) =>
	markTerms(text, terms).flatMap((run) => (run.term ? [[run.text, run.term.key]] : []));

/** Letters of any kind between words that stand in the glossary. */
const textsWithTerms = fc
	.array(
		fc.oneof(fc.string(), fc.constantFrom('PUP', ' ochrony czasowej', '(CIC)', ' cudzoziemca '))
	)
	.map((parts) => parts.join(''));

describe('terms of the glossary in a text', () => {
	it('are found in any form, by abbreviation or in full', () => {
		expect(marked('Zapytaj PUP o osoby objęte ochroną czasową.')).toEqual([
			['PUP', 'pup'],
			['ochroną czasową', 'temporary-protection']
		]);
		expect(marked('Liczba indywidualnych programów integracji')).toEqual([
			['indywidualnych programów integracji', 'ipi']
		]);
	});

	it('are found where the word itself changes, also in the plural', () => {
		expect(marked('Zadzwoń do powiatowego urzędu pracy (PUP).')).toEqual([
			['powiatowego urzędu pracy', 'pup']
		]);
		expect(marked('Baza danych wrażliwych cudzoziemca').map(([, key]) => key)).toEqual([
			'sensitive-data',
			'foreigner'
		]);
		expect(marked('Own tasks of the municipality', english)).toEqual([['Own tasks', 'own-task']]);
	});

	it('are not mistaken for words that only begin alike, nor read over a bracket', () => {
		expect(marked('To dowodzi, że superwizor z dowolnego ośrodka')).toEqual([]);
		expect(marked('Lokale cudzoziemskich przedsiębiorców, repatriacja')).toEqual([]);
		expect(marked('On the front desk, a supervisor with foreign languages', english)).toEqual([]);
		expect(marked('the powiat (labour office, school)', english)).toEqual([]);
	});

	it('in abbreviation are found exactly as they are written', () => {
		expect(marked('Napisz do UdSC')).toEqual([['UdSC', 'udsc']]);
		expect(marked('udsc, pup, Cic i Sio')).toEqual([]);
	});

	it('are explained once a page, in the text that comes first', () => {
		const first = firstUses(['Napisz do PUP.', 'PUP i CIC', 'PUP'], polish);
		const keys = [...first].map(([text, terms]) => [text, terms.map(({ key }) => key)]);
		expect(keys).toEqual([
			['Napisz do PUP.', ['pup']],
			['PUP i CIC', ['cic']]
		]);
	});

	it('are marked once, and never inside another word', () => {
		expect(marked('CIC, a potem znowu CIC')).toEqual([['CIC', 'cic']]);
		expect(marked('PUPIL i CICHY')).toEqual([]);
	});

	it('can each be found by their own name, in both languages', () => {
		for (const language of ['pl', 'en'] as const)
			for (const term of explainedTerms(currentPack(), language))
				for (const name of term.names) expect(marked(`x ${name} x`, [term]), name).toHaveLength(1);
	});

	it('leave the text as it was', () => {
		fc.assert(
			fc.property(textsWithTerms, (text) => {
				expect(
					markTerms(text, polish)
						.map((run) => run.text)
						.join('')
				).toBe(text);
			})
		);
	});

	it('are sent only where they are used, and never unchecked', () => {
		expect(termsUsed(['Zapytaj PUP'], polish).map(({ key }) => key)).toEqual(['pup']);
		const unchecked = currentPack().glossary.filter(
			({ provenance }) => provenance.standing === 'to be checked'
		);
		for (const { key } of unchecked) expect(polish.map((term) => term.key)).not.toContain(key);
	});
});
