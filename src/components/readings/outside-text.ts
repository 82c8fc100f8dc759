import type { Publication } from '$lib/domain/evidence/disclosure';
import { formatNumber } from '$lib/domain/shared/numbers';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';

const reasons: Record<(Publication & { shown: 'hidden' })['because'], () => string> = {
	complement: () => m.readings_outside_complement(),
	derived: () => m.readings_outside_derived(),
	denominator: () => m.readings_outside_denominator(),
	level: () => m.readings_outside_level()
};

/** What the document and public pages show of a figure, and why. */
export const outsideText = (publication: Publication | undefined, decimals: number): string => {
	if (!publication) return '';
	if (publication.shown === 'value') return formatNumber(publication.value, getLocale(), decimals);
	if (publication.shown === 'below')
		return m.readings_outside_below({ threshold: String(publication.threshold) });
	return reasons[publication.because]();
};
