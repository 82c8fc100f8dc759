import type { Area } from '$lib/domain/shared/area';

/** Whose team a page shows; it decides the words. */
export type TeamPlace = 'organisation' | 'plan';

/** A policy area by its name in the language of the interface. */
export type AreaOption = { code: Area; name: string };
