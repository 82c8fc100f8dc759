import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page that is open, one line for each kind of violation. */
export const violations = async (page: Page): Promise<string[]> => {
	const found = await new AxeBuilder({ page }).withTags(rules).analyze();
	return found.violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes
				.slice(0, 4)
				.map(({ target }) => target.join(' '))
				.join(' | ')}`
	);
};
