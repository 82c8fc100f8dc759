// `npm test`: every check and every test, one after the other, and one closing line summed over all runners.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const results = resolve('.test-data/results');
rmSync('.test-data/journeys', { recursive: true, force: true });
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const run = (title, command, args, environment = {}) => {
	console.log(`\n▸ ${title}`);
	const { status } = spawnSync(command, args, {
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: { ...process.env, ...environment }
	});
	return status === 0;
};

let passed = 0;
let failed = 0;

const count = (succeeded) => {
	if (succeeded) passed += 1;
	else failed += 1;
};

/** Adds the figures of a report; a runner that wrote none counts as one failure. */
const add = (file, read, succeeded) => {
	try {
		const figures = read(JSON.parse(readFileSync(join(results, file), 'utf8')));
		passed += figures.passed;
		failed += figures.failed;
		if (!succeeded && figures.failed === 0) failed += 1;
	} catch {
		console.error(`${file}: the runner wrote no report`);
		failed += 1;
	}
};

for (const check of ['types', 'lint', 'layers', 'unused', 'format'])
	count(run(`check: ${check}`, 'npm', ['run', '--silent', `check:${check}`]));

const unit = run('unit, property and database tests', 'npx', [
	'vitest',
	'run',
	'--reporter=default',
	'--reporter=json',
	`--outputFile.json=${results}/vitest.json`
]);
add(
	'vitest.json',
	(report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
	unit
);

count(run('build', 'npm', ['run', '--silent', 'build']));

const journeys = run(
	'journeys in a browser',
	'npx',
	['playwright', 'test', '--config', 'tests/journeys/playwright.config.ts'],
	{
		// Absolute: Playwright would look for a relative path from its configuration's folder.
		PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/journeys.json`
	}
);
add(
	'journeys.json',
	({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
	journeys
);

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
