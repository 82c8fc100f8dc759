import { environment } from '$lib/server/environment';
import { PlanListeners } from './plan-listeners';

declare global {
	/** Kept across hot reloads, and where the start command finds it to end the connections. */
	var planListeners: PlanListeners | undefined;
}

/** The ones of this process. With a database of one's own there may be other processes, which write unheard. */
export const planListeners = (): PlanListeners =>
	(globalThis.planListeners ??= new PlanListeners({
		gather: 150,
		round: 15_000,
		poll: environment.supabase ? 4_000 : null
	}));
