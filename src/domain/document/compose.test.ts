import { describe, expect, it } from 'vitest';
import { currentPack } from '../../content/packs';
import { aPlan } from '../../../tests/support/builders';
import type { Plan } from '../plan/plan';
import { basisOf, composeDocument, composePart } from './compose';
import { openingText } from './opening-text';
import { plainText } from './plain-text';
import { staleParts } from './stale-parts';

const pack = currentPack();
const today = '2026-11-22';
const say = (part: string, plan: Plan): string =>
	plainText(composePart(part, plan, pack, today)).replaceAll('\u00a0', ' ');

describe('a composed paragraph', () => {
	const registered = aPlan()
		.withSource('Rejestr', { publisher: 'Urząd Miejski', year: 2026 })
		.withReading('POP-03', 2024, 4000)
		.withReading('POP-03', 2025, 4492);

	it('tells figure, year and change', () => {
		expect(say('population', registered.build())).toBe(
			'Cudzoziemcy zameldowani: 4 492 osoby (2025 r.). W porównaniu z 2024 r. wzrost o 12,3%.'
		);
	});

	it('says of which territory a figure is when it is not the plan’s own', () => {
		const plan = aPlan()
			.withReading('POP-05', 2025, 30000, { level: 'voivodeship', valueKind: 'at least' })
			.build();
		expect(say('population', plan)).toContain(
			'co najmniej 30 000 osób (2025 r., dane dla województwa)'
		);
	});

	it('gives an estimate as a range and without a trend', () => {
		const plan = aPlan()
			.withReading('POP-01', 2024, 8000, { grade: 'C', low: 7000, high: 9000 })
			.withReading('POP-01', 2025, 9000, { grade: 'C', low: 7500, high: 11000 })
			.build();
		expect(say('population', plan)).toContain('od 7 500 do 11 000 osób');
		expect(say('population', plan)).not.toContain('W porównaniu');
		expect(composePart('charts:POP', plan, pack, today)).toEqual([]);
	});

	it('tells a judgement in words and never in tables or charts', () => {
		const plan = aPlan()
			.withReading('HOU-01', 2024, 30, { grade: 'D' })
			.withReading('HOU-01', 2025, 35, { grade: 'D' })
			.build();
		expect(say('area:HOU', plan)).toContain('ocena ekspercka');
		expect(say('indicators:HOU', plan)).toBe('');
		expect(say('charts:HOU', plan)).toBe('');
	});

	it('compares nothing with a figure that is withheld', () => {
		const plan = aPlan().withReading('POP-03', 2024, 3).withReading('POP-03', 2025, 4492).build();
		expect(say('population', plan)).toBe('Cudzoziemcy zameldowani: 4 492 osoby (2025 r.).');
		expect(say('indicators:POP', plan)).toContain('<5');
	});

	it('speaks English in an English plan', () => {
		const plan = registered.with({ language: 'en' }).build();
		expect(say('population', plan)).toBe(
			'Foreigners registered for stay: 4,492 persons (2025). Up by 12.3% on 2024.'
		);
	});
});

describe('a part', () => {
	it('without data composes to nothing, whichever it is', () => {
		const parts = new Set(pack.template.sections.flatMap(({ composed }) => composed));
		parts.delete('glossary');
		for (const part of parts)
			expect([part, composePart(part, aPlan().build(), pack, today)]).toEqual([part, []]);
	});

	it('of terms leaves out what still waits for a check', () => {
		const [checked, other] = pack.glossary;
		if (!checked || !other) throw new Error('the glossary is empty');
		const waiting = { ...other.provenance, standing: 'to be checked' as const };
		const glossary = [checked, { ...other, provenance: waiting }];
		const plan = aPlan()
			.withChallenge('A', { title: checked.term.pl, description: other.term.pl })
			.build();
		const blocks = composePart('glossary', plan, { ...pack, glossary }, today);
		const text = plainText(blocks).replaceAll('\u00a0', ' ');
		expect(text).toContain(checked.term.pl);
		expect(text).not.toContain(other.term.pl);
	});

	it('of terms explains those that the plan uses', () => {
		const plan = aPlan().withChallenge('A', { title: 'Brak kontaktu z PUP' }).build();
		const text = plainText(composePart('glossary', plan, pack, today));
		expect(text).toContain('PUP (powiatowy urząd pracy)');
		expect(text).not.toContain('PESEL UKR');
	});

	it('that nobody knows composes to nothing', () => {
		expect(composePart('weather', aPlan().build(), pack, today)).toEqual([]);
		expect(composePart('area:XYZ', aPlan().build(), pack, today)).toEqual([]);
	});

	it('that was kept is stale when the plan says something else', () => {
		const before = aPlan().withReading('POP-03', 2025, 4000).build();
		const after = aPlan().withReading('POP-03', 2025, 4492).build();
		const text = {
			type: 'doc' as const,
			content: [
				{
					type: 'kept' as const,
					attrs: { part: 'population', basis: basisOf('population', before, pack, today) },
					content: []
				}
			]
		};
		expect(staleParts(text, before, pack, today)).toEqual([]);
		expect(staleParts(text, after, pack, today)).toMatchObject([
			{
				part: 'population',
				then: expect.stringContaining('000'),
				now: expect.stringContaining('492')
			}
		]);
	});
});

describe('a document', () => {
	it('starts each section from its template, with the names that people typed', () => {
		const [introduction] = pack.template.sections;
		if (!introduction) throw new Error('the template is empty');
		expect(JSON.stringify(openingText(introduction, aPlan().build()))).toContain('w Przykładowie');
	});

	it('says of a required section that it is not written, and leaves out an optional one', () => {
		const sections = composeDocument(aPlan().build(), pack, today).sections;
		expect(sections.map(({ key }) => key)).not.toContain('foreword');
		expect(sections.map(({ number }) => number).slice(0, 3)).toEqual(['1', '1.1', '1.2']);
	});

	it('binds one-letter words to the next', () => {
		const text = plainText(
			composeDocument(aPlan().build(), pack, today).sections.flatMap(({ blocks }) => blocks)
		);
		expect(text).not.toMatch(/ [aiouwz] /i);
	});
});
