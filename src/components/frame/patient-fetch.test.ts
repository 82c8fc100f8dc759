import { parse } from 'devalue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { patientFetch } from './patient-fetch';

const origin = 'https://plan.example';
type Answer = Response | 'down' | 'cut';

/** A server that gives these answers one after the other, and what was told meanwhile. */
const served = (...answers: Answer[]) => {
	const told: string[] = [];
	const asked: string[] = [];
	const fetch = patientFetch(
		async (input) => {
			asked.push(String(input));
			const answer = answers.shift();
			if (answer === undefined) throw new Error('asked once too often');
			if (answer === 'down') throw new TypeError('Failed to fetch');
			if (answer !== 'cut') return answer;
			const cut = new ReadableStream({ start: (body) => body.error(new TypeError('cut')) });
			return new Response(cut);
		},
		{
			here: () => new URL(`${origin}/plans/1?year=2024`),
			waiting: (path) => told.push(`waiting ${path}`),
			arrived: (path) => told.push(`arrived ${path}`),
			gone: (path) => told.push(`gone ${path}`),
			formUnanswered: () => {
				told.push('form');
				return { typed: 'Przed radą' };
			}
		}
	);
	return { fetch, told, asked };
};
const answerSchema = z.object({ type: z.string(), status: z.number(), data: z.string() });
const dataOf = (path: string) =>
	`${origin}${path}/__data.json?year=2024&x-sveltekit-invalidated=011`;
const dataWith = (...nodes: (object | null)[]) => Response.json({ type: 'data', nodes });
const aForm = { method: 'POST', headers: new Headers({ 'x-sveltekit-action': 'true' }) };

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('location', new URL(`${origin}/plans/1`));
	const events = new EventTarget();
	for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
		vi.stubGlobal(name, events[name].bind(events));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('asking a server that is away', () => {
	it('asks for a page’s data until it comes, and says so from the second time on', async () => {
		const { fetch, told, asked } = served('down', 'down', 'cut', new Response('data'));
		const answer = fetch(dataOf('/plans/1'));
		await vi.advanceTimersByTimeAsync(500);
		expect(told).toEqual([]);
		await vi.advanceTimersByTimeAsync(10_000);
		expect(await (await answer).text()).toBe('data');
		expect(told).toEqual(['waiting /plans/1', 'waiting /plans/1', 'arrived /plans/1']);
		expect(new Set(asked)).toEqual(new Set([dataOf('/plans/1')]));
	});

	it('asks at once when the browser is connected again', async () => {
		const { fetch } = served('down', 'down', 'down', 'down', new Response('data'));
		const answer = fetch(dataOf('/plans/1'));
		await vi.advanceTimersByTimeAsync(8_100);
		dispatchEvent(new Event('online'));
		await vi.advanceTimersByTimeAsync(0);
		expect(await (await answer).text()).toBe('data');
	});

	it('keeps the open page where the server fails, and lets another page say that it failed', async () => {
		const failing = () => new Response('no', { status: 500 });
		const here = served(failing(), new Response('data'));
		const answer = here.fetch(dataOf('/plans/1'));
		await vi.advanceTimersByTimeAsync(1_000);
		expect((await answer).status).toBe(200);
		const elsewhere = served(failing());
		expect((await elsewhere.fetch(dataOf('/plans/2'))).status).toBe(500);
		const starting = served(new Response('', { status: 503 }), new Response('data'));
		const started = starting.fetch(dataOf('/plans/2'));
		await vi.advanceTimersByTimeAsync(1_000);
		expect((await started).status).toBe(200);
	});

	it('asks again where a part of the open page failed for now', async () => {
		const failed = { type: 'error', error: { message: '', id: '1' } };
		for (const status of [undefined, 500, 503, 429]) {
			const { fetch, told } = served(
				dataWith(null, { ...failed, status }),
				dataWith({ type: 'data' })
			);
			const answer = fetch(dataOf('/plans/1'));
			await vi.advanceTimersByTimeAsync(1_000);
			expect(await (await answer).json()).toEqual({ type: 'data', nodes: [{ type: 'data' }] });
			expect(told).toEqual(['arrived /plans/1']);
		}
	});

	it('keeps the open page as it is when it is no longer there, and says so', async () => {
		const failed = { type: 'error', status: 404, error: { message: '', id: '' } };
		for (const answer of [
			new Response('no', { status: 404 }),
			dataWith({ type: 'data' }, failed)
		]) {
			const { fetch, told } = served(answer);
			const skip = { type: 'skip' };
			const kept = await fetch(dataOf('/plans/1'));
			expect(await kept.json()).toEqual({ type: 'data', nodes: [skip, skip, skip] });
			expect(told).toEqual(['gone /plans/1']);
		}
		// Whoever goes there is told by the page itself, also when only the search is another one.
		for (const path of [dataOf('/plans/2'), dataOf('/plans/1').replace('2024', '2023')]) {
			const { fetch } = served(dataWith({ type: 'data' }, failed));
			expect(await (await fetch(path)).json()).toEqual({
				type: 'data',
				nodes: [{ type: 'data' }, failed]
			});
		}
	});

	it('passes on where the server sends somebody', async () => {
		const { fetch } = served(Response.json({ type: 'redirect', location: '/sign-in' }));
		const answer = await fetch(dataOf('/plans/1'));
		expect(await answer.json()).toEqual({ type: 'redirect', location: '/sign-in' });
	});

	it('leaves a form as it was filled in when nobody answered it, and sends it once', async () => {
		for (const answer of ['down', new Response('', { status: 502 })] as const) {
			const { fetch, told, asked } = served(answer);
			const result = await fetch(`${origin}/plans/1?/keep`, aForm);
			const { data, ...rest } = answerSchema.parse(await result.json());
			expect(rest).toEqual({ type: 'failure', status: 503 });
			expect(parse(data)).toEqual({ typed: 'Przed radą' });
			expect(told).toEqual(['form']);
			expect(asked).toHaveLength(1);
		}
		const { fetch, told } = served(new Response('{"type":"error"}', { status: 500 }));
		expect((await fetch(`${origin}/plans/1?/keep`, aForm)).status).toBe(500);
		expect(told).toEqual([]);
	});

	it('passes all other requests as they are', async () => {
		const { fetch, told } = served('down', 'down');
		await expect(fetch('/plans/1/items/goal', { method: 'PUT' })).rejects.toThrow(TypeError);
		await expect(fetch('https://elsewhere.example/x/__data.json')).rejects.toThrow(TypeError);
		expect(told).toEqual([]);
	});
});
