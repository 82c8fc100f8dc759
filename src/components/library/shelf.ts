import { createContext } from 'svelte';
import type { Pack } from '$lib/domain/pack/pack';

type PackSource = Pack['sources'][number];

/** What every page of the library reads by: the sources that entries cite, and today in Poland. */
export type Shelf = { sources: ReadonlyMap<string, PackSource>; today: string };

export const [useShelf, provideShelf] = createContext<Shelf>();
