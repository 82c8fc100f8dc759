import { randomInt, randomUUID } from 'node:crypto';
import { expect, test as base, type Browser, type Page } from '@playwright/test';

export type Person = { name: string; email: string; password: string };

const randomAddress = () => ['10', randomInt(256), randomInt(256), randomInt(1, 255)].join('.');

/** Every test comes from its own address of the net: limits of attempts count per address. */
export const test = base.extend({
	extraHTTPHeaders: async ({ browserName: _ }, use) => {
		await use({ 'x-forwarded-for': randomAddress() });
	}
});
export { expect };

export const somebody = (name: string): Person => ({
	name,
	email: `${randomUUID()}@example.org`,
	password: 'trzy zielone lamparty'
});

/** The person who leads the demonstration plan. */
const demoOfficer: Person = {
	name: 'Anna Przykładowa',
	email: 'urzednik@demo.example',
	password: 'Wspolny-Plan-2027'
};

/** Opens a page and waits until it answers to clicks. */
export const open = async (page: Page, path: string): Promise<void> => {
	await page.goto(path, { waitUntil: 'networkidle' });
};

const fillSignUp = async (page: Page, person: Person): Promise<void> => {
	await page.getByLabel('Imię i nazwisko').fill(person.name);
	await page.getByLabel('Adres e-mail').fill(person.email);
	await page.getByLabel('Hasło').fill(person.password);
	await page.getByRole('main').getByRole('button', { name: 'Załóż konto' }).click();
};

/** Signs up; on the page that is open already when `here`, as somebody who came by a link. */
export const signUp = async (page: Page, person: Person, here = false): Promise<Person> => {
	if (!here) await open(page, '/sign-up');
	await fillSignUp(page, person);
	await expect(page).not.toHaveURL(/sign-up/);
	return person;
};

export const signIn = async (page: Page, person: Person): Promise<void> => {
	await open(page, '/sign-in');
	await page.locator('input[name=email]').fill(person.email);
	await page.locator('input[name=password]').fill(person.password);
	await page.locator('main button[type=submit]').click();
	await expect(page).toHaveURL(/home/);
};

/** A page in a browser of its own, with nobody signed in. */
export const newBrowserPage = async (browser: Browser): Promise<Page> =>
	(await browser.newContext()).newPage();

export const createOrganisation = async (page: Page, name: string): Promise<void> => {
	await open(page, '/organisations/new');
	await page.getByRole('radio', { name: /^Gmina/ }).check();
	await page.getByLabel('Nazwa').fill(name);
	await page.getByRole('button', { name: 'Utwórz organizację' }).click();
	await expect(page).not.toHaveURL(/organisations\/new/);
};

/** Fills the form of a new plan for the gmina Rybno; the caller sends it. */
const fillNewPlan = async (page: Page, title: string, teryt = '2803052'): Promise<void> => {
	await open(page, '/plans/new');
	await page.getByRole('radio', { name: 'Inna gmina' }).check();
	await page.getByLabel(/^Nazwa \(/).fill('Gmina Rybno');
	await page.getByLabel('Kod TERYT').fill(teryt);
	await page.getByLabel('Nazwa w dopełniaczu').fill('Gminy Rybno');
	await page.getByLabel('Nazwa w miejscowniku').fill('w Gminie Rybno');
	await page.getByLabel('Tytuł dokumentu').fill(title);
};

const sendNewPlan = (page: Page): Promise<void> =>
	page.getByRole('button', { name: 'Utwórz plan' }).click();

const planPath = /\/plans\/[0-9a-f-]{36}/;

/** The path of the plan that is open. */
export const pathOfPlan = async (page: Page): Promise<string> => {
	await expect(page).toHaveURL(planPath);
	const path = planPath.exec(new URL(page.url()).pathname)?.[0];
	if (!path) throw new Error(`No plan at ${page.url()}`);
	return path;
};

/** Somebody signs up and begins a plan of their own. Returns its path and the person. */
export const beginPlan = async (
	page: Page,
	name = 'Maria Próbna'
): Promise<{ path: string; lead: Person }> => {
	const lead = await signUp(page, somebody(name));
	await createOrganisation(page, 'Urząd Gminy Rybno');
	await fillNewPlan(page, 'Polityka integracji 2027–2031');
	await sendNewPlan(page);
	return { path: await pathOfPlan(page), lead };
};

/** The demonstration plan's path, for somebody signed in who may see it. */
export const openDemoPlan = async (page: Page): Promise<string> => {
	await signIn(page, demoOfficer);
	await page.getByRole('link', { name: /^Polityka integracji .*plan pokazowy/ }).click();
	return pathOfPlan(page);
};
