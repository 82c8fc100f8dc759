import type { ChallengePattern } from '$lib/domain/challenges/challenge';
import type { Indicator } from '$lib/domain/evidence/indicator';
import type { CatalogueEntry } from '$lib/domain/measures/catalogue';
import type { Checklist } from '$lib/domain/pack/checklist';
import type { UnitCost } from '$lib/domain/pack/money';
import type { Standing } from '$lib/domain/shared/provenance';
import { m } from '$lib/i18n/paraglide/messages';

type Names<Key extends string> = Record<Key, () => string>;

export const standingNames: Names<Standing> = {
	verified: () => m.library_standing_verified(),
	'own design': () => m.library_standing_own(),
	'to be checked': () => m.library_standing_check()
};

export const competenceNames: Names<NonNullable<CatalogueEntry['competence']>['who'][number]> = {
	own: () => m.library_competence_own(),
	commissioned: () => m.library_competence_commissioned(),
	powiat: () => m.library_competence_powiat(),
	voivodeship: () => m.library_competence_voivodeship(),
	state: () => m.library_competence_state(),
	ngo: () => m.library_competence_ngo()
};

export const typeNames: Names<Indicator['type']> = {
	context: () => m.library_type_context(),
	input: () => m.library_type_input(),
	output: () => m.library_type_output(),
	outcome: () => m.library_type_outcome()
};

export const betterNames: Names<Indicator['betterWhen']> = {
	higher: () => m.library_better_higher(),
	lower: () => m.library_better_lower(),
	neutral: () => m.library_better_neutral()
};

type Test = Extract<ChallengePattern['signals'][number], { kind: 'indicator' }>['test'];
export const testNames: Names<Test> = {
	below: () => m.library_test_below(),
	'at most': () => m.library_test_at_most(),
	above: () => m.library_test_above(),
	'at least': () => m.library_test_at_least(),
	equals: () => m.library_test_equals()
};

export const goalLevelNames: Names<'strategic' | 'operational'> = {
	strategic: () => m.library_goal_strategic(),
	operational: () => m.library_goal_operational()
};

export const answerNames: Names<Checklist['answers']> = {
	'yes partly no': () => m.library_answers_ypn(),
	done: () => m.library_answers_done(),
	signs: () => m.library_answers_signs()
};

export const confidenceNames: Names<UnitCost['confidence']> = {
	verified: () => m.library_confidence_verified(),
	derived: () => m.library_confidence_derived(),
	assumption: () => m.library_confidence_assumption()
};

export const surveyKindNames: Names<'one of' | 'several of' | 'scale' | 'number' | 'own words'> = {
	'one of': () => m.library_survey_kind_one(),
	'several of': () => m.library_survey_kind_several(),
	scale: () => m.library_survey_kind_scale(),
	number: () => m.library_survey_kind_number(),
	'own words': () => m.library_survey_kind_words()
};
