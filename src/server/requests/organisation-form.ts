import { z } from 'zod';
import { organisationKindSchema, type OrganisationKind } from '$lib/domain/access/team';
import type { Place } from '$lib/domain/territory/place';
import { checkTeryt } from '$lib/domain/territory/teryt';
import { m } from '$lib/i18n/paraglide/messages';
import { terytText } from './place-form';

type OrganisationForm = Record<'kind' | 'name' | 'teryt', string>;
type OrganisationErrors = Partial<OrganisationForm>;

const schema = z.object({
	kind: organisationKindSchema,
	name: z.string().trim().min(1).max(300),
	teryt: z.string().trim()
});

/** Only municipalities and powiats have a code; what is left in the field of another kind is not looked at. */
const placeKinds: Partial<Record<OrganisationKind, Place['kind']>> = {
	gmina: 'gmina',
	powiat: 'powiat',
	city: 'city with powiat rights'
};

const readTeryt = (
	teryt: string,
	kind: OrganisationKind
): { teryt: string | null; error?: string } => {
	const placeKind = placeKinds[kind];
	if (!placeKind || teryt === '') return { teryt: null };
	const checked = checkTeryt(teryt, placeKind);
	return checked.ok ? { teryt: checked.value } : { teryt: null, error: terytText(checked.error) };
};

const errorsOf = (error: z.ZodError): OrganisationErrors => {
	const wrong = new Set(error.issues.map(({ path }) => path[0]));
	return {
		...(wrong.has('kind') ? { kind: m.organisations_error_kind() } : {}),
		...(wrong.has('name') ? { name: m.organisations_error_name() } : {})
	};
};

/** Reads a new organisation: what was typed always comes back, with the organisation or errors by field. */
export const readOrganisationForm = (form: FormData) => {
	const text = (field: string) => String(form.get(field) ?? '');
	const typed: OrganisationForm = { kind: text('kind'), name: text('name'), teryt: text('teryt') };
	const parsed = schema.safeParse(typed);
	if (!parsed.success) return { typed, organisation: null, errors: errorsOf(parsed.error) };
	const { teryt, error } = readTeryt(parsed.data.teryt, parsed.data.kind);
	if (error !== undefined) return { typed, organisation: null, errors: { teryt: error } };
	return { typed, organisation: { ...parsed.data, teryt }, errors: {} };
};
