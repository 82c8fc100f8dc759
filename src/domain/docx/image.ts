import { ImageRun, LineRuleType, Paragraph, TextRun } from 'docx';
import { renderCaption } from './caption';
import { textWidthPixels } from './look';
import type { BlockOf, BlockRenderer, Rendering } from './rendering';
import { printable } from './runs';
import { frameWords } from './words';

const renderPicture = (block: BlockOf<'image'>, { images, language }: Rendering): Paragraph => {
	const image = images.get(block.id);
	if (!image) {
		const text = frameWords(language).missingImage + block.alternative;
		return new Paragraph({ children: [new TextRun({ text: printable(text), italics: true })] });
	}
	// A picture is never drawn larger than it is: it would only be blurred.
	const width = Math.min(Math.round((textWidthPixels * block.width) / 100), image.width);
	return new Paragraph({
		spacing: { after: 240, line: 240, lineRule: LineRuleType.AUTO },
		children: [
			new ImageRun({
				type: image.type,
				data: image.bytes,
				transformation: { width, height: Math.round((image.height / image.width) * width) },
				...(block.decorative
					? { decorative: true }
					: {
							altText: {
								name: printable(block.caption ?? ''),
								description: printable(block.alternative)
							}
						})
			})
		]
	});
};

/** A picture with its caption above, as charts have it. */
export const renderImage: BlockRenderer<'image'> = (block, rendering) => [
	...(block.caption === null
		? []
		: [
				renderCaption(
					'image',
					rendering.captions.get(block) ?? 1,
					block.caption,
					rendering.language
				)
			]),
	renderPicture(block, rendering)
];
