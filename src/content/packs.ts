import type { Pack } from '../domain/pack/pack';
import { openShelf, type PackName } from './pack-shelf';

/**
 * The content packs. `packs/<id>/` is the working copy of a pack: one folder a pack, each file a part of it, every measure
 * a file of its own. `released/<id>/<version>.json` are its versions as they were frozen; running plans go on with those.
 */
const shelf = openShelf(
	import.meta.glob<unknown>('./packs/**/*.yaml', { eager: true, import: 'default' }),
	import.meta.glob<unknown>('./released/**/*.json', { import: 'default' })
);

/** The pack that new plans use. */
const currentPackId = 'pl-2026';

/** The pack of new plans: the working copy. Throws with a sentence for each problem when it does not parse. */
export const currentPack = (): Pack => {
	const pack = shelf.working(currentPackId);
	if (!pack) throw new Error(`The content pack ${currentPackId} is missing from this build`);
	return pack;
};

/** Exactly the version that a plan pins, never another one; `null` when this installation does not have it. */
export const findPack = (packId: string, version: string): Promise<Pack | null> =>
	shelf.find(packId, version);

/** The newest version of a plan's pack when it is newer than the one that the plan pins; else `null`. */
export const newerPack = (pinned: PackName): Pack | null => shelf.newer(pinned);

/** Versions of a pack that this installation has, oldest first. */
export const packVersions = (packId: string): string[] => shelf.versions(packId);

/** Every frozen version of a pack, oldest first. */
export const releasedPacks = async (packId: string): Promise<Pack[]> => {
	const packs = await Promise.all(
		shelf.released(packId).map((version) => shelf.findReleased(packId, version))
	);
	return packs.flatMap((pack) => (pack ? [pack] : []));
};
