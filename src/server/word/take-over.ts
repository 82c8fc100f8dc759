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
import { saveComment, startThread } from '$lib/server/repositories/comments';
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

type Started = Extract<CommentDeed, { deed: 'start' }>;
type Replied = Extract<CommentDeed, { deed: 'reply' }>;

const shortened = (text: string, longest: number): string =>
	text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

/** Comments tied to the words as they stand; to be called before suggestions change the text. */
export const commentDeeds = (
	doc: Doc,
	{ comments }: Coming,
	{ sayComment }: TakingOver
): (Started | Replied)[] => {
	const started = new Map<number, string>();
	return comments.map((comment, index) => {
		const { place, quote } = comment;
		const body = (quoted: boolean) => shortened(sayComment(comment, quoted), longestComment);
		const start = (anchor: Anchor, quoted: boolean): Started => {
			const id = randomUUID();
			started.set(index, id);
			return {
				deed: 'start',
				id,
				commentId: randomUUID(),
				anchor,
				visibility: 'everyone',
				assigneeId: null,
				body: body(quoted)
			};
		};
		const reply = (threadId: string): Replied => {
			started.set(index, threadId);
			return { deed: 'reply', threadId, id: randomUUID(), body: body(false) };
		};
		switch (place.kind) {
			case 'answer':
				return reply(place.thread);
			case 'answer to new':
				return reply(started.get(place.comment) ?? '');
			case 'section':
				return start({ kind: 'section', id: place.section }, quote !== '');
			case 'passage': {
				const { section, range } = place;
				const positions = positionsIn(doc, section);
				const at = (offset: number) => positions.relativeOf({ path: range.path, offset });
				const words = shortened(quote, longestQuote) || '…';
				return start(
					{ kind: 'passage', section, from: at(range.from), to: at(range.to), quote: words },
					false
				);
			}
		}
	});
};

/** Begins the conversations and answers. Gives back those that the database refused. */
export const saveComments = async (
	db: Db,
	planId: string,
	deeds: (Started | Replied)[]
): Promise<(Started | Replied)[]> => {
	const refused: (Started | Replied)[] = [];
	for (const deed of deeds) {
		const outcome =
			deed.deed === 'start'
				? await startThread(db, planId, deed)
				: await saveComment(db, planId, deed);
		if (!outcome.ok) refused.push(deed);
	}
	return refused;
};
