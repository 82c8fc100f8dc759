import { expect, it } from 'vitest';
import { newClient } from '$lib/server/supabase/clients';
import { streamChanges } from './change-stream';
import type { Listener } from './plan-listeners';

it('says nothing into a line whose browser has gone', async () => {
	const told: Listener[] = [];
	let left = 0;
	const listeners = {
		open: (listener: Listener) => {
			told.push(listener);
			return () => {
				left += 1;
			};
		}
	};
	const page = { planId: 'p', personId: 'o', db: newClient(), expiresAt: 0, after: '' };
	const response = streamChanges(listeners, page);
	const reader = response.body?.getReader();
	expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('retry');
	told[0]?.tell({ kind: 'access' }, '2026-11-23T00:00:00Z');
	expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(
		'id: 2026-11-23T00:00:00Z\ndata: {"kind":"access"}\n\n'
	);
	await reader?.cancel();
	expect(left).toBe(1);
	expect(() => {
		told[0]?.beat();
		told[0]?.tell({ kind: 'access' }, '');
		told[0]?.close();
	}).not.toThrow();
});
