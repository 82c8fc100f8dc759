import { z } from 'zod';
import { idSchema } from '$lib/domain/shared/ids';
import { answerOf, asJson, type Db } from './db';

export type NotedAnswer = {
	/** Who answered */
	personId: string;
	answer: 'accepted' | 'refused';
	/** Key of the section */
	section: string;
	/** Whose suggestion it was, and its words */
	label: string;
	/** Moment, ISO 8601 in UTC */
	at: string;
};

/** Keeps who accepted and who refused which suggestion, for the history of the plan. For the server itself. */
export const noteSuggestionAnswers = async (
	serverDb: Db,
	planId: string,
	answers: NotedAnswer[]
): Promise<void> => {
	const { error } = await serverDb.rpc('note_suggestion_answers', {
		p_plan_id: planId,
		p_answers: asJson(answers)
	});
	if (error) throw new Error('The database could not note answers', { cause: error });
};

const answerSchema = z.object({
	id: idSchema,
	at: z.iso.datetime({ offset: true }),
	action: z.enum(['accepted', 'refused']),
	kind: z.string(),
	label: z.string(),
	person_id: idSchema.nullable()
});

/** The latest answers to suggestions in a section, newest first. */
export const listSuggestionAnswers = (
	db: Db,
	planId: string,
	section: string,
	limit: number
): Promise<z.infer<typeof answerSchema>[]> =>
	answerOf(
		'list answers to suggestions',
		z.array(answerSchema),
		db
			.from('audit_events')
			.select('id, at, action, kind, label, person_id')
			.eq('plan_id', planId)
			.eq('kind', 'suggestion')
			.eq('item_id', section)
			.order('at', { ascending: false })
			.limit(limit)
	);
