import { describe, expect, it } from 'vitest';
import { Doc, XmlElement, XmlText } from 'yjs';
import { countWordsIn } from './count-words';
import { textOfDocument } from './words-in';

describe('words', () => {
	it.each([
		['', 0],
		['Plan społeczno-gospodarczy gminy', 3],
		['„W Polsce” – a w gminie: 12 345 osób.', 8],
		['O 4,5 % więcej; zob. art. 5/2', 6]
	])('of %j are %i', (text, count) => {
		expect(countWordsIn(text)).toBe(count);
	});

	it('of a document are those of all sections, without parts that the plan composes', () => {
		const doc = new Doc();
		doc.getMap('openings').set('vision', 'nie liczy się');
		for (const [key, ...lines] of [
			['vision', 'Dwa słowa'],
			['goals', 'Trzy', 'kolejne słowa']
		])
			doc.getXmlFragment(key).insert(
				0,
				lines.map((line) => {
					const paragraph = new XmlElement('paragraph');
					const text = new XmlText();
					text.insert(0, line, { bold: {} });
					paragraph.insert(0, [text]);
					return paragraph;
				})
			);
		const kept = new XmlElement('composed');
		kept.setAttribute('part', 'goals');
		doc.getXmlFragment('goals').push([kept]);
		expect(countWordsIn(textOfDocument(doc))).toBe(5);
	});
});
