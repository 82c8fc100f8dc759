const listKey = 'wspolny-plan-documents';
/** List of the plans with words in this browser that the server has not taken yet; static/every-page.js reads it too */
export const unsentKey = 'wspolny-plan-unsent';

/** Cookie of somebody who signed out where no script could forget */
export const forgetting = 'forget-copies';

/** What this browser remembers in a list of its own under the name `key`. */
export const listed = (key: string): string[] => {
	try {
		const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
		return Array.isArray(list) ? list.map(String) : [];
	} catch {
		// Switched off or written by something else: as good as empty.
		return [];
	}
};

/** Remembers that this browser keeps a copy under this name. Throws where it keeps nothing at all. */
export const noteCopy = (name: string): void => {
	localStorage.setItem(listKey, JSON.stringify([...new Set([...listed(listKey), name])]));
};

/** On signing out: the next person at this computer finds nothing of the documents. */
export const forgetCopies = (): void => {
	for (const name of listed(listKey)) indexedDB.deleteDatabase(name);
	localStorage.removeItem(listKey);
	localStorage.removeItem(unsentKey);
};

/** The first page with scripts after signing out on one without. */
export const forgetIfAsked = (): void => {
	if (!document.cookie.includes(`${forgetting}=1`)) return;
	document.cookie = `${forgetting}=; path=/; max-age=0`;
	forgetCopies();
};
