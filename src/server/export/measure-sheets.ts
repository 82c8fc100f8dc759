import type { Composing } from '$lib/domain/document/composing';
import {
	goalNumber,
	labelsOf,
	measureNumber,
	measuresInOrder
} from '$lib/domain/document/parts/measure-text';
import { sheetOf } from './sheet';
import type { SheetWords } from './sheet-words';

const measureSheet = (context: Composing, say: SheetWords) =>
	sheetOf(say.sheets.measures, measuresInOrder(context), [
		[say.number, 10, (measure) => measureNumber(measure, context)],
		[say.measure, 50, ({ title }) => title],
		[say.description, 60, ({ summary }) => summary],
		[say.responsible, 30, ({ responsibleUnit }) => responsibleUnit],
		[say.partners, 36, ({ partners }) => labelsOf(partners, context.pack.entities, context)],
		[
			say.groups,
			36,
			({ targetGroups }) => labelsOf(targetGroups, context.pack.targetGroups, context)
		],
		[say.starts, 12, ({ startsOn }) => startsOn],
		[say.ends, 12, ({ endsOn }) => endsOn],
		[say.steps, 50, ({ steps }) => steps.join('\n')],
		[
			say.risks,
			50,
			({ risks }) => risks.map(({ risk, mitigation }) => `${risk} – ${mitigation}`).join('\n')
		],
		[say.equality, 36, ({ equalityNote }) => equalityNote]
	]);

const indicatorSheet = (context: Composing, say: SheetWords) =>
	sheetOf(
		say.sheets.indicators,
		measuresInOrder(context).flatMap((measure) =>
			measure.indicators.map((one) => ({ measure, one }))
		),
		[
			[say.number, 10, ({ measure }) => measureNumber(measure, context)],
			[say.measure, 44, ({ measure }) => measure.title],
			[say.indicator, 44, ({ one }) => one.name],
			[say.kind, 12, ({ one }) => say.indicatorKinds[one.kind]],
			[say.unit, 14, ({ one }) => one.unit],
			[say.baseline, 14, ({ one }) => goalNumber(one.baseline, one, context)],
			[say.year, 8, ({ one }) => one.baselineYear],
			[say.target, 14, ({ one }) => goalNumber(one.target, one, context)],
			[say.year, 8, ({ one }) => one.targetYear],
			[say.source, 36, ({ one }) => one.dataSource],
			[say.frequency, 18, ({ one }) => one.frequency]
		]
	);

const budgetSheet = (context: Composing, say: SheetWords) =>
	sheetOf(
		say.sheets.budget,
		measuresInOrder(context).flatMap((measure) =>
			measure.budget.map((line) => ({ measure, line }))
		),
		[
			[say.number, 10, ({ measure }) => measureNumber(measure, context)],
			[say.measure, 50, ({ measure }) => measure.title],
			[say.year, 8, ({ line }) => line.year],
			[say.amount, 16, ({ line }) => line.amount],
			[
				say.funding,
				44,
				({ line: { fundingKey } }) => {
					if (fundingKey === null) return say.noFunding;
					const found = context.pack.fundingSources.find(({ key }) => key === fundingKey);
					return found ? context.say(found.label) : fundingKey;
				}
			],
			[
				say.certainty,
				14,
				({ line }) => (line.fundingKey === null ? null : say.certainties[line.certainty])
			],
			[say.note, 40, ({ line }) => line.note]
		]
	);

export const measureSheets = (context: Composing, say: SheetWords) => [
	measureSheet(context, say),
	indicatorSheet(context, say),
	budgetSheet(context, say)
];
