import { Worker } from 'node:worker_threads';
import { renderDocx } from '$lib/domain/docx/render';
import { openWordFile } from './open-word-file';
import type { Rendered, ThreadData, WordTask } from './word-task';

/** Settles with what `perform` gives for the task. */
const inThread = <Outcome>(file: URL, word: WordTask): Promise<Outcome> =>
	new Promise((done, fail) => {
		const workerData: ThreadData = { word };
		const thread = new Worker(file, { workerData });
		thread.once('message', done);
		thread.once('error', fail);
		thread.once('exit', (code) => fail(new Error(`A thread for Word files ended with ${code}`)));
	});

let before: Promise<unknown> = Promise.resolve();
/** Each thread takes a core and its own memory: whoever comes next waits. */
const inTurn = <Outcome>(work: () => Promise<Outcome>): Promise<Outcome> => {
	const outcome = before.then(work);
	before = outcome.catch(() => undefined);
	return outcome;
};

const apart = async <Outcome>(task: WordTask, here: () => Promise<Outcome>): Promise<Outcome> => {
	const { threadFile } = await import('./word-task');
	return threadFile === null ? here() : inTurn(() => inThread<Outcome>(threadFile, task));
};

/**
 * As `renderDocx`, in a thread of its own: working out the page numbers of a whole strategy takes seconds, in which the
 * server would answer nobody and pass on no letter of those who write.
 */
export const renderWordFile = (...rendered: Rendered): ReturnType<typeof renderDocx> =>
	apart({ kind: 'render', rendered }, () => renderDocx(...rendered));

/** The same, and what the file says once it is read again. */
export const renderAndReadWordFile = (
	...rendered: Rendered
): ReturnType<typeof import('./word-task').renderAndRead> =>
	apart({ kind: 'render and read', rendered }, async () =>
		(await import('./word-task')).renderAndRead(...rendered)
	);

/** As `openWordFile`, in a thread of its own: a few bytes can hold much to read. */
export const readWordFile = (bytes: Uint8Array): ReturnType<typeof openWordFile> =>
	apart({ kind: 'read', bytes }, () => openWordFile(bytes));
