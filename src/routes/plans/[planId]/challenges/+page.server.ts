import { signalText } from '$lib/components/challenges/signal-text';
import { mayEdit } from '$lib/domain/access/access';
import { proposeChallenges } from '$lib/domain/challenges/propose-challenges';
import { rankChallenges } from '$lib/domain/challenges/rank';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { evidenceOptions } from '$lib/server/requests/evidence-options';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	const locale = getLocale();
	return {
		proposals: proposeChallenges(pack, plan).map((proposal) => ({
			key: proposal.pattern.key,
			area: proposal.pattern.area,
			/** In the plan's language, since that is what goes into the plan */
			title: proposal.pattern.title[plan.language],
			strength: Math.round(proposal.strength * 100),
			severity: proposal.severity,
			urgency: proposal.urgency,
			evidence: proposal.evidence,
			on: proposal.on.map((signal) => signalText(signal, locale)),
			off: proposal.off.map((signal) => signalText(signal, locale)),
			unknown: proposal.unknown.map(({ name }) => name[locale]),
			questions: proposal.questions.map(({ name }) => name[locale]),
			voices: proposal.findings.map(({ text }) => text)
		})),
		accepted: rankChallenges(plan.challenges),
		refused: plan.challenges.filter(({ status }) => status === 'refused'),
		goals: plan.goals,
		options: evidenceOptions(plan, pack, locale),
		areas: pack.areas.map(({ code, name }) => ({ code, name: name[locale] })),
		mayEdit: mayEdit(access)
	};
};
