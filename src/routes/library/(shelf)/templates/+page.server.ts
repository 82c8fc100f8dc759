import { currentPack } from '$lib/content/packs';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { template, templates } = currentPack();
	const locale = getLocale();
	return {
		rows: [{ ...template, purpose: null }, ...templates].map(({ id, name, purpose, sections }) => ({
			path: `/library/templates/${id}`,
			title: name[locale],
			summary: purpose?.[locale] ?? null,
			areas: [],
			facts: [m.library_section_count({ count: sections.length })]
		}))
	};
};
