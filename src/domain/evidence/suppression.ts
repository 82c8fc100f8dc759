/**
 * Complementary suppression: given what must be hidden, finds what else has to be hidden so that nobody computes it back
 * from what is shown. Source: planning-method §9.2, step 3, and (where the method's rule is weaker than its aim: two
 * hidden cells below 5 that sum to 8 can only be 4 and 4) an audit of what a reader can work out.
 */
export type Cell = {
	key: string;
	value: number;
	/** Smallest value that may be published */
	threshold: number;
	/** `small` is shown as "below the threshold", `unlisted` is the rest that no reading records */
	state: 'shown' | 'small' | 'complement' | 'unlisted';
	/** What a reader knows about the value when it is hidden */
	low: number;
	high: number;
};

/** The whole equals the sum of its parts. */
export type Line = { whole: Cell; parts: readonly Cell[] };

type Bounds = Map<Cell, { low: number; high: number }>;

const isHidden = (cell: Cell): boolean => cell.state !== 'shown';
/** The rest that nobody recorded is guarded only where it is small. */
const isGuarded = (cell: Cell): boolean =>
	isHidden(cell) && !(cell.state === 'unlisted' && cell.value >= cell.threshold);

const cellsOf = (line: Line): Cell[] => [line.whole, ...line.parts];
const sign = (line: Line, cell: Cell): number => (cell === line.whole ? -1 : 1);

const subtractRow = (row: number[], from: number[], factor: number): number[] =>
	from.map((entry, index) => {
		const rest = entry - factor * (row[index] ?? 0);
		return Math.abs(rest) < 1e-9 ? 0 : rest;
	});

/** Gauss–Jordan elimination; a row left with a single entry determines that unknown. */
const eliminate = (matrix: number[][], width: number): number[][] => {
	let rows = matrix;
	let rank = 0;
	for (let column = 0; column < width; column += 1) {
		const pivot = rows.findIndex((row, index) => index >= rank && (row[column] ?? 0) !== 0);
		const found = rows[pivot];
		if (found === undefined) continue;
		const scaled = found.map((entry) => entry / (found[column] ?? 1));
		const others = rows.filter((_, index) => index !== pivot);
		const reduced = others.map((row) => subtractRow(scaled, row, row[column] ?? 0));
		rows = [...reduced.slice(0, rank), scaled, ...reduced.slice(rank)];
		rank += 1;
	}
	return rows.slice(0, rank);
};

const solvableCells = (lines: readonly Line[], hidden: readonly Cell[]): Cell[] => {
	const matrix = lines.map((line) => {
		const members = new Set(cellsOf(line));
		return hidden.map((cell) => (members.has(cell) ? sign(line, cell) : 0));
	});
	return eliminate(matrix, hidden.length).flatMap((row) => {
		const entries = row.flatMap((entry, index) => (entry === 0 ? [] : [index]));
		const only = entries.length === 1 ? hidden[entries[0] ?? -1] : undefined;
		return only === undefined ? [] : [only];
	});
};

/** Narrows what is known about the hidden cells of one line; true when something became narrower. */
const narrow = (line: Line, bounds: Bounds): boolean => {
	const hidden = cellsOf(line).filter(isHidden);
	// What the shown cells add up to equals minus the sum of the hidden ones; rounded sources may not add up exactly.
	const known = hidden.reduce((sum, cell) => sum + sign(line, cell) * cell.value, 0);
	let changed = false;
	for (const cell of hidden) {
		let least = known;
		let most = known;
		for (const other of hidden) {
			const range = bounds.get(other);
			if (other === cell || range === undefined) continue;
			least -= sign(line, other) > 0 ? range.high : -range.low;
			most -= sign(line, other) > 0 ? range.low : -range.high;
		}
		const range = bounds.get(cell);
		if (range === undefined) continue;
		const low = Math.max(range.low, sign(line, cell) > 0 ? least : -most);
		const high = Math.min(range.high, sign(line, cell) > 0 ? most : -least);
		if (low > range.low || high < range.high) changed = true;
		bounds.set(cell, { low, high });
	}
	return changed;
};

const narrowedCells = (lines: readonly Line[], hidden: readonly Cell[]): Cell[] => {
	const bounds: Bounds = new Map(hidden.map((cell) => [cell, { low: cell.low, high: cell.high }]));
	for (let round = 0; round < 20; round += 1) {
		if (!lines.map((line) => narrow(line, bounds)).some(Boolean)) break;
	}
	return hidden.filter((cell) => {
		const range = bounds.get(cell);
		return range !== undefined && range.high - range.low < 1;
	});
};

/** Step 3 of the method: the hidden parts of a line with a published whole must sum to the threshold at least. */
const thinCells = (lines: readonly Line[]): Cell[] =>
	lines.flatMap((line) => {
		const hidden = line.parts.filter(isHidden);
		const sum = hidden.reduce((total, cell) => total + cell.value, 0);
		const thinnest = hidden.find((cell) => isGuarded(cell) && sum < cell.threshold);
		return isHidden(line.whole) || thinnest === undefined ? [] : [thinnest];
	});

/** Cells that are hidden but that a reader can work out from what is shown. */
const exposedCells = (lines: readonly Line[]): Cell[] => {
	const touched = lines.filter((line) => cellsOf(line).some(isHidden));
	const hidden = [...new Set(touched.flatMap(cellsOf).filter(isHidden))];
	const found = [
		...solvableCells(touched, hidden),
		...narrowedCells(touched, hidden),
		...thinCells(touched)
	];
	return [...new Set(found)].filter(isGuarded);
};

/**
 * The next smallest part that is still shown in the lines of the exposed cells; a total is worth more than any inner
 * part and a zero hides little, so they come last.
 */
const nextSmallest = (lines: readonly Line[], exposed: readonly Cell[]): Cell | null => {
	const near = lines.filter((line) => cellsOf(line).some((cell) => exposed.includes(cell)));
	const touched = lines.filter((line) => cellsOf(line).some(isHidden));
	const wholes = new Set(lines.filter((line) => line.parts.length > 1).map((line) => line.whole));
	const shown = [...near, ...touched]
		.flatMap(cellsOf)
		.filter((cell) => cell.state === 'shown')
		.toSorted((a, b) => a.value - b.value);
	const nearby = shown.filter((cell) => near.some((line) => cellsOf(line).includes(cell)));
	return (
		nearby.find((cell) => cell.value > 0 && !wholes.has(cell)) ??
		nearby.find((cell) => cell.value > 0) ??
		nearby[0] ??
		shown[0] ??
		null
	);
};

/** Lines that share cells, directly or through others; each group is settled on its own. */
const connected = (lines: readonly Line[]): Line[][] => {
	const groups = new Map<Cell, Line[]>();
	for (const line of lines) {
		const joined = new Set(cellsOf(line).flatMap((cell) => [groups.get(cell) ?? []]));
		const group = [...[...joined].flat(), line];
		for (const cell of new Set(group.flatMap(cellsOf))) groups.set(cell, group);
	}
	return [...new Set(groups.values())];
};

/**
 * Hides as few further cells as the rule "next smallest" gives, in place, until nothing hidden can be worked out. Each
 * round hides one more cell, so it ends.
 */
export const suppressComplements = (lines: readonly Line[]): void => {
	for (const group of connected(lines)) suppressWithin(group);
};

const suppressWithin = (lines: readonly Line[]): void => {
	for (;;) {
		const exposed = exposedCells(lines);
		const choice = exposed.length === 0 ? null : nextSmallest(lines, exposed);
		if (choice === null) return;
		choice.state = 'complement';
		// A reader knows that a complement is no small count, unless it is a zero.
		choice.low = Math.min(choice.value, choice.threshold);
		choice.high = Number.POSITIVE_INFINITY;
	}
};
