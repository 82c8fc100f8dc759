import type { Composing } from '$lib/domain/document/composing';
import { publicationText, missingText } from '$lib/domain/document/figure-text';
import { sourceName } from '$lib/domain/document/source-text';
import type { Reading } from '$lib/domain/evidence/reading';

export type ReadingRow = Pick<
	Reading,
	'year' | 'breakdown' | 'level' | 'countKind' | 'valueKind' | 'grade'
> & {
	code: string;
	name: string;
	unit: string;
	/** A number where it may be shown, otherwise the words that stand for it */
	value: number | string;
	low: number | null;
	high: number | null;
	source: string | null;
	note: string | null;
};

/** Readings as they may leave the plan; of a withheld one neither range nor note is told. */
export const readingRows = (context: Composing): ReadingRow[] => {
	const { plan, published, language } = context;
	return plan.readings
		.toSorted(
			(a, b) =>
				a.indicatorId.localeCompare(b.indicatorId) ||
				a.year - b.year ||
				a.breakdown.localeCompare(b.breakdown, language)
		)
		.map((reading) => {
			const indicator = context.indicators.get(reading.indicatorId);
			const publication = published.get(reading.id);
			const shown = publication?.shown === 'value';
			const withheld =
				publication && publication.shown !== 'value'
					? publicationText(publication, language)
					: null;
			return {
				...reading,
				code: reading.indicatorId,
				name: indicator ? context.say(indicator.name) : reading.indicatorId,
				unit: indicator ? context.say(indicator.unit) : '',
				value: shown ? publication.value : (withheld ?? missingText(reading.missing, language)),
				low: shown ? reading.low : null,
				high: shown ? reading.high : null,
				source: reading.sourceId === null ? null : sourceName(reading.sourceId, context),
				note: shown || reading.value === null ? reading.note : null
			};
		});
};
