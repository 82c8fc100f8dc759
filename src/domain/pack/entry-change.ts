import { localisedSchema, type Language } from '../shared/localised';

/** One field of an entry that is not as it was; texts as people read them, null where there was or is nothing. */
export type FieldChange = {
	/** The way to the field: `cost`, `min` */
	path: string[];
	before: string | null;
	after: string | null;
};

const spoken: Record<'true' | 'false', Record<Language, string>> = {
	true: { pl: 'tak', en: 'yes' },
	false: { pl: 'nie', en: 'no' }
};

/** The words of a value that needs no way into it; null for groups and for nothing. */
const plain = (value: unknown, language: Language): string | null => {
	if (typeof value === 'boolean') return spoken[value ? 'true' : 'false'][language];
	if (typeof value === 'string' || typeof value === 'number') return String(value);
	const localised = localisedSchema.safeParse(value);
	return localised.success ? localised.data[language] : null;
};

const nameOf = (value: object, place: number): string => {
	const names = ['id', 'key', 'code'].map((field): unknown => Reflect.get(value, field));
	return names.find((name) => typeof name === 'string') ?? String(place + 1);
};

const fieldsOf = (
	value: unknown,
	language: Language,
	path: string[] = []
): [string[], string][] => {
	const words = plain(value, language);
	if (words !== null) return [[path, words]];
	if (typeof value !== 'object' || value === null) return [];
	if (!Array.isArray(value))
		return Object.entries(value).flatMap(([name, part]) =>
			fieldsOf(part, language, [...path, name])
		);
	const lines = value.map((item) => plain(item, language));
	// A list of texts reads as one text, so that a new line in the middle is one change and not many.
	if (lines.every((line) => line !== null))
		return lines.length > 0 ? [[path, lines.join('\n')]] : [];
	return value.flatMap((item: unknown, place) =>
		fieldsOf(item, language, [
			...path,
			typeof item === 'object' && item !== null ? nameOf(item, place) : String(place + 1)
		])
	);
};

const keyOf = (path: string[]): string => path.join('\u0000');

/** What differs between two versions of an entry for a reader of `language`, in the order of the fields. */
export const fieldChanges = (before: object, after: object, language: Language): FieldChange[] => {
	const old = new Map(fieldsOf(before, language).map(([path, words]) => [keyOf(path), words]));
	const present = fieldsOf(after, language);
	const now = new Map(present.map(([path, words]) => [keyOf(path), words]));
	const gone = fieldsOf(before, language).filter(([path]) => !now.has(keyOf(path)));
	return [
		...present.map(([path, words]) => ({
			path,
			before: old.get(keyOf(path)) ?? null,
			after: words
		})),
		...gone.map(([path, words]) => ({ path, before: words, after: null }))
	].filter((change) => change.before !== change.after);
};
