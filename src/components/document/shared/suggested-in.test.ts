import { expect, it } from 'vitest';
import { Doc, XmlElement, XmlText } from 'yjs';
import { blockSuggestion } from '$lib/domain/plan/suggestion';
import { suggestedIn } from './suggested-in';

const by = (id: string) => ({ id, personId: 'ola', personName: 'Ola', at: '2026-11-23T08:00:00Z' });

it('counts suggestions by section, each once however many pieces it has', () => {
	const doc = new Doc();
	doc.getMap('openings').set('vision', 'nie liczy się');
	const [words, begun] = [new XmlElement('paragraph'), new XmlElement('paragraph')];
	begun.setAttribute('suggested', blockSuggestion('insertion', by('one')));
	doc.getXmlFragment('vision').insert(0, [words, begun]);
	const [text, more] = [new XmlText(), new XmlText()];
	words.insert(0, [text]);
	begun.insert(0, [more]);
	text.insert(0, 'Zdanie. ', {});
	text.insert(8, 'Nowe.', { insertion: by('one') });
	text.insert(13, 'Stare.', { insertion: null, deletion: by('two') });
	more.insert(0, 'Dalej.', { insertion: by('one') });
	const plain = new XmlElement('paragraph');
	doc.getXmlFragment('goals').insert(0, [plain]);
	expect(suggestedIn(doc)).toEqual(new Map([['vision', 2]]));
});
