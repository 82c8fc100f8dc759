import { currentAnswers } from '../challenges/signals';
import { consensusOf } from '../evidence/scoring';
import type { Pack } from '../pack/pack';
import { askedIndicators } from '../pack/right-size';
import type { Plan } from '../plan/plan';
import { recommendMeasures } from '../measures/recommend';
import { findGaps, splitAccepted } from './find-gaps';
import type { Gap, GapPlace } from './gap';

type Stage = GapPlace | 'findings' | 'catalogue' | 'coherence';

export type StageState = 'not started' | 'in progress' | 'needs attention' | 'done';

export type StageProgress = {
	stage: Stage;
	state: StageState;
	count: number;
	/** null where there is no fixed number to reach */
	total: number | null;
};

type Amount = Pick<StageProgress, 'count' | 'total'>;

const countSettings = ({ place, language }: Plan): Amount => {
	const forms = language === 'pl' ? [place.genitive, place.locative] : [];
	return { count: forms.filter((form) => form !== '').length, total: forms.length };
};

const countReadings = (plan: Plan, pack: Pack): Amount => {
	const ids = askedIndicators(pack, plan.size);
	const asked = pack.indicators.filter(({ id, derivation }) => ids.has(id) && !derivation);
	const recorded = new Set(plan.readings.map(({ indicatorId }) => indicatorId));
	return { count: asked.filter(({ id }) => recorded.has(id)).length, total: asked.length };
};

const countAnswers = (plan: Plan, pack: Pack): Amount => {
	const answers = currentAnswers(plan);
	const { questions } = pack.questionnaire;
	const answered = questions.filter(({ id }) => consensusOf(id, answers).kind !== 'unanswered');
	return { count: answered.length, total: questions.length };
};

const countSections = (plan: Plan, pack: Pack): Amount => {
	const keys = new Set(pack.template.sections.map(({ key }) => key));
	const own = plan.sections.filter(({ key }) => keys.has(key));
	return {
		count: own.filter(({ status }) => status === 'approved').length,
		total: pack.template.sections.length
	};
};

const freely = (count: number): Amount => ({ count, total: null });

const amountOf = (stage: Stage, plan: Plan, pack: Pack, open: Gap[]): Amount => {
	switch (stage) {
		case 'settings':
			return countSettings(plan);
		case 'schedule':
			return {
				count: plan.milestones.filter(({ doneOn }) => doneOn !== null).length,
				total: plan.milestones.length
			};
		case 'readings':
			return countReadings(plan, pack);
		case 'assessment':
			return countAnswers(plan, pack);
		case 'findings':
			return freely(plan.findings.length);
		case 'checklists':
			return freely(new Set(plan.checks.map(({ checklistKey }) => checklistKey)).size);
		case 'challenges':
			return freely(plan.challenges.filter(({ status }) => status === 'accepted').length);
		case 'goals':
			return freely(plan.goals.length);
		case 'catalogue':
			return freely(plan.measures.filter(({ catalogueId }) => catalogueId !== null).length);
		case 'measures':
			return freely(plan.measures.length);
		case 'budget':
			return {
				count: plan.measures.filter(({ budget }) => budget.length > 0).length,
				total: plan.measures.length
			};
		case 'coherence':
			return freely(open.length);
		case 'document':
			return countSections(plan, pack);
	}
};

/** A worst-kind gap asks for attention once work has begun; small remarks leave a stage in progress. */
const stateOf = (
	stage: Stage,
	{ count, total }: Amount,
	gaps: Gap[],
	begun: boolean
): StageState => {
	if (stage === 'settings') return gaps.length > 0 ? 'needs attention' : 'done';
	if (stage === 'coherence') {
		if (!begun) return 'not started';
		if (count === 0) return 'done';
		return gaps.some(({ severity }) => severity === 3) ? 'needs attention' : 'in progress';
	}
	if (!begun) return 'not started';
	if (gaps.some(({ severity }) => severity >= 2)) return 'needs attention';
	return total === null || count >= total ? 'done' : 'in progress';
};

const hasBegun = (stage: Stage, { count }: Amount, plan: Plan): boolean => {
	if (stage === 'readings') return plan.readings.length > 0;
	if (stage === 'assessment') return plan.assessments.some(({ answers }) => answers.length > 0);
	if (stage === 'schedule') return plan.milestones.length > 0;
	if (stage === 'document')
		return plan.sections.some(({ text, status }) => text !== null || status !== 'to do');
	if (stage === 'coherence') return plan.challenges.length + plan.measures.length > 0;
	return count > 0;
};

const stages: Stage[] = [
	'settings',
	'schedule',
	'readings',
	'assessment',
	'findings',
	'checklists',
	'challenges',
	'goals',
	'catalogue',
	'measures',
	'budget',
	'coherence',
	'document'
];

const progressOf = (plan: Plan, pack: Pack, open: Gap[]): StageProgress[] =>
	stages.map((stage) => {
		const amount = amountOf(stage, plan, pack, open);
		const gaps = stage === 'coherence' ? open : open.filter(({ where }) => where === stage);
		return { stage, ...amount, state: stateOf(stage, amount, gaps, hasBegun(stage, amount, plan)) };
	});

const openGaps = (plan: Plan, pack: Pack, today: string): Gap[] =>
	splitAccepted(findGaps(plan, pack, today), plan.acceptedGaps).open;

/** How far each stage is, in the order of the task list; gaps that the team accepted don't ask for attention. */
export const planProgress = (plan: Plan, pack: Pack, today: string): StageProgress[] =>
	progressOf(plan, pack, openGaps(plan, pack, today));

/** The most useful next action. `gap` is what 'mend gap' is about. */
export type NextStep =
	| { kind: 'enter first readings'; where: 'readings' }
	| { kind: 'answer questionnaire'; where: 'assessment'; count: number; total: number }
	| { kind: 'decide on challenges'; where: 'challenges' }
	| { kind: 'set goals'; where: 'goals' }
	| { kind: 'choose measures'; where: 'catalogue'; recommended: number }
	| { kind: 'mend gap'; where: GapPlace; gap: Gap }
	| { kind: 'write sections'; where: 'document'; count: number; total: number }
	| { kind: 'export document'; where: 'export' };

/** Evidence before challenges, challenges before goals, goals before measures; then the worst gap, then the text. */
export const nextStep = (plan: Plan, pack: Pack, today: string): NextStep => {
	const accepted = plan.challenges.filter(({ status }) => status === 'accepted');
	const answers = countAnswers(plan, pack);
	const sections = countSections(plan, pack);
	if (plan.readings.length === 0) return { kind: 'enter first readings', where: 'readings' };
	if (answers.count === 0 && plan.findings.length === 0)
		return {
			kind: 'answer questionnaire',
			where: 'assessment',
			...answers,
			total: answers.total ?? 0
		};
	if (accepted.length === 0) return { kind: 'decide on challenges', where: 'challenges' };
	if (plan.goals.length === 0) return { kind: 'set goals', where: 'goals' };
	if (plan.measures.length === 0)
		return {
			kind: 'choose measures',
			where: 'catalogue',
			recommended: recommendMeasures(pack, plan).length
		};
	const [worst] = openGaps(plan, pack, today).filter(({ severity }) => severity >= 2);
	if (worst) return { kind: 'mend gap', where: worst.where, gap: worst };
	if (sections.count < (sections.total ?? 0))
		return { kind: 'write sections', where: 'document', ...sections, total: sections.total ?? 0 };
	return { kind: 'export document', where: 'export' };
};
