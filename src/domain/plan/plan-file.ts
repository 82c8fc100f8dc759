import { z } from 'zod';
import { en, pl } from 'zod/locales';
import { unassigned } from '../access/section-right';
import { daySchema } from '../shared/ids';
import type { Language } from '../shared/localised';
import { ok, refuse, type Result } from '../shared/result';
import { planSchema, type Plan } from './plan';
import { planImageSchema } from './plan-image';
import { findBrokenReferences, idsOf, type BrokenReference } from './plan-references';

const format = 'wspolny-plan';
const currentVersion = 3;

/** A whole plan as one JSON file: taken out of one installation, read by another. */
const planFileSchema = z.strictObject({
	format: z.literal(format),
	formatVersion: z.literal(currentVersion),
	exportedOn: daySchema,
	/** true: holds counts of people below the disclosure threshold and must not be published */
	containsSmallCounts: z.boolean(),
	plan: planSchema,
	/** Pictures of the text */
	images: z.array(planImageSchema)
});
export type PlanFile = z.infer<typeof planFileSchema>;

/** `path` as in `plan.goals.0.title`, '' for the whole file. */
export type PlanFileProblem = { path: string; message: string };

export type PlanFileRefusal = {
	kind: 'not json' | 'not a plan file' | 'newer version' | 'invalid';
	problems: PlanFileProblem[];
};

const oldSizeSchema = z.looseObject({
	plan: z.looseObject({ size: z.enum(['small', 'standard']) })
});

const headerSchema = z.object({
	format: z.literal(format),
	formatVersion: z.number().int().min(1)
});

/** Version 1 knew two sizes, whose "standard" asked for everything as "full" does now, and no checklists. */
const withSizesAndChecks = (file: unknown): unknown => {
	const old = oldSizeSchema.safeParse(file);
	if (!old.success) return file;
	const size = old.data.plan.size === 'small' ? 'light' : 'full';
	return { ...old.data, formatVersion: 2, plan: { ...old.data.plan, size, checks: [] } };
};

const oldSectionsSchema = z.looseObject({
	plan: z.looseObject({ sections: z.array(z.looseObject({ status: z.string() })) })
});

/** Version 2 knew no pictures, no owners and days of sections, and called "done" what is approved now. */
const withSectionWork = (file: unknown): unknown => {
	const old = oldSectionsSchema.safeParse(file);
	if (!old.success) return file;
	const sections = old.data.plan.sections.map((section) => ({
		...unassigned,
		...section,
		status: section.status === 'done' ? 'approved' : section.status
	}));
	return { ...old.data, formatVersion: 3, images: [], plan: { ...old.data.plan, sections } };
};

/**
 * How a file of an older version becomes one of the next: `migrations.get(1)` makes version 2 out of version 1. Each one
 * that is added comes with a test on a file as that version wrote it.
 */
const migrations = new Map<number, (file: unknown) => unknown>([
	[1, withSizesAndChecks],
	[2, withSectionWork]
]);

const migrate = (file: unknown, from: number): unknown => {
	let migrated = file;
	for (let version = from; version < currentVersion; version += 1)
		migrated = migrations.get(version)?.(migrated) ?? migrated;
	return migrated;
};

const refusals: Record<Exclude<PlanFileRefusal['kind'], 'invalid'>, Record<Language, string>> = {
	'not json': {
		pl: 'Plik nie jest zapisany w formacie JSON albo jest uszkodzony.',
		en: 'The file is not JSON, or it is damaged.'
	},
	'not a plan file': {
		pl: 'To nie jest plik planu zapisany przez Wspólny Plan.',
		en: 'This is not a plan file written by Wspólny Plan.'
	},
	'newer version': {
		pl: 'Plik zapisała nowsza wersja programu. Zaktualizuj program i spróbuj ponownie.',
		en: 'A newer version of the program wrote this file. Update the program and try again.'
	}
};

const broken: Record<BrokenReference['kind'], Record<Language, string>> = {
	'used twice': {
		pl: 'ten identyfikator ma już inna pozycja',
		en: 'another item has this identifier already'
	},
	'no such source': {
		pl: 'w planie nie ma takiego źródła',
		en: 'the plan has no such source'
	},
	'no such evidence': {
		pl: 'w planie nie ma takiej danej, odpowiedzi ani ustalenia',
		en: 'the plan has no such reading, answer or finding'
	},
	'no such challenge': {
		pl: 'w planie nie ma takiego wyzwania',
		en: 'the plan has no such challenge'
	},
	'no such measure': {
		pl: 'w planie nie ma takiego działania',
		en: 'the plan has no such measure'
	},
	'no such goal': { pl: 'w planie nie ma takiego celu', en: 'the plan has no such goal' },
	'no such parent goal': {
		pl: 'w planie nie ma takiego celu strategicznego',
		en: 'the plan has no such strategic goal'
	}
};

const localeErrors = { pl: pl().localeError, en: en().localeError };

const parseJson = (text: string): Result<unknown, null> => {
	try {
		// Editors on Windows put a byte order mark in front; JSON does not allow one.
		return ok(JSON.parse(text.replace(/^\uFEFF/u, '')));
	} catch {
		return refuse(null);
	}
};

const refuseWhole = (kind: keyof typeof refusals, language: Language) =>
	refuse<PlanFileRefusal>({ kind, problems: [{ path: '', message: refusals[kind][language] }] });

/**
 * Reads a plan file. Files of older versions are brought up to the current one first. Refuses with every problem found:
 * shape first, then references between items that lead nowhere; messages in `language`.
 */
export const readPlanFile = (
	text: string,
	language: Language = 'pl'
): Result<PlanFile, PlanFileRefusal> => {
	const json = parseJson(text);
	if (!json.ok) return refuseWhole('not json', language);
	const header = headerSchema.safeParse(json.value);
	if (!header.success) return refuseWhole('not a plan file', language);
	if (header.data.formatVersion > currentVersion) return refuseWhole('newer version', language);
	const file = planFileSchema.safeParse(migrate(json.value, header.data.formatVersion), {
		error: localeErrors[language]
	});
	if (!file.success)
		return refuse({
			kind: 'invalid',
			problems: file.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
		});
	const problems = findBrokenReferences(file.data.plan).map(({ path, kind }) => ({
		path: `plan.${path}`,
		message: broken[kind][language]
	}));
	return problems.length > 0 ? refuse({ kind: 'invalid', problems }) : ok(file.data);
};

/** The plan as the text of a file. `containsSmallCounts` says whether anything in it is under disclosure control. */
export const writePlanFile = (
	plan: Plan,
	{
		exportedOn,
		containsSmallCounts,
		images
	}: Pick<PlanFile, 'exportedOn' | 'containsSmallCounts' | 'images'>
): string => {
	const file: PlanFile = {
		format,
		formatVersion: currentVersion,
		exportedOn,
		containsSmallCounts,
		plan,
		images
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
};

/** The shape of plans that this version of the program writes, also in versions kept in the database. */
export const planFormat = currentVersion;

/** A plan as an earlier version of the program kept it, brought to the present shape; null when it is none. */
export const readKeptPlan = (plan: unknown, format: number): Plan | null => {
	const file = z
		.object({ plan: planSchema })
		.safeParse(migrate({ formatVersion: format, plan }, format));
	return file.success ? file.data.plan : null;
};

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/giu;

/**
 * The same plan with an id of its own for every item, so that a copy can live beside the original. Works on the JSON,
 * because ids also stand inside keys of accepted gaps. People who answered keep their ids.
 */
export const withNewIds = (plan: Plan, newId: () => string): Plan => {
	const fresh = new Map(idsOf(plan).map((id) => [id, newId()]));
	return planSchema.parse(
		JSON.parse(JSON.stringify(plan).replaceAll(uuid, (id) => fresh.get(id) ?? id))
	);
};

/** JSON Schema of a plan file, for those who write one with other tools. */
export const planFileJsonSchema = () => z.toJSONSchema(planFileSchema, { io: 'input' });
