import { z } from 'zod';
import { localisedSchema } from '../shared/localised';
import { ownDesign, provenanceSchema } from '../shared/provenance';
import { planSizeSchema, planSizes, type PlanSize } from '../shared/size';

/** What a size of plan adds to the sizes before it, by id; `all` = everything that the pack has. */
const addsSchema = z.union([z.literal('all'), z.array(z.string())]);

export const sizeSchema = z.strictObject({
	key: planSizeSchema,
	name: localisedSchema,
	/** For whom it is, and what it gives up against the next size */
	description: localisedSchema,
	questions: addsSchema,
	indicators: addsSchema,
	workshops: addsSchema,
	/** People of the team in each workshop */
	team: z.number().int().positive(),
	/** Hours of writing, agreeing, consulting and adopting, whatever the numbers */
	fixedHours: z.number().positive(),
	/** Time until adoption that can't be shortened much */
	monthsAtLeast: z.number().int().positive(),
	/** Pages of the document without annexes, from and to */
	pages: z.strictObject({ from: z.number().int(), to: z.number().int() })
});
export type SizeTemplate = z.infer<typeof sizeSchema>;

/** The rule that proposes a size, as data: experts may change each number. */
export const sizeRuleSchema = z.strictObject({
	/** A size suits places from this number of residents on */
	residentsFrom: z.record(planSizeSchema, z.number().int().nonnegative()),
	/** A share of foreigners (%) from which the next larger size is worth it */
	shareRaises: z.number().positive(),
	/** Hours a month that one post gives to the plan beside everything else */
	hoursOfPostAMonth: z.number().positive(),
	minutesPerQuestion: z.number().positive(),
	minutesPerIndicator: z.number().positive(),
	provenance: provenanceSchema.default(ownDesign)
});

export type SizeRule = z.infer<typeof sizeRuleSchema>;

type SizedPack = {
	sizes: readonly SizeTemplate[];
	sizeRule: SizeRule | null;
	indicators: readonly { id: string; derivation: unknown }[];
	questionnaire: { questions: readonly { id: string }[] };
	workshops: readonly { key: string; minutes: number }[];
	template: { sections: readonly { from: PlanSize }[] };
};

const upTo = (size: PlanSize): readonly PlanSize[] =>
	planSizes.slice(0, planSizes.indexOf(size) + 1);

/** Whether a plan of this size has what begins with the size `from`. */
export const reaches = (size: PlanSize, from: PlanSize): boolean => upTo(size).includes(from);

/** Ids that a plan of this size is asked for; a pack without sizes asks for everything. */
const asked = (
	pack: SizedPack,
	size: PlanSize,
	what: 'questions' | 'indicators' | 'workshops',
	all: string[]
): Set<string> => {
	const lists = pack.sizes.filter(({ key }) => reaches(size, key)).map((each) => each[what]);
	if (pack.sizes.length === 0 || lists.includes('all')) return new Set(all);
	return new Set(lists.flatMap((list) => (list === 'all' ? [] : list)));
};

export const askedQuestions = (pack: SizedPack, size: PlanSize): Set<string> =>
	asked(
		pack,
		size,
		'questions',
		pack.questionnaire.questions.map(({ id }) => id)
	);

export const askedIndicators = (pack: SizedPack, size: PlanSize): Set<string> =>
	asked(
		pack,
		size,
		'indicators',
		pack.indicators.map(({ id }) => id)
	);

export type Effort = {
	size: PlanSize;
	questions: number;
	/** Those that somebody has to find; derived ones are computed */
	indicators: number;
	sections: number;
	workshops: number;
	/** Hours of all people of the team together until adoption, rounded to tens: an estimate for planning */
	hours: number;
	monthsAtLeast: number;
};

/**
 * What a plan of each size asks of a municipality. hours = fixed + questions × minutes/60 + indicators × minutes/60 +
 * workshop minutes/60 × people in the team; all rates are data of the pack.
 */
export const effortOf = (pack: SizedPack, template: SizeTemplate): Effort => {
	const { key: size, team, fixedHours, monthsAtLeast } = template;
	const questions = askedQuestions(pack, size).size;
	const ids = askedIndicators(pack, size);
	const indicators = pack.indicators.filter(
		({ id, derivation }) => derivation === null && ids.has(id)
	).length;
	const keys = asked(
		pack,
		size,
		'workshops',
		pack.workshops.map(({ key }) => key)
	);
	const workshops = pack.workshops.filter(({ key }) => keys.has(key));
	const meetings = workshops.reduce((sum, { minutes }) => sum + minutes, 0);
	const minutes =
		questions * (pack.sizeRule?.minutesPerQuestion ?? 0) +
		indicators * (pack.sizeRule?.minutesPerIndicator ?? 0) +
		meetings * team;
	return {
		size,
		questions,
		indicators,
		sections: pack.template.sections.filter(({ from }) => reaches(size, from)).length,
		workshops: workshops.length,
		hours: Math.round((fixedHours + minutes / 60) / 10) * 10,
		monthsAtLeast
	};
};

/** What the municipality says of itself; `null` = not known. */
export type Circumstances = {
	residents: number | null;
	/** Foreigners among residents, % */
	foreignShare: number | null;
	/** Posts that can work on the plan, in full-time equivalents: 0.5 = half a post */
	posts: number | null;
	/** Months until the plan should be adopted */
	months: number | null;
};

export type SizeReason =
	| { kind: 'residents'; residents: number; size: PlanSize }
	| { kind: 'share'; share: number; size: PlanSize }
	| { kind: 'hours'; available: number; needed: number; instead: PlanSize }
	| { kind: 'months'; months: number; needed: number; instead: PlanSize }
	| { kind: 'too little even for light'; available: number; needed: number };

export type SizeProposal = { size: PlanSize; reasons: SizeReason[] };

const neededSize = (rule: SizeRule, { residents, foreignShare }: Circumstances) => {
	const reasons: SizeReason[] = [];
	const bySize = planSizes.findLast((key) => (residents ?? 0) >= rule.residentsFrom[key]);
	let size: PlanSize = residents === null ? 'standard' : (bySize ?? 'light');
	if (residents !== null) reasons.push({ kind: 'residents', residents, size });
	const larger = planSizes[planSizes.indexOf(size) + 1];
	if (foreignShare !== null && foreignShare >= rule.shareRaises && larger) {
		size = larger;
		reasons.push({ kind: 'share', share: foreignShare, size });
	}
	return { size, reasons };
};

type Means = { months: number | null; available: number | null };

/** Why this much can't be done in the time and with the people there are; null when it can. */
const tooMuch = (
	{ hours, monthsAtLeast }: Effort,
	{ months, available }: Means,
	instead: PlanSize
): SizeReason | null => {
	if (months !== null && monthsAtLeast > months)
		return { kind: 'months', months, needed: monthsAtLeast, instead };
	if (available !== null && hours > available)
		return { kind: 'hours', available, needed: hours, instead };
	return null;
};

/**
 * Proposes a size: what residents and their share of foreigners ask for, made smaller until the posts and months suffice.
 * `efforts` from the smallest. Always gives the reasons; a plan can step up later and keeps everything.
 */
export const proposeSize = (
	rule: SizeRule,
	efforts: readonly Effort[],
	about: Circumstances
): SizeProposal => {
	const { posts, months } = about;
	const available =
		posts === null || months === null ? null : Math.round(posts * months * rule.hoursOfPostAMonth);
	const { size: needed, reasons } = neededSize(rule, about);
	let size = needed;
	for (const effort of efforts.toReversed()) {
		const smaller = planSizes[planSizes.indexOf(size) - 1];
		if (effort.size !== size || !smaller) continue;
		const reason = tooMuch(effort, { months, available }, smaller);
		if (!reason) break;
		reasons.push(reason);
		size = smaller;
	}
	const light = efforts[0];
	if (size === 'light' && light && available !== null && light.hours > available)
		reasons.push({ kind: 'too little even for light', available, needed: light.hours });
	return { size, reasons };
};
