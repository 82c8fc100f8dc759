import { z } from 'zod';

const nodeSchema = z.looseObject({
	properties: z.record(z.string(), z.unknown()).optional(),
	additionalProperties: z.unknown().optional(),
	items: z.unknown().optional(),
	anyOf: z.array(z.unknown()).optional(),
	oneOf: z.array(z.unknown()).optional()
});
type Node = z.infer<typeof nodeSchema>;

/** The alternatives that a part of a JSON Schema stands for, itself when there are none. */
const alternatives = (part: unknown): Node[] => {
	const node = nodeSchema.safeParse(part);
	if (!node.success) return [];
	const within = [...(node.data.anyOf ?? []), ...(node.data.oneOf ?? [])];
	return within.length > 0 ? within.flatMap(alternatives) : [node.data];
};

const step = (nodes: Node[], segment: PropertyKey): Node[] =>
	nodes.flatMap((node) =>
		alternatives(
			typeof segment === 'number'
				? node.items
				: (node.properties?.[String(segment)] ?? node.additionalProperties)
		)
	);

/** Names of the fields that may stand at `path` of what the schema describes; none where it is no group of fields. */
export const knownFields = (schema: z.ZodType, path: readonly PropertyKey[]): string[] => {
	const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
	const nodes = path.reduce(step, alternatives(whole));
	return [...new Set(nodes.flatMap(({ properties }) => Object.keys(properties ?? {})))];
};
