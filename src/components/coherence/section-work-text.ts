import type { Gap } from '$lib/domain/coherence/gap';
import type { Pack } from '$lib/domain/pack/pack';
import type { Plan } from '$lib/domain/plan/plan';
import { formatDay } from '$lib/domain/shared/dates';
import type { Language } from '$lib/domain/shared/localised';
import { m } from '$lib/i18n/paraglide/messages';

type WorkGap = Extract<Gap, { kind: 'overdue section' | 'section without owner' }>;

/** A sentence about a section that is late, or due and nobody's. */
export const sectionWorkText = (
	gap: WorkGap,
	plan: Plan,
	pack: Pack,
	language: Language
): string => {
	const { id } = gap.about;
	const template = pack.template.sections.find(({ key }) => key === id);
	const dueOn = plan.sections.find(({ key }) => key === id)?.dueOn ?? null;
	const about = {
		title: template?.title[language] ?? id,
		day: dueOn === null ? '' : formatDay(dueOn, language)
	};
	return gap.kind === 'overdue section'
		? m.coherence_gap_overdue_section(about, { locale: language })
		: m.coherence_gap_section_without_owner(about, { locale: language });
};
