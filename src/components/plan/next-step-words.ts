import { m } from '$lib/i18n/paraglide/messages';
import type { PlanStage } from './plan-stages';

type Words = { title: () => string; body: () => string };

/** What the plan's home says is next, by the stage where it is done. */
export const nextStepWords: Record<Exclude<PlanStage, 'team' | 'versions' | 'adoption'>, Words> = {
	settings: { title: () => m.plan_next_settings(), body: () => m.plan_next_settings_body() },
	schedule: { title: () => m.plan_next_schedule(), body: () => m.plan_next_schedule_body() },
	readings: { title: () => m.plan_next_readings(), body: () => m.plan_next_readings_body() },
	assessment: { title: () => m.plan_next_assessment(), body: () => m.plan_next_assessment_body() },
	findings: { title: () => m.plan_next_findings(), body: () => m.plan_next_findings_body() },
	checklists: { title: () => m.plan_next_checklists(), body: () => m.plan_next_checklists_body() },
	challenges: { title: () => m.plan_next_challenges(), body: () => m.plan_next_challenges_body() },
	goals: { title: () => m.plan_next_goals(), body: () => m.plan_next_goals_body() },
	catalogue: { title: () => m.plan_next_measures(), body: () => m.plan_next_measures_body() },
	measures: { title: () => m.plan_next_measures(), body: () => m.plan_next_measures_body() },
	budget: { title: () => m.plan_next_budget(), body: () => m.plan_next_budget_body() },
	coherence: { title: () => m.plan_next_coherence(), body: () => m.plan_next_coherence_body() },
	document: { title: () => m.plan_next_document(), body: () => m.plan_next_document_body() },
	export: { title: () => m.plan_next_export(), body: () => m.plan_next_export_body() }
};
