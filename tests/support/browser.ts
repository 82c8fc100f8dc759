import { vi } from 'vitest';

type Answer = 'down' | { http?: number; body: unknown };
type Sent = { path: string; method: string; body: unknown };

/** Stands for the server behind `fetch`: gives the answers in turn, then is down; returns what was sent to it so far. */
export const stubServer = (...answers: Answer[]): Sent[] => {
	const sent: Sent[] = [];
	vi.stubGlobal('fetch', async (path: string, init: { method: string; body: string }) => {
		sent.push({ path, method: init.method, body: JSON.parse(init.body) });
		const answer = answers.shift() ?? 'down';
		if (answer === 'down') throw new TypeError('fetch failed');
		return Response.json(answer.body, { status: answer.http ?? 200 });
	});
	return sent;
};

export const savedAs = (version: number): Answer => ({ body: { status: 'saved', version } });
export const conflictWith = (current: unknown): Answer => ({
	http: 409,
	body: { status: 'conflict', current }
});
