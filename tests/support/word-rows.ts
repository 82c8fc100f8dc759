import { randomUUID } from 'node:crypto';
import type { Cast } from './cast';

type Insert = [sql: string, values: unknown[]];

/** Notes in a person's name that a file of the plan left; `planId`: of another plan; `internal`: with internal notes. */
export const wordExport = (
	{ plan }: Cast,
	personId: string,
	planId = plan.id,
	internal = false
): Insert => [
	`insert into public.word_exports (id, plan_id, person_id, baseline, internal)
	values ($1, $2, $3, '{"lines":[],"margins":[],"comments":[],"changes":[]}', $4)`,
	[randomUUID(), planId, personId, internal]
];

/** Notes in a person's name that a file came back to the plan. */
export const wordReturn = ({ plan }: Cast, personId: string, planId = plan.id): Insert => [
	`insert into public.word_returns (id, plan_id, person_id, file_name, suggestions, comments, unplaced)
	values ($1, $2, $3, 'plik.docx', 1, 0, '[]')`,
	[randomUUID(), planId, personId]
];
