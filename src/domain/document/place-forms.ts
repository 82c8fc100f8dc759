import type { Language } from '../shared/localised';
import type { Place } from '../territory/place';

const kinds = {
	pl: {
		'city with powiat rights': { name: 'Miasto', genitive: 'miasta', locative: 'w mieście' },
		gmina: { name: 'Gmina', genitive: 'gminy', locative: 'w gminie' },
		powiat: { name: 'Powiat', genitive: 'powiatu', locative: 'w powiecie' }
	},
	en: {
		'city with powiat rights': { name: 'City of', genitive: 'the city of', locative: 'in' },
		gmina: { name: 'Municipality of', genitive: 'the municipality of', locative: 'in' },
		powiat: { name: 'District of', genitive: 'the district of', locative: 'in' }
	}
} as const;

/** „w Gdańsku” as typed; until somebody types it, „w mieście Gdańsk”, which needs no declension. */
export const placeLocative = (place: Place, language: Language): string =>
	language === 'pl' && place.locative !== ''
		? place.locative
		: `${kinds[language][place.kind].locative} ${place.name}`;

export const placeGenitive = (place: Place, language: Language): string =>
	language === 'pl' && place.genitive !== ''
		? place.genitive
		: `${kinds[language][place.kind].genitive} ${place.name}`;

/** „Miasto Gdańsk”, unless the name says so itself. */
export const placeTitle = (place: Place, language: Language): string => {
	const { name } = kinds[language][place.kind];
	return place.name.startsWith(`${name} `) ? place.name : `${name} ${place.name}`;
};
