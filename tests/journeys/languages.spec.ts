import type { Page } from '@playwright/test';
import { beginPlan, expect, newBrowserPage, open, signIn, test } from '../support/people';

const polish = [
	'Dodaj',
	'Zapisz',
	'Zapisano',
	'Anuluj',
	'Usuń',
	'Zmień',
	'Przyjmij',
	'Odrzuć',
	'Wyzwania',
	'Cele',
	'Działania',
	'Dokument',
	'Głosy',
	'Ludność',
	'Samoocena',
	'Spójność',
	'Eksport',
	'Ustawienia',
	'Harmonogram',
	'Zespół',
	'Budżet',
	'Katalog',
	'Obszar',
	'Wskaźnik',
	'Źródło',
	'Pobierz',
	'Termin',
	'oraz',
	'jest',
	'nie',
	'dla',
	'lub'
];
/** Not the schedule: its milestones are the plan's own text, in the language in which they were proposed. */
const stages = [
	'',
	'/settings',
	'/team',
	'/readings',
	'/assessment',
	'/findings',
	'/challenges',
	'/goals',
	'/catalogue',
	'/measures',
	'/budget',
	'/coherence',
	'/document',
	'/export'
];

/** Polish words in what the page says in English: not in what people wrote, nor in what is marked as Polish. */
const polishWordsOn = (page: Page): Promise<string[]> =>
	page.evaluate((words) => {
		const copy = document.body.cloneNode(true);
		if (!(copy instanceof HTMLElement)) return ['no body'];
		for (const marked of copy.querySelectorAll('[lang=pl], script, style, select')) marked.remove();
		const found = new Set((copy.textContent ?? '').match(/\p{L}+/gu));
		return words.filter((word) => found.has(word));
	}, polish);

test('English stays with the person, on every page and in another browser', async ({
	page,
	browser
}) => {
	test.setTimeout(150_000);
	const { path, lead } = await beginPlan(page, 'Maria English');
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	for (const stage of ['/home', '/profile', ...stages.map((name) => path + name)]) {
		await open(page, stage);
		expect.soft(await polishWordsOn(page), stage).toEqual([]);
	}

	const elsewhere = await newBrowserPage(browser);
	await signIn(elsewhere, lead);
	await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'en');
	await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('My plans');
	await elsewhere.getByRole('button', { name: 'Polski' }).click();
	await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Moje plany');
});
