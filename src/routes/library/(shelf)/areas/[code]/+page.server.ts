import { currentPack } from '$lib/content/packs';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { byKind, libraryOf, linkOf, linksTo } from '$lib/server/library/library';
import { missing } from '$lib/server/library/missing';
import { plansToRecord } from '$lib/server/library/plans';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const pack = currentPack();
	const area = pack.areas.find(({ code }) => code === params.code);
	if (!area) missing('area', params.code, url);
	const locale = getLocale();
	const inArea = libraryOf(pack)
		.entries.filter(({ kind, areas }) => areas.includes(area.code) && kind !== 'area')
		.filter(({ kind }) => kind !== 'framework');
	const groups = new Set(
		pack.catalogue
			.filter((entry) => entry.area === area.code)
			.flatMap((entry) => entry.targetGroups)
	);
	return {
		area,
		groups: byKind([
			...inArea.map((entry) => linkOf(entry, locale)),
			...linksTo(
				pack.targetGroups
					.filter(({ key }) => groups.has(key))
					.map(({ key }) => `group:${key}` as const),
				locale
			)
		]),
		frameworks: pack.frameworks
			.map(({ key, name, items }) => ({
				key,
				name: name[locale],
				items: items
					.filter(({ areas }) => areas.includes(area.code))
					.map((item) => ({ code: item.code, name: item.name[locale] }))
			}))
			.filter(({ items }) => items.length > 0),
		others: pack.areas.map(({ code, name, description }) => ({
			code,
			name: name[locale],
			description: description[locale]
		})),
		plans: await plansToRecord(locals, area.code)
	};
};
