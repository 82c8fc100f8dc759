import type { Gap } from '$lib/domain/coherence/gap';
import type { Plan } from '$lib/domain/plan/plan';

/** The place in the product that mends the gap, as close to the cause as an address can lead. */
export const gapHref = (gap: Gap, plan: Plan): string => {
	const root = `/plans/${plan.id}`;
	const { about } = gap;
	if (about.kind === 'measure') {
		const anchor = gap.where === 'budget' ? '#budget' : '';
		const part =
			'measureIndicatorId' in gap || gap.kind.includes('indicator') ? '#indicators' : anchor;
		return `${root}/measures/${about.id}${part}`;
	}
	if (about.kind === 'section') return `${root}/document/${about.id}`;
	if (about.kind === 'reading') return `${root}/readings?reading=${about.id}`;
	if (about.kind === 'answer' && 'questionId' in gap)
		return `${root}/assessment/${gap.questionId.slice(0, 3)}`;
	if (about.kind === 'area')
		return `${root}/${gap.where}${gap.where === 'assessment' ? `/${about.id}` : `?area=${about.id}`}`;
	if (about.kind === 'challenge' && gap.where === 'measures') return `${root}/catalogue`;
	if (about.kind === 'goal' && gap.where === 'measures') return `${root}/catalogue`;
	if (about.kind === 'goal') return `${root}/goals#${about.id}`;
	if (about.kind === 'challenge' && gap.where === 'challenges')
		return `${root}/challenges#${about.id}`;
	return `${root}/${gap.where}`;
};
