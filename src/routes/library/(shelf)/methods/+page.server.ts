import { currentPack } from '$lib/content/packs';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { linksTo } from '$lib/server/library/library';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { workshops, survey } = currentPack();
	const locale = getLocale();
	return {
		workshops,
		survey: survey && {
			name: survey.name[locale],
			rules: survey.rules.map(({ text, provenance }) => ({ text, provenance })),
			questions: survey.questions.map((question) => ({
				question,
				indicators: linksTo(
					question.indicatorIds.map((id) => `indicator:${id}` as const),
					locale
				)
			}))
		}
	};
};
