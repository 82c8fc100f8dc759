import { formatDay } from '$lib/domain/shared/dates';
import type { Language } from '$lib/domain/shared/localised';
import { m } from '$lib/i18n/paraglide/messages';
import type { Letter } from './send-letter';

type Reminder = { title: string; plan: string; link: string; dueOn: string };

const dayOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

const lineOf = ({ title, plan, link, dueOn }: Reminder, today: string, language: Language) => {
	const locale = { locale: language };
	const about = { title, plan, day: formatDay(dueOn, language) };
	const days = dayOf(dueOn) - dayOf(today);
	const words =
		days > 1
			? m.sections_letter_line_coming({ ...about, days }, locale)
			: days === 1
				? m.sections_letter_line_tomorrow(about, locale)
				: days === 0
					? m.sections_letter_line_today(about, locale)
					: m.sections_letter_line_overdue(about, locale);
	return `${words}\n  ${link}`;
};

/** One letter about all sections of a person that are due now, in the language of the person; `today` as in `2026-11-23`. */
export const writeReminderLetter = (
	{ email, language }: { email: string; language: Language },
	reminders: Reminder[],
	{ today, settings }: { today: string; settings: string }
): Letter => ({
	to: email,
	subject: m.sections_letter_subject({ count: reminders.length }, { locale: language }),
	text: m.sections_letter_text(
		{ lines: reminders.map((one) => lineOf(one, today, language)).join('\n\n'), settings },
		{ locale: language }
	)
});
