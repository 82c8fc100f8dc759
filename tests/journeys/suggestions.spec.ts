import type { Page } from '@playwright/test';
import { acceptAsNew, invite } from '../support/invitations';
import { beginPlan, expect, newBrowserPage, open, test } from '../support/people';
import { goToEnd, sectionText } from '../support/writing';

const saved = (page: Page) => expect(page.locator('[data-save=saved]')).toBeVisible();

test('a consultant suggests, an officer accepts one suggestion and refuses the other', async ({
	page,
	browser
}) => {
	const { path } = await beginPlan(page);
	const section = `${path}/document/vision`;
	await open(page, section);
	await expect(sectionText(page)).toHaveAttribute('contenteditable', 'true');
	await sectionText(page).click();
	await page.keyboard.press('Control+A');
	await page.keyboard.type('Gmina wita wszystkich.');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Zdanie do skreślenia.');
	await saved(page);

	const consultant = await newBrowserPage(browser);
	await acceptAsNew(consultant, await invite(page, path, 'Konsultacje'), 'Ewa Doradczyni');
	await open(consultant, section);
	await expect(sectionText(consultant)).toHaveAttribute('contenteditable', 'true');
	await expect(consultant.getByText('W tym rozdziale proponujesz zmiany')).toBeVisible();
	await expect(consultant.getByRole('checkbox', { name: 'Proponuj zmiany' })).toHaveCount(0);
	// The last sentence is to go, and another one comes at the beginning.
	await goToEnd(consultant);
	await consultant.keyboard.press('Shift+Home');
	// The editor has taken note of what is selected; two keys within a few milliseconds are nobody's.
	await expect(consultant.getByRole('button', { name: 'Skomentuj' })).toBeVisible();
	await consultant.keyboard.press('Delete');
	await expect(sectionText(consultant).locator('del')).toHaveText('Zdanie do skreślenia.');
	await consultant.keyboard.press('Control+Home');
	await consultant.keyboard.type('Dobrze: ');
	await expect(sectionText(consultant).locator('ins')).toHaveText('Dobrze: ');

	await open(page, `${path}/document`);
	const row = page.getByRole('list', { name: 'Spis treści' }).locator('> li');
	await expect(row.filter({ hasText: 'Wizja, zasady' })).toContainText('2 propozycje zmian');
	await open(page, section);
	const panel = page.getByRole('region', { name: '2 propozycje zmian' });
	await expect(panel).toContainText('Ewa Doradczyni');
	await expect(page.locator('[data-words]')).toHaveAttribute('data-words', '6');
	await panel.getByRole('button', { name: /Przyjmij propozycję: Dobrze/ }).click();
	await page
		.getByRole('region', { name: /propozycj/ })
		.getByRole('button', { name: /Odrzuć propozycję: Zdanie/ })
		.click();
	await expect(page.getByText('Nikt nie zaproponował tu zmiany')).toBeVisible();
	await saved(page);

	// Who decided what stays to be seen, beside the text and in the history of the plan.
	await page.getByText('Ostatnie decyzje (2)').click();
	await expect(
		page.getByText('Maria Próbna: przyjęto propozycję zmiany (Ewa Doradczyni: +„Dobrze:”)')
	).toBeVisible();
	await open(page, path);
	await expect(
		page.getByText(/Maria Próbna: odrzucono propozycję zmiany \(Ewa Doradczyni: −„Zdanie/)
	).toBeVisible();

	await open(page, `${path}/document/preview`);
	const article = page.getByRole('article');
	await expect(article).toContainText('Dobrze: Gmina wita wszystkich.');
	await expect(article).toContainText('Zdanie do skreślenia.');
});

test('whoever writes can choose to suggest, and what they suggest is not text yet', async ({
	page
}) => {
	const { path } = await beginPlan(page);
	await open(page, `${path}/document/vision`);
	await page.getByRole('checkbox', { name: 'Proponuj zmiany' }).check();
	await goToEnd(page);
	await page.keyboard.type('Na próbę.');
	await expect(sectionText(page).locator('ins')).toHaveText('Na próbę.');
	await saved(page);
	await open(page, `${path}/document/preview`);
	await expect(page.getByRole('article')).not.toContainText('Na próbę.');
});
