import { createOrganisation, expect, open, signUp, somebody, test } from '../support/people';

test('the scope is proposed with reasons, and a plan steps up without retyping', async ({
	page
}) => {
	test.setTimeout(120_000);
	const person = await signUp(page, somebody('Ewa Próbna'));
	await createOrganisation(page, `Urząd Gminy ${person.email.slice(0, 6)}`);

	await test.step('residents, share, posts and months lead to a proposal', async () => {
		await open(page, '/plans/new');
		await page.getByLabel('Liczba mieszkańców').fill('60 000');
		await expect(page.getByText('Proponujemy zakres: Standardowy')).toBeVisible();
		await page.getByLabel('Udział cudzoziemców (%)').fill('dużo');
		await expect(page.getByText('Wpisz liczbę, na przykład')).toBeVisible();
		await page.getByLabel('Udział cudzoziemców (%)').fill('7,5');
		await expect(page.getByText('Proponujemy zakres: Pełny')).toBeVisible();
		await page.getByLabel('Etaty do tej pracy').fill('0,5');
		await page.getByLabel('Miesiące do uchwały').fill('6');
		await expect(page.getByText('Proponujemy zakres: Lekki')).toBeVisible();
		await expect(page.getByText(/większy zakres wymaga co najmniej 12/)).toBeVisible();
		await page.getByRole('button', { name: 'Wybierz zakres: Lekki' }).click();
		await expect(page.getByRole('radio', { name: /Lekki/ })).toBeChecked();
		await expect(page.getByText('25 pytań samooceny')).toBeVisible();
	});

	await test.step('a light plan asks for less', async () => {
		await page.getByLabel('Inna gmina').check();
		await page.getByLabel('Nazwa (pole wymagane)').fill('Gmina Przykładowo');
		await page.getByLabel('Kod TERYT').fill('0201022');
		await page.getByLabel('Tytuł dokumentu').fill('Strategia integracji');
		await page.getByRole('button', { name: 'Utwórz plan' }).click();
		await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
		await expect(page.getByRole('link', { name: /Samoocena instytucji/ }).first()).toContainText(
			'0 / 25'
		);
	});
	const plan = new URL(page.url()).pathname;

	await test.step('an answer stays when the plan steps up and down', async () => {
		await open(page, `${plan}/assessment`);
		await page.getByRole('button', { name: 'Rozpocznij samoocenę' }).click();
		await expect(page.getByRole('link', { name: 'Odpowiedz: GOV' })).toBeVisible();
		await open(page, `${plan}/settings`);
		await page.getByRole('radio', { name: /Pełny/ }).check();
		await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
		await expect(page.getByText('Zapisano ustawienia')).toBeVisible();
		await open(page, `${plan}/assessment/INF`);
		const card = page.locator('section[aria-labelledby="INF-5-title"]');
		await card.getByRole('radio').nth(2).check();
		await expect(page.locator('[data-save=saved]')).toBeVisible();
		await open(page, `${plan}/settings`);
		await page.getByRole('radio', { name: /Lekki/ }).check();
		await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
		await expect(page.getByText('Zapisano ustawienia')).toBeVisible();
		await open(page, `${plan}/assessment/INF`);
		await expect(card.getByRole('radio').nth(2)).toBeChecked();
		await expect(page.locator('section[aria-labelledby="INF-3-title"]')).toHaveCount(0);
	});
});
