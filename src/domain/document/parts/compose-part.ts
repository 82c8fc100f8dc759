import { areaSchema, indicatorAreaSchema } from '../../shared/area';
import type { Block } from '../blocks';
import type { Composing } from '../composing';
import {
	composeDataLimits,
	composeDisclosureNote,
	composeGlossary,
	composeSources
} from './annexes';
import { composeAreaText } from './area-text';
import { composeAssessment, composeAssessmentRadar } from './assessment';
import { composeChallengeEvidence, composeChallenges } from './challenges';
import { composeFindings } from './findings';
import { composeGoals, composeLogicModel } from './goals';
import { composeIndicatorCharts } from './indicator-charts';
import { composeIndicatorTable } from './indicator-table';
import {
	composeMeasureIndicators,
	composeMeasures,
	composeMeasureSummary,
	composeRisks
} from './measures';
import { composeBudget, composeBudgetChart, composeUnfunded } from './money';
import {
	composeAssessmentParagraph,
	composeBudgetParagraph,
	composeChallengesParagraph,
	composeScoreParagraph
} from './paragraphs';
import {
	composeChallengeParagraph,
	composeGoalParagraph,
	composeMeasureParagraph
} from './item-paragraphs';
import { composeProcess, composeSchedule, composeTimeline } from './time';

const wholeParts = new Map<string, (context: Composing) => Block[]>([
	['population', (context) => composeAreaText('POP', context)],
	['assessment', composeAssessment],
	['assessment-radar', composeAssessmentRadar],
	['challenges', composeChallenges],
	['challenge-evidence', composeChallengeEvidence],
	['assessment-text', composeAssessmentParagraph],
	['challenges-text', composeChallengesParagraph],
	['budget-text', composeBudgetParagraph],
	['goals', composeGoals],
	['measures', composeMeasures],
	['measure-summary', composeMeasureSummary],
	['measure-indicators', composeMeasureIndicators],
	['schedule', composeSchedule],
	['timeline', composeTimeline],
	['budget', composeBudget],
	['budget-chart', composeBudgetChart],
	['unfunded', composeUnfunded],
	['logic-model', composeLogicModel],
	['risks', composeRisks],
	['data-limits', composeDataLimits],
	['disclosure-note', composeDisclosureNote],
	['process', composeProcess],
	['sources', composeSources],
	['glossary', composeGlossary]
]);

/** Paragraphs on one challenge, goal or measure, by its id. */
const itemPart = (name: string, id: string, context: Composing): Block[] => {
	if (name === 'challenge') return composeChallengeParagraph(id, context);
	if (name === 'goal') return composeGoalParagraph(id, context);
	return name === 'measure' ? composeMeasureParagraph(id, context) : [];
};

const areaPart = (name: string, code: string, context: Composing): Block[] => {
	const indicatorArea = indicatorAreaSchema.safeParse(code);
	if (!indicatorArea.success) return itemPart(name, code, context);
	if (name === 'indicators') return composeIndicatorTable(indicatorArea.data, context);
	if (name === 'charts') return composeIndicatorCharts(indicatorArea.data, context);
	const area = areaSchema.safeParse(code);
	if (!area.success) return [];
	if (name === 'scores') return composeScoreParagraph(area.data, context);
	if (name === 'area') return composeAreaText(area.data, context);
	return name === 'findings' ? composeFindings(area.data, context) : [];
};

/** One part by its name in the template, `budget` or `indicators:EDU`. An unknown name, or no data, composes to nothing. */
export const composePartIn = (part: string, context: Composing): Block[] => {
	const [name = '', code] = part.split(':');
	return code === undefined
		? (wholeParts.get(name)?.(context) ?? [])
		: areaPart(name, code, context);
};
