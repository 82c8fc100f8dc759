import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runnerImport } from 'vite';
import { packYaml } from '../../src/server/cli/pack-yaml.mjs';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'pack-'));
	await mkdir(join(folder, 'packs/small/measures'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const read = async (text: string): Promise<unknown> => {
	const file = join(folder, 'packs/small/measures/x.yaml');
	await writeFile(file, text);
	const { module } = await runnerImport<{ default: unknown }>(file, {
		configFile: false,
		logLevel: 'silent',
		plugins: [packYaml()]
	});
	return module.default;
};

it('reads the files of a pack', async () => {
	expect(await read('id: x\ntitle:\n  pl: Tytuł\n')).toEqual({ id: 'x', title: { pl: 'Tytuł' } });
});

it('names file and line of what is no YAML', async () => {
	await expect(read('id: x\n title: y\n')).rejects.toThrow('measures/x.yaml, wiersz 2: wcięcie');
});

it('names a file with nothing in it', async () => {
	await expect(read('# nothing yet\n')).rejects.toThrow('measures/x.yaml: plik jest pusty.');
});
