import { z } from 'zod';
import { areaSchema } from '../shared/area';
import type { Block } from './blocks';

const runsSchema = z.array(
	z.object({
		text: z.string(),
		bold: z.boolean().optional(),
		italic: z.boolean().optional(),
		href: z.string().optional(),
		footnote: z.object({ number: z.number(), text: z.string() }).optional()
	})
);
const cellsSchema = z.array(
	z.object({
		runs: runsSchema,
		align: z.enum(['left', 'right']).optional(),
		header: z.boolean().optional(),
		span: z.number().optional()
	})
);
const originsSchema = z.array(
	z.object({
		kind: z.enum(['reading', 'assessment', 'finding', 'challenge', 'goal', 'measure', 'milestone']),
		id: z.string()
	})
);
const chartSchema = z.object({
	kind: z.enum(['line', 'bar', 'stacked bar', 'radar']),
	title: z.string(),
	alternative: z.string(),
	unit: z.string(),
	decimals: z.number(),
	labels: z.array(z.string()),
	series: z.array(
		z.object({
			name: z.string(),
			area: z.union([areaSchema, z.literal('POP')]).nullable(),
			values: z.array(z.number().nullable())
		})
	)
});

/** The blocks that parts of the plan compose to, as they were on the day of freezing. */
const frozenBlocksSchema = z.array(
	z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('heading'), level: z.literal([3, 4]), text: z.string() }),
		z.object({ kind: z.literal('paragraph'), runs: runsSchema, origins: originsSchema }),
		z.object({
			kind: z.literal('list'),
			ordered: z.boolean(),
			items: z.array(z.object({ runs: runsSchema, children: z.array(runsSchema).optional() }))
		}),
		z.object({
			kind: z.literal('table'),
			caption: z.string().nullable(),
			widths: z.array(z.number()),
			header: cellsSchema,
			rows: z.array(cellsSchema),
			note: z.string().nullable(),
			origins: originsSchema
		}),
		z.object({
			kind: z.literal('chart'),
			caption: z.string(),
			chart: chartSchema,
			note: z.string().nullable(),
			origins: originsSchema
		}),
		z.object({ kind: z.literal('note'), runs: runsSchema })
	])
);

const readJson = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch (cause) {
		if (cause instanceof SyntaxError) return null;
		throw cause;
	}
};

export const writeFrozenBlocks = (blocks: Block[]): string => JSON.stringify(blocks);

/** Nothing where the text is no list of blocks: a file that somebody changed by hand. */
export const readFrozenBlocks = (text: string): Block[] => {
	const parsed = frozenBlocksSchema.safeParse(readJson(text));
	return parsed.success ? parsed.data : [];
};
