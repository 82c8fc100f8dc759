import type { Pack } from '../pack/pack';
import type { FurtherTemplate, SectionTemplate } from '../pack/template';
import type { Plan } from '../plan/plan';
import { isFromPlan } from '../plan/own-blocks';
import type { RichBlock, RichText } from '../plan/rich-text';
import { formatDay } from '../shared/dates';
import type { Language } from '../shared/localised';
import type { Block, DocumentSection, PartRange, StrategyDocument } from './blocks';
import { composing, type Composing } from './composing';
import { withFigures } from './freeze-text';
import { readFrozenBlocks } from './frozen-blocks';
import { composePartIn } from './parts/compose-part';
import { composeLivingPart } from './parts/living-part';
import { plainText } from './plain-text';
import { numberFootnotes } from './footnotes';
import { numberSections } from './number-sections';
import { openingText } from './opening-text';
import { placeTitle } from './place-forms';
import { ownBlocks } from './rich-blocks';
import { typeset } from './typeset';

const words = {
	pl: {
		kinds: {
			strategy: 'Strategia',
			policy: 'Polityka',
			programme: 'Program',
			'operational programme': 'Program operacyjny'
		},
		draft: (day: string) => `Projekt z\u00a0dnia ${day}`,
		adopted: (number: string, day: string) =>
			`Przyjęto uchwałą nr\u00a0${number} z\u00a0dnia ${day}`,
		edition: (number: number) => `wydanie ${number}`,
		disclaimer:
			'Dokument pokazowy, przygotowany na podstawie publicznie dostępnych danych. Nie jest stanowiskiem miasta ani żadnego urzędu i\u00a0nie został przez nie zamówiony.',
		unwritten: 'Ta część dokumentu nie została jeszcze napisana.'
	},
	en: {
		kinds: {
			strategy: 'Strategy',
			policy: 'Policy',
			programme: 'Programme',
			'operational programme': 'Operational programme'
		},
		draft: (day: string) => `Draft of ${day}`,
		adopted: (number: string, day: string) => `Adopted by resolution no. ${number} of ${day}`,
		edition: (number: number) => `edition ${number}`,
		disclaimer:
			'A demonstration made from publicly available data. It is not the position of the city or of any authority and was not commissioned by them.',
		unwritten: 'This part of the document has not been written yet.'
	}
} as const;

/** One composed part by its name in the template. `today` as `2026-11-22`. Unknown part or no data = no blocks. */
export const composePart = (part: string, plan: Plan, pack: Pack, today: string): Block[] =>
	typeset(composePartIn(part, composing(plan, pack, today)), plan.language);

/** A chart, table or list that a person took from the plan, by its name (`chart:EDU-01`), as the plan gives it now. */
export const composeLiving = (part: string, plan: Plan, pack: Pack, today: string): Block[] =>
	typeset(composeLivingPart(part, composing(plan, pack, today)), plan.language);

/** The words that the plan gives for a part now; kept with a part that somebody turns into own text. */
export const basisOf = (part: string, plan: Plan, pack: Pack, today: string): string =>
	plainText(composePart(part, plan, pack, today));

const basisIn = (part: string, context: Composing): string =>
	plainText(typeset(composePartIn(part, context), context.language));

const composeBlock = (block: RichBlock, context: Composing): Block[] => {
	if (block.type === 'composed') return composePartIn(block.attrs.part, context);
	if (block.type === 'living') return composeLivingPart(block.attrs.part, context);
	if (block.type === 'frozen') return readFrozenBlocks(block.attrs.blocks);
	if (block.type !== 'kept') return ownBlocks(withFigures(block, context, ''), false);
	const stale = basisIn(block.attrs.part, context) !== block.attrs.basis;
	return block.content.flatMap((own) => ownBlocks(withFigures(own, context, ''), stale));
};

const composeText = (text: RichText, context: Composing): Pick<Drafted, 'blocks' | 'parts'> => {
	const blocks: Block[] = [];
	const parts: PartRange[] = [];
	for (const block of text.content) {
		const from = blocks.length;
		blocks.push(...composeBlock(block, context));
		if (isFromPlan(block)) parts.push({ from, to: blocks.length, number: parts.length });
	}
	return { blocks: typeset(blocks, context.language), parts };
};

/** A section that only says that nobody has written it yet. */
export const isUnwritten = ({ blocks }: DocumentSection, language: Language): boolean =>
	blocks.length === 1 && plainText(blocks) === words[language].unwritten;

type Drafted = { template: SectionTemplate; blocks: Block[]; parts: PartRange[] };

const isKept = (section: Drafted, all: Drafted[]): boolean =>
	section.blocks.length > 0 ||
	section.template.required ||
	all.some((other) => other.template.parent === section.template.key && isKept(other, all));

const draftSections = (context: Composing): Drafted[] => {
	const { plan, pack } = context;
	const drafted = pack.template.sections.map((template) => {
		const own = plan.sections.find(({ key }) => key === template.key)?.text;
		return { template, ...composeText(own ?? openingText(template, plan), context) };
	});
	return drafted.filter((section) => isKept(section, drafted));
};

const toSections = (drafted: Drafted[], context: Composing): DocumentSection[] => {
	const numbers = numberSections({ sections: drafted.map(({ template }) => template) });
	const unwritten: Block = { kind: 'note', runs: [{ text: words[context.language].unwritten }] };
	const chapters = drafted.filter(({ template }) => template.parent === null);
	return chapters.flatMap((chapter) => {
		const under = drafted.filter(({ template }) => template.parent === chapter.template.key);
		return [chapter, ...under].map(({ template, blocks, parts }): DocumentSection => {
			// A chapter may stand on its sub-sections alone.
			const stands = blocks.length > 0 || (template.parent === null && under.length > 0);
			return {
				key: template.key,
				level: template.parent === null ? 1 : 2,
				number: numbers.get(template.key) ?? '',
				title: context.say(template.title),
				blocks: stands ? blocks : [unwritten],
				parts: stands ? parts : [{ from: 0, to: 1, number: null }]
			};
		});
	});
};

/** „Projekt z dnia …” or „Przyjęto uchwałą nr … z dnia …”; from the second edition on also which one it is. */
const statusOf = ({ adoption, edition, language }: Plan, today: string): string => {
	const say = words[language];
	const status = adoption
		? say.adopted(adoption.resolutionNumber, formatDay(adoption.on, language))
		: say.draft(formatDay(today, language));
	return edition > 1 ? `${status}, ${say.edition(edition)}` : status;
};

/**
 * The whole document as it stands today: own texts where people wrote, the template and the plan's parts elsewhere.
 * Optional sections with nothing in them are left out; a required one says that it is not written yet.
 */
export const composeDocument = (plan: Plan, pack: Pack, today: string): StrategyDocument => {
	const context = composing(plan, pack, today);
	const say = words[plan.language];
	return {
		language: plan.language,
		title: plan.title,
		subtitle: say.kinds[plan.documentKind],
		place: placeTitle(plan.place, plan.language),
		period:
			plan.period.from === plan.period.to
				? String(plan.period.from)
				: `${plan.period.from}–${plan.period.to}`,
		status: statusOf(plan, today),
		disclaimer: plan.demonstration ? say.disclaimer : null,
		sections: numberFootnotes(toSections(draftSections(context), context)),
		act: false
	};
};

/**
 * A document that goes with the strategy (resolution, report …), with the plan's parts where its template has them. What
 * people wrote in the strategy stays out of it.
 */
export const composeFurtherDocument = (
	plan: Plan,
	pack: Pack,
	template: FurtherTemplate,
	today: string
): StrategyDocument => {
	const composed = composeDocument({ ...plan, sections: [] }, { ...pack, template }, today);
	const untitled = new Set(
		template.sections.filter((section) => section.untitled).map(({ key }) => key)
	);
	return {
		...composed,
		subtitle: template.name[plan.language],
		act: template.act,
		sections: composed.sections.map((section) => ({
			...section,
			number: template.act ? '' : section.number,
			title: untitled.has(section.key) ? '' : section.title
		}))
	};
};
