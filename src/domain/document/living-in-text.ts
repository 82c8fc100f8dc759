import {
	claimKey,
	figureKey,
	type ClaimAttributes,
	type FigureAttributes
} from '../plan/living-text';
import type { OwnBlock, RichInline, RichText } from '../plan/rich-text';
import { inlineOf } from './map-text';

/** A claim and the words that it is tied to; a figure within them reads as it was last accepted. */
type ClaimedPassage = { claim: ClaimAttributes; passage: string };

/** All that a text ties to the plan. */
export type LivingText = {
	figures: FigureAttributes[];
	claims: ClaimedPassage[];
	parts: { part: string; basis: string }[];
};

const claimOf = (inline: RichInline): ClaimAttributes | null =>
	(inline.type === 'text' ? inline.marks : undefined)?.find((mark) => mark.type === 'claim')
		?.attrs ?? null;

const wordsOf = (inline: RichInline): string => {
	if (inline.type === 'text') return inline.text;
	return inline.type === 'figure' ? inline.attrs.shown : ' ';
};

/** Words of one claim in a paragraph belong together across the figures between them, which carry no marks. */
const claimsIn = (content: RichInline[]): ClaimedPassage[] => {
	const passages: ClaimedPassage[] = [];
	let between = '';
	let open: ClaimedPassage | null = null;
	for (const inline of content) {
		const claim = claimOf(inline);
		if (claim && open && claimKey(open.claim) === claimKey(claim)) {
			open.passage += between + wordsOf(inline);
			between = '';
		} else if (claim) {
			open = { claim, passage: wordsOf(inline) };
			passages.push(open);
			between = '';
		} else if (inline.type === 'text') open = null;
		else between += wordsOf(inline);
	}
	return passages;
};

const ownBlocksOf = (text: RichText): OwnBlock[] =>
	text.content.flatMap((block): OwnBlock[] => {
		if (block.type === 'kept') return block.content;
		return block.type === 'composed' || block.type === 'living' || block.type === 'frozen'
			? []
			: [block];
	});

/** What a text of a section is tied to, each figure, claim and part once. */
export const livingInText = (text: RichText): LivingText => {
	const lines = ownBlocksOf(text).flatMap(inlineOf);
	const figures = lines
		.flat()
		.flatMap((inline) => (inline.type === 'figure' ? [inline.attrs] : []));
	const claims = lines.flatMap(claimsIn);
	const parts = text.content.flatMap((block) => (block.type === 'living' ? [block.attrs] : []));
	return {
		figures: [...new Map(figures.map((one) => [`${figureKey(one)}|${one.shown}`, one])).values()],
		claims: [...new Map(claims.map((one) => [claimKey(one.claim) + one.passage, one])).values()],
		parts: [...new Map(parts.map((one) => [one.part + one.basis, one])).values()]
	};
};
