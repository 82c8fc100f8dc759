import type { Page } from '@playwright/test';
import { expect, open, signUp, somebody } from './people';

/** Invites by link, in the given role (with an area, where the role needs one); returns the link. */
export const invite = async (
	lead: Page,
	plan: string,
	role: string,
	area?: string
): Promise<string> => {
	await open(lead, `${plan}/team`);
	const form = lead.locator('form[action="?/invite"]');
	if (!(await form.isVisible())) await lead.locator('summary', { hasText: 'Zaproś osobę' }).click();
	await form.getByRole('radio', { name: role, exact: true }).check();
	if (area) await form.getByRole('checkbox', { name: area }).check();
	await form.getByRole('button', { name: 'Zaproś', exact: true }).click();
	return lead.getByLabel('Link zaproszenia').inputValue();
};

/** Somebody new opens the link, signs up on the way and accepts. */
export const acceptAsNew = async (page: Page, link: string, name: string): Promise<void> => {
	await open(page, link);
	await page.getByRole('main').getByRole('link', { name: 'Załóż konto' }).click();
	await expect(page).toHaveURL(/sign-up/);
	await signUp(page, somebody(name), true);
	await page.getByRole('button', { name: 'Przyjmij zaproszenie' }).click();
	await expect(page).not.toHaveURL(/invitations/);
};
