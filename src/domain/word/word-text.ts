import { z } from 'zod';

/** Stands in a line for a footnote or a picture, which have no letters there. */
export const objectLetter = '\ufffc';

const objectSchema = z.object({ kind: z.enum(['footnote', 'picture']), text: z.string() });
/** What one `objectLetter` stands for: a footnote with its words, or a picture with its description. */
export type WordObject = z.infer<typeof objectSchema>;

const formatSchema = z.object({
	text: z.string(),
	bold: z.boolean(),
	italic: z.boolean(),
	href: z.string().nullable(),
	/** Where `text` is an `objectLetter` */
	object: objectSchema.optional()
});
/** Letters of one look, or one object. */
export type Piece = z.infer<typeof formatSchema>;

const shapeSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('paragraph') }),
	z.object({ kind: z.literal('heading'), level: z.number().int() }),
	z.object({ kind: z.literal('item'), level: z.number().int(), ordered: z.boolean() }),
	z.object({ kind: z.literal('cell'), row: z.number().int(), column: z.number().int() })
]);
/** What a paragraph of Word is. `level` of a heading 1–9, of a list's item from 0; `row` and `column` from 0. */
export type Shape = z.infer<typeof shapeSchema>;

/** Who changed letters in Word and when, as Word wrote it down; `at` is ISO, null where Word kept none. */
export type WordChange = {
	kind: 'insertion' | 'deletion';
	author: string;
	at: string | null;
};

/** Letters of one look and one fate; `restyled`: who gave them their look, where that was tracked. */
export type TrackedPiece = Piece & {
	change: WordChange | null;
	restyled?: Omit<WordChange, 'kind'>;
};

/** A paragraph as it stands in the file. Offsets count UTF-16 units of all its pieces, deleted ones too. */
export type WordLine = {
	/** Bookmark of the section it stands in; null before the first one */
	section: string | null;
	/** Bookmark of the part of the plan it stands in */
	part: string | null;
	/** Within the bookmark of its section's heading */
	isTitle: boolean;
	shape: Shape;
	pieces: TrackedPiece[];
	/** Who inserted or deleted the end of the paragraph, where that was tracked */
	end: WordChange | null;
};

export type WordComment = {
	author: string;
	at: string | null;
	text: string;
	/** Null where the file says neither, as programs write it that know nothing of this */
	resolved: boolean | null;
	/** Index of the comment that it answers */
	answers: number | null;
	/** Where it hangs; null for one without a place in the text */
	range: { from: { line: number; offset: number }; to: { line: number; offset: number } } | null;
};

/** What is read from a .docx file. */
export type WordText = {
	lines: WordLine[];
	comments: WordComment[];
	/** Words of headers and footers */
	margins: string[];
	/** Words of text boxes */
	boxes: string[];
	planId: string | null;
	exportId: string | null;
	title: string;
};

/** A line of the document as it left. */
const baselineLineSchema = z.object({
	section: z.string().nullable(),
	part: z.string().nullable(),
	isTitle: z.boolean(),
	shape: shapeSchema,
	pieces: z.array(formatSchema)
});
export type BaselineLine = z.infer<typeof baselineLineSchema>;

/** What left in a file, to be told from what was changed there. */
export const baselineSchema = z.object({
	lines: z.array(baselineLineSchema),
	margins: z.array(z.string()),
	/** Comments that left: `thread` names where answers belong */
	comments: z.array(
		z.object({
			thread: z.string().nullable(),
			author: z.string(),
			at: z.string().nullable(),
			text: z.string(),
			resolved: z.boolean().default(false)
		})
	),
	/** Proposals that left as tracked changes */
	changes: z.array(
		z.object({
			kind: z.enum(['insertion', 'deletion']),
			author: z.string(),
			at: z.string().nullable(),
			text: z.string(),
			/** Bookmark of the section that it stood in */
			section: z.string().nullable().default(null)
		})
	)
});
export type Baseline = z.infer<typeof baselineSchema>;
