import { z } from 'zod';

/** How much a plan asks of a municipality: each size holds everything of the smaller ones. */
export const planSizes = ['light', 'standard', 'full'] as const;
export const planSizeSchema = z.enum(planSizes);
export type PlanSize = z.infer<typeof planSizeSchema>;
