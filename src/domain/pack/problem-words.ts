import type { z } from 'zod';
import type { Localised } from '../shared/localised';

type Issue = z.core.$ZodIssue;

const kinds: Record<string, Localised> = {
	string: { pl: 'tekst', en: 'a text' },
	number: { pl: 'liczba', en: 'a number' },
	int: { pl: 'liczba całkowita', en: 'a whole number' },
	boolean: { pl: 'true albo false', en: 'true or false' },
	array: { pl: 'lista', en: 'a list' },
	object: { pl: 'grupa pól', en: 'a group of fields' },
	record: { pl: 'grupa pól', en: 'a group of fields' },
	null: { pl: 'null (puste)', en: 'null (empty)' }
};

const longest = 60;
const cut = (text: string): string =>
	text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;

/** What stands there, as a person would say it. */
const found = (value: unknown): Localised => {
	if (typeof value === 'string')
		return { pl: `tekst „${cut(value)}”`, en: `the text “${cut(value)}”` };
	if (typeof value === 'number') return { pl: `liczba ${value}`, en: `the number ${value}` };
	if (typeof value === 'boolean') return { pl: String(value), en: String(value) };
	if (value === null) return { pl: 'pusto', en: 'empty' };
	if (Array.isArray(value)) return { pl: 'lista', en: 'a list' };
	if (value instanceof Date)
		return {
			pl: 'data bez cudzysłowu (weź ją w cudzysłów)',
			en: 'a date without quotation marks (put it in quotation marks)'
		};
	return { pl: 'grupa pól', en: 'a group of fields' };
};

const colon: Localised = {
	pl: ' (tekst, w którym jest dwukropek, weź w cudzysłów)',
	en: ' (put a text that has a colon in it in quotation marks)'
};

const mustBe = (wanted: Localised, value: unknown, hint: Localised = { pl: '', en: '' }) => {
	const { pl, en } = found(value);
	return {
		pl: `ma być ${wanted.pl}, a jest ${pl}${hint.pl}`,
		en: `should be ${wanted.en}, but is ${en}${hint.en}`
	};
};

const missing = (field: PropertyKey | undefined): Localised => {
	if (field === 'pl') return { pl: 'brakuje tekstu po polsku', en: 'the Polish text is missing' };
	if (field === 'en')
		return { pl: 'brakuje tekstu po angielsku', en: 'the English text is missing' };
	return { pl: 'brakuje tego pola', en: 'this field is missing' };
};

const quoted = (names: readonly unknown[]): Localised => ({
	pl: names.map((name) => (typeof name === 'string' ? `„${name}”` : String(name))).join(', '),
	en: names.map((name) => (typeof name === 'string' ? `“${name}”` : String(name))).join(', ')
});

const wrongType = (issue: z.core.$ZodIssueInvalidType, value: unknown): Localised => {
	if (value === undefined) return missing(issue.path.at(-1));
	const wanted = kinds[issue.expected] ?? { pl: issue.expected, en: issue.expected };
	const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
	const needsQuotes = issue.expected === 'string' && isGroup && !(value instanceof Date);
	return mustBe(wanted, value, needsQuotes ? colon : undefined);
};

const wrongChoice = (values: readonly unknown[], value: unknown): Localised => {
	if (value === undefined) return missing(undefined);
	const { pl, en } = quoted(values);
	return mustBe(
		values.length === 1 ? { pl, en } : { pl: `jedno z: ${pl}`, en: `one of: ${en}` },
		value
	);
};

type Size = { origin: string; limit: string; exact: boolean; atLeast: boolean; inclusive: boolean };

const wrongSize = (
	{ origin, limit, exact, atLeast, inclusive }: Size,
	value: unknown
): Localised => {
	if (value === undefined) return missing(undefined);
	if (origin === 'string' && atLeast) return { pl: 'tekst jest pusty', en: 'the text is empty' };
	if (origin === 'string')
		return {
			pl: `tekst jest za długi: najwyżej ${limit} znaków`,
			en: `the text is too long: at most ${limit} characters`
		};
	const pl = exact ? 'dokładnie' : atLeast ? 'co najmniej' : 'najwyżej';
	const en = exact ? 'exactly' : atLeast ? 'at least' : 'at most';
	if (origin === 'array' && Array.isArray(value))
		return {
			pl: `lista ma mieć ${pl} tyle pozycji: ${limit}, a ma: ${value.length}`,
			en: `the list should have ${en} this many items: ${limit}, but has: ${value.length}`
		};
	const open = { pl: atLeast ? 'większa niż' : 'mniejsza niż', en: atLeast ? 'above' : 'below' };
	const bound = inclusive ? { pl, en } : open;
	return mustBe({ pl: `liczba ${bound.pl} ${limit}`, en: `a number ${bound.en} ${limit}` }, value);
};

const wrongFormat = (issue: z.core.$ZodIssueInvalidStringFormat, value: unknown): Localised => {
	if (issue.format === 'date')
		return mustBe({ pl: 'data w postaci 2026-11-22', en: 'a date such as 2026-11-22' }, value);
	const pattern = issue.pattern ?? issue.format;
	return pattern.startsWith('/^[a-z')
		? mustBe(
				{
					pl: `nazwa z małych liter bez polskich znaków, połączonych myślnikami (wzór ${pattern})`,
					en: `a name of small letters joined by hyphens (pattern ${pattern})`
				},
				value
			)
		: mustBe({ pl: `wartość według wzoru ${pattern}`, en: `a value like ${pattern}` }, value);
};

const unknownNames = (keys: readonly string[], known: readonly string[]): Localised => {
	const names = quoted(keys);
	return {
		pl: `nieznane pole: ${names.pl}${known.length > 0 ? `; mogą tu stać: ${known.join(', ')}` : ''}`,
		en: `unknown field: ${names.en}${known.length > 0 ? `; these may stand here: ${known.join(', ')}` : ''}`
	};
};

/** Rules of the schemas that say their own message, and how they read in Polish. */
const rules: [RegExp, string][] = [
	[
		/^a unit cost needs at least one of low, usual and high$/,
		'koszt jednostkowy wymaga co najmniej jednej z kwot: low, usual, high'
	],
	[/^the first label begins at 0$/, 'pierwsza nazwa wyniku zaczyna się od 0'],
	[/^each label begins above the one before it$/, 'każda następna nazwa wyniku zaczyna się wyżej'],
	[/^the cap is one of the labels$/, 'ograniczenie musi być jedną z nazw wyniku'],
	[
		/^(\S+) does not exist or is a must-have item, which cannot be hidden$/,
		'punktu $1 nie ma albo jest obowiązkowy, a takiego nie można ukryć'
	],
	[/^there is no domain (\S+)$/, 'nie ma dziedziny $1']
];

const inPolish = (message: string): string => {
	const [pattern, words] = rules.find(([known]) => known.test(message)) ?? [];
	return pattern && words !== undefined ? message.replace(pattern, words) : message;
};

const joined = (texts: readonly Localised[]): Localised => ({
	pl: texts.map(({ pl }) => pl).join('; albo: '),
	en: texts.map(({ en }) => en).join('; or: ')
});

const noneFits = (issue: z.core.$ZodIssueInvalidUnion, value: unknown): Localised => {
	if ('options' in issue && Array.isArray(issue.options)) return wrongChoice(issue.options, value);
	const firsts = issue.errors.flatMap(([first]) => (first ? [first] : []));
	return joined(
		firsts.map((first) => problemWords(first, first.path.length === 0 ? value : undefined, []))
	);
};

/**
 * What is wrong, without where: `ma być liczba, a jest tekst „dużo”`. `value` is what stands there, `known` the names of
 * fields that may stand there.
 */
export const problemWords = (issue: Issue, value: unknown, known: readonly string[]): Localised => {
	switch (issue.code) {
		case 'invalid_type':
			return wrongType(issue, value);
		case 'invalid_value':
			return wrongChoice(issue.values, value);
		case 'too_small':
		case 'too_big': {
			const atLeast = issue.code === 'too_small';
			const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
			const { origin, exact = false, inclusive = true } = issue;
			return wrongSize({ origin, limit: String(limit), exact, atLeast, inclusive }, value);
		}
		case 'invalid_format':
			return wrongFormat(issue, value);
		case 'unrecognized_keys':
			return unknownNames(issue.keys, known);
		case 'invalid_union':
			return noneFits(issue, value);
		case 'custom':
			return { pl: inPolish(issue.message), en: issue.message };
		default:
			return {
				pl: `niepoprawna wartość (${issue.message})`,
				en: `invalid value (${issue.message})`
			};
	}
};
