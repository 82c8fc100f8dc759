import { currentPack } from '$lib/content/packs';
import { today } from '$lib/server/requests/today';
import type { LayoutServerLoad } from './$types';

// These pages are only read: they come whole from the server and load no script of the application.
export const csr = false;

export const load: LayoutServerLoad = () => ({
	today: today(),
	sources: new Map(currentPack().sources.map((source) => [source.key, source]))
});
