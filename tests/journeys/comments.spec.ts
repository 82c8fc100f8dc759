import type { Page } from '@playwright/test';
import { acceptAsNew, invite } from '../support/invitations';
import { beginPlan, expect, newBrowserPage, open, test } from '../support/people';
import { goToEnd } from '../support/writing';

const textOf = (page: Page) => page.getByTestId('section-editor');
const passage = 'Szkoły uczą dzieci siedmiu języków';

/** Types a paragraph at the end of the section. */
const write = async (page: Page, text: string): Promise<void> => {
	await goToEnd(page);
	await page.keyboard.type(` ${text}.`);
	await expect(page.locator('[data-save=saved]')).toBeVisible();
};

/** Selects words in the text as one does with the mouse. */
const select = (page: Page, words: string): Promise<void> =>
	page.evaluate((sought) => {
		const root = document.querySelector('.section-text');
		if (!root) throw new Error('No text');
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const at = walker.currentNode.textContent?.indexOf(sought) ?? -1;
			if (at < 0) continue;
			const range = document.createRange();
			range.setStart(walker.currentNode, at);
			range.setEnd(walker.currentNode, at + sought.length);
			getSelection()?.removeAllRanges();
			getSelection()?.addRange(range);
			return;
		}
		throw new Error(`The text does not say ${sought}`);
	}, words);

test('a consultant asks about a passage, the officer answers and settles it', async ({
	page,
	browser
}) => {
	const { path, lead } = await beginPlan(page, 'Maria Próbna');
	const advisor = await newBrowserPage(browser);
	await acceptAsNew(advisor, await invite(page, path, 'Konsultacje'), 'Irena Doradcza');
	await open(page, `${path}/document/vision`);
	await write(page, passage);

	// The consultant comments on the words and mentions the officer.
	await open(advisor, `${path}/document/vision`);
	await expect(textOf(advisor)).toContainText(passage);
	await expect(textOf(advisor).getByRole('textbox')).toHaveAttribute('contenteditable', 'true');
	await select(advisor, 'siedmiu języków');
	await advisor.getByRole('button', { name: 'Skomentuj', exact: true }).click();
	const field = advisor.getByLabel('Nowy komentarz');
	await field.pressSequentially('Skąd to wiadomo, @mar');
	await expect(advisor.getByRole('listbox').getByText(lead.name)).toBeVisible();
	await advisor.keyboard.press('Enter');
	await expect(field).toHaveValue(`Skąd to wiadomo, @${lead.name} `);
	await expect(advisor.getByText('Notatka wewnętrzna')).toHaveCount(0);
	await advisor.keyboard.press('Control+Enter');
	await expect(advisor.getByRole('article', { name: 'Wątek: Irena Doradcza' })).toBeVisible();
	await expect(advisor.locator('.passage')).toHaveText('siedmiu języków');

	// It comes to the officer without reloading: in the text, in the outline, in the list.
	await expect(page.locator('.passage')).toHaveText('siedmiu języków');
	await open(page, `${path}/document`);
	await expect(page.getByRole('main').getByText('1 otwarty komentarz')).toBeVisible();
	await open(page, '/comments');
	await page
		.getByRole('main')
		.getByRole('link', { name: /^Skąd to wiadomo/ })
		.click();
	const thread = page.getByRole('article', { name: 'Wątek: Irena Doradcza' });
	await expect(thread).toBeVisible();
	await expect(page.locator('.passage-focused')).toBeInViewport();

	await thread.getByRole('button', { name: 'Odpowiedz' }).click();
	await thread.getByLabel('Odpowiedź').fill('Z rejestru szkół.');
	await thread.getByRole('button', { name: 'Wyślij odpowiedź' }).click();
	await expect(advisor.getByText('Z rejestru szkół.')).toBeVisible();
	await thread.getByRole('button', { name: 'Rozwiąż' }).click();
	await expect(page.getByText('1 rozwiązany wątek')).toBeVisible();
	await thread.getByRole('button', { name: 'Otwórz ponownie' }).click();
	await expect(thread.getByRole('button', { name: 'Rozwiąż' })).toBeVisible();

	// An internal note stays with those who make the plan.
	await page.getByRole('button', { name: 'Skomentuj cały rozdział' }).click();
	await page.getByLabel('Nowy komentarz').fill('Sprawdźmy to między sobą.');
	await page.getByRole('checkbox', { name: /^Notatka wewnętrzna/ }).check();
	await page.getByRole('button', { name: 'Wyślij komentarz' }).click();
	await expect(page.getByText('Sprawdźmy to między sobą.')).toBeVisible();
	await advisor.reload();
	await advisor.getByRole('tab', { name: /Komentarze/ }).click();
	await expect(advisor.getByText('Z rejestru szkół.')).toBeVisible();
	await expect(advisor.getByText('Sprawdźmy to między sobą.')).toHaveCount(0);

	// The words go, the thread keeps them.
	await select(page, 'siedmiu języków');
	await page.keyboard.press('Delete');
	await expect(page.getByText('Tych słów nie ma już w tekście')).toBeVisible();
	await expect(thread.getByRole('blockquote')).toHaveText('siedmiu języków');
});

test('a challenge is talked about where it stands', async ({ page }) => {
	const { path } = await beginPlan(page);
	await open(page, `${path}/challenges`);
	await page.getByRole('button', { name: 'Dodaj własne wyzwanie' }).click();
	await page.getByLabel('Nazwa wyzwania').fill('Brak kursów języka');
	await page.getByRole('dialog').getByRole('button', { name: 'Zapisz' }).click();
	await page.getByRole('button', { name: /^Komentarze: Brak kursów języka/ }).click();
	await page.getByLabel('Nowy komentarz').fill('Czy to dotyczy też dorosłych?');
	await page.getByRole('button', { name: 'Wyślij komentarz' }).click();
	await expect(page.getByRole('article')).toContainText('Czy to dotyczy też dorosłych?');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: /^Komentarze: Brak kursów/ })).toContainText('(1)');
});
