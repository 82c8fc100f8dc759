import type { SectionStatus } from '$lib/domain/access/section-right';
import type { Section } from '$lib/domain/plan/plan';
import { m } from '$lib/i18n/paraglide/messages';

/** Somebody of the plan who can be given a section. */
export type Colleague = {
	id: string;
	name: string;
	/** false: reads only, and so can be given nothing */
	writes: boolean;
};

/** What the page of a section knows of the work on it. */
export type SectionWorkView = {
	section: Section;
	/** The plan has no row for this section yet */
	isNew: boolean;
	overdue: boolean;
	people: Colleague[];
	mayAssign: boolean;
	/** The statuses that the person may give instead of the present one */
	statuses: SectionStatus[];
};

export const nameOf = (people: Colleague[], personId: string): string =>
	people.find(({ id }) => id === personId)?.name ?? m.sections_owner_gone();

/** "AP" for Anna Przykładowa: two letters at most. */
export const initialsOf = (name: string): string => {
	const words = name.split(/\s+/u).filter(Boolean);
	return [words[0], words.length > 1 ? words.at(-1) : undefined]
		.map((word) => [...(word ?? '')][0] ?? '')
		.join('')
		.toLocaleUpperCase();
};

/** Who writes in the section, in words. */
export const writersInWords = (
	{ ownerId, writerIds, restricted }: Pick<Section, 'ownerId' | 'writerIds' | 'restricted'>,
	people: Colleague[]
): string => {
	const named = [...new Set([...(ownerId ? [ownerId] : []), ...writerIds])];
	const names = named.map((id) => nameOf(people, id)).join(', ');
	if (restricted) return names || m.sections_writers_lead_only();
	const others = writerIds.filter((id) => id !== ownerId).map((id) => nameOf(people, id));
	return others.length > 0
		? m.sections_writers_also({ names: others.join(', ') })
		: m.sections_writers_everyone();
};

/** The section as colleagues read it, to compare two versions. */
export const workInWords = (
	section: Section,
	people: Colleague[],
	dayOf: (day: string) => string
): string =>
	[
		`${m.sections_owner()}: ${section.ownerId ? nameOf(people, section.ownerId) : m.sections_no_owner()}`,
		`${m.sections_due()}: ${section.dueOn ? dayOf(section.dueOn) : m.sections_no_due()}`,
		`${m.sections_writers()}: ${writersInWords(section, people)}`
	].join('\n');
