import type { Browser, Page } from '@playwright/test';
import { acceptAsNew, invite } from '../support/invitations';
import { beginPlan, expect, newBrowserPage, open, test } from '../support/people';

const team = async (page: Page, browser: Browser): Promise<{ path: string; other: Page }> => {
	const { path } = await beginPlan(page);
	const other = await newBrowserPage(browser);
	await acceptAsNew(other, await invite(page, path, 'Redakcja'), 'Marek Kolega');
	return { path, other };
};

/** Writes an item as a page would, in the name of the page's person. */
const write = async (page: Page, path: string, kind: string, item: object): Promise<void> => {
	const answer = await page.request.put(`${path}/items/${kind}`, {
		data: item,
		headers: { origin: new URL(page.url()).origin }
	});
	expect(answer.status()).toBe(200);
};

const aMeasure = (title: string, version: number | null = null) => ({
	id: 'a1b2c3d4-0000-4000-8000-000000000001',
	version,
	catalogueId: null,
	title,
	summary: '',
	goalIds: [],
	position: 0,
	responsibleUnit: '',
	partners: [],
	targetGroups: [],
	startsOn: null,
	endsOn: null,
	steps: [],
	risks: [],
	equalityNote: '',
	budget: [],
	indicators: []
});

/** The pages that are open hear of changes once their connection stands. */
const listening = (page: Page) =>
	page.waitForRequest((request) => request.url().includes('/changes?'), { timeout: 20_000 });

test('what a colleague changes appears without loading the page again', async ({
	page,
	browser
}) => {
	const { path, other } = await team(page, browser);
	const heard = listening(other);
	await open(other, `${path}/measures`);
	await heard;
	await write(page, path, 'measure', aMeasure('Punkt informacyjny'));
	await expect(other.getByRole('main').getByText('Punkt informacyjny')).toBeVisible();
	await expect(other.locator('[data-news]')).toHaveText(
		'Maria Próbna: dodano działanie „Punkt informacyjny”'
	);
	// What one changes oneself is no news.
	await expect(page.locator('[data-news]')).toHaveText('');

	// A reading that a colleague types, while one has a cell open and the list scrolled.
	const again = listening(other);
	await open(other, `${path}/readings`);
	await again;
	await other.evaluate(() => scrollTo(0, 300));
	const grid = other.getByRole('grid');
	await grid.locator('[data-year="2024"]').first().dblclick();
	await other.keyboard.type('77');
	await write(page, path, 'reading', {
		id: crypto.randomUUID(),
		version: null,
		indicatorId: 'POP-01',
		year: 2023,
		asOf: null,
		value: 4321,
		missing: null,
		valueKind: 'exact',
		low: null,
		high: null,
		level: 'gmina',
		countKind: 'stock',
		breakdown: '',
		grade: 'C',
		sourceId: null,
		preferred: true,
		note: ''
	});
	await expect(other.locator('[data-news]')).toContainText('wartość');
	await expect(grid.getByText(/^4\s?321$/).first()).toBeVisible();
	await expect(other.locator('input:focus')).toHaveValue('77');
	expect(await other.evaluate(() => scrollY)).toBeGreaterThan(200);
});

test('two people change the same measure: the second sees both, field by field', async ({
	page,
	browser
}) => {
	const { path, other } = await team(page, browser);
	const measure = aMeasure('Punkt informacyjny');
	await write(page, path, 'measure', measure);
	const heard = listening(other);
	await open(other, `${path}/measures/${measure.id}`);
	await heard;
	await other.getByLabel('Nazwa działania').fill('Punkt porad');
	await other.getByLabel('Jednostka odpowiedzialna').fill('MOPS');
	await write(page, path, 'measure', {
		...measure,
		version: 1,
		title: 'Centrum informacji',
		responsibleUnit: 'Referat Spraw Społecznych',
		summary: 'Nowy opis.'
	});
	const notice = other.locator('[data-conflict]');
	await expect(notice).toContainText('Maria Próbna');
	for (const text of ['Punkt porad', 'Centrum informacji', 'MOPS', 'Referat Spraw Społecznych'])
		await expect(notice).toContainText(text);
	// What was not touched here shows the new text at once.
	await expect(other.getByRole('main').locator('textarea').first()).toHaveValue('Nowy opis.');
	await notice.getByRole('button', { name: 'Weź zapisaną: Jednostka' }).click();
	await notice.getByRole('button', { name: 'Zapisz moją' }).click();
	await expect(other.locator('[data-save=saved]')).toBeVisible();
	await expect(notice).toHaveCount(0);
	await open(page, `${path}/measures/${measure.id}`);
	await expect(page.getByLabel('Nazwa działania')).toHaveValue('Punkt porad');
	await expect(page.getByLabel('Jednostka odpowiedzialna')).toHaveValue(
		'Referat Spraw Społecznych'
	);
	await expect(page.getByRole('main').locator('textarea').first()).toHaveValue('Nowy opis.');
});

test('a measure that somebody removes stays for the one who is writing in it', async ({
	page,
	browser
}) => {
	const { path, other } = await team(page, browser);
	const measure = aMeasure('Punkt informacyjny');
	await write(page, path, 'measure', measure);
	const heard = listening(other);
	await open(other, `${path}/measures/${measure.id}`);
	await heard;
	await other.getByLabel('Nazwa działania').fill('Punkt porad');
	const removed = await page.request.delete(`${path}/items/measure`, {
		data: { id: measure.id, version: 1 },
		headers: { origin: new URL(page.url()).origin }
	});
	expect(removed.status()).toBe(200);
	const notice = other.locator('[data-conflict]');
	await expect(notice).toContainText('usunięto');
	await expect(other.getByLabel('Nazwa działania')).toHaveValue('Punkt porad');
	await notice.getByRole('button', { name: 'Zapisz ponownie' }).click();
	await expect(other.locator('[data-save=saved]')).toBeVisible();
	await expect(notice).toHaveCount(0);
	await open(page, `${path}/measures`);
	await expect(page.getByRole('main').getByText('Punkt porad')).toBeVisible();
});

test('access that is withdrawn is told at once, and what is on the page stays', async ({
	page,
	browser
}) => {
	const { path, other } = await team(page, browser);
	const heard = listening(other);
	await open(other, `${path}/schedule`);
	await heard;
	await other.getByLabel('Nazwa').last().fill('Jeszcze nie zapisane');
	// The page is just loading what a colleague changed.
	let withdrawn = () => {};
	const held = new Promise<void>((resolve) => (withdrawn = resolve));
	await other.route('**/schedule/__data.json*', async (route) => {
		await held;
		await route.continue();
	});
	const loading = other.waitForRequest(/schedule\/__data\.json/);
	await write(page, path, 'measure', aMeasure('Punkt informacyjny'));
	await loading;
	await open(page, `${path}/team`);
	const member = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Marek Kolega' });
	await member.getByText('Odbierz dostęp: Marek').click();
	await member.getByRole('button', { name: 'Tak, odbierz dostęp' }).click();
	await expect(other.getByRole('alert')).toContainText('odebrał', { timeout: 5_000 });
	withdrawn();
	await expect(other.locator('[data-standing]')).toContainText('Tej strony już nie ma');
	await expect(other.getByLabel('Nazwa').last()).toHaveValue('Jeszcze nie zapisane');
	expect((await other.request.get(`${path}/changes`)).status()).toBe(404);
});

test('a page outlasts a server that is away: it stays, says so, and catches up', async ({
	page,
	browser
}) => {
	const { path, other } = await team(page, browser);
	const heard = listening(other);
	await open(other, `${path}/measures`);
	await heard;
	const isSamePage = () => other.evaluate(() => Reflect.get(window, 'isSamePage') === true);
	await other.evaluate(() => Reflect.set(window, 'isSamePage', true));
	await other.route('**/__data.json*', (route) => route.abort());
	await write(page, path, 'measure', aMeasure('Punkt informacyjny'));
	const standing = other.locator('[data-standing]');
	await expect(standing).toContainText('Nie udało się wczytać najnowszych zmian');
	await other.getByRole('link', { name: 'Wyzwania' }).click();
	await expect(standing).toContainText('Serwer nie odpowiada');
	expect(await isSamePage()).toBe(true);
	await expect(other).toHaveURL(/measures$/);

	await other.unroute('**/__data.json*');
	await expect(other).toHaveURL(/challenges$/);
	await expect(standing).toHaveCount(0);
	await other.getByRole('link', { name: 'Plan działań' }).click();
	await expect(other.getByRole('main').getByText('Punkt informacyjny')).toBeVisible();

	// A form that nobody answers stays as it was filled in.
	await open(other, `${path}/versions`);
	await other.evaluate(() => Reflect.set(window, 'isSamePage', true));
	const name = other.getByRole('main').getByRole('textbox').first();
	await name.fill('Przed konsultacjami');
	await other.route('**/versions?/keep', (route) => route.abort());
	await name.press('Enter');
	await expect(other.getByText('Serwer nie odpowiedział.')).toBeVisible();
	await expect(name).toHaveValue('Przed konsultacjami');
	await other.unroute('**/versions?/keep');
	await name.press('Enter');
	await expect(other.getByRole('listitem').getByText('Przed konsultacjami')).toBeVisible();
	expect(await isSamePage()).toBe(true);
});
