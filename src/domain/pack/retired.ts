import { z } from 'zod';
import { localisedSchema } from '../shared/localised';

/** Everything of a pack that has an id of its own, and so can be retired. */
export const entryKinds = [
	'area',
	'source',
	'indicator',
	'question',
	'pattern',
	'goal',
	'measure',
	'funding source',
	'entity',
	'target group',
	'activity',
	'lens',
	'framework',
	'tool family',
	'capacity profile',
	'capacity domain',
	'capacity item',
	'development field',
	'development means',
	'checklist',
	'checklist item',
	'legal act',
	'provision',
	'legal vehicle',
	'procedure step',
	'funding programme',
	'funding call',
	'funding match',
	'unit cost',
	'workshop',
	'survey rule',
	'survey question',
	'template',
	'section',
	'size',
	'milestone',
	'term'
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** An id that was in a released version of the pack and is in it no more. It stays here for good and is never used again. */
export const retiredSchema = z.strictObject({
	kind: z.enum(entryKinds),
	id: z.string().min(1),
	/** The first version without it */
	since: z.string().min(1),
	/** Id of the entry of the same kind that took its place */
	replacedBy: z.string().min(1).nullable(),
	/** Why it went, and what to do in a plan that uses it */
	note: localisedSchema
});
