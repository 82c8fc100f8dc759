import type { Checklist, ChecklistItem } from '../pack/checklist';
import type { Check, Plan } from './plan';

export type ChecklistResult = {
	/** Points of the list; 0 answers are asked for in lists of signs */
	total: number;
	answered: number;
	yes: number;
	partly: number;
	no: number;
	notApplicable: number;
	/** (yes + half of partly) of the points that apply and were answered, 0–100, not rounded; null before the first answer */
	share: number | null;
	/** Critical points answered "no" or "partly": to be mended first, whatever the share says */
	first: ChecklistItem[];
	complete: boolean;
};

const itemsOf = ({ groups }: Checklist): ChecklistItem[] => groups.flatMap(({ items }) => items);

/** Checks of a list for the plan (`measureId` null) or for one of its measures. */
export const checksOf = (
	plan: Plan,
	checklist: Pick<Checklist, 'key'>,
	measureId: string | null
): Check[] =>
	plan.checks.filter(
		(check) => check.checklistKey === checklist.key && check.measureId === measureId
	);

/**
 * What the answers to a checklist say: number of yes of the applicable (ethical recruitment §5.1), with "partly" as a half.
 * Answers to points that the list no longer has are left out.
 */
export const checklistResult = (
	checklist: Checklist,
	checks: readonly Pick<Check, 'itemId' | 'answer'>[]
): ChecklistResult => {
	const items = itemsOf(checklist);
	const answers = new Map(checks.map(({ itemId, answer }) => [itemId, answer]));
	const count = (answer: Check['answer']) =>
		items.filter(({ id }) => answers.get(id) === answer).length;
	const [yes, partly, no, notApplicable] = [
		count('yes'),
		count('partly'),
		count('no'),
		count('not applicable')
	];
	const applicable = yes + partly + no;
	const answered = applicable + notApplicable;
	return {
		total: items.length,
		answered,
		yes,
		partly,
		no,
		notApplicable,
		share: applicable === 0 ? null : (100 * (yes + partly / 2)) / applicable,
		first: items.filter(({ id, critical }) => {
			const answer = answers.get(id);
			return critical && (answer === 'no' || answer === 'partly');
		}),
		complete: answered === items.length
	};
};
