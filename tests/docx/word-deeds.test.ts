import { describe, expect, it } from 'vitest';
import {
	withSuggestionsAccepted,
	withoutSuggestions
} from '../../src/domain/plan/settle-suggestions';
import type { MarkedText } from '../../src/domain/plan/suggestion';
import { baselineOf } from '../../src/domain/word/baseline-of';
import { bringBack } from '../../src/domain/word/bring-back';
import { saying } from '../support/saying';
import * as word from '../support/word-file';
import {
	bringTo,
	comeBack,
	key,
	marked,
	printed,
	printedWithSuggestions
} from '../support/word-return';

const jan = { author: 'Jan Nowak', at: '2026-11-20T10:15:00Z' };
const first = 'Gmina wita nowych mieszkańców.';
const second = 'Nauka języka jest bezpłatna.';
const text = saying(first, second);

const wordsOf = (node: MarkedText): string =>
	node.type === 'text'
		? (node.text ?? '')
		: (node.content ?? []).map(wordsOf).join(node.type === 'doc' ? '\n' : '');

/** What the section says before and after the file's suggestions, and who made them. */
const decided = async (edit: (body: string) => string) => {
	const { proposals, unplaced, suggested } = await comeBack(text, edit);
	return {
		authors: [...new Set(proposals.map(({ author }) => author))],
		unplaced,
		refused: withoutSuggestions(suggested),
		accepted: wordsOf(withSuggestionsAccepted(suggested)).trim()
	};
};

describe('letters that got another look in Word', () => {
	const bold = { type: 'text', text: 'jest bezpłatna.', marks: [{ type: 'bold' }] };

	it('name who did it where that was tracked', async () => {
		const runs = word.plain('Nauka języka ') + word.embolded('jest bezpłatna.', jan);
		const { proposals, suggested, unplaced } = await comeBack(text, word.replaceRun(second, runs));
		expect(proposals).toMatchObject([{ author: 'Jan Nowak', at: jan.at }]);
		expect(unplaced).toEqual([]);
		expect(withoutSuggestions(suggested)).toEqual(marked(text));
		const accepted = withSuggestionsAccepted(suggested).content?.at(-1)?.content;
		expect(accepted?.at(-1)).toMatchObject(bold);
	});
});

describe('paragraphs that were changed in Word with changes tracked', () => {
	it('come back joined', async () => {
		expect(await decided(word.withMark(first, 'del', jan))).toEqual({
			authors: ['Jan Nowak'],
			unplaced: [],
			refused: marked(text),
			accepted: first + second
		});
	});

	it('come back split', async () => {
		const halves = `${word.plain('Gmina wita ')}</w:p><w:p>${word.plain('nowych mieszkańców.')}`;
		const split = (body: string) =>
			word.replaceRun(first, halves)(word.withMark(first, 'ins', jan)(body));
		expect(await decided(split)).toEqual({
			authors: ['Jan Nowak'],
			unplaced: [],
			refused: marked(text),
			accepted: `Gmina wita \nnowych mieszkańców.\n${second}`
		});
	});

	it('come back moved', async () => {
		const tracked = (name: 'moveFrom' | 'moveTo', xml: string) =>
			xml.replace('<w:ins', `<w:${name}`).replace('</w:ins>', `</w:${name}>`);
		const move = (body: string) =>
			word.addAfter(
				second,
				word.paragraph(tracked('moveTo', word.inserted(first, jan)))
			)(word.replaceRun(first, tracked('moveFrom', word.inserted(first, jan)))(body));
		expect(await decided(move)).toMatchObject({
			authors: ['Jan Nowak'],
			unplaced: [],
			refused: marked(text),
			accepted: `${second}\n${first}`
		});
	});
});

describe('a file that lost the marks of its sections in another program', () => {
	const bare = (body: string) => body.replace(/<w:bookmark(Start|End)[^>]*\/>/g, '');

	it('brings nothing where nothing was changed', async () => {
		const { refused, authors, unplaced } = await decided(bare);
		expect({ refused, authors, unplaced }).toEqual({
			refused: marked(text),
			authors: [],
			unplaced: []
		});
	});

	it('brings changes and new paragraphs to the sections whose words they stand beside', async () => {
		const edit = (body: string) =>
			bare(
				word.replaceRun(
					second,
					word.plain('Nauka polskiego jest bezpłatna.')
				)(word.addAfter(second, word.paragraph(word.plain('Nowy akapit.')))(body))
			);
		expect(await decided(edit)).toMatchObject({
			unplaced: [],
			refused: marked(text),
			accepted: `${first}\nNauka polskiego jest bezpłatna.\nNowy akapit.`
		});
	});
});

describe('what was added in Word', () => {
	it('comes back as a footnote', async () => {
		const left = await printed(text);
		const noted = await word.editPart(left, 'word/document.xml', (body) =>
			word.replaceRun(
				second,
				`${word.plain(second)}<w:r><w:footnoteReference w:id="50"/></w:r>`
			)(body)
		);
		const note = `<w:footnote w:id="50">${word.paragraph(word.plain('Źródło: GUS.'))}</w:footnote>`;
		const back = await word.editPart(noted, 'word/footnotes.xml', (notes) =>
			notes.replace('</w:footnotes>', `${note}</w:footnotes>`)
		);
		const { suggested, unplaced } = await bringTo(marked(text), { left, back });
		expect(unplaced).toEqual([]);
		expect(withoutSuggestions(suggested)).toEqual(marked(text));
		expect(JSON.stringify(withSuggestionsAccepted(suggested))).toContain('Źródło: GUS.');
	});

	it('is listed where it changes the title of a section', async () => {
		const { unplaced } = await decided((body) =>
			body.replaceAll(/Wizja, zasady i.cel główny(?=<)/g, 'Nasza wizja')
		);
		expect(unplaced).toMatchObject([{ section: key, reason: 'title', author: null }]);
	});
});

describe('what has no place in the text', () => {
	const listed = async (xml: string) => (await decided(word.addAfter(first, xml))).unplaced;

	it('is listed: a new table with its words', async () => {
		const cell = `<w:tc><w:p>${word.plain('Nowa komórka')}</w:p></w:tc>`;
		expect(await listed(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`)).toMatchObject([
			{ section: key, reason: 'table', after: 'Nowa komórka' }
		]);
	});

	it('is listed: a new picture with its description', async () => {
		const picture =
			'<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="7" name="Obraz" descr="Rynek"/></wp:inline></w:drawing></w:r>';
		expect(await listed(word.paragraph(picture))).toMatchObject([
			{ section: key, reason: 'picture', after: 'Rynek' }
		]);
	});

	it('is listed: a proposal of the plan that was refused or rewritten in Word', async () => {
		const { suggested } = await comeBack(
			text,
			word.replaceRun(first, `${word.plain(first)}${word.inserted(' Serdecznie.', jan)}`)
		);
		const left = await printedWithSuggestions(suggested);
		const back = await word.editPart(left, 'word/document.xml', (body) =>
			body.replace(/<w:ins [^>]*Jan Nowak.*?<\/w:ins>/s, '')
		);
		const { proposals, unplaced } = bringBack(
			baselineOf(await word.opened(left), []),
			await word.opened(back),
			new Map()
		);
		expect(proposals).toEqual([]);
		expect(unplaced).toMatchObject([{ reason: 'refused in Word', before: ' Serdecznie.' }]);
	});
});
