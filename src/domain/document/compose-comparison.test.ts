import { describe, expect, it } from 'vitest';
import { aMeasure, aPack, aPlan, idOf } from '../../../tests/support/builders';
import { unassigned } from '../access/section-right';
import type { Plan } from '../plan/plan';
import { compareDecisions } from './compare-decisions';
import { composeComparison } from './compose-comparison';
import { plainText } from './plain-text';

const side = (plan: Plan, label: string) => ({ plan, pack: aPack(), day: '2026-11-23', label });
const decisions = (before: Partial<Plan>, after: Partial<Plan>) => {
	const areaName = (area: string) => area;
	return compareDecisions(
		{ plan: aPlan(before).build(), areaName },
		{ plan: aPlan(after).build(), areaName }
	);
};
const line = (year: number, amount: number) => ({
	id: idOf(`line ${year}`),
	year,
	amount,
	fundingKey: null,
	certainty: 'planned' as const,
	note: ''
});

describe('decisions made otherwise', () => {
	const courses = aMeasure('kursy', { title: 'Kursy', responsibleUnit: 'MOPS', budget: [] });
	it('are measures added, dropped and renamed', () => {
		const shelter = aMeasure('schronisko', { title: 'Schronisko', indicators: [] });
		const centre = aMeasure('centrum', { title: 'Centrum', indicators: [] });
		expect(
			decisions(
				{ measures: [courses, shelter] },
				{ measures: [{ ...courses, title: 'Kursy języka' }, centre] }
			).filter(({ group }) => group === 'measures')
		).toEqual([
			{
				group: 'measures',
				name: 'Kursy języka',
				before: expect.stringContaining('Kursy'),
				after: expect.stringContaining('Kursy języka')
			},
			{
				group: 'measures',
				name: 'Centrum',
				before: null,
				after: expect.stringContaining('Centrum')
			},
			{
				group: 'measures',
				name: 'Schronisko',
				before: expect.stringContaining('Schronisko'),
				after: null
			}
		]);
	});

	it('are responsible units', () => {
		expect(
			decisions({ measures: [courses] }, { measures: [{ ...courses, responsibleUnit: 'PUP' }] })
		).toEqual([{ group: 'owners', name: 'Kursy', before: 'MOPS', after: 'PUP' }]);
	});

	it('are money by year, by measure and in all', () => {
		const changes = decisions(
			{ measures: [{ ...courses, budget: [line(2027, 1000), line(2028, 500)] }] },
			{ measures: [{ ...courses, budget: [line(2027, 1000), line(2028, 700)] }] }
		);
		expect(changes.map(({ name, before, after }) => [name, before, after])).toEqual(
			[
				['Wszystkie działania razem', '1 500 zł', '1 700 zł'],
				['Wszystkie działania, rok 2028', '500 zł', '700 zł'],
				['Kursy', '1 500 zł', '1 700 zł']
			].map((row) =>
				row.map((text) => text.replace(/(\d) (?=\d)/g, '$1\u00a0').replace(' zł', '\u00a0zł'))
			)
		);
	});

	it('are targets', () => {
		const [indicator] = courses.indicators;
		if (!indicator) throw new Error('The measure has an indicator');
		const withTarget = (target: number) => ({
			...courses,
			indicators: [{ ...indicator, target, targetYear: 2030, unit: 'osób' }]
		});
		expect(decisions({ measures: [withTarget(40)] }, { measures: [withTarget(60)] })).toEqual([
			{
				group: 'targets',
				name: `Kursy: ${indicator.name}`,
				before: '40 (2030), osób',
				after: '60 (2030), osób'
			}
		]);
	});

	it('are none between a plan and itself', () => {
		expect(decisions({ measures: [courses] }, { measures: [courses] })).toEqual([]);
	});
});

describe('what changed for the council', () => {
	const key = aPack().template.sections[0]?.key ?? '';
	const saying = (text: string): Plan =>
		aPlan({
			sections: [
				{
					id: idOf('section'),
					version: 1,
					key,
					status: 'drafting',
					...unassigned,
					text: {
						type: 'doc',
						content: [{ type: 'paragraph', content: [{ type: 'text', text }] }]
					}
				}
			]
		}).build();

	it('shows words that came and went, marked', () => {
		const { sections } = composeComparison(
			side(saying('Miasto prowadzi trzy punkty.'), 'Projekt'),
			side(saying('Miasto prowadzi pięć punktów.'), 'Poprawki')
		);
		const text = sections.find((section) => section.key === `text-${key}`);
		expect(text?.blocks).toEqual([
			{
				kind: 'paragraph',
				origins: [],
				runs: [
					{ text: 'Miasto prowadzi ' },
					{ text: 'trzy punkty', change: 'deleted' },
					{ text: 'pięć punktów', change: 'inserted' },
					{ text: '.' }
				]
			}
		]);
		const summary = plainText(sections[0]?.blocks ?? []);
		expect(summary).toContain('słowa dodane – 2, słowa usunięte – 2');
		expect(summary).toContain('Projekt');
	});

	it('shows the heading that a changed line stands under, and no other', () => {
		const text = (sentence: string) => ({
			type: 'doc' as const,
			content: ['Pierwszy', 'Drugi'].flatMap((title) => [
				{
					type: 'heading' as const,
					attrs: { level: 3 },
					content: [{ type: 'text' as const, text: title }]
				},
				{
					type: 'paragraph' as const,
					content: [{ type: 'text' as const, text: title === 'Drugi' ? sentence : 'Bez zmian.' }]
				}
			])
		});
		const plan = (sentence: string): Plan => {
			const base = saying('');
			const [section] = base.sections;
			return section ? { ...base, sections: [{ ...section, text: text(sentence) }] } : base;
		};
		const { sections } = composeComparison(
			side(plan('Trzy punkty.'), 'Projekt'),
			side(plan('Cztery punkty.'), 'Poprawki')
		);
		const shown = sections.find((one) => one.key === `text-${key}`)?.blocks ?? [];
		expect(plainText(shown)).toBe('Drugi\nTrzyCztery punkty.');
	});

	it('shows a footnote that says something else', () => {
		const noted = (note: string): Plan => {
			const base = saying('Zdanie.');
			const [section] = base.sections;
			const content = [
				{ type: 'text' as const, text: 'Zdanie.' },
				{ type: 'footnote' as const, attrs: { text: note } }
			];
			const text = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content }] };
			return section ? { ...base, sections: [{ ...section, text }] } : base;
		};
		const { sections } = composeComparison(
			side(noted('Dane z 2024 r.'), 'Projekt'),
			side(noted('Dane z 2025 r.'), 'Poprawki')
		);
		const [changed] = sections.find((one) => one.key === `text-${key}`)?.blocks ?? [];
		const [item] = changed?.kind === 'list' ? changed.items : [];
		const said = (without: 'inserted' | 'deleted') =>
			item?.runs
				.filter(({ change }) => change !== without)
				.map(({ text }) => text)
				.join('')
				.replaceAll('\u00a0', ' ');
		expect(said('inserted')).toBe('Przypis: Dane z 2024 r.');
		expect(said('deleted')).toBe('Przypis: Dane z 2025 r.');
	});

	it('says so when nothing did', () => {
		const plan = saying('To samo.');
		const { sections } = composeComparison(side(plan, 'Jedna'), side(plan, 'Druga'));
		expect(sections).toHaveLength(1);
		expect(plainText(sections[0]?.blocks ?? [])).toContain('Tekst dokumentu się nie zmienił.');
	});
});
