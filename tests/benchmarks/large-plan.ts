import { randomUUID } from 'node:crypto';
import { currentPack } from '../../src/content/packs';
import { adoptMeasure } from '../../src/domain/measures/adopt-measure';
import { newPlan } from '../../src/domain/plan/new-plan';
import type { Plan } from '../../src/domain/plan/plan';
import { writePlanFile } from '../../src/domain/plan/plan-file';
import { aReading } from '../support/builders';

const firstYear = 2016;
const years = 10;

/** A plan of a city with so many measures and readings, as the text of a plan file. */
export const largePlanFile = (measureCount: number, readingCount: number): string => {
	const pack = currentPack();
	const plan: Plan = newPlan(
		pack,
		{
			title: 'Plan do pomiarów',
			documentKind: 'strategy',
			language: 'pl',
			place: {
				kind: 'gmina',
				teryt: '2803052',
				name: 'Gmina Rybno',
				voivodeship: 'warmińsko-mazurskie',
				genitive: 'Gminy Rybno',
				locative: 'w Gminie Rybno'
			},
			period: { from: 2027, to: 2031 },
			size: 'full',
			demonstration: false,
			startsOn: '2027-01-15'
		},
		randomUUID
	);
	const goalId = randomUUID();
	const own = pack.indicators.filter(({ derivation }) => derivation === null);
	const measures = Array.from({ length: measureCount }, (_, position) => {
		const entry = pack.catalogue[position % pack.catalogue.length];
		if (!entry) throw new Error('The pack has no measures');
		return adoptMeasure(entry, {
			id: randomUUID(),
			newId: randomUUID,
			goalIds: [goalId],
			language: 'pl',
			position,
			entities: pack.entities
		});
	});
	const readings = Array.from({ length: readingCount }, (_, index) => {
		const indicator = own[Math.floor(index / years) % own.length];
		const round = Math.floor(index / (years * own.length));
		const breakdown = round === 0 ? '' : `grupa ${round}`;
		return aReading(indicator?.id ?? '', firstYear + (index % years), 100 + index, {
			id: randomUUID(),
			breakdown
		});
	});
	const goal = {
		id: goalId,
		version: 1,
		level: 'strategic' as const,
		parentId: null,
		title: 'Cel do pomiarów',
		description: '',
		position: 0,
		templateId: null,
		challengeIds: []
	};
	return writePlanFile(
		{ ...plan, goals: [goal], measures, readings },
		{ exportedOn: '2026-11-22', containsSmallCounts: true, images: [] }
	);
};
