import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, openDemoPlan, test } from '../support/people';
import { libraryPages, pagesOfPlan, personalPages, publicPages } from './pages';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page that is open, one line for each kind of violation. */
const violations = async (page: Page): Promise<string[]> => {
	const found = await new AxeBuilder({ page }).withTags(rules).analyze();
	return found.violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes
				.slice(0, 4)
				.map(({ target }) => target.join(' '))
				.join(' | ')}`
	);
};

const check = async (page: Page, paths: string[]): Promise<void> => {
	for (const path of paths)
		await test.step(path, async () => {
			await open(page, path);
			expect.soft(await violations(page), path).toEqual([]);
			expect.soft(await page.getByRole('heading', { level: 1 }).count(), `h1 on ${path}`).toBe(1);
		});
};

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`in ${colorScheme}`, () => {
		test.use({ colorScheme });

		test('the public pages have no violation of WCAG 2.2 AA', async ({ page }) => {
			await check(page, publicPages);
		});

		test('the pages of the library have none', async ({ page }) => {
			test.setTimeout(300_000);
			await check(page, libraryPages);
		});

		test('the pages of a person and of a plan have none either', async ({ page }) => {
			test.setTimeout(300_000);
			const plan = await openDemoPlan(page);
			await check(page, [...personalPages, ...(await pagesOfPlan(page, plan))]);
		});
	});
}
