import { diffWordsWithSpace } from 'diff';
import { comparable } from './align';

/** A stretch of two texts: the same in both, only in the first, or only in the second. Lengths in UTF-16 units. */
export type Stretch = { kind: 'same' | 'removed' | 'added'; length: number };

/** Whether a unit of UTF-16 is the second half of a letter, where nothing can be cut. */
export const isSecondHalf = (text: string, unit: number): boolean =>
	/[\udc00-\udfff]/.test(text.charAt(unit));

/** Where two texts agree and differ, word by word; one space is as good as another. */
export const compareLetters = (one: string, other: string): Stretch[] =>
	diffWordsWithSpace(comparable(one), comparable(other)).map(({ added, removed, value }) => ({
		kind: added ? 'added' : removed ? 'removed' : 'same',
		length: value.length
	}));

/** For each letter of one text its place in the other; missing where it is gone. */
export const placesOf = (one: string, other: string): (number | undefined)[] => {
	const places: (number | undefined)[] = [];
	let there = 0;
	for (const { kind, length } of compareLetters(one, other)) {
		if (kind === 'added') there += length;
		else if (kind === 'removed') places.push(...new Array<undefined>(length).fill(undefined));
		else {
			for (let index = 0; index < length; index += 1) places.push(there + index);
			there += length;
		}
	}
	return places;
};
