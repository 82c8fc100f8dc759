import { describe, expect, it } from 'vitest';
import { aPack, aPlan, idOf } from '../../../tests/support/builders';
import { isOverdue, overviewOfWork, sectionsAtWork } from './section-work';

const today = '2026-11-23';
const anna = idOf('Anna');

describe('a section', () => {
	it('is overdue from the day after its day, unless it is approved', () => {
		expect(isOverdue({ status: 'drafting', dueOn: '2026-11-23' }, today)).toBe(false);
		expect(isOverdue({ status: 'in review', dueOn: '2026-11-22' }, today)).toBe(true);
		expect(isOverdue({ status: 'approved', dueOn: '2026-11-22' }, today)).toBe(false);
		expect(isOverdue({ status: 'to do', dueOn: null }, today)).toBe(false);
	});
});

describe('the work on the document', () => {
	const plan = aPlan()
		.withSection('annexes', 'A', { ownerId: anna, dueOn: '2026-12-24' })
		.withSection('diagnosis', 'B', { ownerId: anna, dueOn: '2026-11-01' })
		.withSection('introduction', 'C', { ownerId: anna, status: 'approved' })
		.build();
	const sections = sectionsAtWork(plan, aPack(), today);

	it('has every section of the template, with those that nobody touched', () => {
		expect(sections.map(({ key, status }) => [key, status])).toEqual([
			['introduction', 'approved'],
			['diagnosis', 'drafting'],
			['diagnosis-education', 'to do'],
			['annexes', 'drafting']
		]);
	});

	it('says what is mine, what is late and what comes next, by day', () => {
		const overview = overviewOfWork(sections, anna);
		const keys = (list: { key: string }[]) => list.map(({ key }) => key);
		expect(keys(overview.mine)).toEqual(['diagnosis', 'annexes']);
		expect(keys(overview.overdue)).toEqual(['diagnosis']);
		expect(keys(overview.next)).toEqual(['annexes']);
		expect(overviewOfWork(sections, idOf('Marek')).mine).toEqual([]);
	});

	it('counts the sections of each status', () => {
		expect(overviewOfWork(sections, anna).counts).toEqual([
			{ status: 'to do', count: 1 },
			{ status: 'drafting', count: 2 },
			{ status: 'in review', count: 0 },
			{ status: 'approved', count: 1 }
		]);
	});
});
