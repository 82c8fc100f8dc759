import { currentPack } from '$lib/content/packs';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { relatedTo } from '$lib/server/library/library';
import { missing } from '$lib/server/library/missing';
import { plansToEdit } from '$lib/server/library/plans';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const pack = currentPack();
	const pattern = pack.patterns.find(({ key }) => key === params.id);
	if (!pattern) missing('challenge', params.id, url);
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
