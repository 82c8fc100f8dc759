import type { Provenance } from '../shared/provenance';

/** Whether the day until which an entry counts as up to date has passed; on that day itself it still holds. */
export const isPastCheck = ({ checkBy }: Provenance, today: string): boolean =>
	checkBy !== null && checkBy < today;
