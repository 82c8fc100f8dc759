import type { z } from 'zod';
import type { Pack } from '$lib/domain/pack/pack';
import type { Language, Localised } from '$lib/domain/shared/localised';
import { m } from '$lib/i18n/paraglide/messages';

export type FilterOption = { value: string; label: string };

export const areaOptions = (pack: Pack, language: Language): FilterOption[] =>
	pack.areas.map(({ code, name }) => ({ value: code, label: `${code} · ${name[language]}` }));

/** The field "area" of a shelf's filters. */
export const areaField = (pack: Pack, language: Language) => ({
	name: 'area',
	label: m.library_filter_area(),
	options: areaOptions(pack, language)
});

export const labelOptions = (
	list: readonly { key: string; label: Localised }[],
	language: Language
): FilterOption[] => list.map(({ key, label }) => ({ value: key, label: label[language] }));

export const namedOptions = (names: Record<string, () => string>): FilterOption[] =>
	Object.entries(names).map(([value, name]) => ({ value, label: name() }));

/** Filters as they stand in the address; empty fields of the form are left out, and what makes no sense is passed over. */
export const readFilters = <Shape extends z.ZodType>(
	schema: Shape,
	parameters: URLSearchParams
): z.output<Shape> =>
	schema.parse(Object.fromEntries([...parameters].filter(([, value]) => value !== '')));

/** A filter left out lets everything through. */
export const lets = <Value>(wanted: Value | undefined, values: readonly Value[]): boolean =>
	wanted === undefined || values.includes(wanted);
