/**
 * `node run.mjs <file.ts> …arguments`: runs a TypeScript program of this project as the server would, with `$lib`,
 * packs in YAML and `import.meta.glob`, without building or watching anything. The program finds its arguments in
 * `process.argv` from the third on, as any program does.
 */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { packYaml } from './pack-yaml.mjs';

const [node = '', , entry, ...rest] = process.argv;
if (!entry) {
	console.error('Usage: node src/server/cli/run.mjs <file.ts> …arguments');
	process.exit(2);
}
const file = resolve(entry);
process.argv = [node, file, ...rest];

await runnerImport(file, {
	configFile: false,
	root: process.cwd(),
	logLevel: 'error',
	plugins: [packYaml()],
	resolve: { alias: { $lib: resolve('src') } }
});
