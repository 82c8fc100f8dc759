import { invalidate } from '$app/navigation';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { conflictWith, savedAs, stubServer } from '../../../tests/support/browser';
import { aGoal, aMeasure, idOf } from '../../../tests/support/builders';
import { Toasts } from '../ui/toasts.svelte';
import { PlanEditor } from './plan-editor.svelte';

vi.mock('$app/navigation', () => ({ invalidate: vi.fn(async () => undefined) }));

const goal = aGoal('cel', { version: 3 });
const path = '/plans/p1/items/goal';

const open = () => {
	const toasts = new Toasts();
	return { toasts, editor: new PlanEditor('p1', toasts) };
};

beforeEach(() => {
	vi.useFakeTimers();
	vi.mocked(invalidate).mockClear();
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('saving from the browser', () => {
	it('sends the item, says so and shows the plan anew', async () => {
		const sent = stubServer(savedAs(4));
		const { editor } = open();
		const saving = editor.save('goal', goal);
		expect(editor.state.status.kind).toBe('saving');
		expect(await saving).toEqual({ ok: true, value: { version: 4, linked: [] } });
		expect(sent).toEqual([{ path, method: 'PUT', body: goal }]);
		expect(editor.state.status.kind).toBe('saved');
		expect(invalidate).toHaveBeenCalledExactlyOnceWith('plan');
	});

	it('tries again when the server was not reached or had no answer', async () => {
		const sent = stubServer('down', { http: 503, body: {} }, savedAs(4));
		const { editor } = open();
		const saving = editor.save('goal', goal);
		await vi.advanceTimersByTimeAsync(500);
		expect(editor.state.status.kind).toBe('failed');
		expect(sent).toHaveLength(1);
		await vi.advanceTimersByTimeAsync(4_000);
		expect(await saving).toMatchObject({ ok: true, value: { version: 4 } });
		expect(sent).toHaveLength(3);
		expect(editor.state.status.kind).toBe('saved');
	});

	it('gives up in the end and says that it is offline', async () => {
		const sent = stubServer();
		const { editor } = open();
		const saving = editor.save('goal', goal);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(await saving).toEqual({ ok: false, error: { kind: 'offline' } });
		expect(sent).toHaveLength(5);
		expect(editor.state.status.kind).toBe('failed');
		expect(invalidate).not.toHaveBeenCalled();
	});

	it('hands back the stored version after a conflict, and sends nothing more', async () => {
		const theirs = { ...goal, title: 'ich cel', version: 5 };
		const sent = stubServer(conflictWith(theirs));
		const { editor } = open();
		expect(await editor.save('goal', goal)).toEqual({
			ok: false,
			error: { kind: 'conflict', current: theirs }
		});
		await vi.advanceTimersByTimeAsync(60_000);
		expect(sent).toHaveLength(1);
		expect(invalidate).not.toHaveBeenCalled();
	});

	it.each([
		[403, { status: 'not allowed' }, { kind: 'not allowed' }],
		[404, 'no JSON of ours', { kind: 'not allowed' }],
		[
			422,
			{ status: 'invalid', problems: [{ path: 'title', message: 'Too small' }] },
			{ kind: 'invalid', problems: [{ path: 'title', message: 'Too small' }] }
		]
	])('hands back a refusal with status %i', async (http, body, error) => {
		stubServer({ http, body });
		const { editor } = open();
		expect(await editor.save('goal', goal)).toEqual({ ok: false, error });
		expect(editor.state.status.kind).toBe('failed');
	});
});

describe('removing with undo', () => {
	it('brings the item back as new, then the links to it', async () => {
		const measure = aMeasure('działanie', { goalIds: [idOf('cel')], version: 8 });
		const sent = stubServer(
			{ body: { status: 'saved', version: null, linked: [{ kind: 'measure', item: measure }] } },
			savedAs(1),
			savedAs(9)
		);
		const { editor, toasts } = open();
		expect(await editor.remove('goal', goal, 'Cel 1')).toMatchObject({ ok: true });
		expect(sent).toEqual([{ path, method: 'DELETE', body: { id: goal.id, version: 3 } }]);
		expect(toasts.list[0]?.text).toContain('Cel 1');

		toasts.list[0]?.undo?.();
		await vi.runAllTimersAsync();
		expect(sent.slice(1)).toEqual([
			{ path, method: 'PUT', body: { ...goal, version: null } },
			{ path: '/plans/p1/items/measure', method: 'PUT', body: measure }
		]);
		expect(invalidate).toHaveBeenCalledTimes(2);
	});

	it('offers no undo for what was not removed', async () => {
		stubServer(conflictWith({ ...goal, version: 4 }));
		const { editor, toasts } = open();
		expect(await editor.remove('goal', goal, 'Cel 1')).toMatchObject({
			ok: false,
			error: { kind: 'conflict' }
		});
		expect(toasts.list).toEqual([]);
	});
});
