import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newDataFolder, startServer } from '../support/own-server';
import { beginPlan, expect, signIn, test } from '../support/people';

const resetLink = /https?:\/\/\S+\/reset-password\/new\S+/;

test('a forgotten password, a crash and an orderly end lose nothing', async ({ browser }) => {
	test.setTimeout(240_000);
	const folder = await newDataFolder();
	let server = await startServer(folder, { DEMO: 'off' });
	try {
		const page = await browser.newPage({ baseURL: server.url });
		const { path, lead } = await beginPlan(page);

		const forgetful = await browser.newPage({ baseURL: server.url });
		await forgetful.goto('/reset-password');
		await forgetful.getByLabel('Adres e-mail').fill(lead.email);
		await forgetful.getByRole('button', { name: 'Wyślij odsyłacz' }).click();
		await expect(forgetful.getByText('Sprawdź pocztę')).toBeVisible();
		await expect.poll(server.output).toMatch(resetLink);
		await forgetful.goto(resetLink.exec(server.output())?.[0] ?? '');
		await forgetful.getByLabel('Nowe hasło').fill('cztery ciche koty');
		await forgetful.getByRole('button', { name: 'Zapisz hasło i zaloguj się' }).click();
		await expect(forgetful).toHaveURL(/home/);

		await server.end('SIGKILL');
		server = await startServer(folder, { DEMO: 'off' });
		const after = await browser.newPage({ baseURL: server.url });
		await signIn(after, { ...lead, password: 'cztery ciche koty' });
		await after.getByRole('link', { name: /Polityka integracji/ }).click();
		await expect(after).toHaveURL(path);

		expect([0, 143]).toContain(await server.end('SIGTERM'));
		// Postgres finishes stopping by itself, a moment after the server; a clean end removes its lock.
		await expect
			.poll(() => existsSync(join(folder, 'postgres', 'postmaster.pid')), { timeout: 20_000 })
			.toBe(false);
	} finally {
		await server.end('SIGKILL');
		await rm(folder, { recursive: true, force: true });
	}
});
