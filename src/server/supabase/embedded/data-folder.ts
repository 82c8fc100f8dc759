import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The text of a file, or null when there is none. */
export const readIfThere = async (path: string): Promise<string | null> => {
	try {
		return await readFile(path, 'utf8');
	} catch (cause) {
		if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
		throw cause;
	}
};

/** A secret that is made once and stays in the data folder, readable only by its owner. */
export const keptSecret = async (folder: string, name: string): Promise<string> => {
	await mkdir(folder, { recursive: true });
	const path = join(folder, name);
	const kept = (await readIfThere(path))?.trim();
	if (kept) return kept;
	const made = randomBytes(32).toString('base64url');
	await writeFile(path, made, { mode: 0o600 });
	return made;
};
