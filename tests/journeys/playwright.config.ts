import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const installed = [
	process.env['CHROMIUM_PATH'],
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome'
].find((path): path is string => path !== undefined && existsSync(path));

const port = 4173;
/** A server that runs already, for writing journeys; it must be started with ADDRESS_HEADER=x-forwarded-for. */
const running = process.env['JOURNEYS_URL'];

/** Real server (the build), real database (its own data folder, made afresh), real browser. */
export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	timeout: 120_000,
	expect: { timeout: 20_000 },
	fullyParallel: true,
	workers: 2,
	// A crowded machine may once be too slow for a page; the report names what needed a second try.
	retries: 2,
	reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
	use: {
		...devices['Desktop Chrome'],
		baseURL: running ?? `http://localhost:${port}`,
		locale: 'pl-PL',
		trace: 'retain-on-failure',
		viewport: { width: 1280, height: 900 },
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: {
			...(installed ? { executablePath: installed } : {}),
			args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']
		}
	},
	...(running
		? {}
		: {
				webServer: {
					command: 'node tests/support/serve-afresh.mjs',
					cwd: '../..',
					url: `http://localhost:${port}/`,
					timeout: 180_000,
					reuseExistingServer: false,
					stdout: 'pipe' as const,
					env: {
						PORT: String(port),
						DATA_DIR: '.test-data/journeys',
						// Every test comes from an address of its own, so that limits hold as they do outside.
						ADDRESS_HEADER: 'x-forwarded-for'
					},
					gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 }
				}
			})
});
