import { randomUUID } from 'node:crypto';
import type { Doc } from 'yjs';
import {
	longestComment,
	longestQuote,
	type Anchor,
	type CommentDeed
} from '$lib/domain/document/comment';
import type { Coming } from '$lib/domain/word/bring-back';
import type { ComingComment, Proposal } from '$lib/domain/word/placed';
import { suggest, type SignedProposal } from '$lib/domain/word/suggest';
import { readMarkedText, writeMarkedText } from '$lib/server/collaboration/section-text';
import {
	changeThread,
	findComments,
	saveComment,
	startThread
} from '$lib/server/repositories/comments';
import type { Db } from '$lib/server/repositories/db';
import { positionsIn } from './section-positions';

/** Who takes the file over, and what to say of where the words come from. */
export type TakingOver = {
	person: { id: string; name: string };
	now: Date;
	/** Name shown with a suggestion: who in Word made it, or whose file it was in */
	nameFor: (author: string | null) => string;
	/** A comment's words with who said them in Word */
	sayComment: (comment: ComingComment, quoted: boolean) => string;
};

const momentOf = (at: string | null, now: Date): string => {
	const moment = new Date(at ?? now);
	return (Number.isNaN(moment.getTime()) ? now : moment).toISOString();
};

const sign = (proposal: Proposal, { person, now, nameFor }: TakingOver): SignedProposal => ({
	proposal,
	by: {
		id: randomUUID(),
		personId: person.id,
		personName: nameFor(proposal.author),
		at: momentOf(proposal.at, now)
	}
});

/** Puts the proposals into the shared document as suggestions. */
export const suggestIn = (doc: Doc, { proposals }: Coming, taking: TakingOver): void => {
	for (const section of new Set(proposals.map((proposal) => proposal.section))) {
		const here = proposals.filter((proposal) => proposal.section === section);
		const fragment = doc.getXmlFragment(section);
		const signed = here.map((proposal) => sign(proposal, taking));
		writeMarkedText(fragment, suggest(readMarkedText(fragment), signed));
	}
};

type Deed<Kind extends CommentDeed['deed']> = Extract<CommentDeed, { deed: Kind }>;
/** Resolves a conversation, or opens it again. */
type Turn = { deed: 'turn'; threadId: string; resolved: boolean };
/** What to do for the comment of this index. */
export type CommentStep = { comment: number } & (Deed<'start'> | Deed<'reply'> | Turn);

const shortened = (text: string, longest: number): string =>
	text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

/** Comments tied to the words as they stand; to be called before suggestions change the text. */
export const commentSteps = (
	doc: Doc,
	{ comments }: Coming,
	{ sayComment }: TakingOver
): CommentStep[] => {
	const started = new Map<number, string>();
	const stepsOf = (given: ComingComment, comment: number): CommentStep[] => {
		const { place, quote, resolved } = given;
		const body = (quoted: boolean) => shortened(sayComment(given, quoted), longestComment);
		const start = (anchor: Anchor, quoted: boolean): CommentStep[] => {
			const id = randomUUID();
			started.set(comment, id);
			const open = { assigneeId: null, visibility: 'everyone' as const, anchor };
			const deed = 'start' as const;
			return [
				{ ...open, comment, deed, id, commentId: randomUUID(), body: body(quoted) },
				...(resolved ? [{ comment, deed: 'turn' as const, threadId: id, resolved }] : [])
			];
		};
		const reply = (threadId: string): CommentStep[] => {
			started.set(comment, threadId);
			return [{ comment, deed: 'reply', threadId, id: randomUUID(), body: body(false) }];
		};
		switch (place.kind) {
			case 'answer':
				return reply(place.thread);
			case 'answer to new':
				return reply(started.get(place.comment) ?? '');
			case 'turned':
				return [{ comment, deed: 'turn', threadId: place.thread, resolved }];
			case 'section':
				return start({ kind: 'section', id: place.section }, quote !== '');
			case 'passage':
				return start(passageAnchor(doc, place, quote), false);
		}
	};
	// Conversations are resolved or reopened once all their answers stand.
	return comments
		.flatMap(stepsOf)
		.toSorted((one, other) => Number(isLast(one)) - Number(isLast(other)));
};

const isLast = ({ deed }: CommentStep): boolean => deed === 'turn';

const passageAnchor = (
	doc: Doc,
	{ section, range }: Extract<ComingComment['place'], { kind: 'passage' }>,
	quote: string
): Anchor => {
	const positions = positionsIn(doc, section);
	const at = (offset: number) => positions.relativeOf({ path: range.path, offset });
	const words = shortened(quote, longestQuote) || '…';
	return { kind: 'passage', section, from: at(range.from), to: at(range.to), quote: words };
};

/** Whether the plan's conversation takes no more than the beginning of what it says. */
export const isCut = (comment: ComingComment, { sayComment }: TakingOver): boolean =>
	sayComment(comment, true).length > longestComment;

const turn = async (db: Db, planId: string, { threadId, resolved }: Turn): Promise<boolean> => {
	const thread = (await findComments(db, planId)).find(({ id }) => id === threadId);
	if (!thread || (thread.resolved !== null) === resolved) return thread !== undefined;
	const { version } = thread;
	return (await changeThread(db, planId, { deed: 'resolve', threadId, version, resolved })).ok;
};

const save = async (db: Db, planId: string, { comment: _, ...deed }: CommentStep) => {
	switch (deed.deed) {
		case 'start':
			return (await startThread(db, planId, deed)).ok;
		case 'reply':
			return (await saveComment(db, planId, deed)).ok;
		case 'turn':
			return turn(db, planId, deed);
	}
};

/** Begins the conversations, answers, resolves and reopens them. Gives back those steps that the database refused. */
export const saveComments = async (
	db: Db,
	planId: string,
	steps: CommentStep[]
): Promise<CommentStep[]> => {
	const refused: CommentStep[] = [];
	for (const step of steps) if (!(await save(db, planId, step))) refused.push(step);
	return refused;
};
