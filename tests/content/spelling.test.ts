import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { currentPack } from '../../src/content/packs';
import { languages, type Language } from '../../src/domain/shared/localised';
import { localisedIn } from './localised';
import { misspelt, ownWords } from './spelling';

const pack = currentPack();
const textsOfPack = localisedIn(pack);

const stringsIn = (value: unknown): string[] => {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** Words of the interface; in messages with variants only what stands after a match is text. */
const messagesIn = async (language: Language): Promise<string> => {
	const folder = `src/i18n/messages/${language}`;
	const files = await Promise.all(
		(await readdir(folder)).map((file) => readFile(`${folder}/${file}`, 'utf8'))
	);
	const variants = (message: unknown): string[] => {
		if (typeof message === 'string') return [message];
		if (!Array.isArray(message)) return [];
		return message.flatMap((each: unknown) =>
			typeof each === 'object' && each !== null && 'match' in each ? stringsIn(each.match) : []
		);
	};
	return files
		.flatMap((file) => Object.values(Object(JSON.parse(file))).flatMap(variants))
		.join('\n');
};

describe.each(languages)('spelling in %s', (language) => {
	it('knows a wrong word from a right one', async () => {
		const [right, wrong] = { pl: ['integracja', 'intergacja'], en: ['measure', 'mesaure'] }[
			language
		];
		expect(await misspelt(`${right} ${wrong}`, language)).toEqual([wrong]);
	});

	it('is right in the content pack', async () => {
		const text = textsOfPack.map((each) => each[language]).join('\n');
		const unknown = await misspelt(text, language);
		const places = unknown.map((word) => {
			const found = textsOfPack.find((each) => each[language].includes(word));
			return `${word} – ${found?.path ?? ''}`;
		});
		expect(places).toEqual([]);
	});

	it('is right in the interface', async () => {
		expect(await misspelt(await messagesIn(language), language)).toEqual([]);
	});

	it('has no word on its own list twice', async () => {
		const words = await ownWords(language);
		expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
	});
});
