import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { renderDocx } from '$lib/domain/docx/render';
import { openWordFile } from './open-word-file';

export type Rendered = Parameters<typeof renderDocx>;
export type WordTask =
	{ kind: 'render' | 'render and read'; rendered: Rendered } | { kind: 'read'; bytes: Uint8Array };

/** What a thread of ours is started with, to be told from threads of others that load this file. */
export type ThreadData = { word: WordTask };

/** What a thread runs: this file, once it is built. Null where Vite runs the sources, which a thread cannot. */
export const threadFile = import.meta.url.endsWith('.ts') ? null : new URL(import.meta.url);

export const renderAndRead = async (...rendered: Rendered) => {
	const bytes = await renderDocx(...rendered);
	return { bytes, read: await openWordFile(bytes) };
};

const perform = (task: WordTask): Promise<unknown> => {
	if (task.kind === 'read') return openWordFile(task.bytes);
	return task.kind === 'render' ? renderDocx(...task.rendered) : renderAndRead(...task.rendered);
};

const isOurs = (data: unknown): data is ThreadData =>
	typeof data === 'object' && data !== null && 'word' in data;

if (!isMainThread && isOurs(workerData)) parentPort?.postMessage(await perform(workerData.word));
