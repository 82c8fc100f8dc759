import type { Page } from '@playwright/test';
import { beginPlan, expect, open, test } from '../support/people';
import { sectionText } from '../support/writing';

/** Writes a goal by the same address that the page's form uses. */
const saveGoal = async (
	page: Page,
	path: string,
	id: string,
	description: string,
	version: number | null
) => {
	const answer = await page.request.put(`${path}/items/goal`, {
		data: {
			...{ id, version, level: 'strategic', parentId: null, title: 'Język dla wszystkich' },
			...{ description, position: 0, templateId: null, challengeIds: [] }
		}
	});
	expect(answer.ok()).toBe(true);
};

test('a paragraph from the plan becomes one’s own and never changes behind one’s back', async ({
	page
}) => {
	const { path } = await beginPlan(page);
	const id = '5b0f8d1a-3c52-4d0e-9a11-6f6b3a1c2d3e';
	await saveGoal(page, path, id, 'Kursy w każdej gminie.', null);
	await open(page, `${path}/document/vision`);
	await expect(sectionText(page)).toHaveAttribute('contenteditable', 'true');
	await sectionText(page).click();
	await page.keyboard.press('Control+A');
	await page.keyboard.press('Delete');
	await page.keyboard.press('Control+Alt+p');
	const choice = page.getByRole('dialog', { name: 'Wstaw akapit z planu' });
	await choice.getByLabel('Szukaj w treści planu').fill('jezyk dla');
	await choice
		.getByRole('button', { name: 'Wstaw jako własny akapit: Cel: Język dla wszystkich' })
		.click();
	await expect(sectionText(page)).toContainText('Kursy w każdej gminie.');
	await sectionText(page).getByText('Kursy w każdej gminie.').click();
	await page.keyboard.press('End');
	await page.keyboard.type(' Dopisane przez nas.');
	await expect(page.locator('[data-save=saved]')).toBeVisible();

	await saveGoal(page, path, id, 'Kursy w każdej szkole.', 1);
	await page.reload({ waitUntil: 'networkidle' });
	await expect(sectionText(page)).toContainText('Dopisane przez nas.');
	await expect(sectionText(page)).not.toContainText('szkole');
	await page.getByRole('button', { name: 'Zobacz, co się zmieniło' }).click();
	const change = page.getByRole('dialog', { name: /^Dane się zmieniły/ });
	await expect(change.locator('del')).toContainText('gminie');
	await expect(change.locator('ins')).toContainText('szkole');
	await expect(change).toContainText('Dopisane przez nas.');
	await change.getByRole('button', { name: 'Wstaw nową treść poniżej mojej' }).click();
	await expect(sectionText(page)).toContainText('Dopisane przez nas.');
	await expect(sectionText(page)).toContainText('Kursy w każdej szkole.');
	await expect(page.getByRole('button', { name: 'Zobacz, co się zmieniło' })).toHaveCount(0);
	await sectionText(page).getByText('Dopisane przez nas.').click();
	await page.keyboard.press('Control+z');
	await expect(sectionText(page)).not.toContainText('szkole');
	await expect(page.getByRole('button', { name: 'Zobacz, co się zmieniło' })).toBeVisible();
});
