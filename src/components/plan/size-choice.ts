import type { Effort, SizeReason, SizeRule } from '$lib/domain/pack/right-size';
import { formatNumber } from '$lib/domain/shared/numbers';
import type { PlanSize } from '$lib/domain/shared/size';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';

/** A size as the form shows it. */
export type SizeCard = Effort & {
	name: string;
	description: string;
	pages: { from: number; to: number };
};

export type SizeChoice = { sizes: SizeCard[]; rule: SizeRule | null };

const number = (value: number, decimals = 0) => formatNumber(value, getLocale(), decimals);

/** A reason for the proposed size as a sentence. */
export const sizeReasonText = (reason: SizeReason, nameOf: (size: PlanSize) => string): string => {
	switch (reason.kind) {
		case 'residents':
			return m.plan_size_reason_residents({
				residents: number(reason.residents),
				size: nameOf(reason.size)
			});
		case 'share':
			return m.plan_size_reason_share({
				share: number(reason.share, reason.share % 1 === 0 ? 0 : 1),
				size: nameOf(reason.size)
			});
		case 'hours':
			return m.plan_size_reason_hours({
				available: number(reason.available),
				needed: number(reason.needed),
				size: nameOf(reason.instead)
			});
		case 'months':
			return m.plan_size_reason_months({
				months: number(reason.months, reason.months % 1 === 0 ? 0 : 1),
				needed: number(reason.needed),
				size: nameOf(reason.instead)
			});
		case 'too little even for light':
			return m.plan_size_reason_too_little({
				available: number(reason.available),
				needed: number(reason.needed)
			});
	}
};
