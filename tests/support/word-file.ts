import { currentPack } from '../../src/content/packs';
import { composeDocument } from '../../src/domain/document/compose';
import { composing } from '../../src/domain/document/composing';
import { figureSheet } from '../../src/domain/document/figure-sheet';
import { livingFigure } from '../../src/domain/document/living-figure';
import type { StrategyDocument } from '../../src/domain/document/blocks';
import { renderDocx, type RenderOptions } from '../../src/domain/docx/render';
import { unassigned } from '../../src/domain/access/section-right';
import type { RichText } from '../../src/domain/plan/rich-text';
import { sectionBookmark } from '../../src/domain/word/markers';
import type { SayFigure } from '../../src/domain/word/standing-lines';
import type { WordText } from '../../src/domain/word/word-text';
import { openWordFile } from '../../src/server/word/open-word-file';
import { aPlan, idOf } from './builders';

export * from './changed-in-word';

export const today = '2026-11-22';

/** A pack whose document has just these sections of the real one. */
const packWith = (...keys: string[]) => {
	const pack = currentPack();
	const sections = pack.template.sections
		.filter(({ key }) => keys.includes(key))
		.map((section) => ({ ...section, parent: null, composed: [], required: true }));
	return { ...pack, template: { ...pack.template, sections } };
};

/** A document whose sections say these texts. */
export const documentSaying = (texts: Record<string, RichText>): StrategyDocument => {
	const sections = Object.entries(texts).map(([key, text]) => ({
		...unassigned,
		id: idOf(key),
		version: 1,
		key,
		status: 'drafting' as const,
		text
	}));
	const plan = { ...aPlan().build(), sections };
	return composeDocument(plan, packWith(...Object.keys(texts)), today);
};

/** What figures say in such a document. */
export const sayFigure: SayFigure = (figure) =>
	livingFigure(figure, figureSheet(composing(aPlan().build(), packWith(), today))).text;

export const asFile = (
	document: StrategyDocument,
	options: Partial<RenderOptions> = {}
): Promise<Uint8Array<ArrayBuffer>> => renderDocx(document, new Map(), { today, ...options });

/** Reads a file that must be readable. */
export const opened = async (bytes: Uint8Array): Promise<WordText> => {
	const file = await openWordFile(bytes);
	if (!file.ok) throw new Error(file.error.kind);
	return file.value;
};

export const bookmarkOf = sectionBookmark;
