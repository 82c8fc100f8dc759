import type { Locator, Page } from '@playwright/test';
import { expect, somebody, test } from '../support/people';

const isFocused = (target: Locator) =>
	target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus, and shows that the focus can be seen there. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
	await expect(target).toBeVisible();
	for (let pressed = 0; pressed < 120; pressed += 1) {
		if (await isFocused(target)) break;
		await page.keyboard.press('Tab');
	}
	await expect(target).toBeFocused();
	const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle);
	expect(outline, `focus is visible on ${target}`).not.toBe('none');
};
const typeInto = async (page: Page, target: Locator, text: string): Promise<void> => {
	await tabTo(page, target);
	await page.keyboard.press('Control+a');
	await page.keyboard.type(text);
};
const press = async (page: Page, target: Locator): Promise<void> => {
	await tabTo(page, target);
	await page.keyboard.press('Enter');
};
const settled = (page: Page) => page.waitForLoadState('networkidle');

test('from sign-up to a section of the document without a mouse', async ({ page }) => {
	test.setTimeout(180_000);
	const main = page.getByRole('main');
	const person = somebody('Klara Klawiaturowa');
	await page.goto('/');
	await settled(page);
	await press(page, page.getByRole('navigation').getByRole('link', { name: 'Załóż konto' }));
	await expect(page).toHaveURL(/sign-up/);
	await typeInto(page, page.getByLabel('Imię i nazwisko'), person.name);
	await typeInto(page, page.getByLabel('Adres e-mail'), person.email);
	await typeInto(page, page.getByLabel('Hasło'), person.password);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/home/);

	await press(page, main.getByRole('link', { name: 'Nowa organizacja' }).first());
	await expect(page).toHaveURL(/organisations\/new/);
	const gmina = page.getByRole('radio', { name: /^Gmina/ });
	await tabTo(page, page.locator('input[type=radio]').first());
	for (let step = 0; step < 5 && !(await gmina.isChecked()); step += 1)
		await page.keyboard.press(step === 0 ? 'Space' : 'ArrowDown');
	await expect(gmina).toBeChecked();
	await typeInto(page, page.getByLabel('Nazwa'), 'Urząd Gminy Rybno');
	await press(page, page.getByRole('button', { name: 'Utwórz organizację' }));
	await expect(page).not.toHaveURL(/new/);

	await page.goto('/plans/new');
	await settled(page);
	const city = page.locator('input[type=radio]:checked').first();
	await tabTo(page, city);
	const other = page.getByRole('radio', { name: 'Inna gmina' });
	for (let step = 0; step < 3 && !(await other.isChecked()); step += 1)
		await page.keyboard.press('ArrowDown');
	await typeInto(page, page.getByLabel(/^Nazwa \(/), 'Gmina Rybno');
	await typeInto(page, page.getByLabel('Kod TERYT'), '2803052');
	await typeInto(page, page.getByLabel('Tytuł dokumentu'), 'Plan z klawiatury');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
	const path = new URL(page.url()).pathname;

	await press(page, page.getByRole('link', { name: /Ludność i dane/ }).first());
	await expect(page).toHaveURL(/readings/);
	await settled(page);
	const cell = page.locator('td[role=gridcell][tabindex="0"]');
	await tabTo(page, cell);
	await page.keyboard.type('6812');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-save=saved]')).toBeVisible();
	await expect(page.getByRole('grid')).toContainText(/6\s?812/);

	await page.goto(`${path}/goals`);
	await settled(page);
	await press(page, main.getByRole('button', { name: 'Dodaj cel strategiczny' }).first());
	await typeInto(page, page.getByLabel('Nazwa celu'), 'Cel z klawiatury');
	await page.keyboard.press('Enter');
	await expect(page.getByText('1. Cel z klawiatury')).toBeVisible();
	await expect(page.getByRole('dialog')).toBeHidden();

	await page.goto(`${path}/document/vision`);
	await settled(page);
	await page.getByRole('textbox', { name: /^Treść rozdziału/ }).focus();
	await page.keyboard.press('Control+End');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Control+b');
	await page.keyboard.type('Zdanie z klawiatury.');
	await expect(page.locator('[data-save=saved]')).toBeVisible();
	await page.reload();
	await expect(page.getByText('Zdanie z klawiatury.')).toBeVisible();
});
