import { mayEdit } from '$lib/domain/access/access';
import { currentAssessment, previousAssessment } from '$lib/domain/evidence/assessment-rounds';
import type { AreaTarget } from '$lib/domain/evidence/questionnaire';
import { priorityHint, scoreAll, type AreaScore } from '$lib/domain/evidence/scoring';
import type { ChartSpec } from '$lib/domain/document/blocks';
import type { Area } from '$lib/domain/shared/area';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { PageServerLoad } from './$types';

type Row = {
	area: Area;
	score: AreaScore | undefined;
	before: number | null;
	target: AreaTarget | null;
};

/** Twelve axes and three lines at most: now, previous, target (self-assessment §4). */
const drawRadar = (rows: Row[], hasPrevious: boolean): ChartSpec => {
	const line = (name: string, valueOf: (row: Row) => number | null) => ({
		name,
		area: null,
		values: rows.map(valueOf)
	});
	return {
		kind: 'radar',
		title: m.assessment_radar(),
		alternative: m.assessment_radar(),
		unit: '0–100',
		decimals: 0,
		labels: rows.map(({ area }) => area),
		series: [
			line(m.assessment_now(), ({ score }) => score?.score ?? null),
			...(hasPrevious ? [line(m.assessment_previous(), (row) => row.before)] : []),
			...(rows.some(({ target }) => target)
				? [line(m.assessment_goal(), ({ target }) => target?.target ?? null)]
				: [])
		]
	};
};

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	const locale = getLocale();
	const { questions, scale } = pack.questionnaire;
	const round = currentAssessment(plan.assessments);
	const previous = previousAssessment(plan.assessments);
	const now = scoreAll(pack.questionnaire, round?.answers ?? []);
	const before = previous ? scoreAll(pack.questionnaire, previous.answers) : null;
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
	const radar = drawRadar(rows, before !== null);
	return {
		round: round && {
			id: round.id,
			version: round.version,
			label: round.label,
			startedOn: round.startedOn,
			questionnaireId: round.questionnaireId
		},
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
