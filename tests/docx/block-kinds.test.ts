import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { blockRenderers } from '../../src/domain/docx/block-renderers';

describe('every kind of block', () => {
	const kinds = Object.keys(blockRenderers);

	it('is declared, and has a renderer for the Word file', async () => {
		const declared = await readFile('src/domain/document/blocks.ts', 'utf8');
		const union = declared.slice(
			declared.indexOf('export type Block ='),
			declared.indexOf('export type DocumentSection')
		);
		const named = [...union.matchAll(/kind: '([a-z ]+)'/g)].map(([, kind]) => kind);
		expect(kinds.toSorted()).toEqual([...new Set(named)].toSorted());
	});

	it.each(kinds)('has a branch of its own on the page: %s', async (kind) => {
		const component = await readFile('src/components/document/DocumentBlock.svelte', 'utf8');
		expect(component).toContain(`block.kind === '${kind}'`);
	});
});
