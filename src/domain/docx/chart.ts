import { ImageRun, LineRuleType, Paragraph, TextRun } from 'docx';
import { renderCaption, renderSourceNote } from './caption';
import { textWidthPixels } from './look';
import type { BlockOf, BlockRenderer, Rendering } from './rendering';
import { printable } from './runs';
import { frameWords } from './words';

/** The picture with its description for those who don't see it; the description alone when nothing was drawn. */
const renderPicture = (block: BlockOf<'chart'>, { pictures, language }: Rendering): Paragraph => {
	const picture = pictures.get(block);
	if (!picture) {
		const text = frameWords(language).missingPicture + block.chart.alternative;
		return new Paragraph({ children: [new TextRun({ text: printable(text), italics: true })] });
	}
	const width = Math.min(textWidthPixels, picture.width);
	return new Paragraph({
		keepNext: block.note !== null,
		spacing: { after: block.note === null ? 240 : 0, line: 240, lineRule: LineRuleType.AUTO },
		children: [
			new ImageRun({
				type: 'png',
				data: picture.png,
				transformation: {
					width,
					height: Math.round((picture.height / picture.width) * width)
				},
				altText: {
					name: printable(block.chart.title),
					title: printable(block.chart.title),
					description: printable(block.chart.alternative)
				}
			})
		]
	});
};

export const renderChart: BlockRenderer<'chart'> = (block, rendering) => [
	renderCaption('chart', rendering.captions.get(block) ?? 1, block.caption, rendering.language),
	renderPicture(block, rendering),
	...(block.note === null ? [] : [renderSourceNote(block.note)])
];
