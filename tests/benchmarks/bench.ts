/**
 * `npm run bench`: how long the server takes to start, to make pages and documents of a large plan, and what the browser
 * loads. Compares within one run on one machine, so the ratios say more than the times. Asserts nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { newDataFolder, startServer } from '../support/own-server';
import { createOrganisation, pathOfPlan, signUp, somebody } from '../support/people';
import { largePlanFile } from './large-plan';

type Row = { what: string; value: string; against: string; ratio: string };
const rows: Row[] = [];
const ms = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const add = (what: string, value: number, against = '', other: number | null = null) =>
	rows.push({
		what,
		value: ms(value),
		against: other === null ? against : `${against}: ${ms(other)}`,
		ratio: other === null ? '' : `${(value / other).toFixed(2)} ×`
	});

const median = (values: number[]): number =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const timeOf = async (act: () => Promise<unknown>): Promise<number> => {
	const begun = performance.now();
	await act();
	return performance.now() - begun;
};

/** Median of so many requests, one after the other, after two that warm up. */
const medianOfRequests = async (context: BrowserContext, path: string, count: number) => {
	const times: number[] = [];
	for (let request = -2; request < count; request += 1) {
		const time = await timeOf(async () => {
			const answer = await context.request.get(path);
			if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
			await answer.body();
		});
		if (request >= 0) times.push(time);
	}
	return median(times);
};

const measureStart = async (folder: string) => {
	// The first start may have to build; what is measured is the start of what is built.
	const thrownAway = await newDataFolder();
	await (await startServer(thrownAway, { DEMO: 'off' })).end('SIGTERM');
	await rm(thrownAway, { recursive: true, force: true });
	const first = await startServer(folder);
	await first.end('SIGTERM');
	const second = await startServer(folder);
	add(
		'first start, empty folder, with the demonstration',
		first.startedIn,
		'second start',
		second.startedIn
	);
	return second;
};

const importLargePlan = async (page: Page): Promise<string> => {
	await signUp(page, somebody('Ewa Miernik'));
	await createOrganisation(page, 'Urząd do pomiarów');
	await page.goto('/plans/import');
	await page.locator('input[type=file]').setInputFiles({
		name: 'plan.json',
		mimeType: 'application/json',
		buffer: Buffer.from(largePlanFile(100, 1_000))
	});
	await page.getByRole('button', { name: 'Wczytaj plan' }).click();
	await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/, { timeout: 60_000 });
	return pathOfPlan(page);
};

const measurePages = async (context: BrowserContext, plan: string) => {
	const empty = await medianOfRequests(context, '/organisations/new', 20);
	for (const [name, path] of [
		['home of the plan', plan],
		['plan of measures', `${plan}/measures`],
		['readings', `${plan}/readings`]
	] as const)
		add(
			`${name}: 100 measures, 1,000 readings`,
			await medianOfRequests(context, path, 20),
			'empty form, signed in',
			empty
		);
};

/** How long the longest of many small requests waits while something is going on. */
const longestWait = async (context: BrowserContext, during: Promise<unknown>): Promise<number> => {
	let isOver = false;
	void during.finally(() => (isOver = true));
	let longest = 0;
	while (!isOver)
		longest = Math.max(longest, await timeOf(() => context.request.get('/favicon.svg')));
	return longest;
};

const measureDocument = async (page: Page, plan: string, folder: string) => {
	const context = page.context();
	const ours = await medianOfRequests(context, `${plan}/export/docx`, 5);
	add(
		'longest wait of another request while that plan’s DOCX is made',
		await longestWait(context, context.request.get(`${plan}/export/docx`)),
		'while nothing else is',
		await longestWait(context, new Promise((done) => setTimeout(done, 5_000)))
	);
	await page.goto(`${plan}/document/preview`, { waitUntil: 'networkidle' });
	const html = await page.locator('article').evaluate((article) => {
		for (const drawn of article.querySelectorAll('canvas, script, button')) drawn.remove();
		return article.innerHTML;
	});
	const source = join(folder, 'document.html');
	await writeFile(
		source,
		`<!doctype html><html lang="pl"><meta charset="utf-8"><body>${html}</body></html>`
	);
	const convert = () =>
		spawnSync('pandoc', ['-f', 'html', '-t', 'docx', '-o', join(folder, 'pandoc.docx'), source]);
	if (convert().status !== 0) {
		add('DOCX of that plan', ours, 'pandoc not installed');
		return;
	}
	const times: number[] = [];
	for (let run = 0; run < 5; run += 1) times.push(await timeOf(async () => convert()));
	add(
		'DOCX of that plan, charts drawn, by request',
		ours,
		'pandoc, same text, no charts',
		median(times)
	);
};

const measureBytes = async (context: BrowserContext, plan: string) => {
	const state = await context.storageState();
	const fresh = await context.browser()?.newContext({ storageState: state });
	if (!fresh) throw new Error('No browser');
	const page = await fresh.newPage();
	const sums = { script: 0, stylesheet: 0 };
	const encodings = new Set<string>();
	const pending: Promise<void>[] = [];
	page.on('requestfinished', (request) => {
		// By name: a browser does not call modules that the page preloads scripts.
		const { pathname } = new URL(request.url());
		const type = pathname.endsWith('.js') ? 'script' : 'stylesheet';
		if (type === 'stylesheet' && !pathname.endsWith('.css')) return;
		pending.push(
			(async () => {
				const answer = await request.response();
				// What the server says it sends: sizes() of the browser leaves some answers out.
				sums[type] += Number(answer?.headers()['content-length'] ?? 0);
				encodings.add(answer?.headers()['content-encoding'] ?? 'not compressed');
			})()
		);
	});
	await page.goto(new URL(plan, (await context.pages())[0]?.url()).href, {
		waitUntil: 'networkidle'
	});
	await Promise.all(pending);
	const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;
	const encoding = [...encodings].join(', ');
	rows.push({
		what: 'JavaScript of the plan’s home',
		value: kilobytes(sums.script),
		against: encoding,
		ratio: ''
	});
	rows.push({
		what: 'CSS of the plan’s home',
		value: kilobytes(sums.stylesheet),
		against: encoding,
		ratio: ''
	});
};

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
	(path) => existsSync(path)
);
const executablePath = process.env['CHROMIUM_PATH'] ?? installed;

const folder = await newDataFolder();
const server = await measureStart(folder);
const browser = await chromium.launch({
	...(executablePath ? { executablePath } : {}),
	args: ['--no-sandbox', '--disable-gpu']
});
try {
	const context = await browser.newContext({ baseURL: server.url, locale: 'pl-PL' });
	const page = await context.newPage();
	const plan = await importLargePlan(page);
	await measurePages(context, plan);
	await measureDocument(page, plan, folder);
	await measureBytes(context, plan);
	console.table(rows);
} finally {
	await browser.close();
	await server.end('SIGTERM');
	await rm(folder, { recursive: true, force: true });
}
// In a process of its own: it is server, database and all writers in one.
spawnSync('npm', ['run', '--silent', 'bench:writing'], { stdio: 'inherit' });
