import { error, redirect } from '@sveltejs/kit';
import { mayEdit, mayRecord } from '$lib/domain/access/access';
import { currentAssessment } from '$lib/domain/evidence/assessment-rounds';
import { isMarked, spreadOf } from '$lib/domain/evidence/scoring';
import { areaCodes, areaSchema } from '$lib/domain/shared/area';
import { m } from '$lib/i18n/paraglide/messages';
import { explainedTerms, termsUsed } from '$lib/domain/library/mark-terms';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { checklistRow } from '$lib/server/requests/checklist-rows';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	depends(planDependency);
	const area = areaSchema.safeParse(params.area);
	if (!area.success) error(404, { message: m.common_not_found_title(), id: '' });
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	const round = currentAssessment(plan.assessments);
	if (!round) redirect(303, `/plans/${plan.id}/assessment`);
	const locale = getLocale();
	const terms = explainedTerms(pack, locale);
	const { scoring } = pack.questionnaire;
	const asTeam = mayEdit(access) && url.searchParams.get('as') !== 'me';
	const respondentId = asTeam ? null : (locals.person?.id ?? null);
	const coreOnly = url.searchParams.get('questions') === 'core';
	const nextArea = areaCodes[areaCodes.indexOf(area.data) + 1] ?? null;
	return {
		area: area.data,
		name: pack.areas.find(({ code }) => code === area.data)?.name[locale] ?? area.data,
		next: nextArea && {
			code: nextArea,
			name: pack.areas.find(({ code }) => code === nextArea)?.name[locale] ?? nextArea
		},
		assessmentId: round.id,
		respondentId,
		asTeam,
		coreOnly,
		maySwitch: mayEdit(access),
		mayAnswer: mayRecord(access, area.data),
		evidenceNeeded: scoring.evidenceNeeded,
		checklists: pack.checklists
			.filter(
				({ subject, area: home, alsoAreas }) =>
					subject === 'plan' && (home === area.data || alsoAreas.some((also) => also === area.data))
			)
			.map((checklist) => checklistRow(checklist, plan, null, locale)),
		questions: pack.questionnaire.questions
			.filter((question) => question.area === area.data)
			.filter(({ core }) => core || !coreOnly)
			.map((question) => ({ question, spread: spreadOf(question.id, round.answers) }))
			.map(({ question, spread }) => ({
				id: question.id,
				core: question.core,
				title: question.title[locale],
				text: question.text[locale],
				terms: termsUsed([question.text[locale]], terms),
				levels: question.levels.map((level) => level[locale]),
				evidenceHint: question.evidenceHint[locale],
				drawsOn: question.drawsOn[locale],
				answer:
					round.answers.find(
						(answer) => answer.questionId === question.id && answer.respondentId === respondentId
					) ?? null,
				spread,
				discuss: isMarked(spread, scoring)
			}))
	};
};
