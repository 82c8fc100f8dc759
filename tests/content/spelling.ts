import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { spellCheckDocument } from 'cspell-lib';
import type { Language } from '../../src/domain/shared/localised';

const require = createRequire(import.meta.url);

const dictionaries = {
	pl: { extension: require.resolve('@cspell/dict-pl_pl/cspell-ext.json'), locale: 'pl' },
	en: { extension: require.resolve('@cspell/dict-en-gb/cspell-ext.json'), locale: 'en-GB' }
};

const wordsOf = async (list: string): Promise<string[]> => {
	const text = await readFile(`src/content/spelling/${list}.txt`, 'utf8');
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'));
};

export const ownWords = async (language: Language): Promise<string[]> =>
	(await Promise.all([wordsOf('names'), wordsOf(language)])).flat();

/** What is written between these is no word of the language: addresses, places to fill in, names of files. */
const notWords = [
	String.raw`https?://\S+`,
	String.raw`\{[^}]*\}`,
	String.raw`\S+\.(yaml|json|xlsx|csv|pl|org|int|eu)\b`
];

/** Words of the text that neither the dictionary nor the project's own list knows, each once, in order of appearance. */
export const misspelt = async (text: string, language: Language): Promise<string[]> => {
	const { extension, locale } = dictionaries[language];
	const { issues } = await spellCheckDocument(
		{ uri: 'content.txt', text, languageId: 'plaintext', locale },
		{ generateSuggestions: false, noConfigSearch: true },
		{
			import: [extension],
			language: locale,
			loadDefaultConfiguration: false,
			maxNumberOfProblems: 10_000,
			maxDuplicateProblems: 1,
			minWordLength: 3,
			ignoreRegExpList: notWords,
			words: await ownWords(language)
		}
	);
	return [...new Set(issues.map((issue) => issue.text))];
};
