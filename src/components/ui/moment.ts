import { formatMoment } from '$lib/domain/shared/dates';
import { getLocale } from '$lib/i18n/paraglide/runtime';

/** When something happened (ISO 8601), in the language of the page. */
export const momentOf = (at: string): string => formatMoment(at, getLocale());
