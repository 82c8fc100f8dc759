import type { NamedPerson } from '$lib/domain/document/comment';

/** What is being typed after @, and where its @ stands; null when the caret is not in a mention. */
export type Sought = { text: string; from: number };

const beingTyped = /(?:^|[\s(„"])@([\p{L}][\p{L} .'’-]{0,60}|)$/u;

export const soughtAt = (typed: string, caret: number): Sought | null => {
	const found = beingTyped.exec(typed.slice(0, caret));
	return found ? { text: found[1] ?? '', from: caret - (found[1]?.length ?? 0) - 1 } : null;
};

const plain = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replaceAll('ł', 'l')
		.replaceAll('Ł', 'L')
		.toLowerCase();

const mostOffered = 6;

/** People one of whose names begins like that, diacritics or not. */
export const offer = <Person extends NamedPerson>(people: Person[], text: string): Person[] =>
	people
		.filter(({ name }) => {
			const words = plain(name);
			const typed = plain(text);
			return words.startsWith(typed) || words.includes(` ${typed}`);
		})
		.slice(0, mostOffered);
