import { currentPack } from '$lib/content/packs';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { questionnaire, capacity } = currentPack();
	return {
		questions: questionnaire.questions.length,
		items: capacity ? capacity.domains.flatMap(({ items }) => items).length : null
	};
};
