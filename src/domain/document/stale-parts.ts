import type { Pack } from '../pack/pack';
import type { Plan } from '../plan/plan';
import type { RichText } from '../plan/rich-text';
import { basisOf } from './compose';

/** A kept part: the words that the plan gave when it was kept, and those that it gives now. */
export type StalePart = { part: string; then: string; now: string };

/** Kept parts of a section's text whose plan says something else today. */
export const staleParts = (text: RichText, plan: Plan, pack: Pack, today: string): StalePart[] =>
	text.content
		.flatMap((block) => (block.type === 'kept' ? [block.attrs] : []))
		.map(({ part, basis }) => ({ part, then: basis, now: basisOf(part, plan, pack, today) }))
		.filter(({ then, now }) => then !== now);
