import type { Localised } from '../shared/localised';

/** What the reader of YAML found: `line` from 1, `reason` in its own English words. */
export type YamlFailure = { file: string; line: number | null; reason: string };

/** Beginnings of the reader's commonest reasons, and what an expert would call them. */
const reasons: [string, Localised][] = [
	[
		'bad indentation',
		{
			pl: 'wcięcie nie zgadza się z sąsiednimi wierszami albo tekst z dwukropkiem nie jest w cudzysłowie',
			en: 'the indentation does not match the lines around it, or a text with a colon is not in quotation marks'
		}
	],
	[
		'duplicated mapping key',
		{ pl: 'ta nazwa pola stoi we wpisie drugi raz', en: 'this field stands in the entry twice' }
	],
	[
		'can not read a block mapping entry',
		{ pl: 'brakuje dwukropka po nazwie pola', en: 'a colon is missing after the name of a field' }
	],
	[
		'can not read an implicit mapping entry',
		{ pl: 'brakuje dwukropka po nazwie pola', en: 'a colon is missing after the name of a field' }
	],
	[
		'unexpected end of the stream',
		{
			pl: 'otwarty cudzysłów albo nawias nie jest zamknięty',
			en: 'a quotation mark or bracket is never closed'
		}
	],
	[
		'tab characters must not be used',
		{
			pl: 'wcięcie zrobiono tabulatorem; użyj spacji',
			en: 'the line is indented by a tab; use spaces'
		}
	]
];

const otherwise: Localised = {
	pl: 'tego wiersza nie da się odczytać; sprawdź wcięcie, dwukropek po nazwie pola i cudzysłowy',
	en: 'this line cannot be read; check the indentation, the colon after the field and the quotation marks'
};

/** A sentence for a file that is no YAML: `measures/x.yaml, wiersz 12: …`. */
export const yamlSentence = ({ file, line, reason }: YamlFailure): Localised => {
	const { pl, en } = reasons.find(([beginning]) => reason.startsWith(beginning))?.[1] ?? otherwise;
	const place =
		line === null ? { pl: '', en: '' } : { pl: `, wiersz ${line}`, en: `, line ${line}` };
	return {
		pl: `${file}${place.pl}: ${pl} (${reason}).`,
		en: `${file}${place.en}: ${en} (${reason}).`
	};
};
