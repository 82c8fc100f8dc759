import { getState } from 'yjs';
import type { Desk } from '../support/writing-room';

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Milliseconds from each letter of one desk to the document of another. */
export const letterTimes = async (
	writer: Desk,
	watcher: Desk,
	letters: number,
	typeLetter: () => void
): Promise<number[]> => {
	const client = writer.doc.clientID;
	const times: number[] = [];
	for (let letter = 0; letter < letters; letter += 1) {
		await pause(80 + Math.random() * 80);
		const clock = getState(writer.doc.store, client) + 1;
		const begun = performance.now();
		const arrived = new Promise<void>((done) => {
			const look = () => {
				if (getState(watcher.doc.store, client) < clock) return;
				watcher.doc.off('update', look);
				done();
			};
			watcher.doc.on('update', look);
		});
		typeLetter();
		await arrived;
		times.push(performance.now() - begun);
	}
	return times;
};
