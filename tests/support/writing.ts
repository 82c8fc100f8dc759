import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The text of the section that is open. */
export const sectionText = (page: Page): Locator =>
	page.getByRole('textbox', { name: /^Treść rozdziału/ });

/** Goes to the end of the section that is open, once one can write in it. */
export const goToEnd = async (page: Page): Promise<void> => {
	await expect(sectionText(page)).toHaveAttribute('contenteditable', 'true');
	await sectionText(page).click();
	// ProseMirror puts the cursor back to where it was clicked, 20 ms later.
	await page.waitForTimeout(50);
	await page.keyboard.press('Control+End');
};
