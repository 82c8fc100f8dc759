import type { ClaimCheck } from '$lib/domain/document/claim';
import type { FigureState } from '$lib/domain/document/living-figure';
import type { ClaimKind } from '$lib/domain/plan/living-text';
import type { Reading } from '$lib/domain/evidence/reading';
import { m } from '$lib/i18n/paraglide/messages';

export const stateNames: Record<FigureState, () => string> = {
	current: m.figures_state_current,
	changed: m.figures_state_changed,
	old: m.figures_state_old,
	'lost source': m.figures_state_lost_source,
	withheld: m.figures_state_withheld,
	missing: m.figures_state_missing
};

export const stateAdvice: Record<FigureState, () => string> = {
	current: m.figures_about_current,
	changed: m.figures_about_changed,
	old: m.figures_about_old,
	'lost source': m.figures_about_lost_source,
	withheld: m.figures_about_withheld,
	missing: m.figures_about_missing
};

export const claimNames: Record<ClaimKind, () => string> = {
	rose: m.figures_claim_rose,
	fell: m.figures_claim_fell,
	unchanged: m.figures_claim_unchanged,
	most: m.figures_claim_most,
	largest: m.figures_claim_largest,
	smallest: m.figures_claim_smallest,
	'at least': m.figures_claim_at_least,
	'at most': m.figures_claim_at_most,
	'higher than': m.figures_claim_higher_than,
	'lower than': m.figures_claim_lower_than
};

export const levelNames: Record<Reading['level'], () => string> = {
	gmina: m.figures_level_gmina,
	powiat: m.figures_level_powiat,
	subregion: m.figures_level_subregion,
	voivodeship: m.figures_level_voivodeship,
	country: m.figures_level_country,
	institution: m.figures_level_institution
};

const reasons = {
	'no figure': m.figures_unchecked_no_figure,
	withheld: m.figures_unchecked_withheld,
	estimate: m.figures_unchecked_estimate,
	'nothing to compare': m.figures_unchecked_nothing_to_compare
};

/** „Dane już tego nie potwierdzają”, „Nie da się sprawdzić: …” */
export const checkText = (check: ClaimCheck): string => {
	if ('because' in check) return `${m.figures_claim_unchecked()}: ${reasons[check.because]()}`;
	return check.state === 'holds' ? m.figures_claim_holds() : m.figures_claim_broken();
};
