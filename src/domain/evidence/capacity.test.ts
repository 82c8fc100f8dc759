import { describe, expect, it } from 'vitest';
import { currentPack } from '../../content/packs';
import { capacityQuestionnaireSchema } from './capacity';

const { capacity, sources } = currentPack();
if (capacity === null) throw new Error('The pack has no capacity questionnaire');
const allItems = capacity.domains.flatMap(({ items }) => items);

describe('the capacity questionnaire of the pack', () => {
	it('has nine domains, 48 items and eleven must-have items', () => {
		expect(capacity.domains.map(({ items }) => items.length)).toEqual([5, 5, 6, 6, 5, 6, 5, 5, 5]);
		expect(allItems).toHaveLength(48);
		expect(new Set(allItems.map(({ id }) => id)).size).toBe(48);
		expect(
			capacity.domains.filter(({ code, items }) => items.some(({ id }) => !id.startsWith(code)))
		).toEqual([]);
		const must = allItems.filter(({ mustHave }) => mustHave).map(({ id }) => id);
		expect(must).toEqual(['B1', 'B2', 'C2', 'C3', 'D1', 'D4', 'E1', 'E2', 'E3', 'G3', 'G4']);
	});

	it('has eight means, and hides six items from new groups only', () => {
		expect(capacity.means).toHaveLength(8);
		expect(capacity.profiles.map(({ hiddenItems }) => hiddenItems)).toEqual([
			['B4', 'C4', 'C6', 'F2', 'I2', 'I5'],
			[],
			[],
			[]
		]);
	});

	it('may not hide a must-have item or an item that does not exist', () => {
		const hiding = (id: string) => ({
			...capacity,
			profiles: capacity.profiles.map((profile) => ({ ...profile, hiddenItems: [id] }))
		});
		expect(capacityQuestionnaireSchema.safeParse(hiding('B4')).success).toBe(true);
		expect(capacityQuestionnaireSchema.safeParse(hiding('C2')).success).toBe(false);
		expect(capacityQuestionnaireSchema.safeParse(hiding('A9')).success).toBe(false);
	});

	it('cites sources that the pack lists, and verifies nothing without one', () => {
		const citing = [
			capacity,
			...capacity.families,
			...allItems.flatMap((item) => [item, ...item.notes]),
			...capacity.reading,
			...capacity.developmentSteps,
			...capacity.sharingRules,
			...capacity.mirrorRemarks
		].map(({ provenance }) => provenance);
		const cited = citing.flatMap((provenance) => provenance.sources);
		const known = sources.map(({ key }) => key);
		expect(cited.filter((key) => !known.includes(key))).toEqual([]);
		expect(
			citing.filter(({ standing, sources: own }) => standing === 'verified' && own.length === 0)
		).toEqual([]);
	});
});
