import { currentPack } from '$lib/content/packs';
import { citationsIn } from '$lib/domain/library/citations';
import { libraryEntries } from '$lib/domain/library/entries';
import {
	libraryKinds,
	pathOf,
	refOf,
	type EntryRef,
	type LibraryEntry,
	type LibraryKind
} from '$lib/domain/library/entry';
import { relationsIn } from '$lib/domain/library/relations';
import type { Pack } from '$lib/domain/pack/pack';
import type { IndicatorArea } from '$lib/domain/shared/area';
import type { Language } from '$lib/domain/shared/localised';

/** A pack as the library reads it: its entries by name, what belongs together, what cites what. */
type Library = {
	entries: LibraryEntry[];
	entry: (ref: string) => LibraryEntry | undefined;
	relations: Map<EntryRef, EntryRef[]>;
	citations: Map<string, EntryRef[]>;
};

const libraries = new WeakMap<Pack, Library>();

const readLibrary = (pack: Pack): Library => {
	// A name given twice is for the tests of the content to find; here the later entry counts and nothing breaks.
	const byRef = new Map<string, LibraryEntry>(
		libraryEntries(pack).map((entry) => [refOf(entry), entry])
	);
	const entries = [...byRef.values()];
	return {
		entries,
		entry: (ref) => byRef.get(ref),
		relations: relationsIn(pack),
		citations: citationsIn(entries)
	};
};

export const libraryOf = (pack: Pack = currentPack()): Library => {
	const library = libraries.get(pack) ?? readLibrary(pack);
	libraries.set(pack, library);
	return library;
};

/** An entry as a link in one language. */
export type EntryLink = {
	kind: LibraryKind;
	path: string;
	code: string | null;
	title: string;
	areas: IndicatorArea[];
};

export const linkOf = (entry: LibraryEntry, language: Language): EntryLink => ({
	kind: entry.kind,
	path: pathOf(entry),
	code: entry.code,
	title: entry.title[language],
	areas: entry.areas
});

/** Those of the names that the pack has, as links. */
export const linksTo = (refs: readonly EntryRef[], language: Language): EntryLink[] =>
	refs.flatMap((ref) => {
		const entry = libraryOf().entry(ref);
		return entry ? [linkOf(entry, language)] : [];
	});

export type LinkGroup = { kind: LibraryKind; links: EntryLink[] };

/** Links put together by kind, in the order of kinds; kinds without a link are left out. */
export const byKind = (links: EntryLink[]): LinkGroup[] =>
	libraryKinds
		.map((kind) => ({ kind, links: links.filter((link) => link.kind === kind) }))
		.filter((group) => group.links.length > 0);

/** Everything that belongs with an entry, from either side. */
export const relatedTo = (ref: EntryRef, language: Language): LinkGroup[] =>
	byKind(linksTo(libraryOf().relations.get(ref) ?? [], language));
