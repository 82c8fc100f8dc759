import { z } from 'zod';
import { areaSchema } from '../shared/area';
import { localisedSchema } from '../shared/localised';
import { provenanceSchema } from '../shared/provenance';

/** Law is dated: every act and provision says "state as of", and everyone is told to check before use. */
export const datedProvenanceSchema = provenanceSchema.extend({ stateAsOf: z.iso.date() });

/** A statute or regulation with the provisions that a local integration plan meets. */
export const legalActSchema = z.strictObject({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
	title: localisedSchema,
	/** As published: `t.j. Dz.U. 2024 poz. 1491`; null where the present text was not found */
	citation: z.string().nullable(),
	address: z.string().nullable(),
	areas: z.array(areaSchema).min(1),
	/** Why a planner meets this act */
	summary: localisedSchema,
	provisions: z.array(
		z.strictObject({
			id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
			/** `art. 18 ust. 1`; null for a rule that the source gives without its article */
			article: z.string().nullable(),
			content: localisedSchema,
			provenance: datedProvenanceSchema
		})
	),
	provenance: datedProvenanceSchema
});

/** A form in which a municipality may adopt its plan. */
export const legalVehicleSchema = z.strictObject({
	key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
	name: localisedSchema,
	/** What it is, when it fits, and how strongly it binds */
	description: localisedSchema,
	actIds: z.array(z.string()),
	provenance: datedProvenanceSchema
});

/** One step on the way from the first order to the adopted and published plan. */
export const procedureStepSchema = z.strictObject({
	key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
	/** Vehicles that need the step */
	vehicleKeys: z.array(z.string()).min(1),
	title: localisedSchema,
	description: localisedSchema,
	who: localisedSchema,
	/** Typical time, an estimate unless the law sets it */
	duration: localisedSchema,
	product: localisedSchema,
	/** Provisions behind the step */
	provisionIds: z.array(z.string()).default([]),
	provenance: datedProvenanceSchema
});
