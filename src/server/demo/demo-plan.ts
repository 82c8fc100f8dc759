import { unassigned } from '$lib/domain/access/section-right';
import { planSchema, type Plan } from '$lib/domain/plan/plan';
import assessment from './gdansk/assessment.json';
import checks from './gdansk/checks.json';
import decisions from './gdansk/decisions.json';
import document from './gdansk/document.json';
import evidence from './gdansk/evidence.json';
import measures from './gdansk/measures.json';
import settings from './gdansk/settings.json';

/**
 * The demonstration: published figures about Gdańsk with their sources, and made-up judgements, decisions and amounts,
 * each marked as an example. One file per stage, together one `Plan`; ids are constants, so that a link to an item of the
 * demonstration keeps working.
 */
export const demoPlan = (): Plan =>
	planSchema.parse({
		...settings,
		...evidence,
		...assessment,
		...decisions,
		...measures,
		sections: document.sections.map((section) => ({ ...unassigned, ...section })),
		...checks
	});
