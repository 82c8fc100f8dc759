import { unassigned } from '../access/section-right';
import type { Plan } from './plan';
import type { RichText } from './rich-text';

/**
 * The plan with sections that follow it no more in place of its own, as they were kept with an adopted version; the same
 * plan where nothing was frozen. A section that nobody had written in gets the plan's id, which no section has.
 */
export const withFrozenSections = (
	plan: Plan,
	frozen: { key: string; text: RichText }[] | null
): Plan =>
	frozen === null
		? plan
		: {
				...plan,
				sections: frozen.map(({ key, text }) => {
					const own = plan.sections.find((section) => section.key === key);
					return own
						? { ...own, text }
						: { id: plan.id, version: 1, status: 'to do' as const, ...unassigned, key, text };
				})
			};
