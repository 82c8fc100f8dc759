import { describe, expect, it } from 'vitest';
import { m } from '../../i18n/paraglide/messages';
import { readPlanForm } from './plan-form';

const good = {
	genitive: ' Miasta Gdańska ',
	locative: 'w Gdańsku',
	documentKind: 'strategy',
	title: ' Strategia integracji ',
	from: '2027',
	to: ' 2031 ',
	language: 'pl',
	size: 'standard'
};
const read = (fields: Partial<typeof good>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...good, ...fields })) form.set(name, value);
	return readPlanForm(form);
};

describe('the settings of a plan', () => {
	it('are read and trimmed', () => {
		expect(read({})).toEqual({
			typed: good,
			errors: {},
			settings: {
				genitive: 'Miasta Gdańska',
				locative: 'w Gdańsku',
				documentKind: 'strategy',
				title: 'Strategia integracji',
				from: 2027,
				to: 2031,
				language: 'pl',
				size: 'standard'
			}
		});
	});

	it('may last one year and wait for the forms of the name', () => {
		expect(read({ to: '2027', genitive: '', locative: '' }).settings).toMatchObject({
			from: 2027,
			to: 2027,
			genitive: ''
		});
	});

	it.each([
		['title', '  ', m.plan_error_required()],
		['documentKind', 'novel', m.plan_error_required()],
		['language', 'de', m.plan_error_required()],
		['size', '', m.plan_error_required()],
		['from', '', m.plan_error_year()],
		['from', '27', m.plan_error_year()],
		['from', '1989', m.plan_error_year()],
		['to', '2101', m.plan_error_year()],
		['to', '2031 r.', m.plan_error_year()],
		['from', 'rok 2027', m.plan_error_year()],
		['to', '2026', m.plan_error_period()]
	])('refuse „%s” = „%s” in words, and keep what was typed', (field, value, message) => {
		const { settings, typed, errors } = read({ [field]: value });
		expect(settings).toBeNull();
		expect(typed).toEqual({ ...good, [field]: value });
		expect(errors).toEqual({ [field]: message });
	});

	it('tell of everything that is wrong at once', () => {
		const { errors } = read({ title: '', from: 'x', to: '' });
		expect(Object.keys(errors).toSorted()).toEqual(['from', 'title', 'to']);
	});

	it('come back as typed from a form with nothing in it', () => {
		const { typed, settings } = readPlanForm(new FormData());
		expect(settings).toBeNull();
		expect(new Set(Object.values(typed))).toEqual(new Set(['']));
	});
});
