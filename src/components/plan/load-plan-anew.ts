import { invalidate } from '$app/navigation';
import { navigating } from '$app/state';

const arrived = async (): Promise<void> => {
	// Somebody who goes on elsewhere in the middle of a way begins another one; nobody does so without end.
	for (let ways = 0; ways < 3 && navigating.complete; ways += 1)
		await navigating.complete.catch(() => undefined);
};

/**
 * Loads anew what shows the plan. SvelteKit gives up a way to another page when anything is loaded anew, so that a
 * colleague's change would swallow a click: whoever is on their way arrives first.
 */
export const loadPlanAnew = async (): Promise<void> => {
	await arrived();
	await invalidate('plan');
};
