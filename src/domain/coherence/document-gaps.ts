import type { Pack } from '../pack/pack';
import type { SectionTemplate } from '../pack/template';
import type { Plan, Section } from '../plan/plan';
import type { RichBlock } from '../plan/rich-text';
import { sectionsAtWork } from '../plan/section-work';
import type { GapFact } from './gap';

const hasWords = (node: unknown): boolean => {
	if (typeof node !== 'object' || node === null) return false;
	if ('text' in node && typeof node.text === 'string') return node.text.trim() !== '';
	return 'content' in node && Array.isArray(node.content) && node.content.some(hasWords);
};

const isPart = ({ type }: RichBlock): boolean =>
	type === 'composed' || type === 'living' || type === 'image' || type === 'frozen';

const says = (block: RichBlock): boolean => isPart(block) || hasWords(block);

/** Whether the section says anything: words that people wrote, or a part that the plan composes. */
const isFilled = (template: SectionTemplate, section: Section | undefined): boolean =>
	section?.text ? section.text.content.some(says) : template.composed.length > 0;

/** Pictures that nobody has described for those who do not see them. */
export const findImageGaps = ({ sections }: Plan): GapFact[] =>
	sections.flatMap(({ key, text }) =>
		(text?.content ?? []).flatMap((block): GapFact[] =>
			block.type === 'image' && !block.attrs.decorative && block.attrs.alt.trim() === ''
				? [
						{
							kind: 'undescribed image',
							about: { kind: 'section', id: key },
							imageId: block.attrs.id
						}
					]
				: []
		)
	);

/** Required sections that say nothing. A chapter is filled by its sub-sections; the opening of a template is no text yet. */
export const findDocumentGaps = (plan: Plan, pack: Pack): GapFact[] => {
	const { sections } = pack.template;
	const sectionOf = (key: string) => plan.sections.find((section) => section.key === key);
	return sections
		.filter(({ required }) => required)
		.filter((template) => !isFilled(template, sectionOf(template.key)))
		.filter(
			({ key }) =>
				!sections.some((child) => child.parent === key && isFilled(child, sectionOf(child.key)))
		)
		.map(({ key }) => ({ kind: 'empty section', about: { kind: 'section', id: key } }));
};

/** Sections that are late, or due and nobody's. `today` as in `2026-11-23`. */
export const findSectionWorkGaps = (plan: Plan, pack: Pack, today: string): GapFact[] =>
	sectionsAtWork(plan, pack, today)
		.filter(({ status }) => status !== 'approved')
		.flatMap(({ key: id, overdue, ownerId, dueOn }) => {
			const about = { kind: 'section' as const, id };
			const facts: GapFact[] = [];
			if (overdue) facts.push({ kind: 'overdue section', about });
			if (dueOn !== null && ownerId === null) facts.push({ kind: 'section without owner', about });
			return facts;
		});
