import { error } from '@sveltejs/kit';
import {
	mayAssign,
	sectionRight,
	statusesToGive,
	unassigned
} from '$lib/domain/access/section-right';
import type { Section } from '$lib/domain/plan/plan';
import { isOverdue } from '$lib/domain/plan/section-work';
import type { Access } from '$lib/domain/access/access';
import { basisOf, composeDocument, composePart } from '$lib/domain/document/compose';
import type { Block, Origin } from '$lib/domain/document/blocks';
import { openingText } from '$lib/domain/document/opening-text';
import { ownText } from '$lib/domain/document/own-text';
import { allParts, itemParts, partName } from '$lib/components/document/part-names';
import { m } from '$lib/i18n/paraglide/messages';
import { livingData } from '$lib/server/requests/living';
import { evidenceOptions } from '$lib/server/requests/evidence-options';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { colleaguesOf } from '$lib/server/requests/colleagues';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { listSuggestionAnswers } from '$lib/server/repositories/suggestion-answers';
import { today } from '$lib/server/requests/today';
import type { PageServerLoad } from './$types';

const shownOrigins = 12;
const shownAnswers = 20;

/** The readings, answers and findings that the section rests on, each once, as many as the panel shows. */
const originsOf = (blocks: Block[]): Origin[] => {
	const all = blocks.flatMap((block) => ('origins' in block ? block.origins : []));
	return [...new Map(all.map((origin) => [origin.id, origin])).values()].slice(0, shownOrigins);
};

/** The section as its row says, or as nobody's where there is none yet, and what the person may do about it. */
const workOn = (
	key: string,
	stored: Section | null,
	{ access, personId }: { access: Access; personId: string }
) => {
	const untouched = { key, status: 'to do' as const, text: null, ...unassigned };
	const section = stored ?? { id: crypto.randomUUID(), version: 1, ...untouched };
	return {
		section,
		work: {
			section,
			isNew: stored === null,
			overdue: isOverdue(section, today()),
			mayAssign: mayAssign(access, stored, personId),
			statuses: statusesToGive(access, stored, personId)
		},
		right: sectionRight(access, stored, personId)
	};
};

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	const { sections } = pack.template;
	const index = sections.findIndex(({ key }) => key === params.sectionKey);
	const template = sections[index];
	if (!template) error(404, { message: m.common_not_found_title(), id: '' });
	const printed = composeDocument(plan, pack, today()).sections.find(
		({ key }) => key === template.key
	);
	const locale = getLocale();
	const evidence = evidenceOptions(plan, pack, locale);
	const areas = pack.areas.map(({ code, name }) => ({ code, name: name[locale] }));
	const stored = plan.sections.find(({ key }) => key === template.key);
	const link = (at: number) => {
		const section = sections[at];
		return section ? { key: section.key, title: section.title[plan.language] } : null;
	};
	const at = { access, personId: locals.person?.id ?? '' };
	const people = await colleaguesOf(locals.db, plan.id);
	const answers = await listSuggestionAnswers(locals.db, plan.id, template.key, shownAnswers);
	return {
		...workOn(template.key, stored ?? null, at),
		people,
		answers: answers.map(({ person_id, ...answer }) => ({
			...answer,
			personName: people.find(({ id }) => id === person_id)?.name ?? null
		})),
		isReader: access.role === 'reader',
		number: printed?.number ?? '',
		origins: originsOf(printed?.blocks ?? []).flatMap(({ id }) => {
			const option = evidence.find((known) => known.id === id);
			return option ? [{ title: option.label, href: option.href }] : [];
		}),
		title: template.title[plan.language],
		guidance: template.guidance[locale],
		language: plan.language,
		opening: openingText(template, plan),
		parts: [...allParts, ...itemParts(plan)]
			.map((part) => ({ part, blocks: composePart(part, plan, pack, today()) }))
			.filter(({ part, blocks }) => blocks.length > 0 || template.composed.includes(part))
			.map(({ part, blocks }) => ({
				part,
				name: partName(part, areas, plan),
				blocks,
				text: basisOf(part, plan, pack, today()),
				own: ownText(blocks),
				suggested: template.composed.includes(part)
			})),
		living: livingData(stored?.text ?? null, plan, pack, today()),
		previous: link(index - 1),
		next: link(index + 1)
	};
};
