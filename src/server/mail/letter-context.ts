import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '$lib/domain/shared/localised';

/** Whose request a letter answers: where its links lead and which language it speaks. */
export type LetterContext = { origin: string; language: Language };

export const letterContext = new AsyncLocalStorage<LetterContext>();
