import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';

// The server has chosen the language of the page (person, cookie or address); the browser never chooses another.
overwriteGetLocale(() => (document.documentElement.lang === 'en' ? 'en' : 'pl'));
