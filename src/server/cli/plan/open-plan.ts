import { readFile } from 'node:fs/promises';
import { findPack } from '$lib/content/packs';
import type { Pack } from '$lib/domain/pack/pack';
import { packForPlan } from '$lib/domain/plan/pack-for-plan';
import type { Plan } from '$lib/domain/plan/plan';
import type { PlanImage } from '$lib/domain/plan/plan-image';
import { readPlanFile, type PlanFileRefusal } from '$lib/domain/plan/plan-file';
import type { Language } from '$lib/domain/shared/localised';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { failed, type Outcome } from './outcome';
import { say } from './texts';

export type OpenPlan = { plan: Plan; pack: Pack; language: Language; images: PlanImage[] };

const listProblems = ({ problems }: PlanFileRefusal, language: Language): string =>
	[
		`${say('invalid', language)}:`,
		...problems.map(({ path, message }) => `  ${path || say('wholeFile', language)}: ${message}`)
	].join('\n');

const readText = async (file: string): Promise<string | null> => {
	try {
		return await readFile(file, 'utf8');
	} catch {
		// Whatever the reason, the person needs to hear which file could not be read.
		return null;
	}
};

/** Reads the plan of a file and the pack that it uses; the refusal is what to print. `asked` null = the plan's language. */
export const openPlan = async (
	file: string,
	asked: Language | null
): Promise<Result<OpenPlan, Outcome>> => {
	const text = await readText(file);
	if (text === null) return refuse(failed(`${say('cannotRead', asked ?? 'pl')}: ${file}`));
	const read = readPlanFile(text, asked ?? 'pl');
	if (!read.ok) return refuse(failed(listProblems(read.error, asked ?? 'pl')));
	const { plan, images } = read.value;
	const language = asked ?? plan.language;
	const { id, version } = plan.pack;
	const pack = await findPack(id, version);
	if (!pack) return refuse(failed(`${say('noPack', language)}: ${id} ${version}`));
	return ok({ plan, pack: packForPlan(pack, plan), language, images });
};
