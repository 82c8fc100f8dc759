import { getLocale } from '$lib/i18n/paraglide/runtime';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, cookies }) => ({
	person: locals.person && { id: locals.person.id, name: locals.person.name },
	language: getLocale(),
	theme: cookies.get('theme') ?? 'system'
});
