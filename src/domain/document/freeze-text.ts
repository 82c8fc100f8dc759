import type { Pack } from '../pack/pack';
import type { Plan } from '../plan/plan';
import type { OwnBlock, RichBlock, RichInline, RichText } from '../plan/rich-text';
import type { Block } from './blocks';
import { checkClaim, claimFacts } from './claim';
import { composing, type Composing } from './composing';
import { figureSheet, type FigureSheet } from './figure-sheet';
import { writeFrozenBlocks } from './frozen-blocks';
import { livingFigure } from './living-figure';
import { mapInline } from './map-text';
import { openingText } from './opening-text';
import { composePartIn } from './parts/compose-part';
import { composeLivingPart } from './parts/living-part';
import { typeset } from './typeset';

const freezeInline = (inline: RichInline, sheet: FigureSheet, on: string): RichInline[] => {
	if (inline.type === 'figure') {
		const { text, note } = livingFigure(inline.attrs, sheet);
		return [
			{
				type: 'text',
				text,
				marks: [{ type: 'provenance', attrs: { kind: 'figure', note, on } }]
			}
		];
	}
	if (inline.type !== 'text' || !inline.marks) return [inline];
	const marks = inline.marks.map((mark) => {
		if (mark.type !== 'claim') return mark;
		const check = checkClaim(mark.attrs, sheet);
		const note = `${check.name}: ${claimFacts(check, sheet)}`;
		return { type: 'provenance' as const, attrs: { kind: 'claim' as const, note, on } };
	});
	return [{ ...inline, marks }];
};

/** A block that people wrote, its figures as the plan says them now; `on` is the day that is written to them. */
export const withFigures = (block: OwnBlock, context: Composing, on: string): OwnBlock => {
	const sheet = figureSheet(context);
	return mapInline(block, (inline) => freezeInline(inline, sheet, on));
};

const frozen = (part: string, blocks: Block[], context: Composing): RichBlock[] =>
	blocks.length === 0
		? []
		: [
				{
					type: 'frozen',
					attrs: {
						part,
						blocks: writeFrozenBlocks(typeset(blocks, context.language)),
						on: context.today
					}
				}
			];

const freezeBlock = (block: RichBlock, context: Composing): RichBlock[] => {
	switch (block.type) {
		case 'composed':
			return frozen(block.attrs.part, composePartIn(block.attrs.part, context), context);
		case 'living':
			return frozen(block.attrs.part, composeLivingPart(block.attrs.part, context), context);
		case 'kept':
			return block.content.map((own) => withFigures(own, context, context.today));
		case 'frozen':
			return [block];
		default:
			return [withFigures(block, context, context.today)];
	}
};

/**
 * The text as it stands on the day, following the plan no more: figures and claims are words that carry the mark
 * `provenance` (source, years, grade and day), parts of the plan are `frozen` blocks with their notes and origins.
 * Freezing a frozen text changes nothing.
 */
export const freezeText = (text: RichText, plan: Plan, pack: Pack, today: string): RichText => {
	const context = composing(plan, pack, today);
	return { type: 'doc', content: text.content.flatMap((block) => freezeBlock(block, context)) };
};

/** Every section of the document frozen, those that nobody has written in too: the template's opening and its parts. */
export const freezeSections = (
	plan: Plan,
	pack: Pack,
	today: string
): { key: string; text: RichText }[] =>
	pack.template.sections.map((template) => {
		const own = plan.sections.find(({ key }) => key === template.key)?.text;
		return {
			key: template.key,
			text: freezeText(own ?? openingText(template, plan), plan, pack, today)
		};
	});
