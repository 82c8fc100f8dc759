import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	withSuggestionsAccepted,
	withoutSuggestions
} from '../../src/domain/plan/settle-suggestions';
import type { MarkedText } from '../../src/domain/plan/suggestion';
import { arbitraryText } from '../support/arbitrary-text';
import { saying } from '../support/saying';
import * as word from '../support/word-file';
import { comeBack, key, marked } from '../support/word-return';

const jan = { author: 'Jan Nowak', at: '2026-11-20T10:15:00Z' };

const wordsOf = (node: MarkedText): string =>
	node.type === 'text'
		? (node.text ?? '')
		: (node.content ?? []).map(wordsOf).join(node.type === 'doc' ? '\n' : '');

describe('a file that comes back as it left', () => {
	it('changes nothing, whatever the text is', async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryText, async (text) => {
				const { proposals, unplaced, comments, suggested } = await comeBack(text, (body) => body);
				expect({ proposals, unplaced, comments }).toEqual({
					proposals: [],
					unplaced: [],
					comments: []
				});
				expect(suggested).toEqual(marked(text));
			}),
			{ numRuns: 60 }
		);
	}, 60_000);
});

describe('a file changed in Word', () => {
	const text = saying('Gmina wita nowych mieszkańców.', 'Nauka języka jest bezpłatna.');

	it('brings tracked changes as suggestions of their author', async () => {
		const { proposals, suggested } = await comeBack(
			text,
			word.replaceRun(
				'Gmina wita nowych mieszkańców.',
				word.plain('Gmina ') +
					word.deleted('wita', jan) +
					word.inserted('serdecznie wita', jan) +
					word.plain(' nowych mieszkańców.')
			)
		);
		expect(proposals).toMatchObject([
			{ section: key, before: 'wita', after: 'serdecznie wita', ...jan }
		]);
		expect(withoutSuggestions(suggested)).toEqual(marked(text));
		expect(wordsOf(withSuggestionsAccepted(suggested))).toBe(
			'Gmina serdecznie wita nowych mieszkańców.\nNauka języka jest bezpłatna.'
		);
	});

	it('brings what was changed without tracking as suggestions of nobody', async () => {
		const { proposals } = await comeBack(
			text,
			word.replaceRun('Nauka języka jest bezpłatna.', word.plain('Nauka polskiego jest bezpłatna.'))
		);
		expect(proposals).toMatchObject([
			{ before: 'języka', after: 'polskiego', author: null, at: null }
		]);
	});

	it('brings new paragraphs to their place', async () => {
		const { suggested } = await comeBack(
			text,
			word.addAfter('Gmina wita', word.paragraph(word.inserted('Nowy akapit.', jan)))
		);
		expect(wordsOf(withSuggestionsAccepted(suggested))).toBe(
			'Gmina wita nowych mieszkańców.\nNowy akapit.\nNauka języka jest bezpłatna.'
		);
		expect(withoutSuggestions(suggested)).toEqual(marked(text));
	});

	it('takes changes into a text that went on meanwhile', async () => {
		const now = saying(
			'Wstęp.',
			'Gmina wita nowych mieszkańców i gości.',
			'Nauka języka jest bezpłatna.'
		);
		const { suggested, unplaced } = await comeBack(
			text,
			word.replaceRun(
				'Gmina wita nowych mieszkańców.',
				word.plain('Miasto wita nowych mieszkańców.')
			),
			now
		);
		expect(unplaced).toEqual([]);
		expect(wordsOf(withSuggestionsAccepted(suggested))).toContain(
			'Miasto wita nowych mieszkańców i gości.'
		);
	});

	it('lists what it cannot place, with its words', async () => {
		const { proposals, unplaced } = await comeBack(
			text,
			word.replaceRun(
				'Gmina wita nowych mieszkańców.',
				word.plain('Gmina zaprasza nowych mieszkańców.')
			),
			saying('Gmina pozdrawia nowych mieszkańców.', 'Nauka języka jest bezpłatna.')
		);
		expect(proposals).toEqual([]);
		expect(unplaced).toMatchObject([
			{ section: key, reason: 'changed meanwhile', before: 'wita', after: 'zaprasza' }
		]);
	});
});
