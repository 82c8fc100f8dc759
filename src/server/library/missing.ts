import { error, redirect } from '@sveltejs/kit';
import { currentPack } from '$lib/content/packs';
import { pathOf, type LibraryKind } from '$lib/domain/library/entry';
import type { EntryKind } from '$lib/domain/pack/retired';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';

const namesInPack = {
	measure: 'measure',
	challenge: 'pattern',
	indicator: 'indicator',
	goal: 'goal',
	checklist: 'checklist',
	act: 'legal act',
	area: 'area'
} satisfies Partial<Record<LibraryKind, EntryKind>>;

/**
 * Turns a request for an entry away that the library does not have: an id that was retired leads to what took its place,
 * or says why it went (410); one that never was is not found (404).
 */
export function missing(kind: keyof typeof namesInPack, key: string, address: URL): never {
	const retired = currentPack().retired.find(
		(entry) => entry.kind === namesInPack[kind] && entry.id === key
	);
	if (retired?.replacedBy)
		redirect(301, pathOf({ kind, key: retired.replacedBy }) + address.search);
	if (retired) error(410, { message: retired.note[getLocale()], id: '' });
	error(404, { message: m.common_not_found_title(), id: '' });
}
