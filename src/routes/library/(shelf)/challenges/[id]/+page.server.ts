import { error } from '@sveltejs/kit';
import { currentPack } from '$lib/content/packs';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { relatedTo } from '$lib/server/library/library';
import { plansToEdit } from '$lib/server/library/plans';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const pack = currentPack();
	const pattern = pack.patterns.find(({ key }) => key === params.id);
	if (!pattern) error(404, { message: m.common_not_found_title(), id: '' });
	const locale = getLocale();
	const signals = pattern.signals.map((signal) => ({
		signal,
		unit:
			signal.kind === 'indicator'
				? (pack.indicators.find(({ id }) => id === signal.indicatorId)?.unit[locale] ?? '')
				: ''
	}));
	return {
		pattern,
		signals,
		area: pack.areas.find(({ code }) => code === pattern.area)?.name[locale] ?? '',
		related: relatedTo(`challenge:${pattern.key}`, locale),
		plans: await plansToEdit(locals)
	};
};
