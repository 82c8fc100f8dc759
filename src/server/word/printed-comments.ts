import type { Doc } from 'yjs';
import type { CommentThread } from '$lib/domain/document/comment';
import { peopleIn, plainBody } from '$lib/domain/document/mentions';
import type { PrintedComment } from '$lib/domain/docx/render';
import type { Passage } from '$lib/domain/word/annotate-text';
import { positionsIn } from './section-positions';

/** Comments on their way into a file: what they say, and where they hang. */
export type LeavingComments = {
	printed: PrintedComment[];
	/** The conversation of each printed comment */
	threads: string[];
	/** On passages, by section */
	passages: Map<string, Passage[]>;
	/** On whole sections, and on passages that are gone */
	sections: Map<string, number[]>;
};

const put = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
	map.set(key, [...(map.get(key) ?? []), value]);
};

const passageOf = (
	doc: Doc | null,
	anchor: CommentThread['anchor']
): Omit<Passage, 'id'> | null => {
	if (anchor.kind !== 'passage' || !doc || anchor.from === null || anchor.to === null) return null;
	const positions = positionsIn(doc, anchor.section);
	const from = positions.spotOf(anchor.from);
	const to = positions.spotOf(anchor.to);
	return from && to ? { from, to } : null;
};

/** Conversations about the document's text, each comment of Word hanging where its conversation does. */
export const commentsToPrint = (
	threads: CommentThread[],
	doc: Doc | null,
	unknown: string
): LeavingComments => {
	const leaving: LeavingComments = {
		printed: [],
		threads: [],
		passages: new Map(),
		sections: new Map()
	};
	const people = peopleIn(threads);
	for (const { id: threadId, anchor, resolved, comments } of threads) {
		if (anchor.kind !== 'passage' && anchor.kind !== 'section') continue;
		const passage = passageOf(doc, anchor);
		let first: number | null = null;
		for (const { author, body, createdAt: at, removed } of comments) {
			if (removed) continue;
			const id = leaving.printed.length;
			leaving.printed.push({
				id,
				author: author?.name ?? unknown,
				at,
				text: plainBody(body, people, unknown),
				answers: first,
				resolved: resolved !== null
			});
			leaving.threads.push(threadId);
			if (anchor.kind === 'passage' && passage)
				put(leaving.passages, anchor.section, { id, ...passage });
			else put(leaving.sections, anchor.kind === 'passage' ? anchor.section : anchor.id, id);
			first ??= id;
		}
	}
	return leaving;
};
