import { momentOf } from '$lib/components/ui/moment';
import type { VersionHead } from '$lib/domain/plan/version';
import { m } from '$lib/i18n/paraglide/messages';

export const kindNames: Record<VersionHead['kind'], () => string> = {
	automatic: () => m.versions_kind_automatic(),
	named: () => m.versions_kind_named(),
	'before restore': () => m.versions_kind_before_restore(),
	adopted: () => m.versions_kind_adopted()
};

const makers: Record<VersionHead['kind'], (who: { who: string }) => string> = {
	automatic: (who) => m.versions_by_automatic(who),
	named: (who) => m.versions_by_named(who),
	'before restore': (who) => m.versions_by_before_restore(who),
	adopted: (who) => m.versions_by_adopted(who)
};

/** Who made a version and why, as a sentence. */
export const madeBy = ({ kind, madeBy: name }: VersionHead): string =>
	makers[kind]({ who: name ?? m.versions_former() });

/** What people call a version: its name, else its number and moment. */
export const versionTitle = ({ name, number, madeAt }: VersionHead): string =>
	name ?? `${m.versions_number({ number })}, ${momentOf(madeAt)}`;
