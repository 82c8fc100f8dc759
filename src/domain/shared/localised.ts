import { z } from 'zod';

export const languages = ['pl', 'en'] as const;
export const languageSchema = z.enum(languages);
/** Language of the interface or of a document; Polish is the default everywhere. */
export type Language = z.infer<typeof languageSchema>;

const words = z.string().trim().min(1);

/** A text that exists in both languages. */
export const localisedSchema = z.strictObject({ pl: words, en: words });
export type Localised = z.infer<typeof localisedSchema>;
