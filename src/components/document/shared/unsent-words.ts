import { listed, unsentKey } from './kept-copies';

const here = new EventTarget();

/** Ids of the plans whose document has words in this browser that the server has not taken yet. */
export const unsentPlans = (): string[] => listed(unsentKey);
export const isUnsent = (planId: string): boolean => unsentPlans().includes(planId);

/** Remembers, also after the page is closed, whether words of the plan's document wait in this browser. */
export const noteUnsent = (planId: string, wait: boolean): void => {
	if (isUnsent(planId) === wait) return;
	const others = unsentPlans().filter((id) => id !== planId);
	localStorage.setItem(unsentKey, JSON.stringify(wait ? [...others, planId] : others));
	here.dispatchEvent(new Event('change'));
};

/** Tells now, and whenever it changes in any page of this browser, which plans have such words; the answer ends it. */
export const followUnsent = (tell: (planIds: string[]) => void): (() => void) => {
	const look = () => tell(unsentPlans());
	look();
	addEventListener('storage', look);
	here.addEventListener('change', look);
	return () => {
		removeEventListener('storage', look);
		here.removeEventListener('change', look);
	};
};

const sending = new Map<string, () => void>();

/** Remembers how to end what still sends a plan's words after its page has gone. */
export const sendOn = (planId: string, end: () => void): void => void sending.set(planId, end);

/** The plan's document is opened again: its new page sends what waits in this browser. */
export const stopSendingOn = (planId: string): void => {
	sending.get(planId)?.();
	sending.delete(planId);
};
