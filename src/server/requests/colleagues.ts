import type { Db } from '$lib/server/repositories/db';
import { listMembers } from '$lib/server/repositories/people';

/** Everybody who reaches a plan, each once, by name; `writes`: not only as a reader. */
export const colleaguesOf = async (
	db: Db,
	planId: string
): Promise<{ id: string; name: string; writes: boolean }[]> => {
	const members = await listMembers(db, { organisationId: null, planId });
	const people = new Map<string, { id: string; name: string; writes: boolean }>();
	for (const { personId: id, name, role } of members)
		people.set(id, { id, name, writes: role !== 'reader' || people.get(id)?.writes === true });
	return [...people.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'pl'));
};
