import type { Pack } from './pack';

const isGroup = (value: unknown): value is object =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const holdsList = (value: object): boolean =>
	Object.values(value).some((part) => Array.isArray(part) && part.some(isGroup));

/** A list with an entry on each line, a group that holds such lists field by field, anything else on one line. */
const lines = (value: unknown, deep: boolean): string => {
	if (Array.isArray(value) && value.length > 0)
		return `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
	if (deep && isGroup(value) && holdsList(value)) return fields(value, false);
	return JSON.stringify(value);
};

const fields = (group: object, deep: boolean): string =>
	`{\n${Object.entries(group)
		.map(([name, part]) => `${JSON.stringify(name)}: ${lines(part, deep)}`)
		.join(',\n')}\n}`;

/** A pack as the JSON that is frozen for a version: one entry a line, so that two versions compare well. */
export const releasedText = (pack: Pack): string => `${fields(pack, true)}\n`;
