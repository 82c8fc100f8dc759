import { randomUUID } from 'node:crypto';
import type { Plan } from '$lib/domain/plan/plan';
import { dayOf } from '$lib/domain/word/day-of';
import type { Coming } from '$lib/domain/word/bring-back';
import type { ComingComment, Unplaced } from '$lib/domain/word/placed';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { m } from '$lib/i18n/paraglide/messages';
import { collaboration } from '$lib/server/collaboration/open-collaboration';
import { noteWordReturn } from '$lib/server/repositories/word-files';
import { comingTo } from '$lib/server/word/returning-file';
import {
	commentSteps,
	isCut,
	saveComments,
	suggestIn,
	type CommentStep,
	type TakingOver
} from '$lib/server/word/take-over';
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
	sayComment: ({ author: name, at, text, quote }: ComingComment, quoted: boolean) => {
		const author = name || m.word_somebody({}, { locale });
		const day = dayOf(at, locale);
		const head = day
			? m.word_comment_from_on({ author, day }, { locale })
			: m.word_comment_from({ author }, { locale });
		return [head, ...(quoted ? [`„${quote}”`] : []), text].join('\n');
	}
});

export const turnedWords = (resolved: boolean): string =>
	resolved ? m.word_settled() : m.word_reopened();

/** What the database refused, and what was too long, is listed with the rest that has no place. */
const listed = ({ text, quote, place, resolved, author, at }: ComingComment): Unplaced => ({
	section: 'section' in place ? place.section : null,
	reason: 'comment',
	// How a conversation began may be an internal note, and the list is for all who work in the plan.
	before: place.kind === 'turned' ? '' : quote,
	after: place.kind === 'turned' ? turnedWords(resolved) : text,
	author,
	at
});

/** An answer in a conversation of the plan may answer an internal note: only who took the file reads its words. */
const listedForAll = (comment: ComingComment): Unplaced =>
	comment.place.kind === 'answer'
		? { ...listed(comment), before: '', after: m.word_answer_withheld() }
		: listed(comment);

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
	const result: { coming: Coming | null; steps: CommentStep[] } = { coming: null, steps: [] };
	// Looked up anew in the open document: somebody may have written since the preview.
	const stored = await collaboration().write(visitor, (doc) => {
		const coming = comingTo(doc, pack, returned);
		result.coming = coming;
		result.steps = commentSteps(doc, coming, taking);
		suggestIn(doc, coming, taking);
	});
	if (!result.coming) return refuse({ kind: 'not allowed' });
	const steps = await saveComments(locals.db, plan.id, result.steps);
	const refused = new Set(steps.map(({ comment }) => comment));
	const { proposals, comments, unplaced } = result.coming;
	const left = comments.filter((comment, index) => refused.has(index) || isCut(comment, taking));
	await noteWordReturn(
		locals.db,
		{ planId: plan.id, personId: person.id },
		{
			...{ id: randomUUID(), fileName },
			// Comments that are gone in Word stand in the plan; some may be internal notes.
			unplaced: [
				...unplaced.filter(({ reason }) => reason !== 'comment removed'),
				...left.map(listedForAll)
			],
			suggestions: proposals.length,
			comments: comments.length - refused.size
		}
	);
	const coming = { ...result.coming, unplaced: [...unplaced, ...left.map(listed)] };
	return ok({ coming, stored });
};
