import type { EntryKind } from '$lib/domain/pack/retired';
import { m } from '$lib/i18n/paraglide/messages';

/** Kinds of entries of a pack, in the plural. */
export const entryKindNames: Record<EntryKind, () => string> = {
	area: () => m.pack_kind_area(),
	source: () => m.pack_kind_source(),
	indicator: () => m.pack_kind_indicator(),
	question: () => m.pack_kind_question(),
	pattern: () => m.pack_kind_pattern(),
	goal: () => m.pack_kind_goal(),
	measure: () => m.pack_kind_measure(),
	'funding source': () => m.pack_kind_funding_source(),
	entity: () => m.pack_kind_entity(),
	'target group': () => m.pack_kind_target_group(),
	activity: () => m.pack_kind_activity(),
	lens: () => m.pack_kind_lens(),
	framework: () => m.pack_kind_framework(),
	'capacity item': () => m.pack_kind_capacity_item(),
	checklist: () => m.pack_kind_checklist(),
	'checklist item': () => m.pack_kind_checklist_item(),
	'legal act': () => m.pack_kind_legal_act(),
	provision: () => m.pack_kind_provision(),
	'legal vehicle': () => m.pack_kind_legal_vehicle(),
	'procedure step': () => m.pack_kind_procedure_step(),
	'funding programme': () => m.pack_kind_funding_programme(),
	'funding call': () => m.pack_kind_funding_call(),
	'funding match': () => m.pack_kind_funding_match(),
	'unit cost': () => m.pack_kind_unit_cost(),
	workshop: () => m.pack_kind_workshop(),
	'survey rule': () => m.pack_kind_survey_rule(),
	'survey question': () => m.pack_kind_survey_question(),
	section: () => m.pack_kind_section(),
	size: () => m.pack_kind_size(),
	milestone: () => m.pack_kind_milestone(),
	term: () => m.pack_kind_term()
};
