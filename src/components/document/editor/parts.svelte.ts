import type { Block } from '$lib/domain/document/blocks';
import type { RichBlock } from '$lib/domain/plan/rich-text';
import type { LivingState } from '../living/living-state.svelte';

export type PartView = {
	part: string;
	name: string;
	blocks: Block[];
	/** The words of the part today, to compare with those a kept part began from */
	text: string;
	/** The same as text that people can go on writing; empty where the part has no words (charts) */
	own: RichBlock[];
	/** Whether the template of this section has the part */
	suggested: boolean;
};

/** The composed parts of a section as the plan gives them now; replaced whenever the plan changes. */
export class PartsState {
	list = $state.raw<PartView[]>([]);
	/** Whether the parts offer to be removed and made one's own; changes with the connection and the role */
	editable = $state(false);

	constructor(
		list: PartView[],
		/** What the plan says of the figures, claims and blocks that the text is tied to */
		readonly living: LivingState
	) {
		this.list = list;
	}
	find(part: string): PartView | undefined {
		return this.list.find((view) => view.part === part);
	}
	textNow(part: string): string {
		return this.find(part)?.text ?? '';
	}
	/** The node that "make it my own text" puts in the place of the composed part. */
	keptContent(part: string) {
		const view = this.find(part);
		if (!view || view.own.length === 0) return null;
		return { type: 'kept', attrs: { part, basis: view.text }, content: view.own };
	}
}
