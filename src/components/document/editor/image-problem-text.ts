import { m } from '$lib/i18n/paraglide/messages';
import type { ImageProblem } from './images.svelte';

const texts: Record<ImageProblem, () => string> = {
	'too large': () => m.editor_image_too_large(),
	'too many pixels': () => m.editor_image_too_many_pixels(),
	'not a picture': () => m.editor_image_not_a_picture(),
	'not allowed': () => m.editor_image_not_allowed(),
	'plan full': () => m.editor_image_plan_full(),
	offline: () => m.editor_image_offline()
};

/** What went wrong and how to mend it, in words. */
export const imageProblemText = (problem: ImageProblem): string => texts[problem]();
