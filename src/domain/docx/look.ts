import {
	AlignmentType,
	LevelFormat,
	LineRuleType,
	type INumberingOptions,
	type IStylesOptions
} from 'docx';
import type { Language } from '../shared/localised';

/**
 * The look of the printed document. Calibri is on every machine with Word, and LibreOffice has Carlito of the same
 * widths, so lines and pages break alike; a font of our own would have to be embedded or would fall back to anything.
 */
const font = 'Calibri';

export const colour = {
	heading: '084F4B',
	accent: '0B6B66',
	accentSoft: 'E2F0EE',
	ink: '14213D',
	soft: '47536B',
	line: 'CFC9BB',
	/** Struck words of a comparison */
	deleted: '9B1C1C',
	amber: 'B97A12',
	amberSoft: 'FBF1DC'
} as const;

/** A4 in twentieths of a point, with margins of 2.5 cm. */
export const page = { width: 11906, height: 16838, margin: 1418 } as const;
export const textWidth = page.width - 2 * page.margin;
/** The text's width in pixels at 96 to the inch, which pictures are measured in. */
export const textWidthPixels = Math.round((textWidth / 1440) * 96);

const locale = (language: Language): string => (language === 'pl' ? 'pl-PL' : 'en-GB');

const heading = (size: number, before: number, after: number) => ({
	run: { font, size, bold: true, color: colour.heading },
	paragraph: {
		spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO },
		keepNext: true,
		keepLines: true
	}
});

const paragraphStyles: IStylesOptions['paragraphStyles'] = [
	{
		id: 'TableText',
		name: 'Table Text',
		basedOn: 'Normal',
		quickFormat: true,
		run: { size: 18 },
		paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } }
	},
	{
		id: 'SourceNote',
		name: 'Source Note',
		basedOn: 'Normal',
		quickFormat: true,
		run: { size: 17, color: colour.soft },
		paragraph: { spacing: { before: 60, after: 240, line: 240, lineRule: LineRuleType.AUTO } }
	},
	{
		id: 'NoteBox',
		name: 'Note Box',
		basedOn: 'Normal',
		quickFormat: true,
		run: { size: 20 },
		paragraph: { spacing: { before: 120, after: 180 }, indent: { left: 170, right: 170 } }
	},
	{
		id: 'Subtitle',
		name: 'Subtitle',
		basedOn: 'Normal',
		quickFormat: true,
		run: { size: 28, color: colour.soft },
		paragraph: { spacing: { after: 120 } }
	},
	{
		id: 'ContentsTitle',
		name: 'Contents Title',
		basedOn: 'Normal',
		run: { size: 34, bold: true, color: colour.heading },
		paragraph: { spacing: { after: 240 }, keepNext: true }
	},
	{
		id: 'TOC1',
		name: 'toc 1',
		basedOn: 'Normal',
		run: { bold: true },
		paragraph: { spacing: { before: 120, after: 40, line: 252, lineRule: LineRuleType.AUTO } }
	},
	{
		id: 'TOC2',
		name: 'toc 2',
		basedOn: 'Normal',
		paragraph: {
			spacing: { before: 0, after: 20, line: 252, lineRule: LineRuleType.AUTO },
			indent: { left: 284 }
		}
	}
];

export const documentStyles = (language: Language): IStylesOptions => ({
	default: {
		document: {
			run: { font, size: 22, color: colour.ink, language: { value: locale(language) } },
			paragraph: { spacing: { after: 140, line: 281, lineRule: LineRuleType.AUTO } }
		},
		title: {
			run: { font, size: 60, bold: true, color: colour.heading },
			paragraph: { spacing: { before: 0, after: 240, line: 252, lineRule: LineRuleType.AUTO } }
		},
		heading1: heading(34, 480, 200),
		heading2: heading(27, 360, 140),
		heading3: heading(23, 280, 100),
		heading4: { ...heading(22, 220, 80), run: { font, size: 22, bold: true, color: colour.ink } },
		footnoteText: {
			run: { size: 18 },
			paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } }
		},
		hyperlink: { run: { color: colour.accent, underline: {} } },
		caption: {
			run: { size: 20, bold: true, color: colour.ink },
			paragraph: { spacing: { before: 240, after: 100 }, keepNext: true, keepLines: true }
		}
	},
	paragraphStyles
});

const bullet = (level: number, text: string) => ({
	level,
	format: LevelFormat.BULLET,
	text,
	alignment: AlignmentType.LEFT,
	style: { paragraph: { indent: { left: 454 * (level + 1), hanging: 284 } } }
});

const ordered = (level: number, format: (typeof LevelFormat)[keyof typeof LevelFormat]) => ({
	level,
	format,
	text: `%${level + 1}.`,
	alignment: AlignmentType.LEFT,
	style: { paragraph: { indent: { left: 454 * (level + 1), hanging: 340 } } }
});

export const numbering: INumberingOptions = {
	config: [
		{
			reference: 'headings',
			levels: [
				{
					level: 0,
					format: LevelFormat.DECIMAL,
					text: '%1.',
					style: { paragraph: { indent: { left: 567, hanging: 567 } } }
				},
				{
					level: 1,
					format: LevelFormat.DECIMAL,
					text: '%1.%2.',
					style: { paragraph: { indent: { left: 709, hanging: 709 } } }
				}
			]
		},
		{ reference: 'bullets', levels: [bullet(0, '•'), bullet(1, '–')] },
		{
			reference: 'ordered',
			levels: [ordered(0, LevelFormat.DECIMAL), ordered(1, LevelFormat.LOWER_LETTER)]
		}
	]
};
