import type { ReadingQuestion } from '../evidence/reading-questions';
import type { Area } from '../shared/area';

/** Page of the plan on which a gap is mended. */
export type GapPlace =
	| 'settings'
	| 'schedule'
	| 'readings'
	| 'assessment'
	| 'checklists'
	| 'challenges'
	| 'goals'
	| 'measures'
	| 'budget'
	| 'document';

type Of<Kind extends string> = { kind: Kind; id: string };

/** What is missing or contradictory, with what a sentence about it needs besides the plan itself. */
export type GapFact =
	| { kind: 'missing name form'; about: Of<'plan'>; form: 'genitive' | 'locative' }
	| { kind: 'overdue milestone'; about: Of<'milestone'> }
	| { kind: 'reading without source'; about: Of<'reading'> }
	/** `age` and `freshYears` in years */
	| { kind: 'old reading'; about: Of<'reading'>; age: number; freshYears: number }
	| { kind: 'small count'; about: Of<'reading'> }
	| { kind: 'questionable reading'; about: Of<'reading'>; question: ReadingQuestion }
	| { kind: 'area without evidence'; about: { kind: 'area'; id: Area } }
	| { kind: 'level without evidence'; about: Of<'answer'>; questionId: string }
	| { kind: 'incomplete area'; about: { kind: 'area'; id: Area } }
	| { kind: 'challenge without evidence'; about: Of<'challenge'> }
	| { kind: 'challenge not ranked'; about: Of<'challenge'> }
	| { kind: 'challenge without goal'; about: Of<'challenge'> }
	| { kind: 'challenge without measure'; about: Of<'challenge'> }
	| { kind: 'goal without challenge'; about: Of<'goal'> }
	| { kind: 'goal without measure'; about: Of<'goal'> }
	| { kind: 'too many goals'; about: Of<'plan'>; count: number; limit: number }
	| { kind: 'measure without goal'; about: Of<'measure'> }
	| { kind: 'measure without outcome indicator'; about: Of<'measure'> }
	| { kind: 'measure without responsible unit'; about: Of<'measure'> }
	| { kind: 'measure without cost'; about: Of<'measure'> }
	| { kind: 'measure without period'; about: Of<'measure'> }
	| { kind: 'measure outside period'; about: Of<'measure'> }
	| { kind: 'too many measures'; about: Of<'plan'>; count: number; limit: number }
	| { kind: 'indicator without baseline'; about: Of<'measure'>; measureIndicatorId: string }
	| { kind: 'indicator without target'; about: Of<'measure'>; measureIndicatorId: string }
	| { kind: 'target not allowed'; about: Of<'measure'>; measureIndicatorId: string }
	| { kind: 'cost without source'; about: Of<'measure'>; lineId: string; year: number }
	| { kind: 'year without money'; about: Of<'plan'>; year: number; measureIds: string[] }
	| { kind: 'critical point not met'; about: Of<'check'> }
	| { kind: 'undescribed image'; about: Of<'section'>; imageId: string }
	/** Of a section, `about.id` is the key */
	| { kind: 'empty section'; about: Of<'section'> }
	/** Past its day and not approved */
	| { kind: 'overdue section'; about: Of<'section'> }
	/** Due on a day, and nobody's */
	| { kind: 'section without owner'; about: Of<'section'> }
	/** `claim`, `figure`: what tells it from others of the section; `facts` as in „2020 r.: 40 → 2024 r.: 38” */
	| {
			kind: 'claim no longer holds' | 'claim cannot be checked';
			about: Of<'section'>;
			claim: string;
			passage: string;
			facts: string;
	  }
	/** `then` and `now` are the values; empty for a chart, table or list */
	| {
			kind: 'figure changed since accepted';
			about: Of<'section'>;
			figure: string;
			name: string;
			then: string;
			now: string;
	  }
	| {
			kind: 'figure lost its source';
			about: Of<'section'>;
			figure: string;
			name: string;
			shown: string;
	  };

export type GapKind = GapFact['kind'];

export type Gap = GapFact & {
	/** Stable as long as the item lives: kind and id of the item (and of the part that it is about) */
	key: string;
	/** 3 breaks the chain from evidence to measure or must not be published so, 2 weakens the plan, 1 worth a look */
	severity: 1 | 2 | 3;
	where: GapPlace;
};

/** Every kind of gap: how bad it is and where it is mended. The order is that of the list among equals. */
export const gapKinds: Record<GapKind, Pick<Gap, 'severity' | 'where'>> = {
	'challenge without goal': { severity: 3, where: 'goals' },
	'challenge without measure': { severity: 3, where: 'measures' },
	'goal without measure': { severity: 3, where: 'measures' },
	'measure without goal': { severity: 3, where: 'measures' },
	'measure without outcome indicator': { severity: 3, where: 'measures' },
	'target not allowed': { severity: 3, where: 'measures' },
	'empty section': { severity: 3, where: 'document' },
	'claim no longer holds': { severity: 3, where: 'document' },
	'figure lost its source': { severity: 2, where: 'document' },
	'figure changed since accepted': { severity: 2, where: 'document' },
	'claim cannot be checked': { severity: 2, where: 'document' },
	'challenge without evidence': { severity: 2, where: 'challenges' },
	'goal without challenge': { severity: 2, where: 'goals' },
	'measure without cost': { severity: 2, where: 'budget' },
	'cost without source': { severity: 2, where: 'budget' },
	'year without money': { severity: 2, where: 'budget' },
	'measure outside period': { severity: 2, where: 'measures' },
	'measure without period': { severity: 2, where: 'measures' },
	'measure without responsible unit': { severity: 2, where: 'measures' },
	'indicator without baseline': { severity: 2, where: 'measures' },
	'indicator without target': { severity: 2, where: 'measures' },
	'undescribed image': { severity: 2, where: 'document' },
	'reading without source': { severity: 2, where: 'readings' },
	'old reading': { severity: 2, where: 'readings' },
	'critical point not met': { severity: 2, where: 'checklists' },
	'overdue milestone': { severity: 2, where: 'schedule' },
	'missing name form': { severity: 2, where: 'settings' },
	// One step of the way in a young plan, and not every plan is about every area.
	'area without evidence': { severity: 1, where: 'readings' },
	'small count': { severity: 1, where: 'readings' },
	'questionable reading': { severity: 1, where: 'readings' },
	'level without evidence': { severity: 1, where: 'assessment' },
	'incomplete area': { severity: 1, where: 'assessment' },
	'challenge not ranked': { severity: 1, where: 'challenges' },
	'overdue section': { severity: 1, where: 'document' },
	'section without owner': { severity: 1, where: 'document' },
	'too many goals': { severity: 1, where: 'goals' },
	'too many measures': { severity: 1, where: 'measures' }
};

const partOf = (fact: GapFact): string[] => {
	if ('measureIndicatorId' in fact) return [fact.measureIndicatorId];
	if ('imageId' in fact) return [fact.imageId];
	if ('lineId' in fact) return [fact.lineId];
	if ('form' in fact) return [fact.form];
	if ('claim' in fact) return [fact.claim, fact.passage];
	if (fact.kind === 'figure changed since accepted') return [fact.figure, fact.then];
	if (fact.kind === 'figure lost its source') return [fact.figure, fact.shown];
	if ('question' in fact) return [fact.question.kind];
	if (fact.kind === 'year without money') return [String(fact.year)];
	return [];
};

/** The gap that a fact is: its key, how bad it is and where it is mended. */
export const gapOf = (fact: GapFact): Gap => ({
	...fact,
	...gapKinds[fact.kind],
	key: [fact.kind, fact.about.id, ...partOf(fact)].join(':')
});
