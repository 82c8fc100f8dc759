import { acceptAsNew, invite } from '../support/invitations';
import { beginPlan, expect, newBrowserPage, open, test } from '../support/people';

test('a consultant signs up from the link, accepts and finds the plan', async ({
	page,
	browser
}) => {
	const { path } = await beginPlan(page);
	const link = await invite(page, path, 'Konsultacje');
	const consultant = await newBrowserPage(browser);
	await acceptAsNew(consultant, link, 'Ewa Doradcza');

	await open(consultant, '/home');
	const card = consultant.getByRole('listitem').filter({ hasText: 'Polityka integracji' });
	await expect(card).toContainText('Twoja rola: konsultacje');
	await card.getByRole('link').first().click();
	await expect(consultant).toHaveURL(path);

	const late = await newBrowserPage(browser);
	await open(late, link);
	await expect(late.getByRole('heading', { level: 1 })).toHaveText(
		'To zaproszenie zostało już przyjęte'
	);
});

test('a reader sees the plan without controls, and the server refuses a write', async ({
	page,
	browser
}) => {
	const { path } = await beginPlan(page);
	const reader = await newBrowserPage(browser);
	await acceptAsNew(reader, await invite(page, path, 'Czytanie'), 'Jan Czytający');

	await open(reader, `${path}/goals`);
	await expect(reader.getByRole('heading', { level: 1, name: 'Cele' })).toBeVisible();
	await expect(reader.getByRole('main').getByRole('button')).toHaveCount(0);
	const id = crypto.randomUUID();
	const goal = { id, version: null, level: 'strategic', parentId: null, title: 'Cudzy cel' };
	const answer = await reader.request.put(`${path}/items/goal`, {
		data: { ...goal, description: '', position: 0, templateId: null, challengeIds: [] },
		headers: { origin: new URL(reader.url()).origin }
	});
	expect(answer.status()).toBe(403);
	await open(page, `${path}/goals`);
	await expect(page.getByText('Cudzy cel')).toHaveCount(0);
});

test('somebody whose access was withdrawn finds no plan', async ({ page, browser }) => {
	const { path } = await beginPlan(page);
	const guest = await newBrowserPage(browser);
	await acceptAsNew(guest, await invite(page, path, 'Redakcja'), 'Olga Odchodząca');
	expect((await guest.request.get(path)).status()).toBe(200);

	await open(page, `${path}/team`);
	const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Olga Odchodząca' });
	await row.locator('summary', { hasText: 'Odbierz dostęp' }).click();
	await row.getByRole('button', { name: 'Tak, odbierz dostęp' }).click();
	await expect(page.getByText('Odebrano dostęp: Olga Odchodząca')).toBeVisible();
	expect((await guest.request.get(path)).status()).toBe(404);
	await open(guest, '/home');
	await expect(guest.getByText('Nie masz jeszcze żadnego planu.')).toBeVisible();
});

test('a forged link leads nowhere and says so', async ({ page }) => {
	await open(page, `/invitations/${'a'.repeat(43)}`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Przyjmij zaproszenie' })).toHaveCount(0);
});
