import { currentPack } from '$lib/content/packs';
import { inventoryOf, type InventoryRow } from '$lib/domain/pack/inventory';
import type { Language, Localised } from '$lib/domain/shared/localised';
import { today } from '$lib/server/requests/today';
import { kindNames } from './kind-names';

type Outcome = { exitCode: number; output: string; errors: string };

const usage: Localised = {
	pl: 'Użycie: npm run content -- [--lang pl|en]\n',
	en: 'Usage: npm run content -- [--lang pl|en]\n'
};

const columns: { title: Localised; of: (row: InventoryRow) => number }[] = [
	{ title: { pl: 'wpisy', en: 'entries' }, of: ({ entries }) => entries },
	{ title: { pl: 'w obu językach', en: 'both languages' }, of: (row) => row.bothLanguages },
	{ title: { pl: 'ze źródłem', en: 'sourced' }, of: ({ sourced }) => sourced },
	{ title: { pl: 'sprawdzone', en: 'verified' }, of: ({ verified }) => verified },
	{ title: { pl: 'własne', en: 'own design' }, of: (row) => row.ownDesign },
	{ title: { pl: 'do sprawdzenia', en: 'to be checked' }, of: (row) => row.toBeChecked },
	{ title: { pl: 'nieaktualne', en: 'out of date' }, of: ({ outOfDate }) => outOfDate }
];

const layOut = (lines: string[][]): string => {
	const widths = (lines[0] ?? []).map((_, column) =>
		Math.max(...lines.map((line) => (line[column] ?? '').length))
	);
	const pad = (cell: string, column: number) =>
		column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
	return lines.map((line) => `${line.map(pad).join('  ').trimEnd()}\n`).join('');
};

/** The table of the current pack: one line for each kind of entry, and the sum. */
const contentTable = (language: Language): string => {
	const pack = currentPack();
	const rows = inventoryOf(pack, today());
	const sum = (of: (row: InventoryRow) => number) =>
		String(rows.reduce((total, row) => total + of(row), 0));
	const title = {
		pl: `Zestaw treści ${pack.id} ${pack.version}`,
		en: `Content pack ${pack.id} ${pack.version}`
	};
	const stand = { pl: `stan na ${pack.stateAsOf}`, en: `as of ${pack.stateAsOf}` };
	return `${title[language]}, ${stand[language]}\n\n${layOut([
		['', ...columns.map((column) => column.title[language])],
		...rows.map((row) => [
			kindNames[row.kind][language],
			...columns.map(({ of }) => String(of(row)))
		]),
		[{ pl: 'razem', en: 'total' }[language], ...columns.map(({ of }) => sum(of))]
	])}`;
};

/** `npm run content`: what the pack holds. Polish unless asked otherwise. */
export const runContent = (words: readonly string[]): Outcome => {
	const [option, language, ...rest] = words;
	const known = language === 'pl' || language === 'en' ? language : null;
	if (option === undefined) return { exitCode: 0, output: contentTable('pl'), errors: '' };
	if (option !== '--lang' || known === null || rest.length > 0)
		return { exitCode: 1, output: '', errors: usage.pl + usage.en };
	return { exitCode: 0, output: contentTable(known), errors: '' };
};
