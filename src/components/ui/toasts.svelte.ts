import { getContext, setContext } from 'svelte';

type Toast = { id: number; text: string; undo: (() => void) | null };

/** Short messages at the foot of the page; the last removal can be undone from here. */
export class Toasts {
	list = $state<Toast[]>([]);
	/** What holds for now and is taken back by whoever said it, such as a server that is away; null for nothing */
	standing = $state<string | null>(null);
	#next = 1;

	show(text: string, undo: (() => void) | null = null): void {
		const toast = { id: this.#next++, text, undo };
		this.list.push(toast);
		// Twenty seconds (WCAG 2.2.1 asks for enough time); those with an undo stay until dismissed.
		if (!undo) setTimeout(() => this.dismiss(toast.id), 20_000);
	}
	dismiss(id: number): void {
		this.list = this.list.filter((toast) => toast.id !== id);
	}
}

const key = Symbol('toasts');
export const provideToasts = (): Toasts => setContext(key, new Toasts());
export const useToasts = (): Toasts => getContext<Toasts>(key);
