/**
 * How a file that went to Word is known again: its properties name plan and export, bookmarks name the sections and the
 * parts that come from the plan. Word allows 40 letters, digits and underscores for a bookmark.
 */
export const properties = { plan: 'wspolny-plan-plan', export: 'wspolny-plan-export' } as const;

const longestName = 40;
const sectionPrefix = 'wp_s_';
const partPrefix = 'wp_g_';
const unwritten = 'unwritten';

/** Name of the bookmark around a section's heading; its text follows until the next such bookmark. */
export const sectionBookmark = (key: string): string =>
	`${sectionPrefix}${key.replace(/\W/g, '_')}`.slice(0, longestName);

/** Name of the bookmark around the n-th part of a section that comes from the plan; null: what a section without words says. */
export const partBookmark = (section: number, number: number | null): string =>
	`${partPrefix}${section}_${number ?? unwritten}`;

/** Which part of its section; null: what a section without words says. */
export const partNumber = (bookmark: string): number | null =>
	bookmark.endsWith(unwritten) ? null : Number(bookmark.slice(bookmark.lastIndexOf('_') + 1));

export const isPartBookmark = (name: string): boolean => name.startsWith(partPrefix);
export const isSectionBookmark = (name: string): boolean => name.startsWith(sectionPrefix);
