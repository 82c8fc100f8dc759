import { currentPack } from '$lib/content/packs';
import { sectionsOf } from '$lib/server/library/sections';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = () => ({ sections: sectionsOf(currentPack()) });
