import { z } from 'zod';

/**
 * Suggestions live in the text of the shared document. Letters carry the marks `insertion`, `deletion` and
 * `modification` (other formatting; `previous` is the marks before, as JSON). Yjs keeps no marks on blocks, so a block
 * carries the attribute `suggested` instead, as JSON: an `insertion` is a block that begins by suggestion, refusing it
 * joins what is left to the block before; a `deletion` is a break before the block that is suggested to go. Everything
 * of one id is one suggestion.
 */
const bySchema = z.object({
	id: z.string().min(1),
	personId: z.string(),
	personName: z.string(),
	/** Moment, ISO 8601 in UTC */
	at: z.string()
});
/** Whose suggestion it is, and when it began. */
export type SuggestedBy = z.infer<typeof bySchema>;

export const suggestionKinds = ['insertion', 'deletion', 'modification'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** ProseMirror's JSON of a text with or without suggestions, whatever kinds of nodes it has. */
export type MarkedText = {
	type: string;
	text?: string | undefined;
	attrs?: Record<string, unknown> | undefined;
	marks?: TextMark[] | undefined;
	content?: MarkedText[] | undefined;
};
export type TextMark = { type: string; attrs?: Record<string, unknown> | undefined };

const attrsSchema = z.record(z.string(), z.unknown());
const markSchema = z.object({ type: z.string(), attrs: attrsSchema.optional() });
export const markedTextSchema: z.ZodType<MarkedText> = z.object({
	type: z.string(),
	text: z.string().optional(),
	attrs: attrsSchema.optional(),
	marks: z.array(markSchema).optional(),
	get content() {
		return z.array(markedTextSchema).optional();
	}
});

export type SuggestionMark = SuggestedBy & { kind: SuggestionKind };

const byOf = (kind: SuggestionKind, attrs: unknown): SuggestionMark | null => {
	const { data } = bySchema.safeParse(attrs);
	return data ? { kind, ...data } : null;
};

/** The suggestion that a mark says; null for any other mark, and for one that says nobody. */
export const suggestionOfMark = (mark: TextMark): SuggestionMark | null => {
	const kind = suggestionKinds.find((name) => name === mark.type);
	return kind ? byOf(kind, mark.attrs) : null;
};

const blockSchema = bySchema.extend({ kind: z.enum(['insertion', 'deletion']) });

const parsed = (json: string): unknown => {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
};

/** The suggestion that the attribute `suggested` of a block or a line break says. */
export const suggestionOfBlock = (suggested: unknown): SuggestionMark | null => {
	if (typeof suggested !== 'string') return null;
	return blockSchema.safeParse(parsed(suggested)).data ?? null;
};

/** What the attribute `suggested` says for a suggestion. */
export const blockSuggestion = (kind: 'insertion' | 'deletion', by: SuggestedBy): string =>
	JSON.stringify({
		kind,
		id: by.id,
		personId: by.personId,
		personName: by.personName,
		at: by.at
	});

const isSuggestion = ({ type }: TextMark): boolean => suggestionKinds.some((kind) => kind === type);

/** Formatting that letters had before a `modification`. */
export const marksBefore = (modification: TextMark): TextMark[] => {
	const previous = modification.attrs?.['previous'];
	const { data } = z
		.array(markSchema)
		.safeParse(typeof previous === 'string' ? parsed(previous) : []);
	return (data ?? []).filter((mark) => !isSuggestion(mark));
};

/** Formatting without suggestions. */
export const plainMarks = (marks: TextMark[] | undefined): TextMark[] =>
	(marks ?? []).filter((mark) => !isSuggestion(mark));
