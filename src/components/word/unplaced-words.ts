import type { Unplaced, UnplacedReason } from '$lib/domain/word/placed';
import { m } from '$lib/i18n/paraglide/messages';

const reasons: Record<UnplacedReason, () => string> = {
	'from plan': () => m.word_reason_from_plan(),
	title: () => m.word_reason_title(),
	outside: () => m.word_reason_outside(),
	margin: () => m.word_reason_margin(),
	box: () => m.word_reason_box(),
	'section removed': () => m.word_reason_section_removed(),
	'section unknown': () => m.word_reason_section_unknown(),
	'changed meanwhile': () => m.word_reason_changed_meanwhile(),
	waiting: () => m.word_reason_waiting(),
	figure: () => m.word_reason_figure(),
	picture: () => m.word_reason_picture(),
	footnote: () => m.word_reason_footnote(),
	table: () => m.word_reason_table(),
	'decided in Word': () => m.word_reason_decided_in_word(),
	'refused in Word': () => m.word_reason_refused_in_word(),
	'comment removed': () => m.word_reason_comment_removed(),
	'not allowed': () => m.word_reason_not_allowed(),
	comment: () => m.word_reason_comment()
};

/** Why a change has no place, in the language of the interface. */
export const reasonWords = (reason: UnplacedReason): string => reasons[reason]();

/** Titles of sections by their keys, in the document's language. */
export type SectionTitles = { key: string; title: string }[];

export const titleOf = (sections: SectionTitles, key: string | null): string =>
	sections.find((section) => section.key === key)?.title ?? m.word_no_section();

/** The whole list as plain text, to copy or keep. */
export const listAsText = (unplaced: Unplaced[], sections: SectionTitles): string =>
	unplaced
		.map(({ section, reason, before, after, author }) =>
			[
				`${titleOf(sections, section)} – ${reasonWords(reason)}${author ? ` – ${author}` : ''}`,
				...(before ? [`${m.word_was()} ${before}`] : []),
				...(after ? [`${reason === 'comment' ? m.word_says() : m.word_is()} ${after}`] : [])
			].join('\n')
		)
		.join('\n\n');
