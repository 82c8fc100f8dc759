import type { Page } from '@playwright/test';
import { expect, open, openDemoPlan, test } from '../support/people';
import { libraryPages, pagesOfPlan, personalPages, publicPages } from './pages';

const width = 360;
test.use({ viewport: { width, height: 740 } });

const checkWidth = async (page: Page, paths: string[]): Promise<void> => {
	for (const path of paths)
		await test.step(path, async () => {
			await open(page, path);
			const scrolled = await page.evaluate(() => document.scrollingElement?.scrollWidth);
			expect.soft(scrolled, path).toBeLessThanOrEqual(width);
		});
};

test('no public page scrolls sideways on a telephone', async ({ page }) => {
	await checkWidth(page, [...publicPages, ...libraryPages]);
});

test('no page of a plan scrolls sideways on a telephone', async ({ page }) => {
	test.setTimeout(180_000);
	const plan = await openDemoPlan(page);
	await checkWidth(page, [...personalPages, ...(await pagesOfPlan(page, plan))]);
});

test('every stage of a plan is reached from the menu', async ({ page }) => {
	const plan = await openDemoPlan(page);
	await open(page, plan);
	await page.getByRole('button', { name: 'Etapy' }).click();
	const menu = page.getByRole('dialog');
	await expect(menu.getByRole('link')).toHaveCount(18);
	await menu.getByRole('link', { name: /Cele/ }).click();
	await expect(page).toHaveURL(`${plan}/goals`);
	await expect(menu).toBeHidden();
	await expect(page.getByRole('heading', { level: 1, name: 'Cele' })).toBeVisible();
});
