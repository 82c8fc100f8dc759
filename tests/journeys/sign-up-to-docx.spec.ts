import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import JSZip from 'jszip';
import { createOrganisation, expect, open, signUp, somebody, test } from '../support/people';
import { goToEnd } from '../support/writing';

const saved = (page: Page) => expect(page.locator('[data-save=saved]')).toBeVisible();

const download = async (page: Page, name: string) => {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name }).click()
	]);
	return file.path();
};

test('from sign-up to a DOCX strategy', async ({ page }) => {
	test.setTimeout(240_000);
	const person = await signUp(page, somebody('Anna Próbna'));
	await createOrganisation(page, `Urząd Gminy ${person.email.slice(0, 6)}`);

	await test.step('a plan for a gmina; a wrong code is explained and nothing typed is lost', async () => {
		await page.goto('/plans/new');
		await page.getByLabel('Inna gmina').check();
		await page.getByLabel('Nazwa (pole wymagane)').fill('Gmina Przykładowo');
		await page.getByLabel('Kod TERYT').fill('201022');
		await page.getByLabel('Nazwa w dopełniaczu').fill('Gminy Przykładowo');
		await page.getByLabel('Nazwa w miejscowniku').fill('w Gminie Przykładowo');
		await page.getByLabel('Tytuł dokumentu').fill('Strategia integracji 2027–2031');
		await page.getByRole('button', { name: 'Utwórz plan' }).click();
		await expect(page.getByText('Kod gminy ma 7 cyfr')).toBeVisible();
		await expect(page.getByLabel('Tytuł dokumentu')).toHaveValue('Strategia integracji 2027–2031');
		await page.getByLabel('Kod TERYT').fill('0201022');
		await page.getByRole('button', { name: 'Utwórz plan' }).click();
		await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
	});
	const plan = new URL(page.url()).pathname;

	await test.step('a reading typed in the grid', async () => {
		await open(page, `${plan}/readings?show=starter`);
		const cell = page.getByRole('gridcell').first();
		await cell.click();
		await page.keyboard.type('1 234,5');
		await page.keyboard.press('Enter');
		await saved(page);
		await expect(page.getByRole('grid')).toContainText('1 23');
	});

	await test.step('the self-assessment of one area', async () => {
		await open(page, `${plan}/assessment`);
		await page.getByRole('button', { name: 'Rozpocznij samoocenę' }).click();
		await expect(page.getByRole('link', { name: 'Odpowiedz: GOV' })).toBeVisible();
		await open(page, `${plan}/assessment/LNG`);
		for (const question of ['LNG-1', 'LNG-2', 'LNG-3']) {
			const card = page.locator(`section[aria-labelledby="${question}-title"]`);
			await card.getByRole('radio').nth(1).check();
			await expect(card.getByRole('button', { name: 'Usuń odpowiedź' })).toBeVisible();
		}
		await open(page, `${plan}/assessment`);
		const row = page.getByRole('row', { name: /LNG/ });
		await expect(row).toContainText('25');
		await expect(row).toContainText('Początkowy');
	});

	await test.step('a finding in words', async () => {
		await open(page, `${plan}/findings`);
		await page.getByRole('button', { name: 'Dodaj głos' }).first().click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('Co usłyszeliście').fill('Kursy są tylko rano, a ludzie pracują.');
		await dialog.getByLabel('Obszar').selectOption('LNG');
		await dialog.getByRole('button', { name: 'Zapisz' }).click();
		await expect(page.getByText('Kursy są tylko rano')).toBeVisible();
	});

	await test.step('a challenge, proposed with its reasons, accepted and rated', async () => {
		await open(page, `${plan}/challenges`);
		await expect(page.getByText('Samoocena LNG: 25 na 100').first()).toBeVisible();
		await page
			.getByRole('button', { name: /^Przyjmij: Słaba znajomość|^Przyjmij:/ })
			.first()
			.click();
		await expect(page.getByRole('heading', { name: 'Przyjęte (1)' })).toBeVisible();
		await page.getByLabel('Wykonalność').selectOption('4');
		await expect(page.getByText(/waga \d,\d z 5/)).toBeVisible();
	});

	await test.step('a goal that answers it', async () => {
		await open(page, `${plan}/goals`);
		await page.getByRole('button', { name: 'Dodaj cel strategiczny' }).first().click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('Nazwa celu').fill('Samodzielność językowa nowych mieszkańców');
		await dialog.getByRole('checkbox').first().check();
		await dialog.getByRole('button', { name: 'Zapisz' }).click();
		await expect(page.getByText('1. Samodzielność językowa nowych mieszkańców')).toBeVisible();
	});

	await test.step('a measure from the catalogue, with its cost', async () => {
		await open(page, `${plan}/catalogue?q=kursy+polskiego`);
		await page.getByRole('heading', { level: 3 }).first().getByRole('link').click();
		await page.getByRole('button', { name: 'Dodaj do planu' }).click();
		await page.waitForURL(/\/measures\/[0-9a-f-]{36}$/);
		await page.waitForLoadState('networkidle');
		await page.getByLabel('Jednostka odpowiedzialna').fill('Gminny Ośrodek Pomocy Społecznej');
		await page.getByLabel('Początek').fill('2027-03');
		await page.getByLabel('Koniec').fill('2029-12');
		await page.getByRole('button', { name: 'Dodaj koszt' }).click();
		await page.getByLabel('Kwota (zł)').fill('sto');
		await page.getByRole('button', { name: 'Zapisz' }).click();
		await expect(page.getByText('Wpisz liczbę')).toBeVisible();
		await page.getByLabel('Kwota (zł)').fill('120 000');
		await page.getByRole('button', { name: 'Zapisz' }).click();
		await expect(page.getByText('Zapisano działanie.')).toBeVisible();
		await open(page, `${plan}/budget`);
		await expect(page.getByText('Bez źródła: 120 000 zł')).toBeVisible();
	});

	await test.step('what is still incoherent; one gap accepted with a reason', async () => {
		await open(page, `${plan}/coherence`);
		const accept = page.getByRole('button', { name: /^Przyjmij z uzasadnieniem:/ });
		const before = await accept.count();
		expect(before).toBeGreaterThan(1);
		await accept.first().click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('button', { name: 'Przyjmij z uzasadnieniem' }).click();
		await expect(dialog.getByText('Podaj powód.')).toBeVisible();
		await dialog.getByLabel('Dlaczego tak zostaje?').fill('Uzupełnimy po warsztacie.');
		await dialog.getByRole('button', { name: 'Przyjmij z uzasadnieniem' }).click();
		await expect(page.getByRole('heading', { name: 'Przyjęte z uzasadnieniem (1)' })).toBeVisible();
		await expect(accept).toHaveCount(before - 1);
	});

	await test.step('a section of the strategy', async () => {
		await open(page, `${plan}/document/vision`);
		await goToEnd(page);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Control+b');
		await page.keyboard.type('Żółta łódź płynie do Łodzi.');
		await saved(page);
		await page.reload();
		await expect(page.getByText('Żółta łódź płynie do Łodzi.')).toBeVisible();
	});

	await test.step('DOCX, XLSX and the plan file; the file makes the same plan again', async () => {
		await open(page, `${plan}/export`);
		const docx = await JSZip.loadAsync(await readFile(await download(page, 'Pobierz DOCX')));
		const text = (await docx.file('word/document.xml')?.async('string')) ?? '';
		expect(text).toContain('Żółta łódź płynie do Łodzi.');
		expect(text).toContain('Gminy Przykładowo');
		expect(text).toContain('Samodzielność językowa nowych mieszkańców');
		const xlsx = await JSZip.loadAsync(await readFile(await download(page, 'Pobierz XLSX')));
		expect(xlsx.file('xl/workbook.xml')).not.toBeNull();
		const file = await download(page, 'Pobierz plik planu');
		await page.goto('/plans/import');
		await page.getByLabel('Plik planu (JSON)').setInputFiles({
			name: 'zly.json',
			mimeType: 'application/json',
			buffer: Buffer.from('{"a":1}')
		});
		await page.getByRole('button', { name: 'Wczytaj plan' }).click();
		await expect(page.getByText('nie plik planu')).toBeVisible();
		await page.getByLabel('Plik planu (JSON)').setInputFiles(file);
		await page.getByRole('button', { name: 'Wczytaj plan' }).click();
		await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
		expect(new URL(page.url()).pathname).not.toBe(plan);
		await page.goto(`${new URL(page.url()).pathname}/document/vision`);
		await expect(page.getByText('Żółta łódź płynie do Łodzi.')).toBeVisible();
	});
});
