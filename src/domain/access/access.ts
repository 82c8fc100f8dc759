import { z } from 'zod';
import { areaCodes, areaSchema, type Area } from '../shared/area';

/** From the most to the least powerful; the row-level policies repeat this table, a test holds the two together. */
export const planRoles = ['lead', 'editor', 'contributor', 'consultant', 'reader'] as const;
export const planRoleSchema = z.enum(planRoles);
export type PlanRole = z.infer<typeof planRoleSchema>;

/** What a person may do in a plan, as the database sees it. */
export const accessSchema = z.strictObject({
	role: planRoleSchema,
	/** Areas assigned to a contributor; of no effect for other roles */
	areas: z.array(areaSchema),
	/** A consultant edits where the lead allows it */
	mayEdit: z.boolean(),
	/** The plan is adopted: nobody changes it, whatever their role, until a change request */
	frozen: z.boolean().optional()
});
export type Access = z.infer<typeof accessSchema>;

/** Invites people, changes and withdraws access, archives, changes the plan's settings. */
export const mayLead = (access: Access): boolean => access.role === 'lead';

/** Changes the plan's settings and its pack. */
export const mayChangeSettings = (access: Access): boolean => mayLead(access) && !access.frozen;

/** Changes everything in the plan except access and settings. */
export const mayEdit = (access: Access): boolean =>
	!access.frozen &&
	(access.role === 'lead' ||
		access.role === 'editor' ||
		(access.role === 'consultant' && access.mayEdit));

/** Opens the next edition of an adopted plan, and, where it is open, brings versions back. */
export const mayOpenEdition = (access: Access): boolean =>
	access.role === 'lead' || access.role === 'editor';

/** Records readings, answers and findings of an area. Population figures (POP) go with GOV. */
export const mayRecord = (access: Access, area: Area | 'POP'): boolean =>
	mayEdit(access) ||
	(!access.frozen &&
		access.role === 'contributor' &&
		access.areas.includes(area === 'POP' ? 'GOV' : area));

export const recordableAreas = (access: Access): Area[] =>
	areaCodes.filter((area) => mayRecord(access, area));

/** Comments and answers comments; readers only read. */
export const mayComment = (access: Access): boolean => access.role !== 'reader';

/** Writes and reads internal notes: those who make the plan, not those who advise on it. */
export const seesInternalNotes = ({ role }: Pick<Access, 'role'>): boolean =>
	role === 'lead' || role === 'editor' || role === 'contributor';

/** Settles and assigns everybody's threads; others do so with those that they began or have to do. */
export const mayModerate = (access: Access): boolean =>
	access.role === 'lead' || access.role === 'editor';

/** Puts words into the document, if only as suggestions; what exactly, and where: `sectionRight`. */
export const maySuggest = ({ role, frozen }: Access): boolean => role !== 'reader' && !frozen;
