import type { Language } from '$lib/domain/shared/localised';
import { saveProfile } from '$lib/server/repositories/people';
import type { Db } from '$lib/server/repositories/db';

/** Keeps the language of the interface with the person, so that another browser speaks it too. */
export const rememberLanguage = async (db: Db, personId: string, language: Language) => {
	await saveProfile(db, personId, { language });
};
