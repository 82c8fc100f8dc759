import yaml from '@rollup/plugin-yaml';
import { yamlSentence } from '../../domain/pack/yaml-sentence.ts';

/** @param {string} path @returns the path within the pack's folder, as experts know it */
const fileOf = (path) => path.replaceAll('\\', '/').replace(/^.*\/packs\/[^/]+\//, '');

/** @param {unknown} failure @param {string} path @returns {unknown} */
const inWords = (failure, path) => {
	if (!(failure instanceof Error) || failure.name !== 'YAMLException') return failure;
	/** @type {unknown} */
	const mark = Reflect.get(failure, 'mark');
	const line =
		typeof mark === 'object' && mark !== null ? Number(Reflect.get(mark, 'line')) + 1 : null;
	const { pl, en } = yamlSentence({
		file: fileOf(path),
		line,
		reason: String(Reflect.get(failure, 'reason'))
	});
	return new Error(`${pl}\n${en}`, { cause: failure });
};

const isPack = /\/packs\/.+\.yaml$/;

/** @param {string} text */
const isEmpty = (text) => text.replaceAll(/^\s*#.*$/gm, '').trim() === '';

/** @param {string} path */
const emptyFile = (path) =>
	new Error(`${fileOf(path)}: plik jest pusty.\n${fileOf(path)}: the file is empty.`);

/** Packs of content are YAML, which experts can read and change; a file that is no YAML is refused in a sentence. */
export const packYaml = () => {
	const plugin = yaml();
	const { transform } = plugin;
	if (typeof transform !== 'object') return plugin;
	const { handler } = transform;
	return {
		...plugin,
		transform: {
			...transform,
			/** @type {typeof handler} */
			handler(...given) {
				if (isPack.test(given[1]) && isEmpty(given[0])) throw emptyFile(given[1]);
				try {
					return handler.apply(this, given);
				} catch (failure) {
					throw inWords(failure, given[1]);
				}
			}
		}
	};
};
