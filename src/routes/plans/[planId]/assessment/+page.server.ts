import { mayEdit } from '$lib/domain/access/access';
import { currentAssessment, previousAssessment } from '$lib/domain/evidence/assessment-rounds';
import { priorityHint, scoreAll } from '$lib/domain/evidence/scoring';
import type { ChartSpec } from '$lib/domain/document/blocks';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	const locale = getLocale();
	const { questions, scale } = pack.questionnaire;
	const round = currentAssessment(plan.assessments);
	const previous = previousAssessment(plan.assessments);
	const now = scoreAll(questions, round?.answers ?? []);
	const before = previous ? scoreAll(questions, previous.answers) : null;
	const rows = pack.areas.map(({ code, name }) => {
		const score = now.areas.find(({ area }) => area === code);
		const target = plan.areaTargets.find(({ area }) => area === code) ?? null;
		const asked = questions.filter(({ area }) => area === code);
		const answered = asked.filter(({ id }) =>
			round?.answers.some(({ questionId }) => questionId === id)
		);
		return {
			area: code,
			name: name[locale],
			score,
			before: before?.areas.find(({ area }) => area === code)?.score ?? null,
			target,
			asked: asked.length,
			answered: answered.length,
			priority:
				target && score?.score !== null && score?.score !== undefined
					? priorityHint(score.score, target.target, target.importance, 1)
					: null
		};
	});
	const line = (name: string, values: (number | null)[]) => ({ name, area: null, values });
	const radar: ChartSpec = {
		kind: 'radar',
		title: m.assessment_radar(),
		alternative: m.assessment_radar(),
		unit: '0–100',
		decimals: 0,
		labels: rows.map(({ area }) => area),
		series: [
			line(
				m.assessment_now(),
				rows.map(({ score }) => score?.score ?? null)
			),
			...(before
				? [
						line(
							m.assessment_previous(),
							rows.map((row) => row.before)
						)
					]
				: []),
			...(plan.areaTargets.length > 0
				? [
						line(
							m.assessment_goal(),
							rows.map(({ target }) => target?.target ?? null)
						)
					]
				: [])
		]
	};
	return {
		round: round && { id: round.id, version: round.version, label: round.label, startedOn: round.startedOn, questionnaireId: round.questionnaireId },
		questionnaireId: pack.questionnaire.id,
		rows,
		radar,
		overall: now.overall,
		shownAreas: now.shownAreas,
		scale: scale.map(({ name, meaning }) => ({ name: name[locale], meaning: meaning[locale] })),
		today: today(),
		mayEdit: mayEdit(access)
	};
};
