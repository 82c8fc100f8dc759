import type { Reading } from '$lib/domain/evidence/reading';
import type { Language } from '$lib/domain/shared/localised';
import type { CellPlace, GridRow } from './grid-rows';
import type { ReadingsBook } from './readings-book.svelte';
import { editText } from './typed-value';

type Editing = CellPlace & { text: string; base: Reading | null };

/** Which cell is selected and what is being typed into it; moves as in a spreadsheet. */
export class GridFocus {
	selected = $state<CellPlace | null>(null);
	editing = $state<Editing | null>(null);

	constructor(
		private readonly rows: () => GridRow[],
		private readonly years: () => number[],
		private readonly book: ReadingsBook,
		private readonly mayWrite: (row: GridRow) => boolean,
		private readonly language: Language
	) {}

	readonly row = $derived.by(
		() => this.rows().find(({ key }) => key === this.selected?.rowKey) ?? null
	);

	select(place: CellPlace): void {
		this.selected = { rowKey: place.rowKey, year: place.year };
	}

	/** Moves the selection and keeps it inside the grid. */
	move(down: number, right: number): void {
		const rows = this.rows();
		const years = this.years();
		const { rowKey, year } = this.selected ?? { rowKey: rows[0]?.key, year: years.at(-1) };
		const rowIndex = rows.findIndex(({ key }) => key === rowKey) + down;
		const yearIndex = years.findIndex((one) => one === year) + right;
		const row = rows[Math.min(Math.max(rowIndex, 0), rows.length - 1)];
		const next = years[Math.min(Math.max(yearIndex, 0), years.length - 1)];
		if (row && next !== undefined) this.selected = { rowKey: row.key, year: next };
	}

	/** Begins to type: with `text` in place of the value, or with the value itself. */
	edit(text?: string): void {
		const { row, selected } = this;
		if (!row || !selected || !this.mayWrite(row)) return;
		const base = row.cells.get(selected.year)?.main ?? null;
		const trouble = this.book.troubles.get(`${row.key}|${selected.year}`);
		const kept = trouble?.kind === 'unreadable' ? trouble.text : null;
		this.editing = {
			...selected,
			base,
			text: text ?? kept ?? (base ? editText(base, this.language) : '')
		};
	}

	/** Hands over what was typed; an unchanged cell is left alone. */
	commit(): void {
		const { editing } = this;
		if (!editing) return;
		this.editing = null;
		const row = this.rows().find(({ key }) => key === editing.rowKey);
		if (!row) return;
		const unchanged = editing.base ? editText(editing.base, this.language) : '';
		if (editing.text.trim() === unchanged && !this.book.troubles.has(`${row.key}|${editing.year}`))
			return;
		this.#write(row, editing.year, editing.text, editing.base);
	}

	cancel(): void {
		this.editing = null;
	}

	/** Empties the selected cell; the removal can be undone. */
	clear(): void {
		const { row, selected } = this;
		if (!row || !selected || !this.mayWrite(row)) return;
		this.#write(row, selected.year, '', row.cells.get(selected.year)?.main ?? null);
	}

	#write(row: GridRow, year: number, text: string, base: Reading | null): void {
		const place = { indicatorId: row.indicator.id, breakdown: row.breakdown, year };
		this.book.typeInto(place, text, base, `${row.indicator.name}, ${year}`);
	}
}

const moves: Record<string, [number, number]> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1],
	Home: [0, -1_000],
	End: [0, 1_000],
	PageUp: [-10, 0],
	PageDown: [10, 0]
};

const keyWhileEditing = (event: KeyboardEvent, focus: GridFocus): boolean => {
	if (event.key === 'Escape') {
		focus.cancel();
		return true;
	}
	if (event.key !== 'Enter' && event.key !== 'Tab') return false;
	focus.commit();
	const step = event.shiftKey ? -1 : 1;
	focus.move(event.key === 'Enter' ? step : 0, event.key === 'Tab' ? step : 0);
	return true;
};

/** What a key does in the grid; true when the grid took it. Tab leaves the grid unless a cell is being typed into. */
export const takeKey = (event: KeyboardEvent, focus: GridFocus): boolean => {
	if (focus.editing) return keyWhileEditing(event, focus);
	const move = moves[event.key];
	if (move && !event.altKey && !event.metaKey) {
		focus.move(...move);
		return true;
	}
	if (event.key === 'Enter' || event.key === 'F2') {
		focus.edit();
		return true;
	}
	if (event.key === 'Delete' || event.key === 'Backspace') {
		focus.clear();
		return true;
	}
	if (
		event.key.length === 1 &&
		event.key !== ' ' &&
		!(event.ctrlKey || event.metaKey || event.altKey)
	) {
		focus.edit(event.key);
		return true;
	}
	return false;
};
