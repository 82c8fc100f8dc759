import { threadPath } from '$lib/components/comments/thread-path';
import { plainBody } from '$lib/domain/document/mentions';
import type { Language } from '$lib/domain/shared/localised';
import { assertNever } from '$lib/domain/shared/result';
import { m } from '$lib/i18n/paraglide/messages';
import type { DueLetter } from '$lib/server/repositories/comment-letters';
import type { Letter } from './send-letter';

type In = { locale: Language };

const nameOf = ({ by }: DueLetter, language: In) => by ?? m.comments_former({}, language);

const reasonOf = (due: DueLetter, language: In): string => {
	const who = { who: nameOf(due, language) };
	switch (due.reason) {
		case 'mention':
			return m.comments_letter_mention(who, language);
		case 'reply':
			return m.comments_letter_reply(who, language);
		case 'assignment':
			return m.comments_letter_assignment(who, language);
		default:
			return assertNever(due.reason);
	}
};

const subjectOf = (due: DueLetter, language: In): string => {
	const names = { who: nameOf(due, language), plan: due.plan.title };
	switch (due.reason) {
		case 'mention':
			return m.comments_letter_subject_mention(names, language);
		case 'reply':
			return m.comments_letter_subject_reply(names, language);
		case 'assignment':
			return m.comments_letter_subject_assignment(names, language);
		default:
			return assertNever(due.reason);
	}
};

const longestQuoteInLetter = 300;

const partOf = (due: DueLetter, origin: string, language: In): string => {
	const { anchor } = due.thread;
	const quote = anchor.kind === 'passage' ? anchor.quote : '';
	const shown =
		quote.length > longestQuoteInLetter ? `${quote.slice(0, longestQuoteInLetter)}…` : quote;
	const link = new URL(threadPath(due.plan.id, due.thread), origin).href;
	return [
		`${reasonOf(due, language)}\n${due.plan.title}`,
		...(quote ? [m.comments_letter_about({ quote: shown }, language)] : []),
		plainBody(due.body, due.mentioned, m.comments_former({}, language)),
		m.comments_letter_open({ link }, language)
	].join('\n\n');
};

/** One letter to one person about one or more comments, in the person's language; links lead to the passage. */
export const writeCommentLetter = (
	first: DueLetter,
	others: DueLetter[],
	origin: string
): Letter => {
	const language = { locale: first.to.language };
	const all = [first, ...others];
	const foot = m.comments_letter_foot({ link: new URL('/profile#letters', origin).href }, language);
	return {
		to: first.to.email,
		subject:
			others.length === 0
				? subjectOf(first, language)
				: m.comments_letter_subject_daily({ count: all.length }, language),
		text: `${all.map((due) => partOf(due, origin, language)).join('\n\n—\n\n')}\n\n——\n${foot}\n`
	};
};
