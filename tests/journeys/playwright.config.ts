import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const installed = [
	process.env['CHROMIUM_PATH'],
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome'
].find((path): path is string => path !== undefined && existsSync(path));

const port = 4173;

/** Real server (the build), real database (its own data folder), real browser. */
export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	timeout: 90_000,
	expect: { timeout: 10_000 },
	fullyParallel: false,
	workers: 2,
	retries: 0,
	reporter: [['list'], ['json']],
	use: {
		baseURL: `http://localhost:${port}`,
		locale: 'pl-PL',
		trace: 'retain-on-failure',
		...devices['Desktop Chrome'],
		viewport: { width: 1280, height: 900 },
		launchOptions: {
			...(installed ? { executablePath: installed } : {}),
			args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']
		}
	},
	webServer: {
		command: 'node src/server/cli/start.mjs',
		cwd: '../..',
		url: `http://localhost:${port}/`,
		timeout: 120_000,
		reuseExistingServer: false,
		stdout: 'pipe',
		env: { PORT: String(port), DATA_DIR: '.test-data/journeys', RATE_LIMITS: 'off' },
		gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 }
	}
});
