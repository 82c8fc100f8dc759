import type { ItemKind } from './items';
import type { Plan } from './plan';

type LinkedKind = 'challenge' | 'goal' | 'measure' | 'reading' | 'check';

/** Another item that points to the one in question, as it stands in the plan. */
export type LinkedItem = {
	[Kind in LinkedKind]: {
		kind: Kind;
		/** Version null: the item itself goes with the removed one and is written anew */
		item: Omit<Plan[`${Kind}s`][number], 'version'> & { version: number | null };
	};
}[LinkedKind];

const goals = (items: Plan['goals']): LinkedItem[] => items.map((item) => ({ kind: 'goal', item }));

/**
 * Everything that points to an item and loses that link when the item is removed: undoing the removal writes these again,
 * so that the links come back too.
 */
export const findLinkedItems = (plan: Plan, kind: ItemKind, id: string): LinkedItem[] => {
	switch (kind) {
		case 'challenge':
			return goals(plan.goals.filter(({ challengeIds }) => challengeIds.includes(id)));
		case 'goal':
			return [
				...goals(plan.goals.filter(({ parentId }) => parentId === id)),
				...plan.measures
					.filter(({ goalIds }) => goalIds.includes(id))
					.map((item) => ({ kind: 'measure' as const, item }))
			];
		case 'measure':
			return plan.checks
				.filter(({ measureId }) => measureId === id)
				.map((item) => ({ kind: 'check' as const, item }));
		case 'reading':
		case 'answer':
		case 'finding':
			return plan.challenges
				.filter(({ evidence }) => evidence.some((ref) => ref.kind === kind && ref.id === id))
				.map((item) => ({ kind: 'challenge' as const, item }));
		case 'source':
			return plan.readings
				.filter(({ sourceId }) => sourceId === id)
				.map((item) => ({ kind: 'reading' as const, item }));
		default:
			return [];
	}
};

const versionIn = (plan: Plan, { kind, item }: LinkedItem): number | null => {
	const rows: { id: string; version: number }[] = plan[`${kind}s`];
	return rows.find(({ id }) => id === item.id)?.version ?? (kind === 'check' ? null : item.version);
};

/** The same items with the versions that they have now: losing a link may have made a new version of them. */
export const asOf = (linked: LinkedItem[], plan: Plan): LinkedItem[] =>
	linked.map((entry) => {
		const version = versionIn(plan, entry);
		switch (entry.kind) {
			case 'challenge':
				return { kind: entry.kind, item: { ...entry.item, version } };
			case 'goal':
				return { kind: entry.kind, item: { ...entry.item, version } };
			case 'measure':
				return { kind: entry.kind, item: { ...entry.item, version } };
			case 'check':
				return { kind: entry.kind, item: { ...entry.item, version } };
			default:
				return { kind: entry.kind, item: { ...entry.item, version } };
		}
	});
