import { currentAssessment } from '$lib/domain/evidence/assessment-rounds';
import type { EvidenceRef } from '$lib/domain/challenges/challenge';
import type { Pack } from '$lib/domain/pack/pack';
import type { Plan } from '$lib/domain/plan/plan';
import type { Area } from '$lib/domain/shared/area';
import type { Language } from '$lib/domain/shared/localised';
import { formatNumber } from '$lib/domain/shared/numbers';

export type EvidenceOption = EvidenceRef & { area: Area | 'POP'; label: string; href: string };

const readingOptions = (plan: Plan, pack: Pack, language: Language): EvidenceOption[] =>
	plan.readings
		.filter(({ value }) => value !== null)
		.flatMap((reading) => {
			const indicator = pack.indicators.find(({ id }) => id === reading.indicatorId);
			if (!indicator) return [];
			const value = formatNumber(reading.value ?? 0, language, indicator.decimals);
			const part = reading.breakdown ? ` (${reading.breakdown})` : '';
			return [
				{
					kind: 'reading' as const,
					id: reading.id,
					area: indicator.area,
					label: `${indicator.name[language]}${part}, ${reading.year}: ${value} ${indicator.unit[language]}`,
					href: `/plans/${plan.id}/readings?reading=${reading.id}`
				}
			];
		});

const answerOptions = (plan: Plan, pack: Pack, language: Language): EvidenceOption[] =>
	(currentAssessment(plan.assessments)?.answers ?? []).flatMap((answer) => {
		const question = pack.questionnaire.questions.find(({ id }) => id === answer.questionId);
		if (!question || answer.response.kind !== 'level') return [];
		return [
			{
				kind: 'answer' as const,
				id: answer.id,
				area: question.area,
				label: `${question.id} ${question.title[language]}: ${answer.response.level} / 4`,
				href: `/plans/${plan.id}/assessment/${question.area}`
			}
		];
	});

/** Everything that a challenge of this plan can rest on, in words. */
export const evidenceOptions = (plan: Plan, pack: Pack, language: Language): EvidenceOption[] => [
	...readingOptions(plan, pack, language),
	...answerOptions(plan, pack, language),
	...plan.findings.map((finding) => ({
		kind: 'finding' as const,
		id: finding.id,
		area: finding.area,
		label: `„${finding.text.slice(0, 140)}”`,
		href: `/plans/${plan.id}/findings?area=${finding.area}`
	}))
];
