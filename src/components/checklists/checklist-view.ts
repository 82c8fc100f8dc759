import type { Check } from '$lib/domain/plan/plan';
import type { Area } from '$lib/domain/shared/area';
import { m } from '$lib/i18n/paraglide/messages';

/** A checklist in one language with the answers that the plan has, as the page shows it. */
export type ChecklistView = {
	key: string;
	area: Area;
	answers: 'yes partly no' | 'done' | 'signs';
	measureId: string | null;
	groups: {
		title: string | null;
		items: {
			id: string;
			text: string;
			hint: string | null;
			critical: boolean;
			/** Where it comes from and how far it can be trusted, when that differs from the list's own */
			provenance: string | null;
			check: Check | null;
		}[];
	}[];
};

export type ChecklistRow = {
	key: string;
	area: Area;
	name: string;
	purpose: string;
	state: 'not begun' | 'begun' | 'done' | 'reading';
	answered: number;
	total: number;
	/** Already worded: `75%`; null before the first answer */
	share: string | null;
	/** Critical points that are not met */
	first: number;
};

const answerNames = {
	yes: () => m.checklists_yes(),
	partly: () => m.checklists_partly(),
	no: () => m.checklists_no(),
	'not applicable': () => m.checklists_not_applicable()
};

const doneNames = {
	...answerNames,
	yes: () => m.checklists_done_yes(),
	partly: () => m.checklists_done_partly(),
	no: () => m.checklists_done_no()
};

/** How the answers are called: steps are done or not, points are met or not. */
export const answerName = (answer: Check['answer'], kind: ChecklistView['answers']): string =>
	(kind === 'done' ? doneNames : answerNames)[answer]();
