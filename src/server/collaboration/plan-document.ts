import { Doc, applyUpdate, type XmlFragment } from 'yjs';
import { suggestionsIn } from '$lib/domain/plan/pending-suggestions';
import { openingText } from '$lib/domain/document/opening-text';
import type { Pack } from '$lib/domain/pack/pack';
import type { Plan } from '$lib/domain/plan/plan';
import type { RichText } from '$lib/domain/plan/rich-text';
import { canonicalText, mendText, readMarkedText, readText, writeText } from './section-text';

/**
 * The shared document of a plan: a fragment for each section, named by its key, and `openings`: for each section that
 * began from its template the opening that was put there, as JSON. A section that still says just that is untouched.
 */
const openingsOf = (doc: Doc) => doc.getMap<string>('openings');

const isBlank = ({ content }: RichText): boolean =>
	content.every((block) => block.type === 'paragraph' && !block.content?.length);

const same = (one: RichText, other: RichText): boolean =>
	(isBlank(one) && isBlank(other)) || JSON.stringify(one) === JSON.stringify(other);

const isUntouched = (doc: Doc, key: string, text: RichText): boolean => {
	const opening = openingsOf(doc).get(key);
	return opening !== undefined && same(text, JSON.parse(opening));
};

/** Somebody suggested something in it: another opening would take that away. */
const isDiscussed = (fragment: XmlFragment): boolean =>
	suggestionsIn(readMarkedText(fragment), '').length > 0;

const putOpening = (doc: Doc, key: string, opening: RichText): void => {
	if (!isBlank(opening)) writeText(doc.getXmlFragment(key), opening);
	openingsOf(doc).set(key, JSON.stringify(opening));
};

/**
 * Puts in what a document is missing: stored texts and openings when it begins, openings of sections that the template
 * has gained, and the present opening where nobody has touched the one that an earlier state of the plan gave.
 * Only the server does this, once for each document, before anybody sees it: a browser that did it would double the text.
 * Answers whether anything changed.
 */
export const fillDocument = (doc: Doc, plan: Plan, pack: Pack): boolean => {
	let changed = false;
	doc.on('update', () => (changed = true));
	doc.transact(() => {
		for (const template of pack.template.sections) {
			const { key } = template;
			const fragment = doc.getXmlFragment(key);
			// What a server that ended hard had not mended any more.
			mendText(fragment);
			const opening = canonicalText(openingText(template, plan));
			const stored = plan.sections.find((section) => section.key === key)?.text ?? null;
			const now = readText(fragment);
			if (fragment.length === 0 && !openingsOf(doc).has(key)) {
				if (stored) writeText(fragment, stored);
				else putOpening(doc, key, opening);
			} else if (
				now &&
				isUntouched(doc, key, now) &&
				!same(now, opening) &&
				!isDiscussed(fragment)
			) {
				putOpening(doc, key, opening);
			}
		}
	});
	return changed;
};

/**
 * Makes the sections say these texts again, null: the opening of their template. Touches only sections that say something
 * else now, so that others' words and proposals stay everywhere else.
 */
export const putTexts = (
	doc: Doc,
	plan: Plan,
	pack: Pack,
	texts: Map<string, RichText | null>
): void => {
	doc.transact(() => {
		for (const template of pack.template.sections) {
			const { key } = template;
			const text = texts.get(key);
			if (text === undefined) continue;
			const wanted = canonicalText(text ?? openingText(template, plan));
			const fragment = doc.getXmlFragment(key);
			const now = readText(fragment);
			if (text === null) openingsOf(doc).set(key, JSON.stringify(wanted));
			if (!now || !same(now, wanted)) writeText(fragment, wanted);
		}
	});
};

/** The document in memory. Throws when the state is no Yjs update. */
export const openState = (state: Uint8Array): Doc => {
	const doc = new Doc();
	applyUpdate(doc, state);
	return doc;
};

/** Keys of the sections of a document: those once written and those begun from an opening. */
export const sectionsOf = (doc: Doc, written: string[]): Set<string> =>
	new Set([...written, ...openingsOf(doc).keys()]);

/**
 * What each of these sections says: null where it is untouched and so shows the opening of its template. Sections whose
 * fragment cannot be read now are left out, so that their last readable text stays.
 */
export const textsOf = (doc: Doc, keys: Iterable<string>): Map<string, RichText | null> =>
	new Map(
		[...keys].flatMap((key): [string, RichText | null][] => {
			const text = readText(doc.getXmlFragment(key));
			if (!text) return [];
			return [[key, isUntouched(doc, key, text) ? null : text]];
		})
	);
