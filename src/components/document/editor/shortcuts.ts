import { m } from '$lib/i18n/paraglide/messages';

/**
 * Every shortcut of the editor, once: the help lists them from here, the toolbar announces them from here, and the
 * editor's own ones are bound from here. A test holds that the editor knows each of them.
 * `Mod` is Ctrl, on a Mac ⌘.
 */
export const shortcuts = {
	bold: 'Mod-b',
	italic: 'Mod-i',
	largeHeading: 'Mod-Alt-3',
	smallHeading: 'Mod-Alt-4',
	paragraph: 'Mod-Alt-0',
	numbers: 'Mod-Shift-7',
	bullets: 'Mod-Shift-8',
	deeper: 'Tab',
	shallower: 'Shift-Tab',
	lineBreak: 'Shift-Enter',
	link: 'Mod-k',
	footnote: 'Mod-Alt-f',
	fromPlan: 'Mod-Alt-p',
	figure: 'Mod-Shift-Enter',
	open: 'Enter',
	nextCell: 'Tab',
	previousCell: 'Shift-Tab',
	undo: 'Mod-z',
	redo: 'Mod-y',
	find: 'Mod-Shift-f',
	toolbar: 'Alt-F10',
	help: 'Mod-/'
} as const;
export type Deed = keyof typeof shortcuts;

type Group = { name: () => string; deeds: { deed: Deed; name: () => string }[] };

/** The list of the help, in groups. */
export const shortcutGroups: Group[] = [
	{
		name: () => m.editor_group_text(),
		deeds: [
			{ deed: 'bold', name: () => m.document_bold() },
			{ deed: 'italic', name: () => m.document_italic() },
			{ deed: 'largeHeading', name: () => m.document_heading_large() },
			{ deed: 'smallHeading', name: () => m.document_heading_small() },
			{ deed: 'paragraph', name: () => m.editor_plain_paragraph() },
			{ deed: 'lineBreak', name: () => m.editor_line_break() }
		]
	},
	{
		name: () => m.editor_group_lists(),
		deeds: [
			{ deed: 'bullets', name: () => m.document_bullets() },
			{ deed: 'numbers', name: () => m.document_numbers() },
			{ deed: 'deeper', name: () => m.editor_deeper() },
			{ deed: 'shallower', name: () => m.editor_shallower() },
			{ deed: 'nextCell', name: () => m.editor_next_cell() },
			{ deed: 'previousCell', name: () => m.editor_previous_cell() }
		]
	},
	{
		name: () => m.editor_group_insert(),
		deeds: [
			{ deed: 'link', name: () => m.document_link() },
			{ deed: 'footnote', name: () => m.editor_footnote() },
			{ deed: 'fromPlan', name: () => m.editor_from_plan() },
			{ deed: 'figure', name: () => m.figures_insert() },
			{ deed: 'open', name: () => m.editor_open_selected() }
		]
	},
	{
		name: () => m.editor_group_page(),
		deeds: [
			{ deed: 'undo', name: () => m.document_undo() },
			{ deed: 'redo', name: () => m.document_redo() },
			{ deed: 'find', name: () => m.collaboration_find_title() },
			{ deed: 'toolbar', name: () => m.editor_to_toolbar() },
			{ deed: 'help', name: () => m.editor_help() }
		]
	}
];

const onMac = (): boolean =>
	typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

const capital = (key: string): string => (key.length === 1 ? key.toUpperCase() : key);

/** As on the keys of this computer: `Ctrl+Alt+F`. */
export const keysOf = (deed: Deed, mac = onMac()): string[] =>
	shortcuts[deed]
		.split('-')
		.map((key) =>
			key === 'Mod' ? (mac ? '⌘' : 'Ctrl') : key === 'Alt' && mac ? '⌥' : capital(key)
		);

/** As `aria-keyshortcuts` wants them: `Control+Alt+F`. */
export const ariaKeysOf = (deed: Deed, mac = onMac()): string =>
	shortcuts[deed]
		.split('-')
		.map((key) => (key === 'Mod' ? (mac ? 'Meta' : 'Control') : capital(key)))
		.join('+');
