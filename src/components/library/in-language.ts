import { page } from '$app/state';

/** The language that the address of this page names, if it does. */
export const namedLanguage = (): 'pl' | 'en' | null => {
	const named = page.url.searchParams.get('lang');
	return named === 'pl' || named === 'en' ? named : null;
};

/** A path of the library that keeps the language named by the address of this page. */
export const inLanguage = (path: string): string => {
	const language = namedLanguage();
	if (language === null) return path;
	const [before = '', anchor] = path.split('#');
	const address = `${before}${before.includes('?') ? '&' : '?'}lang=${language}`;
	return anchor === undefined ? address : `${address}#${anchor}`;
};
