/**
 * `npm run bench:writing`, part of `npm run bench`: how long a letter takes from one person's document to another's, through the real server with
 * its database and its rights, against a relay that only passes messages on. Both run in this process with all writers,
 * so the ratios say more than the times. Asserts nothing.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import crossws from 'crossws/adapters/node';
import { applyUpdate, Doc, getState, XmlElement, XmlText } from 'yjs';
import { openWritingRoom, type WritingRoom } from '../support/writing-room';
import { measureDocuments } from './open-documents';
import { measureSuggestedLetters } from './suggested-letters';

const section = 'vision';
const letters = 40;
/** Between two letters of one person, ms: fast typists; of fifty at once most think */
const paceOf = (writers: number): number => (writers > 10 ? 500 : 120);

type Line = { doc: Doc; end: () => void };
type Lines = { open: () => Promise<Line>; close: () => Promise<void> };

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** A paragraph of one's own to type into. */
const paragraphIn = (doc: Doc): XmlText => {
	const paragraph = new XmlElement('paragraph');
	const text = new XmlText();
	paragraph.insert(0, [text]);
	doc.getXmlFragment(section).push([paragraph]);
	return text;
};

/** Types, and answers with the time of each letter by the clock that Yjs gave it. */
const type = async (doc: Doc, text: XmlText, every: number): Promise<Map<number, number>> => {
	const typed = new Map<number, number>();
	for (let letter = 0; letter < letters; letter += 1) {
		await pause(every * (0.5 + Math.random()));
		typed.set(getState(doc.store, doc.clientID) + 1, performance.now());
		text.insert(text.length, 'a');
	}
	return typed;
};

/** Milliseconds from each letter of each writer to the document of one who only looks. */
const measure = async (lines: Lines, writers: number): Promise<number[]> => {
	const watcher = await lines.open();
	const desks = await Promise.all(Array.from({ length: writers }, () => lines.open()));
	const texts = desks.map(({ doc }) => paragraphIn(doc));
	await pause(1_000);
	// Several letters may arrive in one: a letter is there as soon as its writer's clock is past it.
	const seen = new Map(desks.map(({ doc }) => [doc.clientID, new Array<[number, number]>()]));
	watcher.doc.on('update', () => {
		for (const [client, states] of seen) {
			const state = getState(watcher.doc.store, client);
			if (state !== states.at(-1)?.[0]) states.push([state, performance.now()]);
		}
	});
	const typed = await Promise.all(
		desks.map(async ({ doc }, index) => {
			const text = texts[index];
			return text ? { doc, times: await type(doc, text, paceOf(writers)) } : null;
		})
	);
	await pause(1_500);
	const delays = typed.flatMap((one) =>
		[...(one?.times ?? [])].flatMap(([clock, at]) => {
			const states = seen.get(one?.doc.clientID ?? 0) ?? [];
			const there = states.find(([state]) => state >= clock);
			return there ? [there[1] - at] : [];
		})
	);
	for (const desk of [watcher, ...desks]) desk.end();
	await lines.close();
	return delays;
};

const throughServer = async (room: WritingRoom): Promise<Lines> => ({
	open: async () => {
		const { doc, leave } = await room.lead.enter();
		return { doc, end: leave };
	},
	close: async () => undefined
});

/** Everything that comes in goes out to all others, unread. */
const throughRelay = async (): Promise<Lines> => {
	const sockets = crossws({
		hooks: {
			open: (peer) => peer.subscribe('all'),
			message: (peer, message) => peer.publish('all', message.uint8Array())
		}
	});
	const server = createServer().listen(0, '127.0.0.1');
	server.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head));
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port');
	return {
		open: async () => {
			const doc = new Doc();
			const line = new WebSocket(`ws://127.0.0.1:${address.port}`);
			line.binaryType = 'arraybuffer';
			await once(line, 'open');
			line.addEventListener('message', ({ data }) => applyUpdate(doc, new Uint8Array(data), line));
			doc.on('update', (update: Uint8Array, origin: unknown) => {
				if (origin !== line) line.send(Uint8Array.from(update));
			});
			return { doc, end: () => line.close() };
		},
		close: async () => {
			sockets.closeAll();
			server.close();
		}
	};
};

const at = (values: number[], share: number): number =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

/** `npm run bench` and `npm run bench:writing` print these. */
const rows = [];
for (const writers of [2, 10, 50]) {
	const room = await openWritingRoom();
	const server = await measure(await throughServer(room), writers);
	await room.close();
	const relay = await measure(await throughRelay(), writers);
	for (const [name, share] of [
		['median', 0.5],
		['95th percentile', 0.95]
	] as const)
		rows.push({
			what: `a letter on another's screen, ${writers} writers, ${name}`,
			server: `${at(server, share).toFixed(1)} ms`,
			'bare relay': `${at(relay, share).toFixed(1)} ms`,
			ratio: `${(at(server, share) / at(relay, share)).toFixed(2)} ×`,
			letters: server.length
		});
}
console.table(rows);
console.table(await measureSuggestedLetters());
console.table(await measureDocuments());
process.exit(0);
