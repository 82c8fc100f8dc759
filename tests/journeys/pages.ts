import type { Page } from '@playwright/test';
import { open } from '../support/people';

/** The library: its front, every part, and one entry of each kind that has a page. */
export const libraryPages = [
	'',
	'?q=szkole',
	'?q=xyzxyz',
	'/areas/EDU',
	'/measures',
	'/measures/one-stop-integration-centre?lang=en',
	'/challenges',
	'/challenges/no-local-strategy',
	'/indicators',
	'/indicators/EDU-01',
	'/goals',
	'/goals/g-coherent-policy',
	'/questionnaires',
	'/questionnaires/municipality',
	'/checklists',
	'/checklists/iris-employer',
	'/funding',
	'/costs',
	'/law',
	'/methods',
	'/templates',
	'/templates/strategy-pl',
	'/frameworks',
	'/glossary',
	'/sources'
].map((path) => `/library${path}`);

export const publicPages = ['/', '/sign-in', '/sign-up', '/reset-password', '/no-such-page'];

export const personalPages = [
	'/home',
	'/comments',
	'/comments?state=resolved&why=started',
	'/profile',
	'/organisations/new',
	'/plans/new',
	'/plans/import'
];

const stages = [
	'',
	'/settings',
	'/pack',
	'/schedule',
	'/team',
	'/readings',
	'/assessment',
	'/assessment/EDU',
	'/findings',
	'/checklists',
	'/checklists/iris-employer',
	'/checklists/gender-check',
	'/challenges',
	'/goals',
	'/catalogue',
	'/measures',
	'/budget',
	'/coherence',
	'/document',
	'/document/introduction',
	'/document/preview',
	'/document/word',
	'/versions',
	'/export',
	'/adoption'
];

const firstLinkUnder = async (page: Page, path: string): Promise<string[]> => {
	await open(page, path);
	const links = page.locator(`main a[href^="${path}/"]:not([href$="/new"])`);
	const link = await links.first().getAttribute('href');
	return link ? [link] : [];
};

/** Every page of a plan, with one measure of the plan and one of the catalogue. */
export const pagesOfPlan = async (page: Page, plan: string): Promise<string[]> => [
	...stages.map((stage) => plan + stage),
	...(await firstLinkUnder(page, `${plan}/measures`)),
	...(await firstLinkUnder(page, `${plan}/catalogue`))
];
