import type { Doc } from 'yjs';
import { unassigned } from '$lib/domain/access/section-right';
import type { CommentThread } from '$lib/domain/document/comment';
import type { StrategyDocument } from '$lib/domain/document/blocks';
import { composeDocument } from '$lib/domain/document/compose';
import type { Pack } from '$lib/domain/pack/pack';
import type { Plan } from '$lib/domain/plan/plan';
import type { PlanImage } from '$lib/domain/plan/plan-image';
import { annotateText } from '$lib/domain/word/annotate-text';
import { Annotations } from '$lib/domain/word/annotation-letters';
import { annotatedDocument } from '$lib/domain/word/annotated-document';
import { baselineOf } from '$lib/domain/word/baseline-of';
import { properties } from '$lib/domain/word/markers';
import type { Baseline } from '$lib/domain/word/word-text';
import { asRichText, readMarkedText } from '$lib/server/collaboration/section-text';
import { asPictures } from '$lib/server/export/images-of-plan';
import { drawCharts } from '$lib/server/export/strategy-docx';
import { commentsToPrint, type LeavingComments } from './printed-comments';
import { renderAndReadWordFile } from './word-thread';

export type Leaving = {
	plan: Plan;
	pack: Pack;
	today: string;
	/** Stands in the file, so that its answer is known again */
	exportId: string;
	/** The shared document; null where nobody has begun to write */
	doc: Doc | null;
	/** Conversations to print as comments of Word */
	threads: CommentThread[];
	/** Whether waiting suggestions are printed as tracked changes */
	suggestions: boolean;
	/** Pictures of the text; one that is missing is described in words */
	images: PlanImage[];
	/** What somebody is called who has left */
	unknown: string;
};

const status = 'drafting' as const;

/** The plan's texts with letters that stand for comments and suggestions. */
const annotatedPlan = (
	{ plan, pack, doc, suggestions }: Leaving,
	{ passages }: LeavingComments,
	annotations: Annotations
): Plan => {
	const sections = pack.template.sections.flatMap(({ key }) => {
		const stored = plan.sections.find((section) => section.key === key);
		const fragment = doc?.getXmlFragment(key);
		if (!fragment?.length) return stored ? [stored] : [];
		const here = passages.get(key) ?? [];
		const text = asRichText(annotateText(readMarkedText(fragment), here, annotations, suggestions));
		const section = stored ?? { ...unassigned, ...{ id: plan.id, version: 1, key, status, text } };
		return [text ? { ...section, text } : section];
	});
	return { ...plan, sections };
};

const withSectionComments = (
	document: StrategyDocument,
	{ sections }: LeavingComments
): StrategyDocument => ({
	...document,
	sections: document.sections.map((section) => ({
		...section,
		comments: sections.get(section.key) ?? []
	}))
});

/** The plan's document as a .docx file to edit in Word, and what to remember of it for when it comes back. */
export const leavingFile = async (
	leaving: Leaving
): Promise<{ bytes: Uint8Array<ArrayBuffer>; baseline: Baseline }> => {
	const { plan, pack, today, exportId } = leaving;
	const annotations = new Annotations();
	const comments = commentsToPrint(leaving.threads, leaving.doc, leaving.unknown);
	const isPlain = comments.printed.length === 0 && !leaving.suggestions;
	const printed = isPlain ? plan : annotatedPlan(leaving, comments, annotations);
	const composed = composeDocument(printed, pack, today);
	const document = isPlain
		? composed
		: withSectionComments(annotatedDocument(composed, annotations), comments);
	const { bytes, read } = await renderAndReadWordFile(document, await drawCharts(document), {
		today,
		images: asPictures(leaving.images),
		comments: comments.printed,
		properties: { [properties.plan]: plan.id, [properties.export]: exportId }
	});
	if (!read.ok) throw new Error(`The file that left cannot be read: ${read.error.kind}`);
	return { bytes, baseline: baselineOf(read.value, comments.threads) };
};
