import type { Page } from '@playwright/test';
import { beginPlan, expect, open, test } from '../support/people';

const measure = '/library/measures/one-stop-integration-centre';

const found = (page: Page) => page.locator('a[data-result]');

test.describe('the library, for somebody without an account', () => {
	test('answers while typing, in any form of a Polish word', async ({ page }) => {
		await open(page, '/');
		await page.getByRole('banner').getByRole('link', { name: 'Biblioteka wiedzy' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Biblioteka wiedzy');
		await page.waitForLoadState('networkidle');
		const field = page.getByRole('searchbox');
		const titles: string[][] = [];
		for (const word of ['szkoła', 'szkole', 'szkol']) {
			await field.fill('');
			await field.pressSequentially(word);
			await expect(page).toHaveURL(`/library?q=${encodeURIComponent(word)}`);
			await expect(found(page).first()).toContainText(/szk[oó][lł]/i);
			await expect(page.getByRole('status').filter({ hasText: /Znaleziono \d/ })).toHaveCount(1);
			titles.push(await found(page).allTextContents());
		}
		for (const list of titles.slice(1))
			expect(list.filter((title) => titles[0]?.includes(title)).length).toBeGreaterThan(2);
		await expect(page.locator('mark').first()).toBeVisible();
	});

	test('is walked by the keyboard from the field into the results', async ({ page }) => {
		await open(page, '/library?q=najem');
		await page.getByRole('searchbox').focus();
		await page.keyboard.press('ArrowDown');
		await expect(found(page).first()).toBeFocused();
		await page.keyboard.press('ArrowDown');
		await expect(found(page).nth(1)).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('searchbox')).toBeFocused();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect(page).not.toHaveURL(/q=najem/);
	});

	test('suggests areas when nothing is found', async ({ page }) => {
		await open(page, '/library?q=xyzxyz');
		await expect(page.getByRole('heading', { name: /Nic nie znaleziono/ })).toBeVisible();
		await page
			.getByRole('main')
			.getByRole('link', { name: /Edukacja/ })
			.click();
		await expect(page).toHaveURL('/library/areas/EDU');
	});

	test('leads from a measure to what belongs with it, and back', async ({ page }) => {
		await open(page, measure);
		await expect(page.getByRole('heading', { name: 'Kroki' })).toBeVisible();
		await expect(page.getByRole('heading', { name: /Co wiadomo o skuteczności/ })).toBeVisible();
		const title = await page.getByRole('heading', { level: 1 }).innerText();
		const beside = page.getByRole('complementary', { name: 'Powiązania' });
		const challenge = beside.locator('a[href^="/library/challenges/"]').first();
		await challenge.click();
		await expect(page).toHaveURL(/\/library\/challenges\//);
		await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible();
	});

	test('offers to sign in and comes back', async ({ page }) => {
		await open(page, measure);
		await page.getByRole('link', { name: /Zaloguj się, aby dodać/ }).click();
		await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(measure)}`);
	});

	test('says that a page is missing, in the language of the address', async ({ page }) => {
		const response = await page.goto('/library/measures/no-such?lang=en');
		expect(response?.status()).toBe(404);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
		await page.goto('/library/indicators/XXX-99');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nie ma takiej strony');
	});
});

test('a link names its language, keeps it, and changes nothing else', async ({ page, context }) => {
	await open(page, `${measure}?lang=en`);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('One-stop integration centre');
	await expect(page.locator('link[hreflang=pl]')).toHaveAttribute('href', /\?lang=pl$/);
	const links = page.locator('main a[href^="/library"]');
	for (const link of await links.all())
		expect(await link.getAttribute('href')).toMatch(/[?&]lang=en(#|$)/);
	await page.getByRole('link', { name: 'Challenges' }).first().click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await open(page, '/library?lang=en');
	await page.getByRole('searchbox').fill('school');
	await expect(page.getByRole('heading', { name: /entries found/ })).toBeVisible();
	expect((await context.cookies()).filter(({ name }) => name === 'PARAGLIDE_LOCALE')).toEqual([]);
	await page.getByRole('button', { name: 'Polski' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
});

test('works without a script', async ({ browser }) => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await page.goto('/library');
	await page.getByRole('searchbox').fill('ksztalcenie');
	await page.getByRole('main').getByRole('button', { name: 'Szukaj' }).click();
	await expect(page).toHaveURL(/q=ksztalcenie/);
	await expect(found(page).first()).toBeVisible();
	await page.goto('/library/measures');
	await page.getByText('Zawęź listę').click();
	await page.getByLabel('Obszar').selectOption('EDU');
	await page.getByRole('button', { name: 'Pokaż' }).click();
	await expect(page).toHaveURL(/area=EDU/);
	await expect(page.locator('main [data-area]:not([data-area=EDU])')).toHaveCount(0);
});

test("a measure's page loads no script but the one of every page", async ({ page }) => {
	const scripts: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
	});
	await open(page, measure);
	expect(scripts).toEqual(['/every-page.js']);
	await page.getByLabel('Wygląd').first().selectOption('dark');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page).toHaveURL(measure);
});

test('a measure goes from the library into a plan', async ({ page }) => {
	const { path } = await beginPlan(page);
	await open(page, measure);
	await page.getByText('Dodaj do mojego planu').click();
	await page.getByRole('link', { name: 'Polityka integracji 2027–2031' }).click();
	await expect(page).toHaveURL(`${path}/catalogue/one-stop-integration-centre`);
	await page.getByRole('button', { name: 'Dodaj do planu' }).click();
	await expect(page).toHaveURL(/\/measures\/[0-9a-f-]{36}/);
});

test('a page of the library is printed without navigation and with addresses', async ({ page }) => {
	await open(page, measure);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('banner')).toBeHidden();
	await expect(page.getByRole('navigation').first()).toBeHidden();
	const printed = await page
		.locator('main a[href^="http"]')
		.first()
		.evaluate((link) => getComputedStyle(link, '::after').content);
	expect(printed).toContain('http');
});
