import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { findPack } from '$lib/content/packs';
import { areaCodes } from '$lib/domain/shared/area';
import { weightOf } from '$lib/domain/challenges/rank';
import { findGaps, splitAccepted } from '$lib/domain/coherence/find-gaps';
import { basisOf } from '$lib/domain/document/compose';
import { findingKinds } from '$lib/domain/evidence/finding';
import { isEvidenced } from '$lib/domain/evidence/scoring';
import { checkAnswers } from '$lib/domain/plan/plan';
import { findBrokenReferences, findUnknownKeys } from '$lib/domain/plan/plan-references';
import { suggestionsIn } from '$lib/domain/plan/pending-suggestions';
import { openState } from '$lib/server/collaboration/plan-document';
import { readMarkedText } from '$lib/server/collaboration/section-text';
import { demoPlan } from '$lib/server/demo/demo-plan';
import { startDatabase } from '../support/database';

const plan = demoPlan();
const pack = await findPack(plan.pack.id, plan.pack.version);
if (!pack) throw new Error(`The pack ${plan.pack.id} of the demonstration is missing`);

const sourceOf = (id: string | null) => plan.sources.find((source) => source.id === id);
const published = plan.readings.filter(({ value }) => value !== null);
const answers = plan.assessments.flatMap((round) => round.answers);

describe('the demonstration', () => {
	it('is marked as one and uses a pack of this installation', () => {
		expect(plan.demonstration).toBe(true);
		expect(plan.title).toContain('plan pokazowy');
		expect(plan.pack.version).toBe(pack.version);
	});

	it('refers only to what exists', () => {
		expect(findBrokenReferences(plan)).toEqual([]);
		expect(findUnknownKeys(plan, pack)).toEqual([]);
		const catalogue = pack.catalogue.map(({ id }) => id);
		for (const { key } of plan.refusals) expect(catalogue).toContain(key);
		const questionnaires = plan.assessments.map(({ questionnaireId }) => questionnaireId);
		expect(questionnaires).toEqual([pack.questionnaire.id]);
	});

	it('has accepted challenges, findings and measures in every area', () => {
		const areaOf = (id: string | null) => pack.catalogue.find((entry) => entry.id === id)?.area;
		const without = (areas: (string | undefined)[]) =>
			areaCodes.filter((area) => !areas.includes(area));
		const accepted = plan.challenges.filter(({ status }) => status === 'accepted');
		expect(without(accepted.map(({ area }) => area))).toEqual([]);
		expect(without(plan.findings.map(({ area }) => area))).toEqual([]);
		expect(without(plan.measures.map(({ catalogueId }) => areaOf(catalogueId)))).toEqual([]);
		expect(plan.measures.length).toBeGreaterThanOrEqual(30);
		expect(plan.findings.length).toBeGreaterThanOrEqual(30);
		expect(plan.refusals.length).toBeGreaterThanOrEqual(5);
		expect(plan.acceptedGaps.length).toBeGreaterThanOrEqual(4);
	});

	it('is asked for everything, and shows each kind of finding', () => {
		expect(plan.size).toBe('full');
		const kinds = new Set(plan.findings.map(({ kind }) => kind));
		expect(findingKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
	});

	it('has goals of two levels that share the work', () => {
		const strategic = plan.goals.filter(({ level }) => level === 'strategic');
		expect(strategic.length).toBeGreaterThanOrEqual(4);
		expect(strategic.length).toBeLessThanOrEqual(6);
		for (const { id, title } of strategic) {
			const under = plan.goals.filter(({ parentId }) => parentId === id);
			expect(under.length, title).toBeGreaterThanOrEqual(2);
			expect(under.length, title).toBeLessThanOrEqual(4);
		}
	});

	it('has own words in many sections, and leaves some to the template', () => {
		const written = plan.sections.filter(({ text }) => text !== null);
		expect(written.length).toBeGreaterThanOrEqual(22);
		expect(written.length).toBeLessThan(plan.sections.length);
	});

	it('has every section of the template once, in its order', () => {
		expect(plan.sections.map(({ key }) => key)).toEqual(
			pack.template.sections.map(({ key }) => key)
		);
	});

	it('shows composed parts only where the template has them', () => {
		for (const { key, text } of plan.sections) {
			const parts = pack.template.sections.find((section) => section.key === key)?.composed ?? [];
			for (const block of text?.content ?? [])
				if (block.type === 'composed' || block.type === 'kept')
					expect(parts).toContain(block.attrs.part);
		}
	});

	it('keeps words of its own that the plan has left behind', () => {
		const kept = plan.sections
			.flatMap(({ text }) => text?.content ?? [])
			.filter((block) => block.type === 'kept');
		expect(kept).toHaveLength(1);
		for (const { attrs } of kept)
			expect(basisOf(attrs.part, plan, pack, '2026-11-22')).not.toBe(attrs.basis);
	});
});

describe('checklists of the demonstration', () => {
	const listOf = (key: string) => pack.checklists.find((list) => list.key === key);
	const sheets = [
		...Map.groupBy(plan.checks, ({ checklistKey, measureId }) => `${checklistKey} ${measureId}`)
	].map(([, checks]) => checks);

	it('are those of the pack, each point answered once at the most', () => {
		for (const { checklistKey, itemId, measureId, area } of plan.checks) {
			const list = listOf(checklistKey);
			const items = list?.groups.flatMap((group) => group.items.map(({ id }) => id));
			expect(items, checklistKey).toContain(itemId);
			expect(area, checklistKey).toBe(list?.area);
			expect(measureId !== null, checklistKey).toBe(list?.subject === 'measure');
			expect(list?.answers, checklistKey).not.toBe('signs');
		}
		for (const checks of sheets)
			expect(new Set(checks.map(({ itemId }) => itemId)).size).toBe(checks.length);
	});

	it('are some complete and some only begun, with every answer there is', () => {
		expect(new Set(plan.checks.map(({ checklistKey }) => checklistKey)).size).toBeGreaterThan(12);
		const measures = plan.checks.flatMap(({ measureId }) => measureId ?? []);
		expect(new Set(measures).size).toBeGreaterThanOrEqual(5);
		expect(new Set(plan.checks.map(({ answer }) => answer)).size).toBe(checkAnswers.length);
		const complete = sheets.filter((checks) => {
			const groups = listOf(checks[0]?.checklistKey ?? '')?.groups ?? [];
			return groups.flatMap(({ items }) => items).length === checks.length;
		});
		expect(complete.length).toBeGreaterThanOrEqual(10);
		expect(sheets.length - complete.length).toBeGreaterThanOrEqual(5);
	});

	it('explain what is missing, as an example', () => {
		for (const { note } of plan.checks) expect(note).toMatch(/^$|^Przykład: /);
		for (const { answer, note, itemId } of plan.checks)
			if (answer === 'not applicable') expect(note, itemId).not.toBe('');
		const notMet = findGaps(plan, pack, '2026-11-22').filter(
			({ kind }) => kind === 'critical point not met'
		);
		expect(notMet.length).toBeGreaterThanOrEqual(3);
	});
});

describe('figures of the demonstration', () => {
	it('name who published them and where', () => {
		expect(published.length).toBeGreaterThanOrEqual(59);
		for (const reading of published) {
			const source = sourceOf(reading.sourceId);
			expect(source?.publisher, reading.indicatorId).toBeTruthy();
			expect(source?.address, reading.indicatorId).toMatch(/^https?:\/\//);
		}
	});

	it('say so where nothing was published, without a source', () => {
		const missing = plan.readings.filter(({ value }) => value === null);
		expect(missing.length).toBeGreaterThan(0);
		for (const reading of missing) {
			expect(reading.missing).toBe('not published');
			expect(reading.note).toContain('Nie znaleziono opublikowanej wartości');
			expect(reading.sourceId).toBeNull();
		}
	});

	it('have one preferred value for each cell, and a reason beside the others', () => {
		const cells = Map.groupBy(
			plan.readings.filter(({ preferred }) => preferred),
			(reading) => [reading.indicatorId, reading.year, reading.level, reading.breakdown].join(' | ')
		);
		for (const [cell, readings] of cells) expect(readings, cell).toHaveLength(1);
		for (const reading of plan.readings.filter(({ preferred }) => !preferred))
			expect(reading.note).not.toBe('');
	});

	it('make series of two years at least', () => {
		const series = Map.groupBy(
			published.filter(({ preferred }) => preferred),
			({ indicatorId, level, breakdown }) => [indicatorId, level, breakdown].join(' | ')
		);
		const drawn = [...series.values()].filter(
			(readings) => new Set(readings.map(({ year }) => year)).size > 1
		);
		expect(drawn.length).toBeGreaterThanOrEqual(5);
	});

	it('invent no count of people below the publication threshold', () => {
		// Ten is the higher threshold, that of sensitive counts.
		const small = published.filter(({ indicatorId, value }) => {
			const indicator = pack.indicators.find(({ id }) => id === indicatorId);
			return indicator?.countsPeople && (value ?? 0) < 10;
		});
		for (const { sourceId, grade, note } of small) {
			expect(sourceOf(sourceId)?.address).toMatch(/^https?:\/\//);
			expect(['A', 'B']).toContain(grade);
			expect(note).not.toBe('');
		}
		for (const { peopleCount } of plan.findings)
			expect(peopleCount ?? Infinity).toBeGreaterThanOrEqual(10);
	});
});

describe('what is made up', () => {
	it('says so: answers, findings, decisions and amounts', () => {
		for (const { justification } of answers)
			expect(justification).toMatch(/^Ocena przykładowa, nie stanowisko miasta: /);
		for (const { origin, text } of plan.findings)
			if (!/https?:\/\//.test(origin))
				expect(`${origin} ${text}`).toMatch(/^Przykład: .* Przykład: /);
		for (const { reason } of [...plan.refusals, ...plan.acceptedGaps])
			expect(reason).toMatch(/^Przykład: /);
		for (const measure of plan.measures) {
			for (const { note } of measure.budget) expect(note).toBe('kwota przykładowa');
			for (const { dataSource } of measure.indicators)
				expect(dataSource).toMatch(/^Wartości przykładowe/);
		}
	});

	it('shows each kind of answer', () => {
		expect(answers.map(({ questionId }) => questionId)).toEqual(
			pack.questionnaire.questions.map(({ id }) => id)
		);
		const kinds = answers.map(({ response }) => response.kind);
		expect(kinds.filter((kind) => kind === 'unknown')).toHaveLength(2);
		expect(kinds.filter((kind) => kind === 'not applicable')).toHaveLength(1);
		const notEvidenced = answers.filter(
			({ response, evidenceGrade }) =>
				response.kind === 'level' &&
				!isEvidenced(response.level, evidenceGrade, pack.questionnaire.scoring)
		);
		expect(notEvidenced).toHaveLength(1);
		expect(plan.areaTargets.map(({ area }) => area)).toEqual(areaCodes);
	});

	it('leads from every accepted challenge to a measure', () => {
		for (const challenge of plan.challenges.filter(({ status }) => status === 'accepted')) {
			expect(weightOf(challenge)).not.toBeNull();
			expect(challenge.evidence).not.toEqual([]);
			const goals = plan.goals.filter(
				({ level, challengeIds }) => level === 'operational' && challengeIds.includes(challenge.id)
			);
			const ids = goals.map(({ id }) => id);
			const measures = plan.measures.filter(({ goalIds }) =>
				goalIds.some((id) => ids.includes(id))
			);
			expect(measures, challenge.title).not.toEqual([]);
		}
		for (const { status, refusalReason } of plan.challenges)
			expect(refusalReason !== '').toBe(status === 'refused');
	});

	it("makes each measure somebody's work, with steps, risks and indicators", () => {
		for (const measure of plan.measures) {
			const { title, responsibleUnit, partners, steps, risks, equalityNote, budget } = measure;
			expect(responsibleUnit, title).not.toBe('');
			expect(equalityNote, title).toMatch(/^Przykład: /);
			expect(partners.length, title).toBeGreaterThanOrEqual(2);
			expect(steps.length, title).toBeGreaterThanOrEqual(3);
			expect(risks.length, title).toBeGreaterThanOrEqual(1);
			expect(budget, title).not.toEqual([]);
			const kinds = measure.indicators.map(({ kind }) => kind);
			expect(new Set(kinds).size, title).toBe(2);
		}
		const lines = plan.measures.flatMap(({ budget }) => budget);
		expect(new Set(lines.map(({ certainty }) => certainty)).size).toBe(2);
		expect(new Set(lines.map(({ fundingKey }) => fundingKey)).size).toBeGreaterThanOrEqual(7);
	});

	it('aims at what can be reached: no more than all, and only where a target is allowed', () => {
		const most: Record<string, number> = { '%': 100, '0/1': 1 };
		for (const { indicators, title } of plan.measures)
			for (const { unit, target, indicatorId, name } of indicators) {
				expect(target ?? 0, `${title}: ${name}`).toBeLessThanOrEqual(most[unit] ?? Infinity);
				const indicator = pack.indicators.find(({ id }) => id === indicatorId);
				if (indicator && target !== null) expect(indicator.mayCarryTarget, name).toBe(true);
			}
	});

	it('costs each year no more and no less than the catalogue says', () => {
		for (const measure of plan.measures) {
			const entry = pack.catalogue.find(({ id }) => id === measure.catalogueId);
			for (const lines of Map.groupBy(measure.budget, ({ year }) => year).values()) {
				const cost = lines.reduce((sum, { amount }) => sum + amount, 0);
				expect(cost, measure.title).toBeGreaterThanOrEqual(entry?.cost.min ?? Infinity);
				expect(cost, measure.title).toBeLessThanOrEqual(entry?.cost.max ?? 0);
			}
			for (const { fundingKey, year } of measure.budget) {
				if (fundingKey !== null) expect(entry?.fundingKeys).toContain(fundingKey);
				expect(year).toBeGreaterThanOrEqual(plan.period.from);
				expect(year).toBeLessThanOrEqual(plan.period.to);
			}
		}
	});

	it('leaves something for the coherence list, and accepts gaps that are on it', () => {
		const gaps = findGaps(plan, pack, '2026-11-22');
		const { open, accepted } = splitAccepted(gaps, plan.acceptedGaps);
		const kinds = open.map(({ kind }) => kind);
		expect(kinds).toContain('cost without source');
		expect(kinds).toContain('indicator without baseline');
		expect(kinds).not.toContain('target not allowed');
		expect(accepted).toHaveLength(plan.acceptedGaps.length);
	});
});

describe('the database', () => {
	it('gives the demonstration back as it was written', async () => {
		const database = await startDatabase();
		try {
			const officer = await database.signUp('Anna Przykładowa');
			const read = await database.actAs(officer, async (query) => {
				const organisation = await query(
					`select create_organisation('Urząd Miejski (pokaz)', 'city', '2261011') as id`
				);
				await query('select create_plan($1, $2)', [organisation.rows[0]?.id, JSON.stringify(plan)]);
				return query('select read_plan($1) as plan', [plan.id]);
			});
			expect(read.rows[0]?.plan).toEqual(plan);
		} finally {
			await database.stop();
		}
	});
});

describe('a new installation', () => {
	const dataFolder = join(tmpdir(), `plan-demo-${randomUUID()}`);

	it('is filled once, and each person reaches what is theirs', async () => {
		// Read when the modules below are loaded.
		vi.stubEnv('DATA_DIR', dataFolder);
		vi.stubEnv('SUPABASE_URL', '');
		vi.stubEnv('SMTP_URL', '');
		const { seedDemo, demoSignIns } = await import('$lib/server/demo/seed-demo');
		const { newClient } = await import('$lib/server/supabase/clients');
		const { stopSupabase } = await import('$lib/server/supabase/supabase');
		const { findAccess, findPlan, listPlans } = await import('$lib/server/repositories/plans');
		const { findDocument } = await import('$lib/server/repositories/documents');
		const { listVersions } = await import('$lib/server/repositories/versions');
		const { listOrganisations } = await import('$lib/server/repositories/organisations');
		try {
			for (let run = 0; run < 2; run += 1)
				expect(await seedDemo(() => newClient())).toEqual(demoSignIns);
			for (const { email, password, role } of demoSignIns) {
				const db = newClient();
				await db.auth.signInWithPassword({ email, password });
				expect(await listPlans(db)).toHaveLength(1);
				expect((await findAccess(db, plan.id))?.role).toBe(role);
				const stored = await findPlan(db, plan.id);
				const unowned = stored?.sections.map((section, index) => ({
					...section,
					ownerId: null,
					version: plan.sections[index]?.version
				}));
				const measures = stored?.measures.map((measure, index) => ({
					...measure,
					version: plan.measures[index]?.version
				}));
				expect({ ...stored, sections: unowned, measures }).toEqual(plan);
				const begun = await findDocument(db, plan.id);
				const vision = openState(begun?.state ?? new Uint8Array()).getXmlFragment('vision');
				expect(suggestionsIn(readMarkedText(vision), 'vision')).toHaveLength(2);
				const kept = await listVersions(db, plan.id, { automatic: true, limit: 10 });
				expect(kept.map(({ name }) => name)).toEqual(['Przykład: tekst na warsztat']);
				const { data } = await db.auth.getUser();
				const own = stored?.sections.filter(({ ownerId }) => ownerId === data.user?.id);
				expect(own?.length).toBeGreaterThanOrEqual(3);
				expect(await listOrganisations(db)).toHaveLength(role === 'lead' ? 2 : 1);
			}
		} finally {
			await stopSupabase();
			vi.unstubAllEnvs();
			await rm(dataFolder, { recursive: true, force: true });
		}
	}, 60_000);
});
