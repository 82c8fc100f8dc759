import { mayEdit, mayLead, type Access } from './access';

/** In the order of the work. Nobody writes in an approved section until somebody opens it again. */
export const sectionStatuses = ['to do', 'drafting', 'in review', 'approved'] as const;
export type SectionStatus = (typeof sectionStatuses)[number];

/** What decides who writes in a section. */
export type SectionWork = {
	status: SectionStatus;
	ownerId: string | null;
	/** true: only leads, the owner and the writers write; others propose changes */
	restricted: boolean;
	/** Who else writes, beside the owner */
	writerIds: string[];
};

/** `suggest` = may propose changes that somebody who writes accepts. */
export type SectionRight = 'write' | 'suggest' | 'read';

/** Nobody's and without a day. */
export const unassigned: Omit<SectionWork, 'status'> & { dueOn: string | null } = {
	ownerId: null,
	dueOn: null,
	restricted: false,
	writerIds: []
};
const untouched: SectionWork = { status: 'to do', ...unassigned };

const isTheirs = ({ ownerId, writerIds }: SectionWork, personId: string): boolean =>
	ownerId === personId || writerIds.includes(personId);

/** Whether the section is the person's to write in while it is not approved. */
const isTheirsToWrite = (access: Access, section: SectionWork, personId: string): boolean => {
	if (access.role === 'reader' || access.frozen) return false;
	if (mayLead(access) || isTheirs(section, personId)) return true;
	return mayEdit(access) && !section.restricted;
};

/**
 * What a person may do with the words of a section; null: a section that nobody touched. The row-level policies repeat
 * it, a test holds the two together.
 */
export const sectionRight = (
	access: Access,
	section: SectionWork | null,
	personId: string
): SectionRight => {
	const work = section ?? untouched;
	if (access.role === 'reader' || access.frozen || work.status === 'approved') return 'read';
	return isTheirsToWrite(access, work, personId) ? 'write' : 'suggest';
};

/** Names the owner, the day and who writes: editors where they write themselves. */
export const mayAssign = (access: Access, section: SectionWork | null, personId: string): boolean =>
	mayEdit(access) && isTheirsToWrite(access, section ?? untouched, personId);

/** Leads and editors approve; they and the owner open an approved section again. */
const mayApprove = ({ role, frozen }: Access): boolean =>
	!frozen && (role === 'lead' || role === 'editor');

/** The statuses that the person may give the section instead of the one it has. */
export const statusesToGive = (
	access: Access,
	section: SectionWork | null,
	personId: string
): SectionStatus[] => {
	const work = section ?? untouched;
	const writes = isTheirsToWrite(access, work, personId);
	const mayReopen = mayApprove(access) || (work.ownerId === personId && writes);
	return sectionStatuses.filter((status) => {
		if (status === work.status) return false;
		if (work.status === 'approved') return mayReopen;
		return status === 'approved' ? mayApprove(access) : writes;
	});
};
