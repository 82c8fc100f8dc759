import { redirect } from '@sveltejs/kit';
import { versionTitle } from '$lib/components/versions/version-words';
import { composeComparison, type ComparedVersion } from '$lib/domain/document/compose-comparison';
import type { StrategyDocument } from '$lib/domain/document/blocks';
import { m } from '$lib/i18n/paraglide/messages';
import { dayOf, packOfThen, versionOfRequest } from './kept-version';
import { planOfRequest } from './plan';
import { today } from './today';

type Side = ComparedVersion & { id: string; number: number };

const sideOf = async (locals: App.Locals, planId: string, asked: string): Promise<Side> => {
	if (asked === 'now') {
		const { plan, pack } = await planOfRequest(locals, planId);
		return { id: 'now', number: Infinity, plan, pack, day: today(), label: m.versions_now() };
	}
	const version = await versionOfRequest(locals, planId, asked);
	const pack = await packOfThen(version.plan);
	const { id, number, printed, madeAt } = version;
	return { id, number, plan: printed, pack, day: dayOf(madeAt), label: versionTitle(version) };
};

export type Comparison = { document: StrategyDocument; from: Side; to: Side };

/**
 * The two versions that an address asks for (`from`, `to`: an id or `now`), compared in the order in which they were made.
 * Two times the same leads back to the list.
 */
export const comparisonOfRequest = async (
	locals: App.Locals,
	planId: string,
	asked: URLSearchParams
): Promise<Comparison> => {
	const [one, other] = [asked.get('from') ?? 'now', asked.get('to') ?? 'now'];
	if (one === other) redirect(303, `/plans/${planId}/versions?same=yes`);
	const sides = [await sideOf(locals, planId, one), await sideOf(locals, planId, other)] as const;
	const [from, to] = sides[0].number < sides[1].number ? sides : [sides[1], sides[0]];
	return { document: composeComparison(from, to), from, to };
};
