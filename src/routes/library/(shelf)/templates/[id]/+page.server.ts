import { error } from '@sveltejs/kit';
import { currentPack } from '$lib/content/packs';
import { ownDesign } from '$lib/domain/shared/provenance';
import { m } from '$lib/i18n/paraglide/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const pack = currentPack();
	const templates = [{ ...pack.template, purpose: null, provenance: ownDesign }, ...pack.templates];
	const template = templates.find(({ id }) => id === params.id);
	if (!template) error(404, { message: m.common_not_found_title(), id: '' });
	return { template };
};
