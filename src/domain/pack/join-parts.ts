import { z } from 'zod';
import type { Localised } from '../shared/localised';

/** A file of a pack as it was read; `file` within the pack's folder: `measures/buddy-programme.yaml`. */
export type PackFile = { file: string; content: unknown };

/** For each part of the pack by name: the file that it began in, and that of each entry when it is a list. */
export type Origins = ReadonlyMap<string, { file: string; ofEntries: readonly string[] }>;

export type JoinedParts = {
	value: Record<string, unknown>;
	origins: Origins;
	problems: Localised[];
};

const namedPartsSchema = z.record(z.string(), z.unknown());

const notNamed = (file: string): Localised => ({
	pl: `${file}: plik ma się składać z nazwanych części, na przykład „indicators:”, a jest w nim coś innego.`,
	en: `${file}: the file should be made of named parts, such as “indicators:”, but it holds something else.`
});

const twice = (name: string, first: string, second: string): Localised => ({
	pl: `${second}: część „${name}” jest już w pliku ${first}; tylko listy mogą stać w kilku plikach.`,
	en: `${second}: the part “${name}” stands in ${first} already; only lists may stand in several files.`
});

/** Every measure is a file of its own. */
const partsOf = ({ file, content }: PackFile): Record<string, unknown> | null => {
	if (file.startsWith('measures/')) return { catalogue: [content] };
	const parsed = namedPartsSchema.safeParse(content);
	return parsed.success ? parsed.data : null;
};

/** Lists of one name may stand in several files, so that sources stand beside what cites them. */
export const joinParts = (files: readonly PackFile[]): JoinedParts => {
	const value: Record<string, unknown> = { catalogue: [] };
	const origins = new Map<string, { file: string; ofEntries: readonly string[] }>();
	const problems: Localised[] = [];
	for (const each of files) {
		const parts = partsOf(each);
		if (!parts) problems.push(notNamed(each.file));
		for (const [name, part] of Object.entries(parts ?? {})) {
			const present = value[name];
			const before = origins.get(name) ?? { file: each.file, ofEntries: [] };
			if (Array.isArray(part) && (present === undefined || Array.isArray(present))) {
				value[name] = [...(present ?? []), ...part];
				const ofEntries = [...before.ofEntries, ...part.map(() => each.file)];
				origins.set(name, { ...before, ofEntries });
			} else if (present === undefined) {
				value[name] = part;
				origins.set(name, before);
			} else problems.push(twice(name, before.file, each.file));
		}
	}
	return { value, origins, problems };
};
