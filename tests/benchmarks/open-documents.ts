import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { openWritingRoom, saying, type Desk, type WritingRoom } from '../support/writing-room';
import { letterTimes } from './letter-times';

/** What a strategy holds after a few weeks: about 60 kB of text */
const sections = ['introduction', 'vision', 'challenges', 'goals', 'measures', 'monitoring'];
const paragraph =
	'Gmina wspiera nowych mieszkańców w nauce języka polskiego i w szukaniu pracy. '.repeat(4);
const everyLetter = 500;
const measuredLetters = 40;
const steps = [1, 10, 20, 40, 80, 120, 160, 240, 320, 480, 640];

setFlagsFromString('--expose_gc');
const collect: unknown = runInNewContext('gc');
const memory = (): number => {
	for (let round = 0; round < 3; round += 1) if (typeof collect === 'function') collect();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
};
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const median = (values: number[]): number =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const openFull = async (room: WritingRoom): Promise<Desk> => {
	const desk = await (await room.leadOfAnotherPlan()).enter();
	for (const key of sections)
		desk.write(key, saying(...Array.from({ length: 30 }, () => paragraph)));
	while (desk.provider.hasUnsyncedChanges) await pause(20);
	return desk;
};

/** Memory of the documents in the server alone: the writers' own copies, made once more, are taken off. */
const memoryPerDocument = async (room: WritingRoom, count: number) => {
	await pause(1_500);
	const before = memory();
	const desks: Desk[] = [];
	while (desks.length < count) desks.push(await openFull(room));
	await pause(3_000);
	const both = memory() - before;
	const states = desks.map(({ doc }) => encodeStateAsUpdate(doc));
	const again = memory();
	const copies = states.map((state) => {
		const doc = new Doc();
		applyUpdate(doc, state);
		return doc;
	});
	const own = memory() - again;
	const size = states.reduce((sum, { length }) => sum + length, 0) / count;
	return { desks, perDocument: (both - own) / count, copy: own / copies.length, size };
};

/** Types a letter twice a second until it is ended. */
const keepTyping = ({ doc }: Desk): (() => void) => {
	const line = new XmlElement('paragraph');
	const text = new XmlText();
	line.insert(0, [text]);
	doc.getXmlFragment('vision').push([line]);
	const timer = setInterval(
		() => text.insert(text.length, 'a'),
		everyLetter * (0.8 + Math.random() * 0.4)
	);
	return () => clearInterval(timer);
};

/** Milliseconds (median) from a letter in one document to a second person's copy of it. */
const letterTime = async (writer: Desk, watcher: Desk): Promise<number> => {
	const text = new XmlText();
	const line = new XmlElement('paragraph');
	line.insert(0, [text]);
	writer.doc.getXmlFragment('vision').push([line]);
	const times = await letterTimes(writer, watcher, measuredLetters, () =>
		text.insert(text.length, 'a')
	);
	return median(times);
};

type Row = { what: string; value: string; against: string; ratio: string };

const untilItDoubles = async (room: WritingRoom, desks: Desk[]): Promise<Row[]> => {
	const [writer, watcher] = [await room.lead.enter(), await room.lead.enter()];
	const ends: (() => void)[] = [];
	const rows: Row[] = [];
	// A processor that has little to do answers more slowly than one at work, so the first time is not the shortest.
	let shortest = Number.POSITIVE_INFINITY;
	for (const count of steps) {
		while (desks.length < count - 1) desks.push(await openFull(room));
		for (const desk of desks.slice(ends.length, count - 1)) ends.push(keepTyping(desk));
		await pause(2_500);
		const time = await letterTime(writer, watcher);
		shortest = Math.min(shortest, time);
		rows.push({
			what: `a letter, with ${count} documents being written in`,
			value: `${time.toFixed(1)} ms`,
			against: `shortest so far: ${shortest.toFixed(1)} ms`,
			ratio: `${(time / shortest).toFixed(2)} ×`
		});
		if (time > 2 * shortest) break;
	}
	for (const end of ends) end();
	return rows;
};

/**
 * Memory of an open document, and how many may be written in at once until a letter takes twice as long as where it was
 * quickest.
 */
export const measureDocuments = async (): Promise<Row[]> => {
	const room = await openWritingRoom();
	const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(0)} kB`;
	const { desks, perDocument, copy, size } = await memoryPerDocument(room, 9);
	const rows = [
		{
			what: `memory of the server per open document of ${kilobytes(size)}`,
			value: kilobytes(perDocument),
			against: `bare Yjs document: ${kilobytes(copy)}`,
			ratio: `${(perDocument / copy).toFixed(2)} ×`
		},
		...(await untilItDoubles(room, desks))
	];
	for (const desk of desks) desk.leave();
	await room.close();
	return rows;
};
