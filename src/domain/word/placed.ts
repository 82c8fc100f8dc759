import { z } from 'zod';
import type { Range } from './found-places';
import type { Spot } from './standing-lines';
import type { Piece, Shape } from './word-text';

/** Who in Word did it and when; `author` null where Word did not track it. */
export type Who = { author: string | null; at: string | null };

/** One thing to suggest in a section. Every `range` and `spot` is of the section's text as it stands now. */
export type Proposal = Who & {
	section: string;
	/** Words as they were and as they are to be, to show before anybody agrees */
	before: string;
	after: string;
	deed:
		| { kind: 'change'; ranges: Range[]; at: Spot; pieces: Piece[]; wholeBlock: boolean }
		| {
				kind: 'new block';
				/** After this block or entry of a list; null at the beginning of the section */
				after: readonly number[] | null;
				/** The whole block that it belongs to, for what cannot stand in a list */
				top: readonly number[] | null;
				shape: Shape;
				pieces: Piece[];
		  };
};

const unplacedReasons = [
	'from plan',
	'title',
	'outside',
	'margin',
	'box',
	'section removed',
	'section unknown',
	'changed meanwhile',
	'waiting',
	'figure',
	'picture',
	'footnote',
	'table',
	'decided in Word',
	'refused in Word',
	'comment removed',
	'not allowed',
	'comment'
] as const;
export type UnplacedReason = (typeof unplacedReasons)[number];

/** What came back and has no place in the plan: shown with its words, never dropped. */
export const unplacedSchema = z.object({
	/** Key of the section that it stood in; null outside of all */
	section: z.string().nullable(),
	reason: z.enum(unplacedReasons),
	before: z.string(),
	after: z.string(),
	author: z.string().nullable(),
	at: z.string().nullable()
});
export type Unplaced = z.infer<typeof unplacedSchema>;

/** A comment of Word and where it goes: a passage, a whole section, or a conversation that is there already. */
export type ComingComment = Who & {
	text: string;
	quote: string;
	place:
		| { kind: 'passage'; section: string; range: Range }
		| { kind: 'section'; section: string }
		| { kind: 'answer'; thread: string }
		/** Answers another new comment, by its index */
		| { kind: 'answer to new'; comment: number }
		/** A conversation of the plan that was resolved or reopened in Word; `text` is empty, `quote` how it began */
		| { kind: 'turned'; thread: string };
	resolved: boolean;
};
