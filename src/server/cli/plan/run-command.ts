import { parseArgs } from 'node:util';
import { languageSchema, type Language } from '$lib/domain/shared/localised';
import { refuse, ok, type Result } from '$lib/domain/shared/result';
import { checkPlan, exportPlan, printSchema, recommendForPlan, validatePlan } from './commands';
import { openPlan, type OpenPlan } from './open-plan';
import { done, failed, type Outcome } from './outcome';
import { say } from './texts';

type Words = {
	command: string;
	files: string[];
	asJson: boolean;
	/** null = the plan's own */
	language: Language | null;
};

/** Number of files that each command names. */
const commandFiles = new Map([
	['schema', 0],
	['validate', 1],
	['check', 1],
	['recommend', 1],
	['export', 2]
]);

const withUsage = (problem: string, language: Language | null): Outcome =>
	failed(`${problem}\n\n${say('usage', language ?? 'pl')}`);

const parseWords = (words: string[]) => {
	try {
		return parseArgs({
			args: words,
			allowPositionals: true,
			options: {
				json: { type: 'boolean', default: false },
				lang: { type: 'string' },
				help: { type: 'boolean', default: false }
			}
		});
	} catch {
		// An option that does not exist; what exists stands in the usage.
		return null;
	}
};

const readWords = (words: string[]): Result<Words, Outcome> => {
	const parsed = parseWords(words);
	if (!parsed) return refuse(withUsage(say('badOption', 'pl'), null));
	const { values, positionals } = parsed;
	const language = languageSchema.optional().safeParse(values.lang);
	if (!language.success)
		return refuse(withUsage(`${say('badOption', 'pl')}: --lang ${values.lang}`, null));
	const asked = language.data ?? null;
	if (values.help) return refuse(done(say('usage', asked ?? 'pl')));
	const [command = '', ...files] = positionals;
	const expected = commandFiles.get(command);
	if (expected === undefined)
		return refuse(withUsage(`${say('unknownCommand', asked ?? 'pl')}: ${command}`, asked));
	if (files.length < expected)
		return refuse(withUsage(`${say('missingArgument', asked ?? 'pl')}: ${command}`, asked));
	return ok({ command, files, asJson: values.json, language: asked });
};

const runOn = async (open: OpenPlan, { command, files, asJson }: Words): Promise<Outcome> => {
	switch (command) {
		case 'validate':
			return validatePlan(open);
		case 'check':
			return checkPlan(open, asJson);
		case 'recommend':
			return recommendForPlan(open, asJson);
		default:
			return exportPlan(open, files[1] ?? '');
	}
};

/** Runs one command of `npm run plan`; `words` are what stands after it on the command line. */
export const runCommand = async (words: string[]): Promise<Outcome> => {
	const read = readWords(words);
	if (!read.ok) return read.error;
	if (read.value.command === 'schema') return printSchema();
	const open = await openPlan(read.value.files[0] ?? '', read.value.language);
	return open.ok ? runOn(open.value, read.value) : open.error;
};
