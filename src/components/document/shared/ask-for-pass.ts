import { passSchema, type DocumentPass } from './pass';

/** How long to wait before asking the server again, ms */
export const askAgain = 3_000;

/**
 * Asks for a pass to the plan's document until the server gives one or says that there is none for this person. Null once
 * nobody waits for it any more.
 */
export const askForPass = async (
	planId: string,
	isOver: () => boolean
): Promise<DocumentPass | 'withdrawn' | 'signed out' | null> => {
	while (!isOver()) {
		const response = await fetch(`/plans/${planId}/document/pass`, { method: 'POST' }).catch(
			() => null
		);
		if (response?.status === 404) return 'withdrawn';
		if (response?.redirected) return 'signed out';
		const pass = passSchema.safeParse(await response?.json().catch(() => null));
		if (pass.success) return pass.data;
		await new Promise((done) => setTimeout(done, askAgain));
	}
	return null;
};
