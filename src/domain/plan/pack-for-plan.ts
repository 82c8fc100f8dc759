import type { Pack } from '../pack/pack';
import { askedQuestions, reaches } from '../pack/right-size';
import type { SectionTemplate } from '../pack/template';
import type { Plan } from './plan';

const answeredIn = (plan: Plan): Set<string> =>
	new Set(plan.assessments.flatMap(({ answers }) => answers.map(({ questionId }) => questionId)));

/** Sections of the plan's size and those that somebody wrote in, each with the chapter that it stands under. */
const sectionsOf = (sections: SectionTemplate[], plan: Plan): SectionTemplate[] => {
	const written = new Set(plan.sections.flatMap(({ key, text }) => (text === null ? [] : [key])));
	const kept = sections.filter(({ key, from }) => reaches(plan.size, from) || written.has(key));
	const parents = new Set(kept.map(({ parent }) => parent));
	return sections.filter((section) => kept.includes(section) || parents.has(section.key));
};

/** The document that this kind of plan becomes. */
const templateOf = (pack: Pack, { documentKind }: Plan) =>
	(documentKind === 'operational programme' &&
		pack.templates.find(({ document }) => document === documentKind)) ||
	pack.template;

/**
 * The pack as this plan is asked it: the questions and the sections of its size, and whatever was answered or written
 * already, so that a plan that steps down loses nothing and one that steps up types nothing twice.
 */
export const packForPlan = (pack: Pack, plan: Plan): Pack => {
	const questions = askedQuestions(pack, plan.size);
	const answered = answeredIn(plan);
	const template = templateOf(pack, plan);
	return {
		...pack,
		questionnaire: {
			...pack.questionnaire,
			questions: pack.questionnaire.questions.filter(
				({ id }) => questions.has(id) || answered.has(id)
			)
		},
		template: {
			id: template.id,
			name: template.name,
			sections: sectionsOf(template.sections, plan)
		}
	};
};
