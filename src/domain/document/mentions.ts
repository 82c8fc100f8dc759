import type { CommentThread, NamedPerson } from './comment';

const mention = /@\[([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\]/g;

export type BodyRun = { kind: 'text'; text: string } | { kind: 'mention'; id: string };

/** The words of a comment and who is mentioned among them, in order. */
export const readBody = (body: string): BodyRun[] => {
	const runs: BodyRun[] = [];
	let at = 0;
	for (const found of body.matchAll(mention)) {
		if (found.index > at) runs.push({ kind: 'text', text: body.slice(at, found.index) });
		runs.push({ kind: 'mention', id: found[1] ?? '' });
		at = found.index + found[0].length;
	}
	if (at < body.length) runs.push({ kind: 'text', text: body.slice(at) });
	return runs;
};

/** As people read and type it: `@Anna Kowalska`. `unknown` stands for somebody who is not among `people`. */
export const plainBody = (body: string, people: NamedPerson[], unknown: string): string =>
	readBody(body)
		.map((run) =>
			run.kind === 'text' ? run.text : `@${people.find(({ id }) => id === run.id)?.name ?? unknown}`
		)
		.join('');

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Typed text → body: `@Anna Kowalska` becomes a mention where somebody of `people` is called that. Of two with one name
 * the first wins, so pass those whom the person chose first.
 */
export const bodyOf = (typed: string, people: NamedPerson[]): string => {
	// The longest name first: @Anna Kowalska-Nowak is not @Anna Kowalska.
	const names = [...new Set(people.map(({ name }) => name))].toSorted(
		(one, other) => other.length - one.length
	);
	if (names.length === 0) return typed;
	const named = new RegExp(`@(${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
	return typed.replace(named, (whole, name: string) => {
		const person = people.find((one) => one.name === name);
		return person ? `@[${person.id}]` : whole;
	});
};

/** Everybody whom a thread names: those who began, said, have or settled something in it. */
export const peopleIn = (threads: CommentThread[]): NamedPerson[] => {
	const all = threads.flatMap(({ startedBy, assignee, comments }) =>
		[startedBy, assignee, ...comments.map(({ author }) => author)].filter((one) => one !== null)
	);
	return [...new Map(all.map((person) => [person.id, person])).values()];
};
