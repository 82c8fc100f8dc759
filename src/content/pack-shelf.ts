import { packSchema, type Pack } from '../domain/pack/pack';
import type { PackFile } from '../domain/pack/join-parts';
import { readPackFiles, refusalText } from '../domain/pack/read-pack';
import { compareVersions } from '../domain/pack/versions';

/** Contents of files by path, `./packs/pl-2026/measures/buddy-programme.yaml`, as `import.meta.glob` gives them. */
export type WorkingFiles = Readonly<Record<string, unknown>>;
/** How to load each frozen version by path, `./released/pl-2026/1.0.0.json`. */
export type ReleasedFiles = Readonly<Record<string, () => Promise<unknown>>>;

export type PackName = { id: string; version: string };

export type PackShelf = {
	/** The working copy of that pack: what new plans use; `null` when there is none */
	working: (packId: string) => Pack | null;
	/** Exactly that version of the pack; `null` when this installation does not have it */
	find: (packId: string, version: string) => Promise<Pack | null>;
	/** Every version that can be found, oldest first */
	versions: (packId: string) => string[];
	/** The frozen ones among them */
	released: (packId: string) => string[];
	/** A version as it was frozen; `null` when it was not */
	findReleased: (packId: string, version: string) => Promise<Pack | null>;
	/** The working copy when it is newer than the one named; else `null` */
	newer: (name: PackName) => Pack | null;
};

const workingPath = /^.*\/packs\/([^/]+)\/(.+\.yaml)$/;
const releasedPath = /^.*\/released\/([^/]+)\/([^/]+)\.json$/;

const filesOf = (packId: string, files: WorkingFiles): PackFile[] =>
	Object.entries(files).flatMap(([path, content]) => {
		const [, id, file] = workingPath.exec(path) ?? [];
		return id === packId && file !== undefined ? [{ file, content }] : [];
	});

const readWorking = (packId: string, files: PackFile[]): Pack => {
	const read = readPackFiles(files);
	if (read.ok) return read.value;
	throw new Error(refusalText(packId, read.error));
};

/** What the present schema knows and the frozen version does not is filled by the schema's defaults, never by other text. */
const readReleased = (path: string, content: unknown): Pack => {
	const parsed = packSchema.safeParse(content);
	if (parsed.success) return parsed.data;
	throw new Error(`The released content pack ${path} does not parse`, { cause: parsed.error });
};

/** Keeps what was made for a key; a failure is not kept. */
const once = <Made>(make: (key: string) => Made) => {
	const kept = new Map<string, Made>();
	return (key: string): Made => {
		const made = kept.get(key) ?? make(key);
		kept.set(key, made);
		return made;
	};
};

/** The versions of every pack that this installation has. Each is read when it is first asked for. */
export const openShelf = (files: WorkingFiles, frozen: ReleasedFiles): PackShelf => {
	const working = once((packId) => {
		const own = filesOf(packId, files);
		return own.length === 0 ? null : readWorking(packId, own);
	});
	const frozenNames = Object.keys(frozen).flatMap((path) => {
		const [, id, version] = releasedPath.exec(path) ?? [];
		return id !== undefined && version !== undefined ? [{ path, id, version }] : [];
	});
	const load = once(async (path) => readReleased(path, await frozen[path]?.()));
	const released = (packId: string): string[] =>
		frozenNames
			.filter(({ id }) => id === packId)
			.map(({ version }) => version)
			.toSorted(compareVersions);
	const findReleased: PackShelf['findReleased'] = async (packId, version) => {
		const name = frozenNames.find((each) => each.id === packId && each.version === version);
		return name ? load(name.path) : null;
	};
	return {
		working,
		released,
		findReleased,
		find: async (packId, version) => {
			const present = working(packId);
			return present?.version === version ? present : findReleased(packId, version);
		},
		versions: (packId) => {
			const present = working(packId);
			const all = new Set([...released(packId), ...(present ? [present.version] : [])]);
			return [...all].toSorted(compareVersions);
		},
		newer: ({ id, version }) => {
			const present = working(id);
			return present && compareVersions(present.version, version) > 0 ? present : null;
		}
	};
};
