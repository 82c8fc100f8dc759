import type { Pack } from '$lib/domain/pack/pack';
import { effortOf, type Effort, type SizeRule } from '$lib/domain/pack/right-size';
import type { Language } from '$lib/domain/shared/localised';

export type SizeOption = Effort & {
	name: string;
	description: string;
	pages: { from: number; to: number };
};

/** The sizes of a plan to choose from, with what each asks for, and the rule that proposes one. */
export const sizeOptions = (
	pack: Pack,
	language: Language
): { sizes: SizeOption[]; rule: SizeRule | null } => ({
	sizes: pack.sizes.map((size) => ({
		...effortOf(pack, size),
		name: size.name[language],
		description: size.description[language],
		pages: size.pages
	})),
	rule: pack.sizeRule
});
