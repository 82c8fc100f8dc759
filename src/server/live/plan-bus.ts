type Word =
	/** Something of the plan was written */
	| { kind: 'changed'; planId: string }
	/** Somebody said, settled or assigned something in the plan's comments */
	| { kind: 'commented'; planId: string }
	/** Somebody's role was given, changed or withdrawn, in a plan or in an organisation with its plans */
	| { kind: 'access' }
	| { kind: 'signed out'; personId: string };

type Hear = (word: Word) => void;

declare global {
	/** Kept across hot reloads, so that pages that are open go on hearing. */
	var planBus: Set<Hear> | undefined;
}

const hearers = (): Set<Hear> => (globalThis.planBus ??= new Set());

const say = (word: Word): void => {
	for (const hear of hearers()) hear(word);
};

/** Every write of a plan ends with this: pages that have the plan open show what is stored now. */
export const planChanged = (planId: string): void => say({ kind: 'changed', planId });

/** Pages that have the plan open read its comments anew, each person those that they may see. */
export const planCommented = (planId: string): void => say({ kind: 'commented', planId });

/** Every change of a role ends with this: it takes effect on the pages that are open. */
export const accessChanged = (): void => say({ kind: 'access' });

/** Ends what the person's browsers hold open; those whose session lives on connect again. */
export const signedOut = (personId: string): void => say({ kind: 'signed out', personId });

/** The answer ends it. */
export const onWord = (hear: Hear): (() => void) => {
	hearers().add(hear);
	return () => hearers().delete(hear);
};
