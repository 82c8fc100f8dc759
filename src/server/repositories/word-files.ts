import { z } from 'zod';
import { unplacedSchema, type Unplaced } from '$lib/domain/word/placed';
import { baselineSchema, type Baseline } from '$lib/domain/word/word-text';
import { answerOf, asJson, type Db } from './db';

/** A column that is never null. */
const asRow = (value: object) => asJson(value) ?? {};

/** Keeps what a file says that leaves; `id` stands in the file. `internal`: it holds notes that not everybody sees. */
export const keepWordExport = async (
	db: Db,
	{
		id,
		planId,
		personId,
		internal
	}: {
		id: string;
		planId: string;
		personId: string;
		internal: boolean;
	},
	baseline: Baseline
): Promise<void> => {
	const row = { id, plan_id: planId, person_id: personId, internal, baseline: asRow(baseline) };
	await answerOf('keep the Word file', z.null(), db.from('word_exports').insert(row));
};

/** What left under this id; null where it is unknown here, or out of the person's reach. */
export const findWordExport = async (
	db: Db,
	planId: string,
	id: string
): Promise<Baseline | null> => {
	const found = await answerOf(
		'find the Word file',
		z.object({ baseline: baselineSchema }).nullable(),
		db.from('word_exports').select('baseline').eq('plan_id', planId).eq('id', id).maybeSingle()
	);
	return found?.baseline ?? null;
};

const returnSchema = z
	.object({
		id: z.string(),
		at: z.string(),
		file_name: z.string(),
		suggestions: z.number(),
		comments: z.number(),
		unplaced: z.array(unplacedSchema)
	})
	.transform(({ file_name: fileName, ...rest }) => ({ fileName, ...rest }));
/** A file that came back: how much it brought, and what could not be placed. */
export type WordReturn = z.infer<typeof returnSchema>;

export const noteWordReturn = async (
	db: Db,
	{ planId, personId }: { planId: string; personId: string },
	{
		id,
		fileName,
		suggestions,
		comments,
		unplaced
	}: Omit<WordReturn, 'at'> & { unplaced: Unplaced[] }
): Promise<void> => {
	const row = {
		id,
		plan_id: planId,
		person_id: personId,
		file_name: fileName.slice(0, 300),
		suggestions,
		comments,
		unplaced: asRow(unplaced)
	};
	await answerOf('note what came back', z.null(), db.from('word_returns').insert(row));
};

/** The latest files that came back, newest first. */
export const listWordReturns = (db: Db, planId: string): Promise<WordReturn[]> =>
	answerOf(
		'list what came back',
		z.array(returnSchema),
		db
			.from('word_returns')
			.select('id, at, file_name, suggestions, comments, unplaced')
			.eq('plan_id', planId)
			.order('at', { ascending: false })
			.limit(10)
	);
