import type { Measure, MeasureIndicator } from '../../measures/measure';
import type { Pack } from '../../pack/pack';
import { formatMonth } from '../../shared/dates';
import { formatNumber } from '../../shared/numbers';
import { joinTexts } from '../cells';
import type { Composing } from '../composing';

const words = {
	pl: { continuous: 'zadanie ciągłe', from: 'od', until: 'do', period: 'cały okres dokumentu' },
	en: { continuous: 'continuous', from: 'from', until: 'until', period: 'the whole period' }
} as const;

/** Measures in the order of their numbers; those without a goal stand at the end. */
export const measuresInOrder = ({ plan, measureCodes, language }: Composing): Measure[] =>
	plan.measures.toSorted((a, b) => {
		const codeA = measureCodes.get(a.id);
		const codeB = measureCodes.get(b.id);
		if (codeA === undefined || codeB === undefined)
			return Number(codeA === undefined) - Number(codeB === undefined) || a.position - b.position;
		return codeA.localeCompare(codeB, language, { numeric: true });
	});

export const measureNumber = ({ id }: Measure, { measureCodes }: Composing): string =>
	measureCodes.get(id) ?? '–';

/** „wrzesień 2027 – grudzień 2029”; an open end is a continuous task. */
export const termOf = ({ startsOn, endsOn }: Measure, { language, plan }: Composing): string => {
	const say = words[language];
	const month = (text: string) => formatMonth(text, language);
	if (startsOn === null && endsOn === null) return `${plan.period.from}–${plan.period.to}`;
	if (startsOn === null) return `${say.until} ${month(endsOn ?? '')}`;
	if (endsOn === null) return `${say.from} ${month(startsOn)}, ${say.continuous}`;
	return startsOn === endsOn ? month(startsOn) : `${month(startsOn)}\u00a0– ${month(endsOn)}`;
};

type Labelled = Pack['entities'];

/** Texts of people and keys of the pack stand in the same lists; a key is shown by its label. */
export const labelsOf = (texts: string[], labels: Labelled, { say }: Composing): string =>
	joinTexts(
		texts.map((text) => {
			const found = labels.find(({ key }) => key === text);
			return found ? say(found.label) : text;
		}),
		'; '
	);

/** Smallest counts of people that are published (planning-method §9.2). */
const minimumCounts = { normal: 5, sensitive: 10 } as const;

/** A baseline or target; a small count of people is not told, as in every other figure. */
export const goalNumber = (
	value: number | null,
	indicator: MeasureIndicator,
	context: Composing
): number | string | null => {
	if (value === null) return null;
	const known =
		indicator.indicatorId === null ? undefined : context.indicators.get(indicator.indicatorId);
	if (!known?.countsPeople || known.unitKind !== 'count') return value;
	const threshold = minimumCounts[known.sensitivity];
	const isSmall = value < threshold && (value > 0 || known.sensitivity === 'sensitive');
	return isSmall ? `<${threshold}` : value;
};

/** „120 (2026)” */
export const goalValue = (
	value: number | null,
	year: number | null,
	indicator: MeasureIndicator,
	context: Composing
): string => {
	const told = goalNumber(value, indicator, context);
	if (told === null) return '–';
	const text =
		typeof told === 'number'
			? formatNumber(told, context.language, Number.isInteger(told) ? 0 : 1)
			: told;
	return year === null ? text : `${text} (${year})`;
};
