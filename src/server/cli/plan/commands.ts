import { writeFile } from 'node:fs/promises';
import { reasonText } from '$lib/components/catalogue/reason-text';
import { gapText } from '$lib/components/coherence/gap-text';
import { findGaps, splitAccepted } from '$lib/domain/coherence/find-gaps';
import { recommendMeasures } from '$lib/domain/measures/recommend';
import { planFileJsonSchema } from '$lib/domain/plan/plan-file';
import { findUnknownKeys } from '$lib/domain/plan/plan-references';
import { today } from '$lib/server/requests/today';
import type { OpenPlan } from './open-plan';
import { done, failed, type Outcome } from './outcome';
import { say } from './texts';

const toJson = (value: unknown): string => JSON.stringify(value, null, '\t');

export const printSchema = (): Outcome => done(toJson(planFileJsonSchema()));

export const validatePlan = ({ plan, pack, language }: OpenPlan): Outcome =>
	done(
		[
			`${say('valid', language)}: ${plan.title}`,
			...findUnknownKeys(plan, pack).map(
				({ path, key }) => `  plan.${path}: ${say('unknownKey', language)} (${key})`
			)
		].join('\n')
	);

const severityNames = { 3: 'severity3', 2: 'severity2', 1: 'severity1' } as const;

export const checkPlan = ({ plan, pack, language }: OpenPlan, asJson: boolean): Outcome => {
	const { open, accepted } = splitAccepted(findGaps(plan, pack, today()), plan.acceptedGaps);
	const described = {
		open: open.map((gap) => ({ ...gap, text: gapText(gap, plan, pack, language) })),
		accepted: accepted.map(({ gap, reason }) => ({
			...gap,
			text: gapText(gap, plan, pack, language),
			reason
		}))
	};
	if (asJson) return done(toJson(described));
	const lines = [
		...described.open.map(
			({ severity, text }) => `  [${say(severityNames[severity], language)}] ${text}`
		),
		...(accepted.length > 0 ? [`${say('accepted', language)} (${accepted.length}):`] : []),
		...described.accepted.map(({ text, reason }) => `  ${text} – ${reason}`)
	];
	if (lines.length === 0) return done(say('noGaps', language));
	return done([`${say('open', language)} (${open.length}):`, ...lines].join('\n'));
};

export const recommendForPlan = ({ plan, pack, language }: OpenPlan, asJson: boolean): Outcome => {
	const recommendations = recommendMeasures(pack, plan).map(
		({ entry, score, reasons, adoptedAs }) => ({
			id: entry.id,
			title: entry.title[language],
			score,
			adoptedAs,
			reasons: reasons.map((reason) => ({ ...reason, text: reasonText(reason, language) }))
		})
	);
	if (asJson) return done(toJson(recommendations));
	if (recommendations.length === 0) return done(say('noRecommendations', language));
	return done(
		recommendations
			.map(({ title, score, adoptedAs, reasons }, index) => {
				const standing = adoptedAs === null ? '' : `, ${say('adopted', language)}`;
				return [
					`${index + 1}. ${title} (${score} ${say('points', language)}${standing})`,
					...reasons.map(({ text }) => `   – ${text}`)
				].join('\n');
			})
			.join('\n')
	);
};

/** The exporters are loaded only here: they bring the drawing of charts with them. */
const renderAs = async (
	{ plan, pack, images }: OpenPlan,
	file: string
): Promise<Uint8Array | null> => {
	if (file.endsWith('.docx')) {
		const { strategyDocx } = await import('$lib/server/export/strategy-docx');
		return strategyDocx(plan, pack, today(), images);
	}
	if (file.endsWith('.xlsx')) {
		const { planXlsx } = await import('$lib/server/export/plan-xlsx');
		return planXlsx(plan, pack);
	}
	return null;
};

const isWritten = async (file: string, bytes: Uint8Array): Promise<boolean> => {
	try {
		await writeFile(file, bytes);
		return true;
	} catch {
		// Whatever the reason, the person needs to hear which file could not be written.
		return false;
	}
};

export const exportPlan = async (open: OpenPlan, file: string): Promise<Outcome> => {
	const bytes = await renderAs(open, file);
	if (!bytes) return failed(`${say('badFormat', open.language)}: ${file}`);
	return (await isWritten(file, bytes))
		? done(`${say('written', open.language)}: ${file}`)
		: failed(`${say('cannotWrite', open.language)}: ${file}`);
};
