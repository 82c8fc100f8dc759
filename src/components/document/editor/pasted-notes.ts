/** Footnotes as Word (`#_ftn1`, `#_edn1`) and LibreOffice (`#sdfootnote1sym`) put them on the clipboard. */
const references =
	'a[href*="#_ftn"], a[href*="#_edn"], a[href*="#sdfootnote"], a[href*="#sdendnote"]';
const backwards = /#(_ftnref|_ednref|sdfootnote\d+anc|sdendnote\d+anc)/;

/** Where the note itself stands: Word names it by a link at its beginning, within a box of its own. */
const noteOf = (page: Document, address: string): Element | null => {
	const name = address.slice(address.indexOf('#') + 1);
	const word = /^_(ftn|edn)\d+$/.exec(name) ? name.slice(1) : null;
	const office = /^(sd(?:foot|end)note\d+)sym$/.exec(name)?.[1] ?? null;
	const box = page.getElementById(word ?? office ?? name);
	if (box) return box;
	const anchor = [...page.querySelectorAll('a[name]')].find(
		(link) => link.getAttribute('name') === name
	);
	return anchor?.closest('p, div, li') ?? null;
};

const textOf = (note: Element): string => {
	const words = note.ownerDocument.createElement('div');
	words.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
	// The number at the beginning leads back to the text.
	for (const link of words.querySelectorAll('a'))
		if (backwards.test(link.getAttribute('href') ?? '')) link.remove();
	return (words.textContent ?? '').replace(/\s+/g, ' ').trim();
};

/**
 * Makes footnotes of the marks that have their note on the clipboard too, and takes the list of notes away. Answers how
 * many marks came without their note.
 */
export const takeFootnotes = (page: Document): number => {
	const notes = new Set<Element>();
	let lost = 0;
	for (const link of page.querySelectorAll(references)) {
		const address = link.getAttribute('href') ?? '';
		if (backwards.test(address)) continue;
		const note = noteOf(page, address);
		const text = note && !note.contains(link) ? textOf(note) : '';
		const mark = page.createElement('sup');
		if (note && text) {
			notes.add(note);
			mark.dataset['footnote'] = text;
			link.replaceWith(mark);
		} else {
			lost += 1;
			link.remove();
		}
	}
	for (const note of notes) note.remove();
	for (const list of page.querySelectorAll('[style*="footnote-list"], [style*="endnote-list"]'))
		list.remove();
	return lost;
};
