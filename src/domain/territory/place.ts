import { z } from 'zod';

export const placeKinds = ['city with powiat rights', 'gmina', 'powiat'] as const;

/**
 * Where a plan applies. `teryt` is a string (spreadsheets cut the leading zero): 4 digits for a powiat, 7 for a gmina.
 * Genitive and locative are typed by people ("Miasta Krakowa", "w Krakowie"): Polish declension is never guessed.
 */
export const placeSchema = z.strictObject({
	kind: z.enum(placeKinds),
	teryt: z.string(),
	name: z.string().trim().min(1),
	voivodeship: z.string(),
	/** "Miasta Gdańska", as in "mieszkańcy Miasta Gdańska" */
	genitive: z.string().trim(),
	/** "w Gdańsku", preposition included */
	locative: z.string().trim()
});
export type Place = z.infer<typeof placeSchema>;
