import { z } from 'zod';
import { ownDesign, provenanceSchema, type Provenance } from '../shared/provenance';
import type { Pack } from './pack';
import { packEntries, type PackEntry } from './pack-entries';
import type { EntryKind } from './retired';

/** How many entries of a kind there are and how far they can be trusted. */
export type InventoryRow = {
	kind: EntryKind;
	entries: number;
	/** Complete in Polish and English */
	bothLanguages: number;
	/** Citing at least one source */
	sourced: number;
	verified: number;
	ownDesign: number;
	toBeChecked: number;
	/** Past the day by which they should have been checked */
	outOfDate: number;
};

const citesSchema = z.looseObject({ sources: z.array(z.string()) });
const declaredSchema = z.looseObject({ provenance: provenanceSchema });
const verifiedSchema = z.looseObject({ verified: z.boolean() });
const evidencedSchema = z.looseObject({
	evidence: z.looseObject({
		sources: z.array(z.looseObject({ address: z.string(), verified: z.boolean() }))
	})
});

const standingOf = (verified: boolean): Provenance['standing'] =>
	verified ? 'verified' : 'to be checked';

/** Kinds that were there before provenance had a shape of its own say it in their own way. */
const provenanceOf = ({ kind, value }: PackEntry): Provenance => {
	const declared = declaredSchema.safeParse(value);
	if (declared.success) return declared.data.provenance;
	const evidenced = evidencedSchema.safeParse(value);
	if (evidenced.success) {
		const { sources } = evidenced.data.evidence;
		const all = sources.every(({ verified }) => verified);
		// Without a source a measure is the experts' opinion, which the catalogue says as its strength of evidence.
		return {
			...ownDesign,
			standing: sources.length === 0 ? 'own design' : standingOf(all),
			sources: sources.map(({ address }) => address)
		};
	}
	const cites = citesSchema.safeParse(value);
	const sources = cites.success ? cites.data.sources : [];
	const flagged = verifiedSchema.safeParse(value);
	if (flagged.success)
		return {
			...ownDesign,
			standing: standingOf(flagged.data.verified),
			sources: kind === 'source' ? ['itself'] : sources
		};
	return { ...ownDesign, sources };
};

const isComplete = (value: unknown): boolean => {
	if (typeof value !== 'object' || value === null) return true;
	if ('pl' in value || 'en' in value)
		return ['pl', 'en'].every((language) => {
			const words: unknown = Reflect.get(value, language);
			return typeof words === 'string' && words.trim() !== '';
		});
	return Object.values(value).every(isComplete);
};

/** Points of a checklist that say nothing of their own stand as their list does. */
const inheriting = (pack: Pack) => {
	const ofItem = new Map(
		pack.checklists.flatMap(({ groups, provenance }) =>
			groups.flatMap(({ items }) => items.map((item) => [item.id, item.provenance ?? provenance]))
		)
	);
	return (entry: PackEntry): Provenance =>
		(entry.kind === 'checklist item' && ofItem.get(entry.id)) || provenanceOf(entry);
};

/** One row for each kind of entry that the pack has, in the pack's order. `today` as `2026-11-22`. */
export const inventoryOf = (pack: Pack, today: string): InventoryRow[] => {
	const find = inheriting(pack);
	const rows = new Map<EntryKind, InventoryRow>();
	for (const entry of packEntries(pack)) {
		const { standing, sources, checkBy } = find(entry);
		const row = rows.get(entry.kind) ?? {
			kind: entry.kind,
			entries: 0,
			bothLanguages: 0,
			sourced: 0,
			verified: 0,
			ownDesign: 0,
			toBeChecked: 0,
			outOfDate: 0
		};
		rows.set(entry.kind, {
			...row,
			entries: row.entries + 1,
			bothLanguages: row.bothLanguages + Number(isComplete(entry.value)),
			sourced: row.sourced + Number(sources.length > 0),
			verified: row.verified + Number(standing === 'verified'),
			ownDesign: row.ownDesign + Number(standing === 'own design'),
			toBeChecked: row.toBeChecked + Number(standing === 'to be checked'),
			outOfDate: row.outOfDate + Number(checkBy !== null && checkBy < today)
		});
	}
	return [...rows.values()];
};
