import type { Page } from '@playwright/test';
import { violations } from '../support/axe';
import { expect, open, openDemoPlan, test } from '../support/people';
import { libraryPages, pagesOfPlan, personalPages, publicPages } from './pages';

const check = async (page: Page, paths: string[]): Promise<void> => {
	for (const path of paths)
		await test.step(path, async () => {
			await open(page, path);
			expect.soft(await violations(page), path).toEqual([]);
			expect.soft(await page.getByRole('heading', { level: 1 }).count(), `h1 on ${path}`).toBe(1);
		});
};

const dialogues = [
	'Odnośnik',
	'Wstaw przypis',
	'Wstaw obraz',
	'Powiąż zdanie z danymi',
	'Wstaw akapit z planu',
	'Wstaw z planu',
	'Skróty klawiszowe'
];

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

		test('the dialogues of the editor have none, and give the cursor back', async ({ page }) => {
			test.setTimeout(180_000);
			await open(page, `${await openDemoPlan(page)}/document/vision`);
			const text = page.getByRole('textbox', { name: /^Treść rozdziału/ });
			const toolbar = page.getByRole('toolbar', { name: 'Formatowanie' });
			await expect(text).toHaveAttribute('contenteditable', 'true');
			for (const name of dialogues)
				await test.step(name, async () => {
					await text.locator('p').first().click();
					await toolbar.getByRole('button', { name, exact: true }).click();
					await expect(page.getByRole('dialog')).toBeVisible();
					expect.soft(await violations(page), name).toEqual([]);
					await page.keyboard.press('Escape');
					await expect(page.getByRole('dialog')).toHaveCount(0);
					await expect(text, name).toBeFocused();
				});
			const division = page.getByRole('button', { name: 'Zmień podział pracy' });
			await division.click();
			await expect(page.getByRole('dialog')).toBeVisible();
			expect.soft(await violations(page), 'division of work').toEqual([]);
			await page.keyboard.press('Escape');
			await expect(division).toBeFocused();
		});
	});
}
