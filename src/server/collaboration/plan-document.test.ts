import { describe, expect, it } from 'vitest';
import { Doc, XmlElement, applyUpdate, encodeStateAsUpdate } from 'yjs';
import { aPack, aPlan, both } from '../../../tests/support/builders';
import type { Pack } from '../../domain/pack/pack';
import type { Plan } from '../../domain/plan/plan';
import type { RichText } from '../../domain/plan/rich-text';
import { fillDocument, openState, sectionsOf, textsOf } from './plan-document';
import { readText, writeText } from './section-text';

const { template } = aPack();
const pack: Pack = aPack({
	template: {
		...template,
		sections: template.sections.map((section) =>
			section.key === 'diagnosis-education'
				? { ...section, opening: [both('Nauka {locative}.')] }
				: section
		)
	}
});
const plan = aPlan().withSection('introduction', 'Nasze słowa.').build();
const moved = (name: string): Plan => ({ ...plan, place: { ...plan.place, locative: name } });

const saying = (text: string): RichText => ({
	type: 'doc',
	content: [{ type: 'paragraph', content: [{ type: 'text', text }] }]
});
const begin = (): Doc => {
	const doc = new Doc();
	fillDocument(doc, plan, pack);
	return doc;
};
const says = (doc: Doc, key: string) => JSON.stringify(readText(doc.getXmlFragment(key)));
const textsIn = (doc: Doc) => Object.fromEntries(textsOf(doc, sectionsOf(doc, ['introduction'])));

describe('a shared document', () => {
	it('begins with what is stored, and with openings where nothing is', () => {
		const doc = begin();
		expect(says(doc, 'introduction')).toBe(JSON.stringify(saying('Nasze słowa.')));
		expect(says(doc, 'diagnosis-education')).toContain('Nauka w Przykładowie.');
		expect(says(doc, 'diagnosis-education')).toContain('indicators:EDU');
	});

	it('is begun once: opening it again adds nothing', () => {
		const doc = openState(encodeStateAsUpdate(begin()));
		const before = encodeStateAsUpdate(doc);
		expect(fillDocument(doc, plan, pack)).toBe(false);
		expect(encodeStateAsUpdate(doc)).toEqual(before);
	});

	it('says nothing of its own in sections that nobody touched', () => {
		expect(textsIn(begin())).toEqual({
			introduction: saying('Nasze słowa.'),
			diagnosis: null,
			'diagnosis-education': null,
			annexes: null
		});
	});

	it('says what people wrote, also where there was no opening', () => {
		const doc = begin();
		writeText(doc.getXmlFragment('annexes'), saying('Załącznik 1.'));
		writeText(doc.getXmlFragment('diagnosis-education'), saying('Po swojemu.'));
		expect(textsIn(doc)).toMatchObject({
			annexes: saying('Załącznik 1.'),
			'diagnosis-education': saying('Po swojemu.')
		});
	});

	it('is untouched again when everything that was typed is gone', () => {
		const doc = begin();
		writeText(doc.getXmlFragment('annexes'), saying('Załącznik 1.'));
		writeText(doc.getXmlFragment('annexes'), { type: 'doc', content: [{ type: 'paragraph' }] });
		expect(textsIn(doc)['annexes']).toBeNull();
	});

	it('follows the plan where nobody touched the opening, and only there', () => {
		const doc = begin();
		expect(fillDocument(doc, moved('w Nowym Mieście'), pack)).toBe(true);
		expect(says(doc, 'diagnosis-education')).toContain('Nauka w Nowym Mieście.');
		expect(textsIn(doc)['diagnosis-education']).toBeNull();

		writeText(doc.getXmlFragment('diagnosis-education'), saying('Po swojemu.'));
		expect(fillDocument(doc, moved('gdzie indziej'), pack)).toBe(false);
		expect(textsIn(doc)['diagnosis-education']).toEqual(saying('Po swojemu.'));
	});

	it('keeps what somebody typed without a connection while the opening changed', () => {
		const doc = begin();
		const offline = openState(encodeStateAsUpdate(doc));
		const fragment = offline.getXmlFragment('diagnosis-education');
		const opening = readText(fragment);
		writeText(fragment, {
			type: 'doc',
			content: [...(opening?.content ?? []), ...saying('Z pociągu.').content]
		});
		fillDocument(doc, moved('w Nowym Mieście'), pack);
		const merged = openState(encodeStateAsUpdate(doc));
		applyUpdate(merged, encodeStateAsUpdate(offline));
		expect(says(merged, 'diagnosis-education')).toContain('Z pociągu.');
		expect(says(merged, 'diagnosis-education')).toContain('Nauka w Nowym Mieście.');
	});

	it('leaves out a section that cannot be read, so that its last text stays', () => {
		const doc = begin();
		doc.getXmlFragment('introduction').insert(0, [new XmlElement('video')]);
		expect(textsIn(doc)).not.toHaveProperty('introduction');
	});
});
