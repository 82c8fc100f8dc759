import { withoutSuggestions } from './settle-suggestions';
import { plainMarks, suggestionOfBlock, suggestionOfMark, type MarkedText } from './suggestion';

/** Why a change goes beyond what somebody who only suggests may do. */
export type Overstep =
	'changes the text' | "changes others' suggestions" | 'speaks for somebody else';

type Person = { id: string; name: string };

/** A run of one suggestion: `at` counts the letters and pieces of the text as it stands before it. */
type Run = {
	id: string;
	personId: string;
	personName: string;
	at: number;
	what: string;
	text: string;
};

const sorted = (value: unknown): unknown =>
	Array.isArray(value)
		? value.map(sorted)
		: typeof value === 'object' && value !== null
			? Object.fromEntries(
					Object.entries(value)
						.filter(([, inner]) => inner !== null && inner !== undefined)
						.toSorted(([one], [other]) => (one < other ? -1 : 1))
						.map(([name, inner]) => [name, sorted(inner)])
				)
			: value;

const marksSaid = (node: MarkedText): string =>
	plainMarks(node.marks)
		.map((mark) => JSON.stringify(sorted(mark)))
		.toSorted()
		.join();

/** The same for texts that mean the same, in whatever order their marks and attributes were written. */
const likeness = (node: MarkedText): string =>
	JSON.stringify([
		node.type,
		node.text ?? '',
		marksSaid(node),
		sorted(node.attrs ?? {}),
		(node.content ?? []).map(likeness)
	]);

/** The text as it stands, as one string to compare by. */
export const standingText = (text: MarkedText): string => likeness(withoutSuggestions(text));

const attrsSaid = (node: MarkedText): string =>
	JSON.stringify(sorted({ ...node.attrs, suggested: null }));

const note = (runs: Run[], run: Run): void => {
	const last = runs.findLast(({ id, what }) => id === run.id && what === run.what);
	const adds = run.what.startsWith('insertion');
	if (last && run.text && last.at + (adds ? 0 : last.text.length) === run.at) last.text += run.text;
	else runs.push({ ...run });
};

/** Runs of every suggestion. A mark that says nobody is nobody's, and so always somebody else's. */
const runsIn = (text: MarkedText): Run[] => {
	const runs: Run[] = [];
	let at = 0;
	const readText = (node: MarkedText): void => {
		const letters = node.text ?? '';
		for (const mark of node.marks ?? []) {
			if (plainMarks([mark]).length > 0) continue;
			const { id = '', personId = '', personName = '' } = suggestionOfMark(mark) ?? {};
			const formatting = mark.type === 'deletion' ? '' : marksSaid(node);
			const what = [mark.type, formatting, mark.attrs?.['previous'] ?? ''].join();
			note(runs, { id, personId, personName, at, what, text: letters });
		}
		if (!node.marks?.some(({ type }) => type === 'insertion')) at += letters.length;
	};
	const read = (node: MarkedText): void => {
		if (node.type === 'text') return readText(node);
		const block = suggestionOfBlock(node.attrs?.['suggested']);
		const piece = !node.content;
		if (block) {
			const { kind, id, personId, personName } = block;
			const what = [kind, node.type, kind === 'insertion' || piece ? attrsSaid(node) : ''].join();
			runs.push({ id, personId, personName, at, what, text: '' });
		}
		for (const child of node.content ?? []) read(child);
	};
	read(text);
	return runs;
};

const saidBy = (runs: Run[]): Map<string, Run> => new Map(runs.map((run) => [run.id, run]));

const othersIn = (runs: Run[], personId: string): string =>
	JSON.stringify(runs.filter((run) => run.personId !== personId).toSorted(byPlace));

const byPlace = (one: Run, other: Run): number =>
	one.at - other.at || (one.id + one.what < other.id + other.what ? -1 : 1);

const speaksForOthers = (before: Run[], after: Run[], person: Person): boolean => {
	const known = saidBy(before);
	return after.some(({ id, personId, personName }) => {
		const first = known.get(id);
		return first
			? first.personId !== personId || first.personName !== personName
			: personId !== person.id || personName !== person.name;
	});
};

/**
 * What in a change goes beyond suggesting; null where the text stays as it stands, everybody else's suggestions stay
 * whole and in their place, and whatever is new is suggested in the person's own name.
 */
export const overstepOf = (
	before: MarkedText,
	after: MarkedText,
	person: Person
): Overstep | null => {
	if (standingText(before) !== standingText(after)) return 'changes the text';
	const [runsBefore, runsAfter] = [runsIn(before), runsIn(after)];
	if (speaksForOthers(runsBefore, runsAfter, person)) return 'speaks for somebody else';
	return othersIn(runsBefore, person.id) === othersIn(runsAfter, person.id)
		? null
		: "changes others' suggestions";
};
