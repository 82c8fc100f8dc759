import { comparePasted, type PastedChange } from '$lib/domain/evidence/compare-pasted';
import type { Indicator } from '$lib/domain/evidence/indicator';
import {
	readPastedTable,
	type PastedCell,
	type PastedTable
} from '$lib/domain/evidence/pasted-table';
import type { Reading, Source } from '$lib/domain/evidence/reading';
import type { ItemDraft } from '$lib/domain/plan/items';
import type { Language } from '$lib/domain/shared/localised';
import { newReading, type ReadingDraft } from './new-reading';

/** What is said once for all pasted values; '' = as in the row so far. */
export type PasteCommon = {
	level: Reading['level'];
	countKind: string;
	grade: string;
	sourceId: string;
	/** What happens to a cell that holds another value */
	changed: 'replace' | 'beside' | 'skip';
};

export type CellState =
	PastedChange | { kind: 'computed'; cell: PastedCell } | { kind: 'not allowed'; cell: PastedCell };

export type PastePlan = { table: PastedTable; states: CellState[] };

/** What pasting would do, cell by cell. Computed figures are never taken, nor areas of other people. */
export const planPaste = (
	rows: string[][],
	indicators: Indicator[],
	readings: Reading[],
	options: {
		level: Reading['level'];
		chosen: ReadonlyMap<string, string>;
		language: Language;
		mayRecord: (indicator: Indicator) => boolean;
	}
): PastePlan => {
	const { language, level, chosen, mayRecord } = options;
	const table = readPastedTable(rows, indicators, language, { level, chosen });
	const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
	const states = comparePasted(table.cells, readings).map((change): CellState => {
		const indicator = known.get(change.cell.indicatorId);
		if (indicator?.derivation) return { kind: 'computed', cell: change.cell };
		if (indicator && !mayRecord(indicator)) return { kind: 'not allowed', cell: change.cell };
		return change;
	});
	return { table, states };
};

type Made = { readings: ReadingDraft[]; sources: ItemDraft<'source'>[] };

const newSource = (title: string, id: string): ItemDraft<'source'> => ({
	id,
	version: null,
	title,
	publisher: '',
	year: null,
	address: '',
	accessedOn: null,
	note: ''
});

const enumerated = <Value extends string>(
	text: string,
	values: readonly Value[],
	otherwise: Value
): Value => values.find((value) => value === text) ?? otherwise;

/** The readings and new sources that the plan of a paste saves. A source named in a column goes before the common one. */
export const readingsOfPaste = (
	states: CellState[],
	readings: Reading[],
	sources: Source[],
	common: PasteCommon,
	newId: () => string
): Made => {
	const made = new Map<string, ItemDraft<'source'>>();
	const sourceFor = (cell: PastedCell): string | null => {
		if (!cell.source) return common.sourceId || null;
		const key = cell.source.trim().toLowerCase();
		const known = sources.find(({ title }) => title.trim().toLowerCase() === key)?.id;
		if (known) return known;
		const source = made.get(key) ?? newSource(cell.source, newId());
		made.set(key, source);
		return source.id;
	};
	const taken = states.filter(
		(state) => state.kind === 'new' || (state.kind === 'changed' && common.changed !== 'skip')
	);
	const drafts = taken.map((state): ReadingDraft => {
		const { cell } = state;
		const { indicatorId, year, breakdown } = cell;
		const replaced = state.kind === 'changed' && common.changed === 'replace';
		const base = replaced
			? state.reading
			: newReading({ indicatorId, year, breakdown }, readings, cell.level, newId());
		return {
			...base,
			value: cell.value,
			missing: cell.missing,
			valueKind: cell.valueKind,
			low: null,
			high: null,
			level: cell.level,
			asOf: cell.asOf ?? base.asOf,
			countKind: enumerated(common.countKind, ['stock', 'flow', 'cumulative'], base.countKind),
			grade: cell.grade ?? enumerated(common.grade, ['A', 'B', 'C', 'D'], base.grade),
			sourceId: sourceFor(cell) ?? base.sourceId
		};
	});
	return { readings: drafts, sources: [...made.values()] };
};
