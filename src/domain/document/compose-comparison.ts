import type { Pack } from '../pack/pack';
import type { Plan } from '../plan/plan';
import { formatDay } from '../shared/dates';
import type { Language } from '../shared/localised';
import type { Block, DocumentSection, Run, StrategyDocument } from './blocks';
import { cell, paragraph, rowHeader, tableOf } from './cells';
import {
	compareDecisions,
	decisionGroups,
	type DecisionChange,
	type DecisionGroup
} from './compare-decisions';
import { compareLines, linesOf, type Line, type LineChange } from './compare-text';
import { comparisonWords, type ComparisonWords } from './comparison-words';
import { composeDocument, isUnwritten } from './compose';
import { footnotesOf } from './footnotes';

/** One side of a comparison. `day` as `2026-11-23`; `label` what people call the version. */
export type ComparedVersion = { plan: Plan; pack: Pack; day: string; label: string };

type SectionChange = { key: string; title: string; lines: LineChange[] };

const composed = ({ plan, pack, day }: ComparedVersion): Map<string, DocumentSection> =>
	new Map(composeDocument(plan, pack, day).sections.map((section) => [section.key, section]));

/** Footnotes follow the text without their numbers: a new one would seem to change all after it. */
const linesIn = (section: DocumentSection | undefined, language: Language): Line[] => {
	if (!section || isUnwritten(section, language)) return [];
	const notes = footnotesOf(section.blocks).map(({ text }): Line => {
		const said = comparisonWords[language].footnote(text.trim());
		return { kind: 'point', text: said, content: said };
	});
	return [...linesOf(section.blocks), ...notes];
};

/** Sections in the order of the later version, dropped ones at the end; only those that changed. */
const changedSections = (before: ComparedVersion, after: ComparedVersion): SectionChange[] => {
	const was = composed(before);
	const is = composed(after);
	return [...new Set([...is.keys(), ...was.keys()])]
		.map((key): SectionChange => {
			const [then, now] = [was.get(key), is.get(key)];
			const lines = compareLines(
				linesIn(then, before.plan.language),
				linesIn(now, after.plan.language)
			);
			return { key, title: now?.title ?? then?.title ?? '', lines };
		})
		.filter(({ lines }) => lines.some(({ change }) => change !== 'same'));
};

const countWords = (sections: SectionChange[], change: 'inserted' | 'deleted'): number =>
	sections
		.flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces))
		.filter((piece) => piece.change === change)
		.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu) ?? []).length, 0);

const runsOf = ({ pieces }: LineChange): Run[] =>
	pieces.map(({ text, change }) => (change === 'same' ? { text } : { text, change }));

const textBlock = (line: LineChange, say: ComparisonWords): Block => {
	if (line.kind === 'made') {
		const [piece] = line.pieces;
		return { kind: 'note', runs: [{ text: say.made[line.change](piece?.text ?? '') }] };
	}
	if (line.kind === 'point')
		return { kind: 'list', ordered: false, items: [{ runs: runsOf(line) }] };
	const runs = runsOf(line);
	return {
		kind: 'paragraph',
		runs: line.kind === 'heading' ? runs.map((run) => ({ ...run, bold: true })) : runs,
		origins: []
	};
};

/** Changed lines, and the headings that they stand under. */
const isShown = ({ kind, change }: LineChange, index: number, lines: LineChange[]): boolean => {
	if (change !== 'same') return true;
	if (kind !== 'heading') return false;
	const below = lines.slice(index + 1);
	const end = below.findIndex((line) => line.kind === 'heading');
	return (end === -1 ? below : below.slice(0, end)).some((line) => line.change !== 'same');
};

/** Points of a list that follow each other are one list. */
const joinLists = (blocks: Block[]): Block[] =>
	blocks.reduce<Block[]>((joined, block) => {
		const last = joined.at(-1);
		return last?.kind === 'list' && block.kind === 'list'
			? [...joined.slice(0, -1), { ...last, items: [...last.items, ...block.items] }]
			: [...joined, block];
	}, []);

const decisionTable = (changes: DecisionChange[], say: ComparisonWords, group: DecisionGroup) =>
	tableOf({
		caption: say.tables[group],
		widths: [34, 33, 33],
		header: [cell(say.what), cell(say.before), cell(say.after)],
		rows: changes.map(({ name, before, after }) => [
			rowHeader(name),
			before === null ? cell(say.added) : { runs: [{ text: before, ...mark(after, 'deleted') }] },
			after === null ? cell(say.dropped) : { runs: [{ text: after, ...mark(before, 'inserted') }] }
		])
	});

/** A thing that came or went is marked; where both sides stand beside each other the columns say it. */
const mark = (other: string | null, change: 'inserted' | 'deleted') =>
	other === null ? { change } : {};

const summaryOf = (
	decisions: DecisionChange[],
	sections: SectionChange[],
	say: ComparisonWords
) => {
	const counts = decisionGroups.flatMap((group) => {
		const own = decisions.filter((change) => change.group === group);
		const added = own.filter(({ before }) => before === null).length;
		const dropped = own.filter(({ after }) => after === null).length;
		if (own.length === 0) return [];
		return [
			say.count(say.groups[group], { added, dropped, changed: own.length - added - dropped })
		];
	});
	const text =
		sections.length === 0
			? say.sameText
			: say.text(
					sections.length,
					countWords(sections, 'inserted'),
					countWords(sections, 'deleted')
				);
	return [...(counts.length > 0 ? counts : [say.sameDecisions]), text];
};

type Part = Omit<DocumentSection, 'number'>;

const numbered = (parts: Part[]): DocumentSection[] => {
	let chapter = 0;
	let below = 0;
	return parts.map((part) => {
		if (part.level === 1) {
			chapter += 1;
			below = 0;
			return { ...part, number: `${chapter}.` };
		}
		below += 1;
		return { ...part, number: `${chapter}.${below}.` };
	});
};

const decisionParts = (decisions: DecisionChange[], say: ComparisonWords): Part[] => {
	if (decisions.length === 0) return [];
	const groups = decisionGroups.map((group): Part => {
		const own = decisions.filter((change) => change.group === group);
		return {
			key: `decisions-${group}`,
			level: 2,
			title: say.groups[group],
			blocks: decisionTable(own, say, group)
		};
	});
	return [
		{ key: 'decisions', level: 1, title: say.decisions, blocks: [] },
		...groups.filter(({ blocks }) => blocks.length > 0)
	];
};

const textParts = (sections: SectionChange[], say: ComparisonWords): Part[] => {
	if (sections.length === 0) return [];
	const legend: Run[] = [
		{ text: say.legend[0] },
		{ text: say.legend[1], change: 'inserted' },
		{ text: say.legend[2] },
		{ text: say.legend[3], change: 'deleted' },
		{ text: say.legend[4] }
	];
	return [
		{ key: 'text', level: 1, title: say.texts, blocks: [{ kind: 'note', runs: legend }] },
		...sections.map(({ key, title, lines }): Part => ({
			key: `text-${key}`,
			level: 2,
			title,
			blocks: joinLists(lines.filter(isShown).map((line) => textBlock(line, say)))
		}))
	];
};

/**
 * "What changed for the council": a summary, decisions made otherwise, and changed paragraphs with the words that came
 * and went, as a document in the language of the later version. Figures pass disclosure control as in the document itself.
 */
export const composeComparison = (
	before: ComparedVersion,
	after: ComparedVersion
): StrategyDocument => {
	const { language } = after.plan;
	const say = comparisonWords[language];
	const decisions = compareDecisions(
		{ plan: before.plan, areaName: areaNames(before) },
		{ plan: after.plan, areaName: areaNames(after) }
	);
	const sections = changedSections(before, after);
	const items = summaryOf(decisions, sections, say).map((text) => ({ runs: [{ text }] }));
	const side = ({ label, day }: ComparedVersion) => `${label} (${formatDay(day, language)})`;
	const { disclaimer, place, period } = composeDocument(after.plan, after.pack, after.day);
	return {
		language,
		title: say.title,
		subtitle: after.plan.title,
		place,
		period,
		status: say.between(side(before), side(after)),
		disclaimer,
		sections: numbered([
			{
				key: 'summary',
				level: 1,
				title: say.summary,
				blocks: [
					paragraph(say.compared(side(before), side(after))),
					{ kind: 'list', ordered: false, items }
				]
			},
			...decisionParts(decisions, say),
			...textParts(sections, say)
		]),
		act: false
	};
};

const areaNames = ({ pack, plan }: ComparedVersion) => {
	const names = new Map(pack.areas.map(({ code, name }) => [String(code), name[plan.language]]));
	return (area: string): string => names.get(area) ?? area;
};
