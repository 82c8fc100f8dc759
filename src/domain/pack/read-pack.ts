import type { z } from 'zod';
import type { Localised } from '../shared/localised';
import { ok, refuse, type Result } from '../shared/result';
import { joinParts, type JoinedParts, type PackFile } from './join-parts';
import { knownFields } from './known-fields';
import { packSchema, type Pack } from './pack';
import { problemPlace, valueAt } from './problem-place';
import { problemWords } from './problem-words';

/** A file's field that nobody knows is told with the file that it stands in, one sentence for each. */
const unknownParts = (keys: readonly string[], { value, origins }: JoinedParts): Localised[] =>
	keys.map((key) => {
		const place = problemPlace([key], value, origins);
		const known = knownFields(packSchema, []).join(', ');
		return {
			pl: `${place.pl}: nieznana część zestawu; mogą w nim stać: ${known}.`,
			en: `${place.en}: unknown part of a pack; these may stand in it: ${known}.`
		};
	});

const missingPart = (name: string): Localised => ({
	pl: `W zestawie brakuje części „${name}”: nie ma jej w żadnym pliku.`,
	en: `The pack has no part “${name}”: it stands in no file.`
});

const sentencesOf = (issue: z.core.$ZodIssue, parts: JoinedParts): Localised[] => {
	const { path } = issue;
	const value = valueAt(parts.value, path);
	if (issue.code === 'unrecognized_keys' && path.length === 0)
		return unknownParts(issue.keys, parts);
	if (path.length === 1 && value === undefined) return [missingPart(String(path[0]))];
	const known = issue.code === 'unrecognized_keys' ? knownFields(packSchema, path) : [];
	const place = problemPlace(path, parts.value, parts.origins);
	const words = problemWords(issue, value, known);
	return [{ pl: `${place.pl}: ${words.pl}.`, en: `${place.en}: ${words.en}.` }];
};

/** A pack out of its files. Refuses with a sentence for each problem, which names file, entry and field. */
export const readPackFiles = (files: readonly PackFile[]): Result<Pack, Localised[]> => {
	const parts = joinParts(files);
	const parsed = packSchema.safeParse(parts.value);
	if (parsed.success && parts.problems.length === 0) return ok(parsed.data);
	const issues = parsed.success ? [] : parsed.error.issues;
	return refuse([...parts.problems, ...issues.flatMap((issue) => sentencesOf(issue, parts))]);
};

const shown = 20;

/** What to tell the experts whose pack does not parse: Polish first, then English. */
export const refusalText = (packId: string, problems: readonly Localised[]): string =>
	[
		`Zestaw treści ${packId} zawiera błędy (${problems.length}). / The content pack ${packId} has errors (${problems.length}).`,
		...problems.slice(0, shown).map(({ pl, en }) => `• ${pl}\n  ${en}`),
		...(problems.length > shown ? [`… (+${problems.length - shown})`] : [])
	].join('\n');
