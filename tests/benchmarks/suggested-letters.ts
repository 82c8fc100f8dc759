import { randomUUID } from 'node:crypto';
import { XmlElement, XmlText } from 'yjs';
import { openWritingRoom, saying, type Desk } from '../support/writing-room';
import { letterTimes } from './letter-times';

const section = 'vision';
const measuredLetters = 60;
/** A long section: about 10 kB */
const paragraphs = 30;
const paragraph =
	'Gmina wspiera nowych mieszkańców w nauce języka polskiego i w szukaniu pracy. '.repeat(4);

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const at = (values: number[], share: number): number =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

const firstText = (desk: Desk): XmlText => {
	const block = desk.doc.getXmlFragment(section).get(0);
	const text = block instanceof XmlElement ? block.get(0) : null;
	if (!(text instanceof XmlText)) throw new Error('The section says nothing');
	return text;
};

/** What it costs that the server looks at every letter of those who may only suggest, in a long section. */
export const measureSuggestedLetters = async () => {
	const room = await openWritingRoom();
	const [writer, watcher] = [await room.lead.enter(), await room.lead.enter()];
	writer.write(section, saying(...Array.from({ length: paragraphs }, () => paragraph)));
	while (writer.provider.hasUnsyncedChanges) await pause(20);
	const consultant = await room.join('Ewa', 'consultant');
	const suggesting = await consultant.enter();
	await pause(1_500);
	const mine = firstText(writer);
	const written = await letterTimes(writer, watcher, measuredLetters, () => mine.insert(0, 'a'));
	const by = {
		id: randomUUID(),
		personId: consultant.id,
		personName: 'Ewa',
		at: new Date().toISOString()
	};
	const theirs = firstText(suggesting);
	const suggested = await letterTimes(suggesting, watcher, measuredLetters, () =>
		theirs.insert(theirs.length, 'a', { insertion: by })
	);
	for (const desk of [writer, watcher, suggesting]) desk.leave();
	await room.close();
	return [
		['median', 0.5],
		['95th percentile', 0.95]
	].map(([name, share]) => ({
		what: `a suggested letter on another's screen, in a section of ${((paragraphs * paragraph.length) / 1_000).toFixed(0)} kB, ${name}`,
		value: `${at(suggested, Number(share)).toFixed(1)} ms`,
		against: `a written letter: ${at(written, Number(share)).toFixed(1)} ms`,
		ratio: `${(at(suggested, Number(share)) / at(written, Number(share))).toFixed(2)} ×`
	}));
};
