import type { Localised } from '../shared/localised';
import type { Origins } from './join-parts';

/** What one entry of a list is called; the list by its way from the top, without numbers. */
const entryNames: Record<string, Localised> = {
	areas: { pl: 'obszar', en: 'area' },
	sources: { pl: 'źródło', en: 'source' },
	indicators: { pl: 'wskaźnik', en: 'indicator' },
	'questionnaire.questions': { pl: 'pytanie', en: 'question' },
	patterns: { pl: 'wyzwanie', en: 'challenge' },
	goalTemplates: { pl: 'cel', en: 'goal' },
	catalogue: { pl: 'działanie', en: 'measure' },
	fundingSources: { pl: 'źródło finansowania', en: 'funding source' },
	entities: { pl: 'podmiot', en: 'entity' },
	targetGroups: { pl: 'grupa docelowa', en: 'target group' },
	activities: { pl: 'aktywność', en: 'activity' },
	lenses: { pl: 'zasada przekrojowa', en: 'lens' },
	frameworks: { pl: 'ramy odniesienia', en: 'framework' },
	'capacity.domains': { pl: 'dziedzina', en: 'domain' },
	'capacity.domains.items': { pl: 'punkt', en: 'item' },
	'capacity.profiles': { pl: 'profil', en: 'profile' },
	checklists: { pl: 'lista kontrolna', en: 'checklist' },
	'checklists.groups.items': { pl: 'punkt', en: 'item' },
	acts: { pl: 'akt prawny', en: 'legal act' },
	'acts.provisions': { pl: 'przepis', en: 'provision' },
	vehicles: { pl: 'forma przyjęcia', en: 'legal vehicle' },
	procedure: { pl: 'krok procedury', en: 'procedure step' },
	fundingProgrammes: { pl: 'program finansowania', en: 'funding programme' },
	'fundingProgrammes.calls': { pl: 'nabór', en: 'call' },
	fundingMatches: { pl: 'potrzeba', en: 'need' },
	unitCosts: { pl: 'koszt jednostkowy', en: 'unit cost' },
	workshops: { pl: 'warsztat', en: 'workshop' },
	'survey.questions': { pl: 'pytanie ankiety', en: 'survey question' },
	templates: { pl: 'dokument', en: 'document' },
	'template.sections': { pl: 'część dokumentu', en: 'section' },
	'templates.sections': { pl: 'część dokumentu', en: 'section' },
	sizes: { pl: 'zakres planu', en: 'size of plan' },
	milestones: { pl: 'etap', en: 'milestone' },
	glossary: { pl: 'hasło słowniczka', en: 'term' },
	retired: { pl: 'wycofany wpis', en: 'retired entry' }
};
const anyEntry: Localised = { pl: 'wpis', en: 'entry' };

const within = (value: unknown, segment: PropertyKey): unknown =>
	typeof value === 'object' && value !== null ? Reflect.get(value, segment) : undefined;

/** What stands at `path` of a value. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
	path.reduce(within, value);

const ownName = (entry: unknown): string | null => {
	const names = ['id', 'key', 'code'].map((field) => within(entry, field));
	return names.find((name) => typeof name === 'string') ?? null;
};

const fileOf = (path: readonly PropertyKey[], origins: Origins): string | null => {
	const origin = origins.get(String(path[0] ?? ''));
	const ofEntry = typeof path[1] === 'number' ? origin?.ofEntries[path[1]] : undefined;
	return ofEntry ?? origin?.file ?? null;
};

/** Place of an entry among those of its list that stand in the same file, from 1. */
const placeInFile = (path: readonly PropertyKey[], origins: Origins): number => {
	const place = Number(path[1]);
	const files = origins.get(String(path[0]))?.ofEntries ?? [];
	return files.slice(0, place + 1).filter((file) => file === files[place]).length;
};

type Named = { depth: number; words: Localised };

/** Entries on the way to the place that have a name of their own, from the outermost. */
const namedOn = (path: readonly PropertyKey[], value: unknown, origins: Origins): Named[] =>
	path.flatMap((segment, index) => {
		if (typeof segment !== 'number') return [];
		const name = ownName(valueAt(value, path.slice(0, index + 1)));
		if (name === null && index !== 1) return [];
		const list = path.slice(0, index).filter((part) => typeof part === 'string');
		const { pl, en } = entryNames[list.join('.')] ?? anyEntry;
		const place = placeInFile(path, origins);
		const words = name === null ? { pl: `${pl} nr ${place}`, en: `${en} no. ${place}` } : null;
		return [{ depth: index + 1, words: words ?? { pl: `${pl} ${name}`, en: `${en} ${name}` } }];
	});

/** `cost.min`, `steps (pozycja 2).pl` */
const fieldWords = (path: readonly PropertyKey[]): Localised => {
	const say = (item: string) =>
		path.reduce<string>((words, part) => {
			if (typeof part === 'number') return `${words} (${item} ${part + 1})`;
			return words === '' ? String(part) : `${words}.${String(part)}`;
		}, '');
	return { pl: say('pozycja'), en: say('item') };
};

/** Where a problem is: `measures/x.yaml, działanie x, pole cost.min`. */
export const problemPlace = (
	path: readonly PropertyKey[],
	value: unknown,
	origins: Origins
): Localised => {
	const file = fileOf(path, origins);
	const named = namedOn(path, value, origins);
	const rest = path.slice(named.at(-1)?.depth ?? 0);
	const field = fieldWords(rest);
	const say = (language: 'pl' | 'en', fieldName: string) =>
		[
			...(file === null ? [] : [file]),
			...named.map(({ words }) => words[language]),
			...(rest.length > 0 ? [`${fieldName} ${field[language]}`] : [])
		].join(', ');
	return { pl: say('pl', 'pole'), en: say('en', 'field') };
};
