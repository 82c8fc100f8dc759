// Writes the flow between folders into src/README.md, as dependency-cruiser finds it with the rules of `check:layers`.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** @type {string[]} */
const stages = require('./stages.cjs');

const folder = /^src\/(?:domain\/([^/]+)|(content|server|components|routes)\b)/;

/** @param {string} path */
const nodeOf = (path) => folder.exec(path)?.slice(1).find(Boolean);

/** Every pair of folders of which one imports the other, as the tool that enforces the layers sees it. */
const findEdges = () => {
	const report = execFileSync(
		process.execPath,
		[
			'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
			'--config',
			'tests/architecture/dependency-rules.cjs',
			'--include-only',
			'^src/(domain|content|server|components|routes)',
			'--exclude',
			'\\.test\\.ts$',
			'--output-type',
			'json',
			'src'
		],
		{ encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 }
	);
	/** @type {{ modules: { source: string, dependencies: { resolved: string }[] }[] }} */
	const { modules } = JSON.parse(report);
	const edges = new Set();
	for (const { source, dependencies } of modules)
		for (const { resolved } of dependencies) {
			const [from, to] = [nodeOf(source), nodeOf(resolved)];
			if (from && to && from !== to) edges.add(`${from} ${to}`);
		}
	return [...edges].map((edge) => edge.split(' '));
};

/** Leaves out arrows that other arrows already say, so that the flow can be read. */
const withoutDetours = (/** @type {string[][]} */ edges) => {
	/** @type {(from: string, to: string, direct: boolean) => boolean} */
	const reaches = (from, to, direct) =>
		edges.some(
			([start, end]) =>
				start === from && ((end === to && direct) || (end !== to && reaches(end ?? '', to, true)))
		);
	return edges.filter(([from, to]) => !reaches(from ?? '', to ?? '', false));
};

const drawDiagram = () => {
	const order = [...stages, 'content', 'server', 'components', 'routes'];
	const rank = (/** @type {string | undefined} */ node) => order.indexOf(node ?? '');
	const arrows = withoutDetours(findEdges())
		.sort(([a, b], [c, d]) => rank(a) - rank(c) || rank(b) - rank(d))
		.map(([from, to]) => `    ${from} --> ${to}`);
	return ['```mermaid', 'flowchart RL', ...arrows, '```'].join('\n');
};

const between = /(<!-- diagram:start[^>]*-->\n)[\s\S]*?(<!-- diagram:end -->)/;

/** The text of the map with the diagram as the code is now. @param {string} text */
export const withDiagram = (text) => text.replace(between, `$1\n${drawDiagram()}\n\n$2`);

if (process.argv[1]?.endsWith('draw-diagram.mjs')) {
	const path = new URL('../../src/README.md', import.meta.url);
	writeFileSync(path, withDiagram(readFileSync(path, 'utf8')));
}
