export type LocalisedAt = { path: string; pl: string; en: string };

/** Every value that stands under `pl` and `en`, with the way to it; entries of lists by their id or key. */
export const localisedIn = (value: unknown, path = 'pack'): LocalisedAt[] => {
	if (typeof value !== 'object' || value === null) return [];
	if ('pl' in value && 'en' in value) return [{ path, pl: String(value.pl), en: String(value.en) }];
	return Object.entries(value).flatMap(([key, inner]) => {
		const name: unknown = Object(inner).id ?? Object(inner).key ?? Object(inner).code ?? key;
		return localisedIn(inner, `${path}.${String(name)}`);
	});
};
