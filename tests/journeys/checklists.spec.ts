import { expect, open, openDemoPlan, test } from '../support/people';

test('a checklist is gone through, with critical points first, a note and undo', async ({
	page
}) => {
	test.setTimeout(120_000);
	const plan = await openDemoPlan(page);
	const saved = () => expect(page.locator('[data-save=saved]')).toBeVisible();

	await test.step('it is found from the area that it belongs to', async () => {
		await open(page, `${plan}/assessment/THB`);
		await page.getByRole('link', { name: /samoocena pracodawcy lub agencji/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('samoocena pracodawcy');
	});

	await test.step('an answer is stored and a critical point not met comes first', async () => {
		const point = page.locator('#iris-employer-02');
		await point.getByText('Nie', { exact: true }).click();
		await saved();
		await expect(page.getByText('1 z 19')).toBeVisible();
		await expect(page.getByText('Tych punktów nie wolno odkładać')).toBeVisible();
		await point.getByRole('button', { name: 'Dodaj notatkę' }).click();
		await point.getByLabel('Notatka').fill('Numer wpisu poda agencja do końca miesiąca.');
		await point.getByLabel('Notatka').blur();
		await saved();
		await page.reload();
		await expect(point.getByRole('radio', { name: 'Nie', exact: true })).toBeChecked();
		await expect(point.getByLabel('Notatka')).toHaveValue(/Numer wpisu/);
	});

	await test.step('the coherence check shows it', async () => {
		await open(page, `${plan}/coherence`);
		await expect(page.getByText(/punkt krytyczny nie jest spełniony: Agencja/)).toBeVisible();
	});

	await test.step('an answer is removed and comes back by undo', async () => {
		await open(page, `${plan}/checklists/iris-employer`);
		const point = page.locator('#iris-employer-02');
		await point.getByRole('button', { name: 'Usuń odpowiedź' }).click();
		await expect(page.getByText('0 z 19')).toBeVisible();
		await page.getByRole('button', { name: 'Cofnij' }).click();
		await expect(page.getByText('1 z 19')).toBeVisible();
		await point.getByRole('button', { name: 'Usuń odpowiedź' }).click();
		await expect(page.getByText('0 z 19')).toBeVisible();
	});

	await test.step('a list for measures keeps the answers of each measure apart', async () => {
		await open(page, `${plan}/checklists/red-lines`);
		const chosen = page.getByLabel('Które działanie sprawdzasz?');
		const measures = await chosen.locator('option').all();
		await page.locator('#red-lines-01').getByText('Tak', { exact: true }).click();
		await saved();
		await chosen.selectOption({ index: measures.length - 1 });
		await expect(page).toHaveURL(/measure=/);
		await expect(
			page.locator('#red-lines-01').getByRole('radio', { name: 'Tak', exact: true })
		).not.toBeChecked();
	});
});
