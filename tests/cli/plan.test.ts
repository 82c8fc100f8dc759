import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { planFileJsonSchema } from '$lib/domain/plan/plan-file';
import { runCommand } from '$lib/server/cli/plan/run-command';

const example = 'tests/fixtures/plan.json';
const folder = mkdtempSync(join(tmpdir(), 'plan-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileWith = (name: string, text: string): string => {
	const file = join(folder, name);
	writeFileSync(file, text);
	return file;
};

describe('npm run plan', () => {
	it('without a known command says how to use it, and fails', async () => {
		const { exitCode, errors } = await runCommand(['dance', '--lang', 'en']);
		expect(exitCode).toBe(1);
		expect(errors).toContain('Unknown command: dance');
		expect(errors).toContain('Usage: npm run plan');
	});

	it.each([[[]], [['check']], [['export', example]], [['check', example, '--loud']]])(
		'with %j fails and helps in Polish',
		async (words) => {
			const { exitCode, errors } = await runCommand(words);
			expect(exitCode).toBe(1);
			expect(errors).toContain('Użycie:');
		}
	);

	it('ends with the exit code of the command', () => {
		const run = spawnSync(
			process.execPath,
			['src/server/cli/run.mjs', 'src/server/cli/plan.ts', 'validate', 'nowhere.json'],
			{ encoding: 'utf8' }
		);
		expect(run.status).toBe(1);
		expect(run.stderr).toContain('nowhere.json');
	});
});

describe('validate', () => {
	it('finds the example valid, with no key that the pack does not know', async () => {
		const { exitCode, output } = await runCommand(['validate', example]);
		expect(exitCode).toBe(0);
		expect(output.trim().split('\n')).toHaveLength(1);
	});

	it('says what is wrong with a file and where', async () => {
		const text = readFileSync(example, 'utf8').replace('"period": {', '"period": { "until": 1,');
		const { exitCode, errors } = await runCommand(['validate', fileWith('bad.json', text)]);
		expect(exitCode).toBe(1);
		expect(errors).toContain('plan.period');
	});

	it('refuses what is no plan file', async () => {
		const { exitCode, errors } = await runCommand([
			'validate',
			fileWith('other.json', '{}'),
			'--lang',
			'en'
		]);
		expect(exitCode).toBe(1);
		expect(errors).toContain('This is not a plan file');
	});
});

const gapsSchema = z.object({
	open: z.array(z.object({ kind: z.string(), severity: z.number(), text: z.string().min(1) })),
	accepted: z.array(z.object({ kind: z.string(), reason: z.string() }))
});

describe('check', () => {
	it('lists what is missing, worst first, in the language of the plan', async () => {
		const { exitCode, output } = await runCommand(['check', example]);
		expect(exitCode).toBe(0);
		expect(output).toContain('nie odpowiada żaden cel');
		expect(output.indexOf('[poważne]')).toBeLessThan(output.indexOf('[drobne]'));
	});

	it('gives the same as JSON, accepted gaps apart', async () => {
		const { output } = await runCommand(['check', example, '--json', '--lang', 'en']);
		const { open, accepted } = gapsSchema.parse(JSON.parse(output));
		expect(open.map(({ kind }) => kind)).toContain('small count');
		expect(accepted.map(({ kind }) => kind)).toEqual(['measure without cost']);
		// No message may lose its words in one of the languages.
		expect(open.filter(({ text }) => text.includes('{'))).toEqual([]);
	});
});

const recommendationsSchema = z
	.array(
		z.object({
			id: z.string(),
			score: z.number().min(0).max(100),
			adoptedAs: z.string().nullable(),
			reasons: z.array(z.object({ kind: z.string(), text: z.string().min(1) })).min(1)
		})
	)
	.min(3);

describe('recommend', () => {
	it('ranks measures of the pack with reasons', async () => {
		const { exitCode, output } = await runCommand(['recommend', example, '--json']);
		const ranked = recommendationsSchema.parse(JSON.parse(output));
		expect(exitCode).toBe(0);
		expect(ranked.map(({ score }) => score)).toEqual(
			ranked.map(({ score }) => score).toSorted((a, b) => b - a)
		);
		expect(ranked.filter(({ adoptedAs }) => adoptedAs !== null)).toHaveLength(2);
	});
});

describe('the JSON Schema', () => {
	it('in static/ is that of the program: npm run -s plan -- schema > static/plan.schema.json', () => {
		const published: unknown = JSON.parse(readFileSync('static/plan.schema.json', 'utf8'));
		expect(published).toEqual(JSON.parse(JSON.stringify(planFileJsonSchema())));
	});
});
