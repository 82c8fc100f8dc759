import { describe, expect, it } from 'vitest';
import { languageOfAddress } from './language-of-address';
import { readLibraryQuery } from './library-query';

describe('the address of a search', () => {
	const read = (query: string) => readLibraryQuery(new URLSearchParams(query));

	it('holds words, a kind and a language', () => {
		expect(read('q=szkole&kind=measure&lang=en')).toEqual({
			q: 'szkole',
			kind: 'measure',
			lang: 'en'
		});
	});

	it('passes over what makes no sense, and cuts what is too long', () => {
		expect(read('kind=horoscope&lang=de')).toEqual({ q: '', kind: null, lang: 'pl' });
		expect(read(`q=${'a'.repeat(5000)}`).q).toHaveLength(120);
	});
});

describe('the language that an address names', () => {
	const named = (path: string) => languageOfAddress(new URL(`https://example.org${path}`));

	it('counts in the library only', () => {
		expect(named('/library/measures?lang=en')).toBe('en');
		expect(named('/library?lang=pl')).toBe('pl');
		expect(named('/home?lang=en')).toBeNull();
		expect(named('/libraryx?lang=en')).toBeNull();
	});

	it('is none when there is no such language', () => {
		expect(named('/library')).toBeNull();
		expect(named('/library?lang=de')).toBeNull();
	});
});
