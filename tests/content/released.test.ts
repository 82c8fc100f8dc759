import { describe, expect, it } from 'vitest';
import { currentPack, packVersions, releasedPacks } from '../../src/content/packs';
import { findLostIds, findLostReplacements, findReusedIds } from '../../src/domain/pack/id-ledger';
import { packEntries } from '../../src/domain/pack/pack-entries';
import { releasedText } from '../../src/domain/pack/released-text';
import { packSchema } from '../../src/domain/pack/pack';
import { releaseProblems } from '../../src/server/cli/pack/release';

const pack = currentPack();
const released = await releasedPacks(pack.id);

/** Lists whose ids stand only within their entry, and are told as a part of it. */
const withinEntries = [
	'questionnaire.scoring.labels',
	'patterns.signals',
	'catalogue.outputIndicators',
	'catalogue.outcomeIndicators',
	'frameworks.items'
];

type Place = { list: string; id: string };

const nameOf = (value: object): string[] =>
	['id', 'key', 'code']
		.map((field): unknown => Reflect.get(value, field))
		.filter((name) => typeof name === 'string')
		.slice(0, 1);

/** Everything in a list that has an id, by the way to the list. */
const namedIn = (value: unknown, list = ''): Place[] => {
	if (typeof value !== 'object' || value === null) return [];
	if (!Array.isArray(value))
		return Object.entries(value).flatMap(([field, part]) =>
			namedIn(part, list === '' ? field : `${list}.${field}`)
		);
	return value.flatMap((item: unknown) =>
		typeof item === 'object' && item !== null
			? [...nameOf(item).map((id) => ({ list, id })), ...namedIn(item, list)]
			: []
	);
};

describe('the working copy of the pack', () => {
	it('may be what running plans use: content of a released version never changes', () => {
		// "released with other content" = raise the version in pack.yaml, then `npm run content:release`.
		expect(releaseProblems(pack, released)).toEqual([]);
	});

	it('has or lists as retired every id that was ever released, and uses no retired one again', () => {
		expect(findLostIds(released, pack)).toEqual([]);
		expect(findReusedIds(pack)).toEqual([]);
		expect(findLostReplacements(pack)).toEqual([]);
	});

	it('has a place in the ledger for everything that has an id', () => {
		const known = new Set(packEntries(pack).map(({ id }) => id.replace(/^.*\//, '')));
		const unknown = namedIn(pack).filter(
			({ list, id }) => list !== 'retired' && !withinEntries.includes(list) && !known.has(id)
		);
		expect([...new Set(unknown.map(({ list }) => list))]).toEqual([]);
	});

	it('is among the versions that plans can use', () => {
		expect(packVersions(pack.id)).toContain(pack.version);
		expect(packVersions('pl-1999')).toEqual([]);
	});

	it('is the same after it was frozen and read back', () => {
		const text = releasedText(pack);
		expect(packSchema.parse(JSON.parse(text))).toEqual(pack);
		// One line an entry keeps a comparison of two versions short.
		expect(text.split('\n').length).toBeGreaterThan(
			pack.indicators.length + pack.catalogue.length + pack.questionnaire.questions.length
		);
	});
});
