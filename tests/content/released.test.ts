import { describe, expect, it } from 'vitest';
import { currentPack, packVersions, releasedPacks } from '../../src/content/packs';
import { findLostIds, findLostReplacements, findReusedIds } from '../../src/domain/pack/id-ledger';
import { releasedText } from '../../src/domain/pack/released-text';
import { packSchema } from '../../src/domain/pack/pack';
import { releaseProblems } from '../../src/server/cli/pack/release';

const pack = currentPack();
const released = await releasedPacks(pack.id);

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
