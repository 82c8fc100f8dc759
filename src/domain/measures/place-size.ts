import type { PlanSize } from '../shared/size';
import type { Place } from '../territory/place';
import type { CatalogueEntry } from './catalogue';

export type Suits = CatalogueEntry['suits'][number];

/** Statistics Poland's usual division of towns: small below 20,000, medium to 100,000, large above. */
const smallBelow = 20_000;
const largeAbove = 100_000;

/**
 * Which sizes of the catalogue describe the place. Without a population a city with powiat rights may be medium or large;
 * a gmina is small where the plan says so, otherwise medium.
 */
export const sizesOf = (
	{ kind }: Pick<Place, 'kind'>,
	planSize: PlanSize,
	population: number | null
): Suits[] => {
	if (kind === 'powiat') return ['powiat'];
	if (population !== null) {
		if (population > largeAbove) return ['large-city'];
		return [population < smallBelow ? 'small-gmina' : 'medium-city'];
	}
	if (kind === 'city with powiat rights') return ['medium-city', 'large-city'];
	return [planSize === 'light' ? 'small-gmina' : 'medium-city'];
};
