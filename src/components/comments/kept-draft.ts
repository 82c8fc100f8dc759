const keyOf = (planId: string, place: string) => `comment:${planId}:${place}`;

/** What was typed here and not sent, also before the page was loaded anew; gone with the tab. */
export const keptDraft = (planId: string, place: string): string => {
	try {
		return sessionStorage.getItem(keyOf(planId, place)) ?? '';
	} catch {
		// Storage is switched off, or this is the server.
		return '';
	}
};

export const keepDraft = (planId: string, place: string, text: string): void => {
	try {
		if (text.trim()) sessionStorage.setItem(keyOf(planId, place), text);
		else sessionStorage.removeItem(keyOf(planId, place));
	} catch {
		// Storage is switched off: the draft lives as long as the page.
	}
};
