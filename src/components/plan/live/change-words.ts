import { m } from '$lib/i18n/paraglide/messages';
import type { LiveChange } from './live-message';

/** What was changed, as the object of a sentence. Kinds that nobody reads about are missing. */
const things: Record<string, () => string> = {
	milestone: () => m.live_milestone(),
	source: () => m.live_source(),
	reading: () => m.live_reading(),
	assessment: () => m.live_assessment(),
	answer: () => m.live_answer(),
	area_target: () => m.live_area_target(),
	finding: () => m.live_finding(),
	challenge: () => m.live_challenge(),
	goal: () => m.live_goal(),
	measure: () => m.live_measure(),
	check: () => m.live_check(),
	plan: () => m.live_plan(),
	pack: () => m.live_pack(),
	access: () => m.live_access()
};

/** Kinds whose label is a key or a name of the machine's */
const unnamed = new Set(['plan', 'pack', 'access', 'check', 'area_target']);
const longestLabel = 60;

const shortened = (label: string): string =>
	label.length > longestLabel ? `${label.slice(0, longestLabel).trimEnd()}…` : label;

const sentences: Record<string, (parts: { who: string; what: string }) => string> = {
	created: m.live_created,
	changed: m.live_changed,
	removed: m.live_removed
};

/** Whether people are told about it: not about words as they are typed, nor about who downloaded what. */
export const isWorthSaying = ({ kind, action }: LiveChange): boolean =>
	kind in things && (action in sentences || kind === 'access');

/** "Marek Kolega: zmieniono działanie „Punkt informacyjny”"; several by one person, or by several, are counted. */
export const newsText = (changes: LiveChange[]): string => {
	const last = changes.at(-1);
	if (!last) return '';
	const who = last.personName ?? m.plan_change_former();
	const count = new Set(changes.map(({ kind, itemId }) => `${kind} ${itemId}`)).size;
	if (count > 1) {
		const others = changes.some(({ personId }) => personId !== last.personId);
		return others ? m.live_several_by_several({ count }) : m.live_several({ who, count });
	}
	const thing = things[last.kind]?.() ?? '';
	const what =
		unnamed.has(last.kind) || last.label === '' ? thing : `${thing} „${shortened(last.label)}”`;
	return (sentences[last.action] ?? m.live_changed)({ who, what });
};
