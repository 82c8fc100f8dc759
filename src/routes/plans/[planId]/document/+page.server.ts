import { z } from 'zod';
import { findTextGaps } from '$lib/domain/coherence/text-gaps';
import { composeDocument } from '$lib/domain/document/compose';
import { staleParts } from '$lib/domain/document/stale-parts';
import { sectionsAtWork, type SectionAtWork } from '$lib/domain/plan/section-work';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { colleaguesOf } from '$lib/server/requests/colleagues';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { PageServerLoad } from './$types';

const filterSchema = z.enum(['all', 'mine', 'overdue']);

export const load: PageServerLoad = async ({ locals, params, depends, url }) => {
	depends(planDependency);
	const { plan, pack } = await planOfRequest(locals, params.planId);
	// Optional sections without content are left out of the document: the numbers are those that will be printed.
	const { sections: printed } = composeDocument(plan, pack, today());
	const numbers = new Map(printed.map(({ key, number }) => [key, number]));
	const people = await colleaguesOf(locals.db, plan.id);
	const works = sectionsAtWork(plan, pack, today());
	const asked = filterSchema.safeParse(url.searchParams.get('show')).data ?? 'all';
	const personId = locals.person?.id ?? null;
	const isShown = ({ ownerId, overdue }: SectionAtWork) =>
		asked === 'all' || (asked === 'mine' ? ownerId === personId : overdue);
	const textGaps = Map.groupBy(findTextGaps(plan, pack, today()), ({ about }) => about.id);
	const count = (key: string, ...kinds: string[]) =>
		(textGaps.get(key) ?? []).filter(({ kind }) => kinds.includes(kind)).length;
	return {
		show: asked,
		mine: works.filter(({ ownerId }) => ownerId === personId).length,
		overdue: works.filter(({ overdue }) => overdue).length,
		sections: pack.template.sections.flatMap((template, index) => {
			const work = works[index];
			if (!work || !isShown(work)) return [];
			const section = plan.sections.find(({ key }) => key === template.key);
			return {
				...work,
				number: numbers.get(template.key) ?? '',
				level: template.parent === null ? 1 : 2,
				guidance: template.guidance[getLocale()],
				owner: people.find(({ id }) => id === work.ownerId)?.name ?? null,
				changed: count(template.key, 'figure changed since accepted'),
				sourceless: count(template.key, 'figure lost its source'),
				claims: count(template.key, 'claim no longer holds', 'claim cannot be checked'),
				stale: section?.text ? staleParts(section.text, plan, pack, today()).length : 0
			};
		}),
		language: plan.language
	};
};
