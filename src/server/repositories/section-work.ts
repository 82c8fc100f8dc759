import { z } from 'zod';
import { sectionStatuses, type SectionWork } from '$lib/domain/access/section-right';
import { daySchema, idSchema } from '$lib/domain/shared/ids';
import { languageSchema } from '$lib/domain/shared/localised';
import { answerOf, type Db } from './db';

const inPlan = {
	planId: idSchema,
	planTitle: z.string(),
	planLanguage: languageSchema,
	pack: z.object({ id: z.string(), version: z.string() }),
	sectionKey: z.string()
};

const reminderSchema = z.object({
	...inPlan,
	sectionId: idSchema,
	dueOn: daySchema,
	/** Days after `dueOn` that the letter belongs to: -7, 0, 7, 14 … */
	step: z.number().int(),
	person: z.object({ id: idSchema, email: z.string(), language: languageSchema })
});
export type DueReminder = z.infer<typeof reminderSchema>;

/** What owners are to be reminded of on this day, by person. For the server itself. */
export const listDueReminders = (serverDb: Db, today: string): Promise<DueReminder[]> =>
	answerOf(
		'list the reminders',
		z.array(reminderSchema),
		serverDb.rpc('due_section_reminders', { p_today: today })
	);

const argumentsOf = ({ planId, sectionId, person, dueOn, step }: DueReminder) => ({
	p_plan_id: planId,
	p_section_id: sectionId,
	p_person_id: person.id,
	p_due_on: dueOn,
	p_step: step
});

/** True for whoever is to send it, false when it has gone out. */
export const claimReminder = (serverDb: Db, reminder: DueReminder): Promise<boolean> =>
	answerOf(
		'claim a reminder',
		z.boolean(),
		serverDb.rpc('claim_section_reminder', argumentsOf(reminder))
	);

/** The letter could not be sent: the next round tries again. */
export const releaseReminder = async (serverDb: Db, reminder: DueReminder): Promise<void> => {
	const { error } = await serverDb.rpc('release_section_reminder', argumentsOf(reminder));
	if (error) throw new Error('The database could not release a reminder', { cause: error });
};

const mySectionSchema = z.object({
	...inPlan,
	status: z.enum(sectionStatuses),
	dueOn: daySchema.nullable()
});

/** Sections that the signed-in person owns and that are not approved, over all plans, the most urgent first. */
export const listMySections = (db: Db): Promise<z.infer<typeof mySectionSchema>[]> =>
	answerOf('list my sections', z.array(mySectionSchema), db.rpc('list_my_sections'));

const workSchema = z
	.object({
		key: z.string(),
		status: z.enum(sectionStatuses),
		owner_id: idSchema.nullable(),
		restricted: z.boolean(),
		id: idSchema
	})
	.transform(({ owner_id: ownerId, ...work }) => ({ ...work, ownerId }));
const writerSchema = z.object({ section_id: idSchema, person_id: idSchema });

/** Whose the sections of a plan are, by key; those that nobody touched are left out. */
export const findSectionWork = async (
	serverDb: Db,
	planId: string
): Promise<Map<string, SectionWork>> => {
	const [sections, writers] = await Promise.all([
		answerOf(
			'read the sections',
			z.array(workSchema),
			serverDb
				.from('sections')
				.select('id, key, status, owner_id, restricted')
				.eq('plan_id', planId)
		),
		answerOf(
			'read the writers',
			z.array(writerSchema),
			serverDb.from('section_editors').select('section_id, person_id').eq('plan_id', planId)
		)
	]);
	return new Map(
		sections.map(({ id, key, ...work }) => [
			key,
			{
				...work,
				writerIds: writers.filter((one) => one.section_id === id).map((one) => one.person_id)
			}
		])
	);
};
