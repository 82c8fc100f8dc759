import { citiesWithPowiatRights, findCity } from '$lib/domain/territory/cities';
import { placeKinds, type Place } from '$lib/domain/territory/place';
import { checkTeryt, voivodeshipOf, type TerytRefusal } from '$lib/domain/territory/teryt';
import { m } from '$lib/i18n/paraglide/messages';

type PlaceForm = { kind: string; city: string; name: string; teryt: string };
type Reading = {
	typed: PlaceForm;
	place: Omit<Place, 'genitive' | 'locative'> | null;
	errors: Partial<Record<keyof PlaceForm, string>>;
};

/** What is wrong with a TERYT code and how to mend it. */
export const terytText = (refusal: TerytRefusal): string => {
	switch (refusal.kind) {
		case 'not digits':
			return m.plan_error_teryt_digits();
		case 'wrong length':
			return m.plan_error_teryt_length({ count: refusal.found });
		case 'unknown voivodeship':
			return m.plan_error_teryt_voivodeship();
		case 'part of a gmina':
		case 'unknown kind of gmina':
		case 'unknown gmina':
			return m.plan_error_teryt_kind();
		default:
			return m.plan_error_teryt_powiat();
	}
};

const readCity = (typed: PlaceForm): Reading => {
	const city = findCity(typed.city);
	if (!city) return { typed, place: null, errors: { city: m.plan_error_city() } };
	const { gmina, name, voivodeship } = city;
	const place = { kind: 'city with powiat rights', teryt: gmina, name, voivodeship } as const;
	return { typed, place, errors: {} };
};

const readOther = (typed: PlaceForm, kind: 'gmina' | 'powiat'): Reading => {
	const code = checkTeryt(typed.teryt, kind);
	const name = typed.name.trim();
	if (!code.ok || !name) {
		return {
			typed,
			place: null,
			errors: {
				...(name ? {} : { name: m.plan_error_required() }),
				...(code.ok ? {} : { teryt: terytText(code.error) })
			}
		};
	}
	const voivodeship = voivodeshipOf(code.value) ?? '';
	return { typed, place: { kind, teryt: code.value, name, voivodeship }, errors: {} };
};

/** Reads which place a plan is about; what was typed always comes back. */
export const readPlaceForm = (form: FormData): Reading => {
	const text = (field: string) => String(form.get(field) ?? '');
	const typed = {
		kind: text('kind'),
		city: text('city'),
		name: text('name'),
		teryt: text('teryt')
	};
	const kind = placeKinds.find((known) => known === typed.kind) ?? 'city with powiat rights';
	return kind === 'city with powiat rights' ? readCity(typed) : readOther(typed, kind);
};

export const cityOptions = citiesWithPowiatRights.map(({ gmina, name, voivodeship }) => ({
	teryt: gmina,
	name,
	voivodeship
}));
