import { z } from 'zod';
import { challengePatternSchema } from '../challenges/challenge';
import { sizeRuleSchema, sizeSchema } from './right-size';
import { documentTemplateSchema, furtherTemplateSchema } from './template';
import { indicatorSchema } from '../evidence/indicator';
import { questionnaireSchema } from '../evidence/questionnaire';
import { goalTemplateSchema } from '../goals/goal';
import { catalogueEntrySchema } from '../measures/catalogue';
import { areaSchema } from '../shared/area';
import { localisedSchema } from '../shared/localised';
import { ownDesign, provenanceSchema } from '../shared/provenance';
import { packSourceSchema } from '../shared/source';
import { capacityQuestionnaireSchema } from '../evidence/capacity';
import { checklistSchema } from './checklist';
import { activitySchema, frameworkSchema, lensSchema, targetGroupSchema } from './framework';
import { legalActSchema, legalVehicleSchema, procedureStepSchema } from './law';
import { surveySchema, workshopSchema } from './method';
import { fundingMatchSchema, fundingProgrammeSchema, unitCostSchema } from './money';
import { retiredSchema } from './retired';

const labelSchema = z.strictObject({ key: z.string(), label: localisedSchema });

/** Months are counted back from the end: a phase ends `endsAtMonth` months after the start of the work. */
const milestoneTemplateSchema = z.strictObject({
	key: z.string(),
	phase: z.number().int().min(0).max(9),
	title: localisedSchema,
	product: localisedSchema,
	qualityGate: localisedSchema,
	/** Month after the start at which the phase ends, for a city and for a small municipality */
	endsAtMonth: z.number(),
	endsAtMonthSmall: z.number()
});

/** Everything that experts write, as one value. A plan names the pack's id and version that it uses. */
export const packSchema = z.strictObject({
	id: z.string(),
	version: z.string(),
	stateAsOf: z.iso.date(),
	areas: z.array(
		z.strictObject({ code: areaSchema, name: localisedSchema, description: localisedSchema })
	),
	sources: z.array(packSourceSchema),
	indicators: z.array(indicatorSchema),
	questionnaire: questionnaireSchema,
	patterns: z.array(challengePatternSchema),
	goalTemplates: z.array(goalTemplateSchema),
	catalogue: z.array(catalogueEntrySchema),
	fundingSources: z.array(labelSchema),
	entities: z.array(labelSchema),
	targetGroups: z.array(targetGroupSchema),
	activities: z.array(activitySchema),
	lenses: z.array(lensSchema).default([]),
	frameworks: z.array(frameworkSchema).default([]),
	capacity: capacityQuestionnaireSchema.nullable().default(null),
	checklists: z.array(checklistSchema).default([]),
	acts: z.array(legalActSchema).default([]),
	vehicles: z.array(legalVehicleSchema).default([]),
	procedure: z.array(procedureStepSchema).default([]),
	fundingProgrammes: z.array(fundingProgrammeSchema).default([]),
	fundingMatches: z.array(fundingMatchSchema).default([]),
	unitCosts: z.array(unitCostSchema).default([]),
	workshops: z.array(workshopSchema).default([]),
	survey: surveySchema.nullable().default(null),
	templates: z.array(furtherTemplateSchema).default([]),
	template: documentTemplateSchema,
	/** From the smallest; a pack without sizes asks every plan for everything */
	sizes: z.array(sizeSchema).default([]),
	sizeRule: sizeRuleSchema.nullable().default(null),
	milestones: z.array(milestoneTemplateSchema),
	glossary: z.array(
		z.strictObject({
			key: z.string(),
			term: localisedSchema,
			explanation: localisedSchema,
			provenance: provenanceSchema.default(ownDesign)
		})
	),
	/** Every id that a released version had and this one has no more */
	retired: z.array(retiredSchema).default([])
});
export type Pack = z.infer<typeof packSchema>;
