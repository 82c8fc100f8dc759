import { rm } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { acceptAsNew, invite } from '../support/invitations';
import { newDataFolder, startServer } from '../support/own-server';
import { beginPlan, expect, newBrowserPage, open, signIn, test } from '../support/people';
import { goToEnd, sectionText } from '../support/writing';

/** A plan, its lead's page and that of a second editor. */
const twoAtWork = async (page: Page, browser: Browser): Promise<{ path: string; other: Page }> => {
	const { path } = await beginPlan(page);
	const other = await newBrowserPage(browser);
	await acceptAsNew(other, await invite(page, path, 'Redakcja'), 'Piotr Drugi');
	return { path, other };
};

/** Types a new paragraph at the end. */
const write = async (page: Page, text: string): Promise<void> => {
	await goToEnd(page);
	await page.keyboard.press('Enter');
	await page.keyboard.type(text);
};
/** The page's line to the document, which can be cut and let through again. */
const newLine = async (page: Page): Promise<{ through: boolean }> => {
	const state = { through: true };
	await page.routeWebSocket(/\/collaboration$/, (line) => {
		if (!state.through) return void line.close();
		const server = line.connectToServer();
		const cut = setInterval(() => {
			if (state.through) return;
			clearInterval(cut);
			void server.close();
			void line.close();
		}, 50);
	});
	return state;
};
const saved = (page: Page) => expect(page.locator('[data-save=saved]')).toBeVisible();

test('two people write in the same section and see each other at it', async ({ page, browser }) => {
	const { path, other } = await twoAtWork(page, browser);
	const section = `${path}/document/vision`;
	await open(page, section);
	await open(other, section);
	await expect(page.locator('[data-present]')).toContainText('Piotr Drugi');
	await write(page, 'Zdanie pierwszej osoby.');
	await expect(sectionText(other)).toContainText('Zdanie pierwszej osoby.');
	await write(other, 'Zdanie drugiej osoby.');
	await expect(sectionText(page)).toContainText('Zdanie drugiej osoby.');
	await expect(page.locator('.caret-name')).toHaveText('Piotr Drugi');
	await saved(page);
	await saved(other);

	// Undo takes back one's own words only.
	await page.getByRole('button', { name: 'Cofnij' }).click();
	await expect(sectionText(other)).not.toContainText('Zdanie pierwszej osoby.');
	await expect(sectionText(other)).toContainText('Zdanie drugiej osoby.');

	// What was written is what the document says, and the outline shows who is where.
	await open(page, `${path}/document/preview`);
	await expect(page.getByRole('article')).toContainText('Zdanie drugiej osoby.');
	await open(page, `${path}/document`);
	const row = page
		.getByRole('main')
		.getByRole('listitem')
		.filter({ has: page.locator('[data-present]') });
	await expect(row).toContainText('Piotr Drugi');
	await expect(row).toContainText('w pisaniu');
});

test('a section that nobody touched stays open for its template', async ({ page }) => {
	const { path } = await beginPlan(page);
	await open(page, `${path}/document/vision`);
	await expect(sectionText(page)).toHaveAttribute('contenteditable', 'true');
	await open(page, `${path}/document`);
	await expect(page.getByText('w pisaniu')).toHaveCount(0);
	await open(page, `${path}/document/vision`);
	await page.getByRole('combobox', { name: 'Stan' }).selectOption('in review');
	await saved(page);
	await write(page, 'Po zmianie stanu.');
	await saved(page);
	await page.reload();
	await expect(page.getByRole('combobox', { name: 'Stan' })).toHaveValue('in review');
	await expect(sectionText(page)).toContainText('Po zmianie stanu.');
});

test('what is typed without a connection merges with the others’ work', async ({
	page,
	browser
}) => {
	const { path, other } = await twoAtWork(page, browser);
	const line = await newLine(page);
	await open(page, `${path}/document/vision`);
	await open(other, `${path}/document/vision`);
	await write(page, 'Przed przerwą.');
	await saved(page);

	line.through = false;
	await expect(page.locator('[data-connection=offline]')).toBeVisible();
	await write(page, 'W pociągu.');
	await expect(page.locator('[data-save=offline]')).toBeVisible();
	await write(other, 'W biurze.');
	await saved(other);
	await expect(sectionText(other)).not.toContainText('W pociągu.');

	line.through = true;
	await expect(sectionText(other)).toContainText('W pociągu.', { timeout: 40_000 });
	await expect(sectionText(page)).toContainText('W biurze.');
	await saved(page);
});

test('words typed an hour without a connection survive closing the page, and merge', async ({
	page,
	browser
}) => {
	const { path, other } = await twoAtWork(page, browser);
	const section = `${path}/document/vision`;
	await page.clock.install();
	const line = await newLine(page);
	await open(page, section);
	await open(other, section);
	await write(page, 'Przed przerwą.');
	await saved(page);

	line.through = false;
	await expect(page.locator('[data-connection=offline]')).toBeVisible();
	await write(page, 'W pociągu.');
	await page.clock.fastForward('01:05:00');
	await write(page, 'Godzinę później, wciąż w pociągu.');
	await expect(page.locator('[data-save=offline]')).toBeVisible();
	await write(other, 'W biurze.');
	await saved(other);
	// Kept in the browser, not in the page.
	const context = page.context();
	await page.close({ runBeforeUnload: false });

	const again = await context.newPage();
	// Signing out would take them along, also from a page that runs no script for it: the home says so.
	await open(again, '/library/measures');
	await again.getByRole('button', { name: 'Wyloguj się' }).click();
	await expect(again).toHaveURL(/home$/);
	await again.locator('[data-unsent]').getByRole('link').click();
	await expect(again).toHaveURL(`${path}/document`);
	await open(again, section);
	for (const who of [again, other])
		for (const words of ['W pociągu.', 'Godzinę później', 'W biurze.'])
			await expect(sectionText(who)).toContainText(words);
	await expect(sectionText(other).getByText('W pociągu.', { exact: true })).toHaveCount(1);
	await open(again, path);
	await expect(again.locator('[data-unsent]')).toHaveCount(0);
});

test('words typed without a connection go to the others also when one has gone elsewhere', async ({
	page,
	browser
}) => {
	const { path, other } = await twoAtWork(page, browser);
	const line = await newLine(page);
	await open(page, `${path}/document/vision`);
	await open(other, `${path}/document/vision`);
	line.through = false;
	await expect(page.locator('[data-connection=offline]')).toBeVisible();
	await write(page, 'Napisane przed wyjściem.');
	await page.getByRole('link', { name: 'Wspólny Plan' }).click();
	await expect(page.locator('[data-unsent]')).toContainText('czekają niewysłane słowa');

	// Signing out would take them along.
	await page.getByRole('button', { name: 'Wyloguj się' }).click();
	await expect(page.getByRole('dialog')).toContainText('usuwa je z tej przeglądarki');
	await page.keyboard.press('Escape');

	line.through = true;
	await expect(sectionText(other)).toContainText('Napisane przed wyjściem.', { timeout: 40_000 });
	await expect(page.locator('[data-unsent]')).toHaveCount(0);
	await expect(other.locator('[data-present]')).toHaveCount(0);
	await page.getByRole('button', { name: 'Wyloguj się' }).click();
	await expect(page).toHaveURL(/\/$/);
});

test('words typed without a connection, before the right to write was withdrawn, can be taken along', async ({
	page,
	browser
}) => {
	const { path, other } = await twoAtWork(page, browser);
	const line = await newLine(other);
	await open(other, `${path}/document/vision`);
	line.through = false;
	await expect(other.locator('[data-connection=offline]')).toBeVisible();
	await write(other, 'Za późno.');
	const context = other.context();
	await other.close({ runBeforeUnload: false });
	await open(page, `${path}/team`);
	const member = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Piotr Drugi' });
	await member.getByText('Zmień rolę').click();
	await member.getByRole('radio', { name: 'Czytanie' }).check();
	await member.getByRole('button', { name: 'Zapisz rolę' }).click();
	await expect(member).toContainText('Czytanie');

	const again = await context.newPage();
	await open(again, `${path}/document/vision`);
	await expect(again.getByText('Ostatnie słowa nie zostały zapisane w planie')).toBeVisible();
	await expect(sectionText(again)).toContainText('Za późno.');
	await expect(sectionText(again)).toHaveAttribute('contenteditable', 'false');
	await again.getByRole('button', { name: 'Nie są potrzebne' }).click();
	await expect(again.getByText('Czytasz ten dokument.')).toBeVisible();
	await expect(again.getByText('Ostatnie słowa nie zostały zapisane w planie')).toHaveCount(0);
	await expect(again.getByText('Za późno.')).toHaveCount(0);
	await open(page, `${path}/document/vision`);
	await expect(sectionText(page)).toHaveAttribute('contenteditable', 'true');
	await expect(page.getByText('Za późno.')).toHaveCount(0);
});

test('a row and a column that come to a table at the same time leave a whole table', async ({
	page,
	browser
}) => {
	const { path, other } = await twoAtWork(page, browser);
	const all = [page, other];
	for (const one of all) await open(one, `${path}/document/vision`);
	await write(page, 'Ile osób:');
	await page.getByRole('button', { name: 'Wstaw tabelę' }).click();
	await page.keyboard.type('Gmina');
	await expect(sectionText(other).locator('th').first()).toContainText('Gmina');
	await saved(page);

	await other.context().setOffline(true);
	await expect(other.locator('[data-connection=offline]')).toBeVisible({ timeout: 5_000 });
	await sectionText(other).locator('td').first().click();
	await other.getByRole('button', { name: 'Wiersz poniżej' }).click();
	await sectionText(page).locator('td').first().click();
	await page.getByRole('button', { name: 'Kolumna z prawej' }).click();
	await saved(page);
	await other.context().setOffline(false);

	const cellsOf = (one: Page) =>
		sectionText(one)
			.locator('tr')
			.evaluateAll((rows) => rows.map((row) => row.querySelectorAll('th, td').length));
	for (const one of all) await expect.poll(() => cellsOf(one)).toEqual([4, 4, 4, 4]);
	await expect(page.getByText('Dwie osoby jednocześnie zmieniły wiersze')).toBeVisible();
	await page.getByRole('button', { name: 'Sprawdzone' }).click();
	await expect(page.getByText('Dwie osoby jednocześnie zmieniły wiersze')).toHaveCount(0);

	// Whoever writes on finds it as it was.
	await sectionText(other).locator('td').last().click();
	await other.keyboard.type('12');
	await expect(sectionText(page).locator('td').last()).toContainText('12');
	for (const one of all) expect(await cellsOf(one)).toEqual([4, 4, 4, 4]);
});

test('words typed into a paragraph that somebody else made a heading meanwhile are given back', async ({
	page,
	browser
}) => {
	const { path, other } = await twoAtWork(page, browser);
	const all = [page, other];
	for (const one of all) await open(one, `${path}/document/vision`);
	await write(page, 'Kursy języka.');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Tłumacze.');
	await saved(page);
	await expect(sectionText(other)).toContainText('Tłumacze.');

	await other.context().setOffline(true);
	await expect(other.locator('[data-connection=offline]')).toBeVisible({ timeout: 5_000 });
	await sectionText(other).getByText('Kursy języka.').click();
	await other.keyboard.press('End');
	await other.keyboard.type(' Także wieczorami i w soboty.');
	await sectionText(page).getByText('Kursy języka.').click();
	await page.getByRole('button', { name: 'Śródtytuł', exact: true }).click();
	await saved(page);
	await other.context().setOffline(false);

	const notice = other.getByText('Tych słów nie ma już w tekście');
	await expect(notice).toBeVisible();
	await expect(other.getByRole('blockquote')).toHaveText('Także wieczorami i w soboty.');
	await expect(sectionText(other).getByRole('heading', { name: 'Kursy języka.' })).toBeVisible();
	await expect(page.getByText('Tych słów nie ma już w tekście')).toHaveCount(0);

	// They wait until somebody has looked at them, in whichever section.
	await open(other, `${path}/document/introduction`);
	await other.getByRole('link', { name: 'Przejdź do rozdziału' }).click();
	await expect(other).toHaveURL(/vision$/);
	await other.reload();
	await expect(notice).toBeVisible();
	await other.getByRole('button', { name: 'Wstaw na końcu rozdziału' }).click();
	await expect(notice).toHaveCount(0);
	await saved(other);
	for (const one of all)
		await expect(sectionText(one).getByText('Także wieczorami i w soboty.')).toHaveCount(1);
	await other.reload();
	await expect(sectionText(other)).toContainText('Także wieczorami');
	await expect(notice).toHaveCount(0);
});

test('signing out leaves nothing of the document in the browser', async ({ page }) => {
	const { path } = await beginPlan(page);
	await open(page, `${path}/document/vision`);
	await write(page, 'Nie dla następnej osoby.');
	await saved(page);
	const copies = () =>
		page.evaluate(async () =>
			(await indexedDB.databases()).filter(({ name }) => name?.startsWith('wspolny-plan'))
		);
	expect(await copies()).toHaveLength(1);
	await page.getByRole('button', { name: 'Wyloguj się' }).click();
	await expect(page).toHaveURL(/\/$/);
	await expect.poll(copies).toEqual([]);
});

test('so does signing out on a page of the library, which runs no script for it', async ({
	page
}) => {
	const { path } = await beginPlan(page);
	await open(page, `${path}/document/vision`);
	await write(page, 'Nie dla następnej osoby.');
	await saved(page);
	await open(page, '/library/measures');
	await page.getByRole('button', { name: 'Wyloguj się' }).click();
	await expect(page).toHaveURL(/\/$/);
	await expect
		.poll(() =>
			page.evaluate(async () =>
				(await indexedDB.databases()).filter(({ name }) => name?.startsWith('wspolny-plan'))
			)
		)
		.toEqual([]);
});

test('where such connections are blocked one reads, and is told why', async ({ page }) => {
	const { path } = await beginPlan(page);
	await page.routeWebSocket(/\/collaboration$/, (line) => void line.close());
	await open(page, `${path}/document/introduction`);
	await expect(page.locator('[data-connection=blocked]')).toContainText('Na razie tylko czytasz');
	await expect(page.getByTestId('section-editor').locator('[contenteditable=true]')).toHaveCount(0);
	const file = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Zapisz tekst jako plik' }).click();
	expect((await file).suggestedFilename()).toBe('introduction.txt');
});

test('a role that is withdrawn ends writing at once', async ({ page, browser }) => {
	const { path, other } = await twoAtWork(page, browser);
	await open(other, `${path}/document/vision`);
	await write(other, 'Ostatnie słowa.');
	await open(page, `${path}/team`);
	const member = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Piotr Drugi' });
	await member.getByText('Zmień rolę').click();
	await member.getByRole('radio', { name: 'Czytanie' }).check();
	await member.getByRole('button', { name: 'Zapisz rolę' }).click();
	await expect(sectionText(other)).toHaveAttribute('contenteditable', 'false', { timeout: 5_000 });
	await expect(other.getByText('Czytasz ten dokument.')).toBeVisible();
	// The page reads the plan once more after its role changed; met by a withdrawal it would say that there is no such page.
	await other.waitForTimeout(2_000);

	await member.getByText('Odbierz dostęp: Piotr').click();
	await member.getByRole('button', { name: 'Tak, odbierz dostęp' }).click();
	await expect(other.locator('[data-connection=withdrawn]')).toBeVisible({ timeout: 5_000 });
	await open(page, `${path}/document/vision`);
	await expect(sectionText(page)).toContainText('Ostatnie słowa.');
});

test('words survive a hard end of the server 300 ms later', async ({ browser }) => {
	test.setTimeout(240_000);
	const folder = await newDataFolder();
	const settings = { DEMO: 'off' };
	let server = await startServer(folder, settings);
	try {
		const page = await browser.newPage({ baseURL: server.url });
		const { path, lead } = await beginPlan(page);
		await open(page, `${path}/document/vision`);
		await write(page, 'Tuż przed awarią.');
		// 300 ms and more, without a pause in which the whole document would be stored
		await page.keyboard.type(' I dalej, i dalej.', { delay: 20 });
		await server.end('SIGKILL');
		await page.context().close();

		server = await startServer(folder, settings);
		const after = await browser.newPage({ baseURL: server.url });
		await signIn(after, lead);
		await open(after, `${path}/document/vision`);
		await expect(sectionText(after)).toContainText('Tuż przed awarią.');

		// An orderly end stores what was typed a moment before.
		await write(after, 'Przed wyłączeniem.');
		await server.end('SIGTERM');
		await after.context().close();
		server = await startServer(folder, settings);
		const again = await browser.newPage({ baseURL: server.url });
		await signIn(again, lead);
		await open(again, `${path}/document/vision`);
		await expect(sectionText(again)).toContainText('Przed wyłączeniem.');
	} finally {
		await server.end('SIGKILL');
		await rm(folder, { recursive: true, force: true });
	}
});
