// Writes the flow of the domain's stages into src/README.md, from the array that the dependency rules use.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const stages = createRequire(import.meta.url)('./stages.cjs');

export const diagram = () => {
	const flow = stages.map((stage, index) =>
		index === 0 ? `    ${stage}` : `    ${stage} --> ${stages[index - 1]}`
	);
	return [
		'```mermaid',
		'flowchart RL',
		...flow,
		'    content --> pack',
		'    server --> docx',
		'    server --> content',
		'    components --> document',
		'    routes --> server',
		'    routes --> components',
		'```'
	].join('\n');
};

const between = /(<!-- diagram:start[^>]*-->\n)[\s\S]*?(<!-- diagram:end -->)/;

export const withDiagram = (text) => text.replace(between, `$1\n${diagram()}\n\n$2`);

if (process.argv[1]?.endsWith('draw-diagram.mjs')) {
	const path = new URL('../../src/README.md', import.meta.url);
	writeFileSync(path, withDiagram(readFileSync(path, 'utf8')));
}
