import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withDiagram } from './draw-diagram.mjs';

const read = (path: string) => readFileSync(path, 'utf8');

describe('the map', () => {
	it('shows the flow as the rules enforce it', () => {
		const map = read('src/README.md');
		expect(map).toBe(withDiagram(map));
	});

	it('names only folders that exist', () => {
		for (const folder of ['domain', 'content', 'server', 'components', 'routes', 'i18n'])
			expect(existsSync(`src/${folder}`)).toBe(true);
	});
});

describe('the words of the interface', () => {
	const features = readdirSync('src/i18n/messages/pl');

	it.each(features)('%s has the same keys in both languages', (file) => {
		const keys = (language: string) =>
			Object.keys(JSON.parse(read(`src/i18n/messages/${language}/${file}`))).toSorted();
		expect(keys('en')).toEqual(keys('pl'));
	});

	it('are all read by the message format', () => {
		const settings = read('src/i18n/project.inlang/settings.json');
		for (const file of features) expect(settings).toContain(`/${file}"`);
	});
});
