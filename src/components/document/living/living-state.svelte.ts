import type { Block } from '$lib/domain/document/blocks';
import { checkClaim, type ClaimCheck } from '$lib/domain/document/claim';
import type { FigureSheet } from '$lib/domain/document/figure-sheet';
import { livingFigure, type FigureNow } from '$lib/domain/document/living-figure';
import type { ClaimAttributes, FigureReference } from '$lib/domain/plan/living-text';

/** A chart, table or list as the plan gives it now, and its words to tell what changed. */
export type LivingView = { part: string; name: string; blocks: Block[]; text: string };
/** One that can be put into the text; `name` in the language of the interface. */
export type LivingChoice = { part: string; name: string };

export type LivingData = {
	sheet: FigureSheet;
	/** Those that stand in the text already; others are asked for when they are put in */
	views: LivingView[];
	choices: LivingChoice[];
	/** Address of the plan, without a slash at the end */
	root: string;
};

/** What the plan says of everything that a section is tied to; replaced whenever the plan changes. */
export class LivingState {
	#data: LivingData = $state.raw({
		sheet: {
			language: 'pl',
			thisYear: 0,
			series: [],
			budget: { whole: { total: 0, certain: 0, planned: 0, unfunded: 0 }, years: {} },
			counts: {}
		},
		views: [],
		choices: [],
		root: ''
	});
	#asked: Record<string, LivingView | 'offline'> = $state.raw({});

	constructor(data: LivingData) {
		this.#data = data;
	}

	get sheet(): FigureSheet {
		return this.#data.sheet;
	}
	get root(): string {
		return this.#data.root;
	}
	get choices(): LivingChoice[] {
		return this.#data.choices;
	}

	replace(data: LivingData): void {
		if (data === this.#data) return;
		this.#data = data;
		// What was asked for is of the plan as it was; what still stands in the text is asked for again.
		const asked = Object.keys(this.#asked).filter((part) => !this.#known(part));
		this.#asked = {};
		for (const part of asked) void this.ask(part);
	}

	figure(reference: FigureReference): FigureNow {
		return livingFigure(reference, this.sheet);
	}
	check(claim: ClaimAttributes): ClaimCheck {
		return checkClaim(claim, this.sheet);
	}

	#known(part: string): LivingView | undefined {
		return this.#data.views.find((view) => view.part === part);
	}
	/** Undefined until it is here. */
	find(part: string): LivingView | 'offline' | undefined {
		return this.#known(part) ?? this.#asked[part];
	}

	/** Asks the server for a part that the page did not come with. */
	async ask(part: string): Promise<void> {
		const known = this.find(part);
		if (known && known !== 'offline') return;
		const address = `${this.root}/document/living?part=${encodeURIComponent(part)}`;
		const response = await fetch(address).catch(() => null);
		const view: LivingView | null = response?.ok ? await response.json() : null;
		this.#asked = { ...this.#asked, [part]: view ?? 'offline' };
	}
}
