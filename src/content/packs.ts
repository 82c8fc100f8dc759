import { z } from 'zod';
import { packSchema, type Pack } from '../domain/pack/pack';

/**
 * The content packs, parsed once. One folder a pack; each file a part of it, every measure a file of its own.
 * A part that does not parse names the file, the entry and the field.
 */
const files = import.meta.glob<unknown>('./packs/**/*.yaml', { eager: true, import: 'default' });

const measurePath = /^\.\/packs\/([^/]+)\/measures\/[^/]+\.yaml$/;
const partPath = /^\.\/packs\/([^/]+)\/[^/]+\.yaml$/;

/** Lists of one name may stand in several files, so that sources stand beside what cites them. */
const joined = (pack: Record<string, unknown>, [name, part]: [string, unknown]) => {
	const present = pack[name];
	const both = Array.isArray(present) && Array.isArray(part) ? [...present, ...part] : part;
	return { ...pack, [name]: both };
};

const partsOf = (packId: string): unknown => {
	const catalogue = Object.entries(files)
		.filter(([path]) => measurePath.exec(path)?.[1] === packId)
		.map(([, entry]) => entry);
	const parts = Object.entries(files)
		.filter(([path]) => partPath.exec(path)?.[1] === packId)
		.flatMap(([, part]) => Object.entries(z.record(z.string(), z.unknown()).parse(part)));
	return parts.reduce<Record<string, unknown>>(joined, { catalogue });
};

const readPack = (packId: string): Pack => {
	const parsed = packSchema.safeParse(partsOf(packId));
	if (parsed.success) return parsed.data;
	throw new Error(`Content pack ${packId} does not parse:\n${z.prettifyError(parsed.error)}`);
};

/** The pack that new plans use. */
const currentPackId = 'pl-2026';

const packs = new Map<string, Pack>();

/** The pack of that id; `null` when this installation does not have it. */
export const findPack = (packId: string): Pack | null => {
	if (!Object.keys(files).some((path) => path.startsWith(`./packs/${packId}/`))) return null;
	const pack = packs.get(packId) ?? readPack(packId);
	packs.set(packId, pack);
	return pack;
};

export const currentPack = (): Pack => {
	const pack = findPack(currentPackId);
	if (!pack) throw new Error(`The content pack ${currentPackId} is missing from this build`);
	return pack;
};
