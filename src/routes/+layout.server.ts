import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, cookies }) => ({
	person: locals.person && { id: locals.person.id, name: locals.person.name },
	theme: cookies.get('theme') ?? 'system'
});
