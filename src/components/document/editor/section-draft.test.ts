import { invalidate } from '$app/navigation';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { conflictWith, savedAs, stubServer, stubStorage } from '../../../../tests/support/browser';
import { idOf } from '../../../../tests/support/builders';
import type { Section } from '../../../domain/plan/plan';
import type { RichText } from '../../../domain/plan/rich-text';
import { PlanEditor } from '../../plan/plan-editor.svelte';
import { Toasts } from '../../ui/toasts.svelte';
import { SectionDraft } from './section-draft.svelte';

vi.mock('$app/navigation', () => ({ invalidate: vi.fn(async () => undefined) }));

const saying = (text: string): RichText => ({
	type: 'doc',
	content: [{ type: 'paragraph', content: [{ type: 'text', text }] }]
});
const section: Section = {
	id: idOf('introduction'),
	version: 2,
	key: 'introduction',
	status: 'to do',
	text: saying('stare')
};
const key = 'draft:p1:introduction';
const open = (isNew = false) =>
	new SectionDraft(section, new PlanEditor('p1', new Toasts()), isNew);
const theirs: Section = { ...section, version: 5, status: 'drafting', text: saying('ich') };

let kept = new Map<string, string>();
beforeEach(() => {
	vi.useFakeTimers();
	kept = stubStorage();
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('writing in a section', () => {
	it('is saved once, a moment after the typing stops', async () => {
		const sent = stubServer(savedAs(3), savedAs(4));
		const draft = open();
		draft.type(saying('n'));
		await vi.advanceTimersByTimeAsync(800);
		draft.type(saying('nowe'));
		await vi.advanceTimersByTimeAsync(800);
		expect(sent).toHaveLength(0);
		expect(draft.dirty).toBe(true);
		await vi.advanceTimersByTimeAsync(800);
		expect(sent.map(({ body }) => body)).toEqual([
			{ ...section, status: 'drafting', text: saying('nowe') }
		]);
		expect(draft.dirty).toBe(false);

		draft.type(saying('nowsze'));
		await vi.advanceTimersByTimeAsync(2_000);
		expect(sent[1]?.body).toMatchObject({ version: 3, text: saying('nowsze') });
	});

	it('goes on while a save is under way, and saves the rest after it', async () => {
		let release = () => {};
		const sent = stubServer(savedAs(3), savedAs(4));
		const slow = fetch;
		vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
			const response = await slow(path, init);
			await new Promise<void>((resolve) => (release = resolve));
			return response;
		});
		const draft = open();
		draft.type(saying('pierwsze'));
		await vi.advanceTimersByTimeAsync(1_500);
		draft.type(saying('drugie'));
		await vi.advanceTimersByTimeAsync(1_500);
		expect(sent).toHaveLength(1);
		release();
		await vi.advanceTimersByTimeAsync(100);
		expect(kept.has(key)).toBe(true);
		expect(sent[1]?.body).toMatchObject({ version: 3, text: saying('drugie') });
		release();
		await vi.advanceTimersByTimeAsync(100);
		expect(kept.has(key)).toBe(false);
	});

	it('makes the row of a section that has none yet', async () => {
		const sent = stubServer(savedAs(1), savedAs(2));
		const draft = open(true);
		draft.setStatus('done');
		await vi.advanceTimersByTimeAsync(10);
		expect(sent[0]?.body).toMatchObject({ version: null, status: 'done' });
		draft.setStatus('drafting');
		await vi.advanceTimersByTimeAsync(10);
		expect(sent[1]?.body).toMatchObject({ version: 1 });
	});

	it('saves again after a write that broke off', async () => {
		stubServer(savedAs(3));
		const draft = open();
		vi.mocked(invalidate).mockRejectedValueOnce(new Error('the page could not load'));
		draft.setStatus('done');
		await expect(draft.save()).rejects.toThrow();
		const sent = stubServer(savedAs(4));
		draft.type(saying('nowe'));
		await vi.advanceTimersByTimeAsync(2_000);
		expect(sent).toHaveLength(1);
	});

	it('ignores what is no text of a section', async () => {
		const sent = stubServer(savedAs(3));
		const draft = open();
		draft.type({ type: 'doc', content: [{ type: 'video' }] });
		await vi.advanceTimersByTimeAsync(5_000);
		expect(sent).toEqual([]);
		expect(draft.text).toEqual(section.text);
	});

	it('reaches the server when the browser cannot keep it', async () => {
		stubStorage({ full: true });
		const sent = stubServer(savedAs(3));
		const draft = open();
		expect(() => draft.type(saying('nowe'))).not.toThrow();
		await vi.advanceTimersByTimeAsync(2_000);
		expect(sent[0]?.body).toMatchObject({ text: saying('nowe') });
	});
});

describe('what never reached the server', () => {
	it('waits in the browser until it did', async () => {
		stubServer();
		const draft = open();
		draft.type(saying('w pociągu'));
		await vi.advanceTimersByTimeAsync(60_000);
		expect(draft.refusal).toEqual({ kind: 'offline' });
		expect(draft.dirty).toBe(true);
		expect(open().unsent()).toEqual(saying('w pociągu'));

		stubServer(savedAs(3));
		await draft.save();
		expect(draft.refusal).toBeNull();
		expect(open().unsent()).toBeNull();
	});

	it('is not offered when it is what is stored, or cannot be read', () => {
		kept.set(key, JSON.stringify(section.text));
		expect(open().unsent()).toBeNull();
		for (const broken of ['{', '{"type":"video"}']) {
			kept.set(key, broken);
			expect(open().unsent()).toBeNull();
			expect(kept.has(key)).toBe(false);
		}
	});

	it('can be put away', () => {
		kept.set(key, JSON.stringify(saying('zbędne')));
		const draft = open();
		expect(draft.unsent()).toEqual(saying('zbędne'));
		draft.forget();
		expect(draft.unsent()).toBeNull();
	});
});

describe('two people in one section', () => {
	const meet = async () => {
		stubServer(conflictWith(theirs));
		const draft = open();
		draft.type(saying('moje'));
		await vi.advanceTimersByTimeAsync(2_000);
		return draft;
	};

	it('see both versions; nothing is written over the other', async () => {
		const draft = await meet();
		expect(draft.theirs).toEqual(theirs);
		expect(draft.text).toEqual(saying('moje'));
		expect(kept.has(key)).toBe(true);

		const sent = stubServer(savedAs(6));
		draft.type(saying('moje, dalej'));
		draft.setStatus('done');
		await draft.save();
		await vi.advanceTimersByTimeAsync(5_000);
		expect(sent).toEqual([]);
		expect(draft.text).toEqual(saying('moje, dalej'));
	});

	it('may keep the two together, over the version that was read', async () => {
		const draft = await meet();
		const sent = stubServer(savedAs(6));
		await draft.settle(saying('ich i moje'));
		expect(sent.map(({ body }) => body)).toEqual([
			{ ...section, version: 5, status: 'drafting', text: saying('ich i moje') }
		]);
		expect(draft.theirs).toBeNull();
		expect(kept.has(key)).toBe(false);
	});

	it('lose nothing when settling does not reach the server', async () => {
		const draft = await meet();
		stubServer();
		const settling = draft.settle(saying('ich i moje'));
		await vi.advanceTimersByTimeAsync(60_000);
		await settling;
		expect(draft.refusal).toEqual({ kind: 'offline' });
		expect(open().unsent()).toEqual(saying('ich i moje'));
	});

	it('meet again when a third version came in between', async () => {
		const draft = await meet();
		stubServer(conflictWith({ ...theirs, version: 6, text: saying('trzecie') }));
		await draft.settle(saying('ich i moje'));
		expect(draft.theirs?.version).toBe(6);
		expect(draft.text).toEqual(saying('ich i moje'));
	});

	it('may take the stored one and write on from it', async () => {
		const draft = await meet();
		draft.accept(theirs);
		expect(draft.text).toEqual(saying('ich'));
		expect(draft.dirty).toBe(false);
		expect(kept.has(key)).toBe(false);
		const sent = stubServer(savedAs(6));
		draft.type(saying('ich, dalej'));
		await vi.advanceTimersByTimeAsync(2_000);
		expect(sent[0]?.body).toMatchObject({ version: 5, text: saying('ich, dalej') });
	});
});
