import type { Pack } from './pack';
import { packEntries } from './pack-entries';
import type { EntryKind } from './retired';

export type KnownId = { kind: EntryKind; id: string };

const keyOf = ({ kind, id }: KnownId): string => `${kind} ${id}`;

const once = (ids: KnownId[]): KnownId[] => [
	...new Map(ids.map(({ kind, id }) => [keyOf({ kind, id }), { kind, id }])).values()
];

/** Ids that an earlier version had or retired and that `current` neither has nor lists as retired: each was lost. */
export const findLostIds = (earlier: readonly Pack[], current: Pack): KnownId[] => {
	const listed = new Set(current.retired.map(keyOf));
	const kept = new Set([...packEntries(current).map(keyOf), ...listed]);
	const had = earlier.flatMap((pack) => packEntries(pack)).filter((id) => !kept.has(keyOf(id)));
	const retired = earlier.flatMap(({ retired }) => retired).filter((id) => !listed.has(keyOf(id)));
	return once([...had, ...retired]);
};

/** Ids that the pack lists as retired and uses all the same: an id never comes back with another meaning. */
export const findReusedIds = (pack: Pack): KnownId[] => {
	const used = new Set(packEntries(pack).map(keyOf));
	return once(pack.retired.filter((id) => used.has(keyOf(id))));
};

/** Retired ids whose `replacedBy` leads nowhere. */
export const findLostReplacements = (pack: Pack): KnownId[] => {
	const known = new Set([...packEntries(pack), ...pack.retired].map(keyOf));
	return pack.retired.filter(
		({ kind, replacedBy }) => replacedBy !== null && !known.has(keyOf({ kind, id: replacedBy }))
	);
};
