import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentPack } from '../../content/packs';
import { explainedTerms, markTerms, termsUsed } from './mark-terms';

const polish = explainedTerms(currentPack(), 'pl');
const marked = (text: string, terms = polish) =>
	markTerms(text, terms).flatMap((run) => (run.term ? [[run.text, run.term.key]] : []));

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
			fc.property(fc.string(), (text) => {
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
