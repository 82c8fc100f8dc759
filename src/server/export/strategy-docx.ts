import { drawChart } from '$lib/server/charts/draw';
import type { Block, StrategyDocument } from '$lib/domain/document/blocks';
import { composeDocument, composeFurtherDocument } from '$lib/domain/document/compose';
import { asPictures } from './images-of-plan';
import type { ChartPicture } from '$lib/domain/docx/render';
import { renderWordFile } from '$lib/server/word/word-thread';
import type { Pack } from '$lib/domain/pack/pack';
import type { FurtherTemplate } from '$lib/domain/pack/template';
import type { Plan } from '$lib/domain/plan/plan';
import type { PlanImage } from '$lib/domain/plan/plan-image';

/** The pictures of a document's charts, by block. */
export const drawCharts = async (document: StrategyDocument): Promise<Map<Block, ChartPicture>> => {
	const pictures = new Map<Block, ChartPicture>();
	for (const block of document.sections.flatMap(({ blocks }) => blocks))
		if (block.kind === 'chart')
			pictures.set(block, await drawChart(block.chart, document.language));
	return pictures;
};

/**
 * The plan's document as the bytes of a .docx file; `today` (`2026-11-22`) is the day of the draft. A picture of the text
 * that is not among `images` is described in words.
 */
export const strategyDocx = async (
	plan: Plan,
	pack: Pack,
	today: string,
	images: PlanImage[] = []
): Promise<Uint8Array<ArrayBuffer>> => {
	const document = composeDocument(plan, pack, today);
	return renderWordFile(document, await drawCharts(document), {
		today,
		images: asPictures(images)
	});
};

/** A document that goes with the strategy, from its template and the plan, as the bytes of a .docx file. */
export const furtherDocx = async (
	plan: Plan,
	pack: Pack,
	template: FurtherTemplate,
	today: string
): Promise<Uint8Array<ArrayBuffer>> => {
	const document = composeFurtherDocument(plan, pack, template, today);
	return renderWordFile(document, await drawCharts(document), { today });
};
