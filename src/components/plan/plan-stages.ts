import type { StageState } from '$lib/domain/coherence/progress';
import { m } from '$lib/i18n/paraglide/messages';

/** The pages of a plan in the order of its phases; one word names a stage everywhere. */
export const planPhases = [
	{ name: () => m.plan_phase_start(), stages: ['settings', 'schedule', 'team'] },
	{
		name: () => m.plan_phase_diagnosis(),
		stages: ['readings', 'assessment', 'findings', 'checklists', 'challenges']
	},
	{ name: () => m.plan_phase_action(), stages: ['goals', 'catalogue', 'measures', 'budget'] },
	{
		name: () => m.plan_phase_strategy(),
		stages: ['coherence', 'document', 'versions', 'export', 'adoption']
	}
] as const;

export type PlanStage = (typeof planPhases)[number]['stages'][number];

export const stageNames: Record<PlanStage, () => string> = {
	settings: () => m.plan_stage_settings(),
	schedule: () => m.plan_stage_schedule(),
	team: () => m.plan_stage_team(),
	readings: () => m.plan_stage_readings(),
	assessment: () => m.plan_stage_assessment(),
	findings: () => m.plan_stage_findings(),
	checklists: () => m.plan_stage_checklists(),
	challenges: () => m.plan_stage_challenges(),
	goals: () => m.plan_stage_goals(),
	catalogue: () => m.plan_stage_catalogue(),
	measures: () => m.plan_stage_measures(),
	budget: () => m.plan_stage_budget(),
	coherence: () => m.plan_stage_coherence(),
	document: () => m.plan_stage_document(),
	versions: () => m.versions_title(),
	export: () => m.plan_stage_export(),
	adoption: () => m.adoption_title()
};

export const stateNames: Record<StageState, () => string> = {
	'not started': () => m.plan_state_not_started(),
	'in progress': () => m.plan_state_in_progress(),
	'needs attention': () => m.plan_state_needs_attention(),
	done: () => m.plan_state_done()
};
