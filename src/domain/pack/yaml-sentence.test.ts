import { expect, it } from 'vitest';
import { yamlSentence } from './yaml-sentence';

it('a file that is no YAML is named with its line, in words of an expert', () => {
	const failure = {
		file: 'measures/buddy-programme.yaml',
		line: 12,
		reason: 'bad indentation of a mapping entry'
	};
	expect(yamlSentence(failure)).toEqual({
		pl: 'measures/buddy-programme.yaml, wiersz 12: wcięcie nie zgadza się z sąsiednimi wierszami albo tekst z dwukropkiem nie jest w cudzysłowie (bad indentation of a mapping entry).',
		en: 'measures/buddy-programme.yaml, line 12: the indentation does not match the lines around it, or a text with a colon is not in quotation marks (bad indentation of a mapping entry).'
	});
	const strange = yamlSentence({ ...failure, line: null, reason: 'something new' });
	expect(strange.pl).toMatch(/^measures\/buddy-programme\.yaml: tego wiersza nie da się odczytać/);
});
