import type { Page } from '@playwright/test';
import { acceptAsNew, invite } from '../support/invitations';
import { beginPlan, expect, newBrowserPage, open, test } from '../support/people';
import { sectionText } from '../support/writing';

/** What the section says on somebody's screen, without the names at others' cursors. */
const said = (page: Page): Promise<string[]> =>
	sectionText(page).evaluate((text) => {
		const copy = text.cloneNode(true);
		if (!(copy instanceof HTMLElement)) return [];
		for (const caret of copy.querySelectorAll('.caret')) caret.remove();
		return [...copy.querySelectorAll('p')].map((line) => line.textContent.trim());
	});

const sameOnAll = (pages: Page[]) =>
	expect
		.poll(
			async () => new Set((await Promise.all(pages.map(said))).map((one) => one.join('|'))).size
		)
		.toBe(1);

/** Puts the cursor at the end of the line that begins with this. */
const goTo = async (page: Page, beginning: string): Promise<void> => {
	await sectionText(page).locator('p', { hasText: beginning }).click();
	await page.keyboard.press('End');
};

test('three write in one section at the same moment, one of them only suggests', async ({
	page: lead,
	browser
}) => {
	test.setTimeout(180_000);
	const { path } = await beginPlan(lead);
	const [editor, consultant] = [await newBrowserPage(browser), await newBrowserPage(browser)];
	await acceptAsNew(editor, await invite(lead, path, 'Redakcja'), 'Piotr Drugi');
	await acceptAsNew(consultant, await invite(lead, path, 'Konsultacje'), 'Ewa Doradczyni');
	const all = [lead, editor, consultant];
	for (const page of all) await open(page, `${path}/document/vision`);
	await expect(sectionText(lead)).toHaveAttribute('contenteditable', 'true');
	await sectionText(lead).click();
	await lead.keyboard.press('Control+A');
	await lead.keyboard.type('Szkoła:');
	await lead.keyboard.press('Enter');
	await lead.keyboard.type('Praca:');
	await lead.keyboard.press('Enter');
	await lead.keyboard.type('Zdrowie:');
	await sameOnAll(all);

	const sentences = {
		lead: ' klasy powitalne w każdej dużej szkole.',
		editor: ' doradca w każdym urzędzie pracy.',
		consultant: ' tłumacz w każdej przychodni.'
	};
	await goTo(lead, 'Szkoła:');
	await goTo(editor, 'Praca:');
	await goTo(consultant, 'Zdrowie:');
	await Promise.all([
		lead.keyboard.type(sentences.lead, { delay: 40 }),
		editor.keyboard.type(sentences.editor, { delay: 40 }),
		consultant.keyboard.type(sentences.consultant, { delay: 40 })
	]);
	await sameOnAll(all);
	await expect(lead.locator('.caret-name')).toHaveText(['Piotr Drugi', 'Ewa Doradczyni']);
	await expect(sectionText(editor).locator('ins')).toHaveText(sentences.consultant.trim());

	// The editor goes on without a connection while the other two go on with one.
	await editor.context().setOffline(true);
	await Promise.all([
		lead.keyboard.type(' Od września.', { delay: 40 }),
		editor.keyboard.type(' Od stycznia.', { delay: 40 }),
		consultant.keyboard.type(' Od zaraz.', { delay: 40 })
	]);
	await expect(sectionText(lead)).not.toContainText('Od stycznia.');
	await editor.context().setOffline(false);
	await sameOnAll(all);

	// One accepts what was suggested: it is text on all three screens.
	await lead.getByRole('button', { name: /^Przyjmij propozycję/ }).click();
	for (const page of all) await expect(sectionText(page).locator('ins')).toHaveCount(0);
	await sameOnAll(all);
	const lines = await said(consultant);
	expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
		'Szkoła: klasy powitalne w każdej dużej szkole. Od września.',
		'Praca: doradca w każdym urzędzie pracy. Od stycznia.',
		'Zdrowie: tłumacz w każdej przychodni. Od zaraz.'
	]);
});
