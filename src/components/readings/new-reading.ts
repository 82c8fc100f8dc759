import type { Reading } from '$lib/domain/evidence/reading';
import type { ItemDraft } from '$lib/domain/plan/items';
import { cellKeyOf } from './grid-rows';

export type ReadingDraft = ItemDraft<'reading'>;

/**
 * A reading that is not stored yet. What the row's newest reading says of source, level, kind of count and grade is most
 * likely true of the new one too; without any the place's own level is taken and the source is left open.
 */
export const newReading = (
	place: Pick<Reading, 'indicatorId' | 'breakdown' | 'year'>,
	readings: Reading[],
	homeLevel: Reading['level'],
	id: string
): ReadingDraft => {
	const ofIndicator = readings
		.filter((reading) => reading.indicatorId === place.indicatorId)
		.toSorted((a, b) => b.year - a.year);
	const like = ofIndicator.find(({ breakdown }) => breakdown === place.breakdown) ?? ofIndicator[0];
	return {
		...place,
		id,
		version: null,
		asOf: null,
		value: null,
		missing: 'no data',
		valueKind: 'exact',
		low: null,
		high: null,
		level: like?.level ?? homeLevel,
		countKind: like?.countKind ?? 'stock',
		grade: like?.grade ?? 'B',
		sourceId: like?.sourceId ?? null,
		note: '',
		preferred: !readings.some((reading) => cellKeyOf(reading) === cellKeyOf(place))
	};
};
