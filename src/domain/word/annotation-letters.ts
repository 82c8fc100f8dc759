/** What a letter of the document carries into Word beside itself. */
export type Annotation =
	{ kind: 'insertion' | 'deletion'; author: string; at: string } | { kind: 'comment'; id: number };

/**
 * Annotations travel through the composing of the document as letters of Unicode's two private planes, one before and one
 * after what they are about, so that no stage in between has to know of them. Nobody types those letters.
 */
const beginPlane = 0xf0000;
const endPlane = 0x100000;
const most = 0xfffd;

export const annotationLetters = /[\u{f0000}-\u{10fffd}]/gu;

export class Annotations {
	readonly #all: Annotation[] = [];

	/** The letters before and after; none once there are more than the planes hold. */
	add(annotation: Annotation): { begin: string; end: string } {
		if (this.#all.length >= most) return { begin: '', end: '' };
		const number = this.#all.push(annotation) - 1;
		return {
			begin: String.fromCodePoint(beginPlane + number),
			end: String.fromCodePoint(endPlane + number)
		};
	}

	/** What a letter means; null for one that only looks like it. */
	read(letter: string): { annotation: Annotation; begins: boolean } | null {
		const code = letter.codePointAt(0) ?? 0;
		const begins = code < endPlane;
		const annotation = this.#all[code - (begins ? beginPlane : endPlane)];
		return annotation ? { annotation, begins } : null;
	}
}
