import { unassigned, sectionStatuses, type SectionStatus } from '../access/section-right';
import type { Pack } from '../pack/pack';
import type { Plan, Section } from './plan';

/** A section of the document as its work goes, in the plan's language. */
export type SectionAtWork = Pick<Section, 'key' | 'status' | 'ownerId' | 'dueOn'> & {
	title: string;
	overdue: boolean;
};

/** Past its day and not approved. `today` as in `2026-11-23`. */
export const isOverdue = (
	{ status, dueOn }: Pick<Section, 'status' | 'dueOn'>,
	today: string
): boolean => dueOn !== null && dueOn < today && status !== 'approved';

/** Every section of the template in its order, those that nobody touched as well. */
export const sectionsAtWork = (plan: Plan, pack: Pack, today: string): SectionAtWork[] =>
	pack.template.sections.map((template) => {
		const stored = plan.sections.find(({ key }) => key === template.key);
		const { status, ownerId, dueOn } = stored ?? { ...unassigned, status: 'to do' as const };
		const overdue = isOverdue({ status, dueOn }, today);
		return {
			key: template.key,
			title: template.title[plan.language],
			status,
			ownerId,
			dueOn,
			overdue
		};
	});

const byDay = (one: SectionAtWork, other: SectionAtWork): number =>
	(one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999');

/** The work on the document as the plan's home tells it; lists are in the order of their days, `mine` without approved ones. */
export const overviewOfWork = (sections: SectionAtWork[], personId: string) => {
	const open = sections.filter(({ status }) => status !== 'approved');
	return {
		counts: sectionStatuses.map((status): { status: SectionStatus; count: number } => ({
			status,
			count: sections.filter((section) => section.status === status).length
		})),
		mine: open.filter(({ ownerId }) => ownerId === personId).toSorted(byDay),
		overdue: open.filter(({ overdue }) => overdue).toSorted(byDay),
		next: open.filter(({ dueOn, overdue }) => dueOn !== null && !overdue).toSorted(byDay)
	};
};
