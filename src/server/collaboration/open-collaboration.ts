import { Collaboration } from './collaboration';

declare global {
	/** Kept across hot reloads, and where the start command and Vite find it to hand over connections. */
	var collaboration: Collaboration | undefined;
}

/** The one of this process. */
export const collaboration = (): Collaboration =>
	(globalThis.collaboration ??= new Collaboration());

/** Stores what people have just written in the plan, if anybody has its document open. */
export const flushDocument = async (planId: string): Promise<void> => {
	await globalThis.collaboration?.flush(planId);
};
