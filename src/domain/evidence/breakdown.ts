/**
 * What a reading's `breakdown` says. '' is the total; `kobiety` is a part; `kobiety × 0–17` is a cell of a cross table;
 * `wiek: 0–17` names its dimension. Parts without a name are put into a dimension by what they look like.
 */
export type Dimension = 'sex' | 'age' | 'citizenship' | 'other' | `named ${string}`;

const sexes = [
	'kobiety',
	'mężczyźni',
	'dziewczęta',
	'dziewczynki',
	'chłopcy',
	'women',
	'men',
	'girls',
	'boys',
	'female',
	'male'
];
const groupsOfCitizenships = [
	'ue',
	'eu',
	'ukraińcy',
	'ukrainki',
	'białorusini',
	'ukrainians',
	'ua'
];
const citizenshipNames = ['obywatelstwo', 'citizenship', 'kraj', 'country'];

/** Names of countries in both languages, from the ICU data of the platform. */
const countryNames: ReadonlySet<string> = (() => {
	const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
	const codes = letters.flatMap((first) => letters.map((second) => first + second));
	const names = ['pl', 'en'].flatMap((language) => {
		const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
		return codes.map((code) => display.of(code)?.toLowerCase() ?? '');
	});
	return new Set([...names, ...groupsOfCitizenships].filter((name) => name !== ''));
})();

/** The traits that a cell combines, sorted so that `a × b` and `b × a` are one cell; none for the total. */
export const traitsOf = (breakdown: string): string[] =>
	breakdown
		.split('×')
		.map((trait) => trait.trim().toLowerCase())
		.filter((trait) => trait !== '')
		.toSorted();

/** The dimension that one trait belongs to: parts of one dimension can add up to a total. */
export const dimensionOf = (trait: string): Dimension => {
	const named = /^([^:]+):/.exec(trait)?.[1]?.trim().toLowerCase();
	if (named !== undefined)
		return citizenshipNames.includes(named) ? 'citizenship' : `named ${named}`;
	const plain = trait.trim().toLowerCase();
	if (sexes.includes(plain)) return 'sex';
	if (/^(<|>|do |od |under |over )?\d+ ?([-–+]|i więcej|lat|years|and)/.test(plain)) return 'age';
	if (countryNames.has(plain)) return 'citizenship';
	return 'other';
};
