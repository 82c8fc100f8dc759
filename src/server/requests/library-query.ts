import { z } from 'zod';
import { libraryKinds } from '$lib/domain/library/entry';
import { languageSchema } from '$lib/domain/shared/localised';
import { largestQuery } from '$lib/server/library/search';

const querySchema = z.object({
	q: z
		.string()
		.transform((words) => words.slice(0, largestQuery))
		.catch(''),
	kind: z.enum(libraryKinds).nullable().catch(null),
	lang: languageSchema.catch('pl')
});

/** Words, kind and language of a search as they stand in the address; what makes no sense there is passed over. */
export const readLibraryQuery = (parameters: URLSearchParams): z.infer<typeof querySchema> =>
	querySchema.parse({
		q: parameters.get('q') ?? '',
		kind: parameters.get('kind'),
		lang: parameters.get('lang')
	});
