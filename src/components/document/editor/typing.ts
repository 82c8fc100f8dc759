import { Extension, textInputRule } from '@tiptap/core';

/** Inside the space that must not end a line. */
const unbreakable = '\u00a0';

/** Polish setting: words of one letter do not end a line; „quotes” close below and above; a hyphen between words is a dash. */
const polishRules = () => [
	textInputRule({ find: /(?:^|[\s(„])[aiouwz]( )$/i, replace: unbreakable }),
	textInputRule({ find: /(?:^|[\s([{„])(")$/, replace: '„' }),
	textInputRule({ find: /"$/, replace: '”' })
];
const englishRules = () => [
	textInputRule({ find: /(?:^|[\s([{“])(")$/, replace: '“' }),
	textInputRule({ find: /"$/, replace: '”' })
];
const dash = () => textInputRule({ find: /\s(-)\s$/, replace: '–' });

/**
 * What a typesetter does, done while typing, in the language of the document. Backspace right after takes it back.
 */
export const typesetWhileTyping = (language: string) =>
	Extension.create({
		name: 'typesetWhileTyping',
		addInputRules: () => [...(language === 'pl' ? polishRules() : englishRules()), dash()]
	});
