import type { LibraryKind } from '$lib/domain/library/entry';
import { m } from '$lib/i18n/paraglide/messages';

/** One entry of the kind. */
export const kindName: Record<LibraryKind, () => string> = {
	area: () => m.library_kind_area(),
	measure: () => m.library_kind_measure(),
	challenge: () => m.library_kind_challenge(),
	indicator: () => m.library_kind_indicator(),
	goal: () => m.library_kind_goal(),
	question: () => m.library_kind_question(),
	capacity: () => m.library_kind_capacity(),
	checklist: () => m.library_kind_checklist(),
	programme: () => m.library_kind_programme(),
	cost: () => m.library_kind_cost(),
	act: () => m.library_kind_act(),
	vehicle: () => m.library_kind_vehicle(),
	step: () => m.library_kind_step(),
	workshop: () => m.library_kind_workshop(),
	survey: () => m.library_kind_survey(),
	template: () => m.library_kind_template(),
	framework: () => m.library_kind_framework(),
	lens: () => m.library_kind_lens(),
	group: () => m.library_kind_group(),
	activity: () => m.library_kind_activity(),
	term: () => m.library_kind_term(),
	source: () => m.library_kind_source()
};

/** Several of the kind. */
export const kindsName: Record<LibraryKind, () => string> = {
	area: () => m.library_kinds_area(),
	measure: () => m.library_kinds_measure(),
	challenge: () => m.library_kinds_challenge(),
	indicator: () => m.library_kinds_indicator(),
	goal: () => m.library_kinds_goal(),
	question: () => m.library_kinds_question(),
	capacity: () => m.library_kinds_capacity(),
	checklist: () => m.library_kinds_checklist(),
	programme: () => m.library_kinds_programme(),
	cost: () => m.library_kinds_cost(),
	act: () => m.library_kinds_act(),
	vehicle: () => m.library_kinds_vehicle(),
	step: () => m.library_kinds_step(),
	workshop: () => m.library_kinds_workshop(),
	survey: () => m.library_kinds_survey(),
	template: () => m.library_kinds_template(),
	framework: () => m.library_kinds_framework(),
	lens: () => m.library_kinds_lens(),
	group: () => m.library_kinds_group(),
	activity: () => m.library_kinds_activity(),
	term: () => m.library_kinds_term(),
	source: () => m.library_kinds_source()
};
