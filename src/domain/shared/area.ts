import { z } from 'zod';

/** The twelve policy areas, the spine of everything (source: domain reference, policy-areas). */
export const areaCodes = [
	'GOV',
	'INF',
	'LAB',
	'EDU',
	'LNG',
	'HOU',
	'HEA',
	'SOC',
	'PAR',
	'SAF',
	'THB',
	'RET'
] as const;
export const areaSchema = z.enum(areaCodes);
export type Area = z.infer<typeof areaSchema>;

/** Indicators have one layer more than policy has areas: the population itself. */
export const indicatorAreaSchema = z.enum(['POP', ...areaCodes]);
export type IndicatorArea = z.infer<typeof indicatorAreaSchema>;
