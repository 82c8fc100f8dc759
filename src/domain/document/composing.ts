import { publishReadings, type Publication } from '../evidence/disclosure';
import type { Indicator } from '../evidence/indicator';
import { numberGoals, numberMeasures } from '../goals/number-goals';
import type { Pack } from '../pack/pack';
import type { Plan } from '../plan/plan';
import type { Area } from '../shared/area';
import type { Language, Localised } from '../shared/localised';

/** All that the parts of one document are composed from; made once, so that disclosure is decided once for all parts. */
export type Composing = {
	plan: Plan;
	pack: Pack;
	today: string;
	language: Language;
	/** What of each reading may leave the plan; `publishReadings` of the whole plan */
	published: ReadonlyMap<string, Publication>;
	indicators: ReadonlyMap<string, Indicator>;
	goalCodes: ReadonlyMap<string, string>;
	measureCodes: ReadonlyMap<string, string>;
	say: (text: Localised) => string;
	areaName: (area: Area) => string;
};

const prepare = (plan: Plan, pack: Pack, today: string): Composing => {
	const say = (text: Localised): string => text[plan.language];
	const areaNames = new Map(pack.areas.map((area) => [area.code, say(area.name)]));
	return {
		plan,
		pack,
		today,
		language: plan.language,
		published: publishReadings(plan.readings, pack.indicators),
		indicators: new Map(pack.indicators.map((indicator) => [indicator.id, indicator])),
		goalCodes: numberGoals(plan.goals),
		measureCodes: numberMeasures(plan.goals, plan.measures),
		say,
		areaName: (area) => areaNames.get(area) ?? area
	};
};

/** A page composes dozens of parts of the same plan; deciding disclosure anew for each would be most of the work. */
const prepared = new WeakMap<Plan, Composing>();

/** Prepares the composing of parts or of a whole document. `today` as `2026-11-22`. Plans are values: never changed. */
export const composing = (plan: Plan, pack: Pack, today: string): Composing => {
	const known = prepared.get(plan);
	if (known?.pack === pack && known.today === today) return known;
	const context = prepare(plan, pack, today);
	prepared.set(plan, context);
	return context;
};
