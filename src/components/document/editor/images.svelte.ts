import { getContext, setContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { z } from 'zod';
import {
	imageRefusalSchema,
	largestImage,
	type ImageRefusal
} from '$lib/domain/plan/image-refusal';

/** Why a picture is not stored; `offline` may be tried again. */
export type ImageProblem = ImageRefusal | 'offline';

/** A picture that is on its way up: shown from this page's memory meanwhile. */
type Pending = { file: File; url: string; problem: ImageProblem | null };

const answerSchema = z.object({ refused: imageRefusalSchema });

const problemOf = async (response: Response): Promise<ImageProblem> => {
	const told = answerSchema.safeParse(await response.json().catch(() => null));
	if (told.success) return told.data.refused;
	if (response.status === 413) return 'too large';
	return response.status === 403 || response.status === 404 ? 'not allowed' : 'offline';
};

/** Pictures of one plan in the browser: where they are, and those that are still going up. */
export class PlanImages {
	readonly pending = new SvelteMap<string, Pending>();

	constructor(private readonly planId: string) {}

	addressOf(id: string): string {
		return this.pending.get(id)?.url ?? `/plans/${this.planId}/images/${id}`;
	}

	/** Sends a picture up under a new id and waits; the problem where it did not get there. */
	async send(file: File): Promise<{ id: string } | { problem: ImageProblem }> {
		const id = crypto.randomUUID();
		const problem = await this.#put(id, file);
		return problem ? { problem } : { id };
	}

	/** Begins to send a picture that stands in the text at once; `pending` tells how it goes. */
	sendLater(file: File): string {
		const id = crypto.randomUUID();
		this.pending.set(id, { file, url: URL.createObjectURL(file), problem: null });
		void this.#try(id, file);
		return id;
	}

	again(id: string): void {
		const pending = this.pending.get(id);
		if (!pending) return;
		this.pending.set(id, { ...pending, problem: null });
		void this.#try(id, pending.file);
	}

	async #try(id: string, file: File): Promise<void> {
		const problem = await this.#put(id, file);
		const pending = this.pending.get(id);
		if (!pending) return;
		if (problem) this.pending.set(id, { ...pending, problem });
		else {
			this.pending.delete(id);
			URL.revokeObjectURL(pending.url);
		}
	}

	async #put(id: string, file: File): Promise<ImageProblem | null> {
		if (file.size > largestImage) return 'too large';
		const response = await fetch(`/plans/${this.planId}/images/${id}`, {
			method: 'PUT',
			body: file
		}).catch(() => null);
		if (!response || response.redirected) return 'offline';
		return response.ok ? null : problemOf(response);
	}
}

const key = Symbol('images');
export const provideImages = (images: PlanImages): PlanImages => setContext(key, images);
/** Set by the layout of the document's pages. */
export const useImages = (): PlanImages => getContext<PlanImages>(key);
