import { error } from '@sveltejs/kit';
import { mayRecord } from '$lib/domain/access/access';
import type { ChecklistView } from '$lib/components/checklists/checklist-view';
import type { Checklist } from '$lib/domain/pack/checklist';
import type { Pack } from '$lib/domain/pack/pack';
import { checklistResult, checksOf } from '$lib/domain/plan/checklist-result';
import type { Check } from '$lib/domain/plan/plan';
import { formatDay } from '$lib/domain/shared/dates';
import type { Language } from '$lib/domain/shared/localised';
import { formatPercent } from '$lib/domain/shared/numbers';
import type { Provenance } from '$lib/domain/shared/provenance';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import type { PageServerLoad } from './$types';

/** How far an entry can be trusted, in a line: standing, date, and what exactly was verified. */
const provenanceLine = (
	{ standing, stateAsOf, note }: Provenance,
	language: Language
): string | null => {
	const parts = [
		standing === 'to be checked' ? m.checklists_to_check() : '',
		standing === 'own design' ? m.checklists_own_design() : '',
		stateAsOf ? m.checklists_state_as_of({ day: formatDay(stateAsOf, language) }) : '',
		note?.[language] ?? ''
	];
	return parts.filter(Boolean).join(' ') || null;
};

const sourcesOf = (keys: string[], pack: Pack) =>
	pack.sources
		.filter(({ key }) => keys.includes(key))
		.map(({ title, publisher, year, address }) => ({ title, publisher, year, address }));

const viewOf = (
	checklist: Checklist,
	checks: Check[],
	measureId: string | null,
	language: Language
): ChecklistView => ({
	key: checklist.key,
	area: checklist.area,
	answers: checklist.answers,
	measureId,
	groups: checklist.groups.map(({ title, items }) => ({
		title: title?.[language] ?? null,
		items: items.map((item) => ({
			id: item.id,
			text: item.text[language],
			hint: item.hint?.[language] ?? null,
			critical: item.critical,
			provenance: item.provenance ? provenanceLine(item.provenance, language) : null,
			check: checks.find(({ itemId }) => itemId === item.id) ?? null
		}))
	}))
});

const citedIn = ({ provenance, groups }: Checklist): string[] => [
	...provenance.sources,
	...groups.flatMap(({ items }) => items.flatMap((item) => item.provenance?.sources ?? []))
];

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	const checklist = pack.checklists.find(({ key }) => key === params.key);
	if (!checklist) error(404, { message: m.common_not_found_title(), id: '' });
	const locale = getLocale();
	const asked = url.searchParams.get('measure');
	const measure =
		checklist.subject === 'measure'
			? (plan.measures.find(({ id }) => id === asked) ?? plan.measures[0] ?? null)
			: null;
	const checks = checksOf(plan, checklist, measure?.id ?? null);
	const result = checklistResult(checklist, checks);
	return {
		name: checklist.name[locale],
		purpose: checklist.purpose[locale],
		audience: checklist.audience[locale],
		cautions: checklist.cautions.map((caution) => caution[locale]),
		subject: checklist.subject,
		list: viewOf(checklist, checks, measure?.id ?? null, locale),
		measures:
			checklist.subject === 'measure'
				? plan.measures.map(({ id, title }) => ({
						id,
						title,
						answered: checklistResult(checklist, checksOf(plan, checklist, id)).answered
					}))
				: [],
		answered: result.answered,
		total: result.total,
		share: result.share === null ? null : formatPercent(result.share, locale, 0),
		first: result.first.map(({ id, text }) => ({ id, text: text[locale] })),
		help: pack.catalogue
			.filter(({ id }) => checklist.measureIds.includes(id))
			.map(({ id, title }) => ({ id, title: title[locale] })),
		provenance: provenanceLine(checklist.provenance, locale),
		sources: sourcesOf(citedIn(checklist), pack),
		mayAnswer: mayRecord(access, checklist.area)
	};
};
