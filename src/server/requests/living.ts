import type {
	LivingChoice,
	LivingData,
	LivingView
} from '$lib/components/document/living/living-state.svelte';
import { composeLiving } from '$lib/domain/document/compose';
import { composing } from '$lib/domain/document/composing';
import { figureSheet } from '$lib/domain/document/figure-sheet';
import {
	livingPartKinds,
	livingPartName,
	type LivingPartKind
} from '$lib/domain/document/parts/living-part';
import { plainText } from '$lib/domain/document/plain-text';
import type { Pack } from '$lib/domain/pack/pack';
import type { Plan } from '$lib/domain/plan/plan';
import type { RichText } from '$lib/domain/plan/rich-text';
import type { Language } from '$lib/domain/shared/localised';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';

const titles: Record<LivingPartKind, (inputs: { name: string }) => string> = {
	chart: m.figures_block_chart,
	table: m.figures_block_table,
	'area-measures': m.figures_block_measures,
	'goal-measures': m.figures_block_measures
};

const subjectsOf = (
	kind: LivingPartKind,
	plan: Plan,
	pack: Pack,
	locale: Language
): { id: string; name: string }[] => {
	if (kind === 'area-measures')
		return pack.areas.map(({ code, name }) => ({ id: code, name: name[locale] }));
	if (kind === 'goal-measures') return plan.goals.map(({ id, title }) => ({ id, name: title }));
	return pack.indicators.map(({ id, name }) => ({ id, name: name[locale] }));
};

const choicesOf = (plan: Plan, pack: Pack): LivingChoice[] =>
	livingPartKinds.flatMap((kind) =>
		subjectsOf(kind, plan, pack, getLocale()).map(({ id, name }) => ({
			part: livingPartName(kind, id),
			name: titles[kind]({ name })
		}))
	);

const viewOf = (
	{ part, name }: LivingChoice,
	plan: Plan,
	pack: Pack,
	today: string
): LivingView => {
	const blocks = composeLiving(part, plan, pack, today);
	return { part, name, blocks, text: plainText(blocks) };
};

/** A chart, table or list of the plan by its name; one that the plan does not know has no blocks. */
export const livingView = (part: string, plan: Plan, pack: Pack, today: string): LivingView => {
	const choice = choicesOf(plan, pack).find((known) => known.part === part);
	return viewOf(choice ?? { part, name: part }, plan, pack, today);
};

/** All that the text of a section can be tied to, and the parts that stand in it. */
export const livingData = (
	text: RichText | null,
	plan: Plan,
	pack: Pack,
	today: string
): LivingData => {
	const standing = (text?.content ?? []).flatMap((block) =>
		block.type === 'living' ? [block.attrs.part] : []
	);
	return {
		sheet: figureSheet(composing(plan, pack, today)),
		views: [...new Set(standing)].map((part) => livingView(part, plan, pack, today)),
		choices: choicesOf(plan, pack).filter(
			({ part }) => composeLiving(part, plan, pack, today).length > 0
		),
		root: `/plans/${plan.id}`
	};
};
