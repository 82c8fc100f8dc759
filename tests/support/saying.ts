import type { RichText } from '../../src/domain/plan/rich-text';

/** A text of paragraphs that say these lines. */
export const saying = (...lines: string[]): RichText => ({
	type: 'doc',
	content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
});
