import type { PackChangeStage } from '$lib/domain/plan/pack-change';
import { m } from '$lib/i18n/paraglide/messages';

export const packStageNames: Record<PackChangeStage, () => string> = {
	settings: () => m.pack_stage_settings(),
	readings: () => m.pack_stage_readings(),
	assessment: () => m.pack_stage_assessment(),
	challenges: () => m.pack_stage_challenges(),
	goals: () => m.pack_stage_goals(),
	measures: () => m.pack_stage_measures(),
	checklists: () => m.pack_stage_checklists(),
	budget: () => m.pack_stage_budget(),
	document: () => m.pack_stage_document()
};
