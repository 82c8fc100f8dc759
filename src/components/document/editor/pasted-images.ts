/** Pictures that one paste brings along; more is a whole document, which is imported otherwise. */
const mostImages = 20;

const fileOf = (address: string): File | null => {
	const [, mime, data] = /^data:(image\/(?:png|jpeg|webp));base64,(.+)$/s.exec(address) ?? [];
	if (!mime || !data) return null;
	try {
		const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
		return new File([bytes], 'pasted', { type: mime });
	} catch {
		// Not base64 after all.
		return null;
	}
};

/**
 * Puts pictures whose bytes are on the clipboard where they stood, and leaves out those that are only pointed to: files
 * of another computer, and other people's pages. `keep` takes the bytes and gives the id. Answers how many were left out.
 */
export const takeImages = (page: Document, keep: (file: File) => string): number => {
	let lost = 0;
	let taken = 0;
	for (const image of page.querySelectorAll('img')) {
		const file = taken < mostImages ? fileOf(image.getAttribute('src') ?? '') : null;
		if (!file) {
			// Word draws lines and bullets as tiny pictures: nobody misses those.
			if (Number(image.getAttribute('width') ?? 100) > 20) lost += 1;
			image.remove();
			continue;
		}
		taken += 1;
		const place = page.createElement('div');
		place.dataset['image'] = '';
		place.id = keep(file);
		place.setAttribute('alt', image.alt);
		place.setAttribute('width', '100');
		image.replaceWith(place);
	}
	return lost;
};
