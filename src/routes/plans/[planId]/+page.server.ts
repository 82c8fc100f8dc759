import { gapHref } from '$lib/components/coherence/gap-href';
import { gapText } from '$lib/components/coherence/gap-text';
import { newerPack } from '$lib/content/packs';
import { findGaps, splitAccepted } from '$lib/domain/coherence/find-gaps';
import { nextStep } from '$lib/domain/coherence/progress';
import { overviewOfWork, sectionsAtWork, type SectionAtWork } from '$lib/domain/plan/section-work';
import type { Pack } from '$lib/domain/pack/pack';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { listChanges } from '$lib/server/repositories/changes';
import { colleaguesOf } from '$lib/server/requests/colleagues';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { PageServerLoad } from './$types';

const shownGaps = 5;
const shownChanges = 8;
const shownSections = 5;
const shownNext = 3;

/** The trace keeps the key of a section; people know it by its title. */
const labelOf = ({ kind, label }: { kind: string; label: string }, pack: Pack): string => {
	const template = pack.template.sections.find(({ key }) => kind === 'section' && key === label);
	return template?.title[getLocale()] ?? label;
};

export const load: PageServerLoad = async ({ locals, params, depends, parent }) => {
	depends(planDependency);
	const { plan, pack } = await planOfRequest(locals, params.planId);
	const { previousVisit } = await parent();
	const { open } = splitAccepted(findGaps(plan, pack, today()), plan.acceptedGaps);
	const since = previousVisit
		? await listChanges(locals.db, plan.id, previousVisit, shownChanges)
		: [];
	const changes =
		since.length > 0 ? since : await listChanges(locals.db, plan.id, null, shownChanges);
	const upcoming = plan.milestones
		.filter(({ doneOn }) => doneOn === null)
		.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
	const people = await colleaguesOf(locals.db, plan.id);
	const work = overviewOfWork(sectionsAtWork(plan, pack, today()), locals.person?.id ?? '');
	const rowOf = ({ key, ownerId, ...section }: SectionAtWork) => ({
		...section,
		href: `/plans/${plan.id}/document/${key}`,
		language: plan.language,
		owner: people.find(({ id }) => id === ownerId)?.name ?? null
	});
	return {
		work: {
			counts: work.counts,
			mine: work.mine.slice(0, shownSections).map((one) => ({ ...rowOf(one), owner: null })),
			overdue: work.overdue.slice(0, shownSections).map(rowOf),
			next: work.next.slice(0, shownNext).map(rowOf)
		},
		pinnedPack: plan.pack.version,
		newerPack: newerPack(plan.pack)?.version ?? null,
		next: nextStep(plan, pack, today()),
		gapCount: open.length,
		gaps: open.slice(0, shownGaps).map((gap) => ({
			key: gap.key,
			severity: gap.severity,
			where: gap.where,
			text: gapText(gap, plan, pack, getLocale()),
			href: gapHref(gap, plan)
		})),
		changes: changes.map((change) => ({ ...change, label: labelOf(change, pack) })),
		sinceVisit: since.length > 0,
		upcoming: upcoming ? { title: upcoming.title, dueOn: upcoming.dueOn } : null
	};
};
