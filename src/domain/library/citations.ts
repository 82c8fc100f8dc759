import type { Pack } from '../pack/pack';
import { refOf, type EntryRef, type LibraryEntry } from './entry';

/** Which entries cite each source of the pack, by the key of the source. */
export const citationsIn = (entries: LibraryEntry[]): Map<string, EntryRef[]> => {
	const cited = new Map<string, EntryRef[]>();
	for (const entry of entries)
		for (const source of new Set(entry.provenance.sources))
			cited.set(source, [...(cited.get(source) ?? []), refOf(entry)]);
	return cited;
};

export type Publication = Pack['catalogue'][number]['evidence']['sources'][number] & {
	citedBy: EntryRef[];
};

/** Publications on what is known of measures, each once by its address, with the measures that rest on it. */
export const publicationsIn = (pack: Pack): Publication[] => {
	const publications = new Map<string, Publication>();
	for (const { id, evidence } of pack.catalogue)
		for (const source of evidence.sources) {
			const known = publications.get(source.address) ?? { ...source, citedBy: [] };
			if (!known.citedBy.includes(`measure:${id}`)) known.citedBy.push(`measure:${id}`);
			publications.set(source.address, known);
		}
	return [...publications.values()];
};
