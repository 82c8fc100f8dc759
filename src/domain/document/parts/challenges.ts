import { rankChallenges } from '../../challenges/rank';
import type { Challenge, EvidenceRef } from '../../challenges/challenge';
import { consensusOf } from '../../evidence/scoring';
import { formatNumber } from '../../shared/numbers';
import { assertNever } from '../../shared/result';
import { plural } from '../../shared/typography';
import type { Block, Run } from '../blocks';
import { cell, joinTexts, numberCell, paragraph, rowHeader, run, strong, tableOf } from '../cells';
import type { Composing } from '../composing';
import { figureWithUnit, levelText, seriesName } from '../figure-sentences';
import { seriesOfIndicator } from '../figures';
import { sourceName } from '../source-text';
import { findingOrigin } from './findings';

const words = {
	pl: {
		intro: (count: number) =>
			`W wyniku diagnozy wskazano ${count} ${plural('pl', count, { one: 'wyzwanie', few: 'wyzwania', many: 'wyzwań', other: 'wyzwania' })}, ${plural('pl', count, { one: 'przedstawione', other: 'uporządkowane' })} w\u00a0tabeli.`,
		caption: 'Wyzwania według wagi',
		header: ['Nr', 'Wyzwanie', 'Obszar', 'Waga'],
		unrated: 'bez oceny',
		note: 'Waga (1–5): średnia geometryczna oceny dotkliwości, pilności i\u00a0wykonalności. Źródło: ustalenia zespołu.',
		level: (level: string) => `poziom ${level} z\u00a04`,
		assessment: 'Samoocena'
	},
	en: {
		intro: (count: number) =>
			`The diagnosis led to ${count} ${plural('en', count, { one: 'challenge', other: 'challenges' })}, shown in the table.`,
		caption: 'Challenges by weight',
		header: ['No.', 'Challenge', 'Area', 'Weight'],
		unrated: 'not rated',
		note: 'Weight (1–5): geometric mean of severity, urgency and feasibility. Source: agreed by the team.',
		level: (level: string) => `level ${level} of 4`,
		assessment: 'Self-assessment'
	}
} as const;

export const composeChallenges = (context: Composing): Block[] => {
	const say = words[context.language];
	const ranked = rankChallenges(context.plan.challenges);
	if (ranked.length === 0) return [];
	const origins = ranked.map(({ challenge }) => ({ kind: 'challenge' as const, id: challenge.id }));
	const [number, title, area, weight] = say.header;
	return [
		paragraph(say.intro(ranked.length), origins),
		...tableOf({
			caption: say.caption,
			widths: [7, 56, 26, 11],
			header: [numberCell(number), rowHeader(title), rowHeader(area), numberCell(weight)],
			rows: ranked.map(({ challenge, weight: value }, index) => [
				numberCell(String(index + 1)),
				{
					runs: [
						strong(challenge.title),
						...(challenge.description.trim() === ''
							? []
							: [run(`\n${challenge.description.trim()}`)])
					]
				},
				cell(context.areaName(challenge.area)),
				numberCell(value === null ? say.unrated : formatNumber(value, context.language, 1))
			]),
			note: say.note,
			origins
		})
	];
};

const readingText = (id: string, context: Composing): string | null => {
	const reading = context.plan.readings.find((one) => one.id === id);
	const indicator = reading && context.indicators.get(reading.indicatorId);
	if (!reading || !indicator) return null;
	for (const series of seriesOfIndicator(indicator, context)) {
		const figure = series.figures.find(({ origins }) => origins.some((origin) => origin.id === id));
		if (!figure) continue;
		const sources = figure.sourceIds.flatMap((source) => sourceName(source, context) ?? []);
		const facts = joinTexts([String(figure.year), levelText(series, context), ...sources], ', ');
		return `${seriesName(series, context.language)}: ${figureWithUnit(figure, indicator, context.language)} (${facts})`;
	}
	return null;
};

const answerText = (id: string, context: Composing): string | null => {
	const say = words[context.language];
	const round = context.plan.assessments.find(({ answers }) =>
		answers.some((one) => one.id === id)
	);
	const answer = round?.answers.find((one) => one.id === id);
	const question = context.pack.questionnaire.questions.find(
		(one) => one.id === answer?.questionId
	);
	if (!round || !answer || !question) return null;
	// One person's own view is theirs; the document tells what the team agreed on.
	const agreed = consensusOf(question.id, round.answers);
	if (agreed.kind !== 'level') return null;
	const level = formatNumber(
		agreed.level,
		context.language,
		Number.isInteger(agreed.level) ? 0 : 1
	);
	return `${say.assessment}: ${context.say(question.title)} – ${say.level(level)}`;
};

const evidenceRuns = (ref: EvidenceRef, context: Composing): Run[] => {
	switch (ref.kind) {
		case 'reading': {
			const text = readingText(ref.id, context);
			return text === null ? [] : [run(text)];
		}
		case 'answer': {
			const text = answerText(ref.id, context);
			return text === null ? [] : [run(text)];
		}
		case 'finding': {
			const finding = context.plan.findings.find(({ id }) => id === ref.id);
			return finding
				? [
						run(finding.text.trim()),
						{ text: ` (${findingOrigin(finding, context)})`, italic: true }
					]
				: [];
		}
		default:
			return assertNever(ref.kind);
	}
};

/** What a challenge rests on, each piece as a sentence without its full stop. */
export const evidenceTexts = (challenge: Challenge, context: Composing): string[] =>
	challenge.evidence
		.map((ref) =>
			evidenceRuns(ref, context)
				.map(({ text }) => text)
				.join('')
		)
		.filter((text) => text !== '');

const evidenceOf = (challenge: Challenge, context: Composing): Block[] => {
	const items = challenge.evidence
		.map((ref) => ({ runs: evidenceRuns(ref, context) }))
		.filter(({ runs }) => runs.length > 0);
	if (items.length === 0) return [];
	return [
		{ kind: 'heading', level: 4, text: challenge.title },
		{ kind: 'list', ordered: false, items }
	];
};

/** What each challenge rests on: figures, answers, voices. Challenges without evidence are left out. */
export const composeChallengeEvidence = (context: Composing): Block[] =>
	rankChallenges(context.plan.challenges).flatMap(({ challenge }) =>
		evidenceOf(challenge, context)
	);
