import { Doc } from 'yjs';
import { sectionRight } from '$lib/domain/access/section-right';
import { composing } from '$lib/domain/document/composing';
import { figureSheet } from '$lib/domain/document/figure-sheet';
import { livingFigure } from '$lib/domain/document/living-figure';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { Coming } from '$lib/domain/word/bring-back';
import { fillDocument, openState } from '$lib/server/collaboration/plan-document';
import { imagesOfPlan } from '$lib/server/export/images-of-plan';
import { findDocument } from '$lib/server/repositories/documents';
import { findPlan } from '$lib/server/repositories/plans';
import { findWordExport } from '$lib/server/repositories/word-files';
import { leavingFile } from '$lib/server/word/leaving-file';
import type { WordFileRefusal } from '$lib/server/word/open-word-file';
import { comingTo, isOfAnotherPlan, type Returned } from '$lib/server/word/returning-file';
import { readWordFile } from '$lib/server/word/word-thread';
import { planOfRequest, type PlanOfRequest } from './plan';
import { today } from './today';

/** The plan's shared document as it is stored; where nobody has begun, as it would begin. */
export const documentOfRequest = async (
	locals: App.Locals,
	{ plan, pack }: Pick<PlanOfRequest, 'plan' | 'pack'>
): Promise<Doc> => {
	const stored = await findDocument(locals.db, plan.id);
	if (stored) return openState(stored.state);
	const doc = new Doc();
	fillDocument(doc, plan, pack);
	return doc;
};

export type ReturnRefusal =
	| WordFileRefusal
	/** `title` as the plan is called now if the person reaches it, else as the file says */
	| { kind: 'another plan'; title: string };

export type ReadReturn = PlanOfRequest & {
	returned: Returned;
	/** What it would bring to the document as it is stored now */
	coming: Coming;
};

/** Reads a file that came back from Word and finds what it brings; changes nothing. */
export const readReturn = async (
	locals: App.Locals,
	planId: string,
	bytes: Uint8Array
): Promise<Result<ReadReturn, ReturnRefusal>> => {
	const request = await planOfRequest(locals, planId);
	const { plan, pack, access } = request;
	const read = await readWordFile(bytes);
	if (!read.ok) return read;
	const file = read.value;
	if (isOfAnotherPlan(file, plan)) {
		const other = await findPlan(locals.db, file.planId ?? '').catch(() => null);
		return refuse({ kind: 'another plan', title: other?.title ?? file.title });
	}
	const doc = await documentOfRequest(locals, request);
	const known = file.exportId ? await findWordExport(locals.db, plan.id, file.exportId) : null;
	const asOfNow = async () =>
		leavingFile({
			...{ plan, pack, doc, today: today(), exportId: '' },
			...{ threads: [], suggestions: false, unknown: '' },
			images: await imagesOfPlan(locals.db, plan)
		});
	const personId = locals.person?.id ?? '';
	const sheet = figureSheet(composing(plan, pack, today()));
	const returned: Returned = {
		file,
		baseline: known ?? (await asOfNow()).baseline,
		isExact: known !== null,
		sayFigure: (figure) => livingFigure(figure, sheet).text,
		rightIn: (key) =>
			sectionRight(access, plan.sections.find((section) => section.key === key) ?? null, personId)
	};
	return ok({ ...request, returned, coming: comingTo(doc, pack, returned) });
};
