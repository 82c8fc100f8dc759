import { standingText } from './only-suggests';
import { suggestionsIn, type PendingSuggestion } from './pending-suggestions';
import { settleSuggestions } from './settle-suggestions';
import { suggestionOfBlock, type MarkedText } from './suggestion';

export type AnsweredSuggestion = {
	suggestion: PendingSuggestion;
	answer: 'accepted' | 'refused';
};

type Answer = AnsweredSuggestion['answer'];
type Answers = ReadonlyMap<string, Answer>;

const end: MarkedText = { type: 'paragraph', content: [{ type: 'text', text: 'END' }] };

/** What each block says once the answers are given, the rest as it stands. */
const saidOnce = (blocks: MarkedText[], answers: Answers): string[] => {
	// With a block behind them, since a text that lost all its blocks is given an empty one.
	const text = { type: 'doc', content: [...blocks, end] };
	const settled = settleSuggestions(text, ({ id }) =>
		answers.get(id) === 'accepted' ? 'accept' : 'refuse'
	);
	const said = (settled.content ?? []).map((block) =>
		standingText({ type: 'doc', content: [block] })
	);
	return said.slice(0, -1);
};

/** More are looked at as all accepted or all refused only. */
const mostInAnyMix = 4;

/** The ways in which suggestions can be answered, all alike first. */
const waysToAnswer = (ids: string[]): Answers[] => {
	const alike = (['refused', 'accepted'] as const).map(
		(answer): Answers => new Map(ids.map((id) => [id, answer]))
	);
	if (ids.length > mostInAnyMix) return alike;
	const mixed = Array.from(
		{ length: 2 ** ids.length },
		(_, way): Answers =>
			new Map(ids.map((id, index) => [id, (way >> index) % 2 ? 'accepted' : 'refused']))
	);
	return [...alike, ...mixed];
};

const idsIn = (block: MarkedText): string[] => suggestionsIn(block, '').map(({ id }) => id);

/** First and last block of each stretch that suggestions which are gone stood in, those that share one together. */
const stretchesOf = (blocks: MarkedText[], gone: ReadonlySet<string>): [number, number][] => {
	const spans = new Map<string, [number, number]>();
	blocks.forEach((block, at) => {
		for (const id of idsIn(block)) {
			// Without its break a block goes on in the one before.
			const from = suggestionOfBlock(block.attrs?.['suggested']) ? Math.max(0, at - 1) : at;
			spans.set(id, [Math.min(from, spans.get(id)?.[0] ?? from), at]);
		}
	});
	const stretches: { from: number; to: number; answers: boolean }[] = [];
	for (const [id, [from, to]] of [...spans].toSorted(([, one], [, other]) => one[0] - other[0])) {
		const last = stretches.at(-1);
		const answers = gone.has(id);
		if (last && from <= last.to)
			Object.assign(last, { to: Math.max(to, last.to), answers: answers || last.answers });
		else stretches.push({ from, to, answers });
	}
	return stretches.filter(({ answers }) => answers).map(({ from, to }) => [from, to]);
};

const stands = (said: string[], text: string[]): boolean =>
	text.some((_, at) => said.every((block, index) => text[at + index] === block));

/** Where a change did other things as well: in the blocks that say just what they say once their suggestions are answered. */
const answeredInBlocks = (
	{ content: blocks = [] }: MarkedText,
	after: MarkedText,
	gone: PendingSuggestion[]
): AnsweredSuggestion[] => {
	const edge = '';
	const nothing = standingText({ type: 'doc', content: [{ type: 'paragraph' }] });
	const now = [edge, ...saidOnce(after.content ?? [], new Map()), edge];
	const beside = (at: number): string => {
		const block = blocks[at];
		return block ? standingText({ type: 'doc', content: [block] }) : edge;
	};
	return stretchesOf(blocks, new Set(gone.map(({ id }) => id))).flatMap(([from, to]) => {
		const stretch = blocks.slice(from, to + 1);
		const here = new Set(stretch.flatMap(idsIn));
		const answered = gone.filter(({ id }) => here.has(id));
		const ways = waysToAnswer(answered.map(({ id }) => id)).map((answers) => ({
			answers,
			said: saidOnce(stretch, answers)
		}));
		// What can come down to nothing, or to another number of blocks, stands in many places: its neighbours tell which.
		const isPlain = ways.every(
			({ said }) => from === to && said.length === 1 && said[0] !== nothing
		);
		const [above, below] = [beside(from - 1), beside(to + 1)];
		const tells = isPlain || (above !== nothing && below !== nothing);
		const found = ways.filter(
			({ said }) => tells && stands(isPlain ? said : [above, ...said, below], now)
		);
		return answered.flatMap((suggestion) => {
			const [answer, ...others] = new Set(found.map((way) => way.answers.get(suggestion.id)));
			return answer && others.length === 0 ? [{ suggestion, answer }] : [];
		});
	});
};

/**
 * Suggestions of a section that one change answered: those that are gone, where the text says just what it says once all
 * of them are accepted, or all refused; else, as after an hour without a connection, those whose paragraphs do. A
 * paragraph in which something else was changed as well tells nothing.
 */
export const answeredBetween = (
	before: MarkedText,
	after: MarkedText,
	section: string
): AnsweredSuggestion[] => {
	const pending = new Set(suggestionsIn(after, section).map(({ id }) => id));
	const gone = suggestionsIn(before, section).filter(({ id }) => !pending.has(id));
	if (gone.length === 0) return [];
	const now = standingText(after);
	const as = (answer: Answer) => gone.map((suggestion) => ({ suggestion, answer }));
	if (now === standingText(before)) return as('refused');
	const accepted = settleSuggestions(before, ({ id }) => (pending.has(id) ? 'keep' : 'accept'));
	return now === standingText(accepted) ? as('accepted') : answeredInBlocks(before, after, gone);
};

/** Its words, for a line of history: +„new”, −„gone”, „other look”; the same in every language. */
export const wordsOfSuggestion = ({ inserted, deleted, reformatted }: PendingSuggestion): string =>
	[
		deleted && `−„${deleted.trim()}”`,
		inserted && `+„${inserted.trim()}”`,
		reformatted && `„${reformatted.trim()}”`
	]
		.filter(Boolean)
		.join(' ');
