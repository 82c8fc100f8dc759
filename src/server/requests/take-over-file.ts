import { randomUUID } from 'node:crypto';
import type { Plan } from '$lib/domain/plan/plan';
import type { Coming } from '$lib/domain/word/bring-back';
import type { ComingComment, Unplaced } from '$lib/domain/word/placed';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { m } from '$lib/i18n/paraglide/messages';
import { collaboration } from '$lib/server/collaboration/open-collaboration';
import { noteWordReturn } from '$lib/server/repositories/word-files';
import { comingTo } from '$lib/server/word/returning-file';
import { commentDeeds, saveComments, suggestIn, type TakingOver } from '$lib/server/word/take-over';
import { visitorOfRequest } from './document-pass';
import type { ReadReturn } from './word-file';

export type TakenOver = {
	coming: Coming;
	/** false: the suggestions stand in the open document and will be stored when the database can be reached */
	stored: boolean;
};

/** Words of the plan's language: they become part of it. */
const saying = ({ language: locale }: Plan, fileName: string) => ({
	nameFor: (person: string, author: string | null) =>
		author === null
			? m.word_name_from_file({ person, file: fileName }, { locale })
			: m.word_name_from_word({ author }, { locale }),
	sayComment: ({ author, text, quote }: ComingComment, quoted: boolean) => {
		const head = m.word_comment_from(
			{ author: author || m.word_somebody({}, { locale }) },
			{ locale }
		);
		return [head, ...(quoted ? [`„${quote}”`] : []), text].join('\n');
	}
});

/** What the database refused is listed with the rest that has no place. */
const listed = ({ comments }: Coming, bodies: string[]): Unplaced[] =>
	bodies.map((after) => ({
		...{ section: null, reason: 'comment' as const, before: '', after },
		...{ author: comments[0]?.author ?? null, at: null }
	}));

/** Puts what the file brings into the plan: suggestions into the text, comments beside it; notes what has no place. */
export const takeOverFile = async (
	locals: App.Locals,
	{ plan, pack, returned }: ReadReturn,
	{ fileName, origin }: { fileName: string; origin: string }
): Promise<Result<TakenOver, { kind: 'not allowed' }>> => {
	const visitor = await visitorOfRequest(locals, plan.id, origin);
	if (!visitor) return refuse({ kind: 'not allowed' });
	const { person } = visitor;
	const { nameFor, sayComment } = saying(plan, fileName);
	const taking: TakingOver = {
		person,
		now: new Date(),
		nameFor: (author) => nameFor(person.name, author),
		sayComment
	};
	const result: { coming: Coming | null; deeds: ReturnType<typeof commentDeeds> } = {
		coming: null,
		deeds: []
	};
	// Looked up anew in the open document: somebody may have written since the preview.
	const stored = await collaboration().write(visitor, (doc) => {
		const coming = comingTo(doc, pack, returned);
		result.coming = coming;
		result.deeds = commentDeeds(doc, coming, taking);
		suggestIn(doc, coming, taking);
	});
	if (!result.coming) return refuse({ kind: 'not allowed' });
	const refused = await saveComments(locals.db, plan.id, result.deeds);
	const coming = {
		...result.coming,
		unplaced: [
			...result.coming.unplaced,
			...listed(
				result.coming,
				refused.map(({ body }) => body)
			)
		]
	};
	const { proposals, comments, unplaced } = coming;
	await noteWordReturn(
		locals.db,
		{ planId: plan.id, personId: person.id },
		{
			...{ id: randomUUID(), fileName, unplaced },
			suggestions: proposals.length,
			comments: comments.length - refused.length
		}
	);
	return ok({ coming, stored });
};
