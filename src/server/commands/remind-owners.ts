import { findPack } from '$lib/content/packs';
import { environment } from '$lib/server/environment';
import { writeReminderLetter } from '$lib/server/mail/reminder-letter';
import { sendLetter, type Letter } from '$lib/server/mail/send-letter';
import type { Db } from '$lib/server/repositories/db';
import {
	claimReminder,
	listDueReminders,
	releaseReminder,
	type DueReminder
} from '$lib/server/repositories/section-work';

const asRead = async ({
	planId,
	planTitle,
	planLanguage,
	pack,
	sectionKey,
	dueOn
}: DueReminder) => {
	const template = (await findPack(pack.id, pack.version))?.template.sections.find(
		({ key }) => key === sectionKey
	);
	return {
		title: template?.title[planLanguage] ?? sectionKey,
		plan: planTitle,
		link: new URL(`/plans/${planId}/document/${sectionKey}`, environment.origin).href,
		dueOn
	};
};

const remind = async (
	db: Db,
	today: string,
	due: DueReminder[],
	send: (letter: Letter) => Promise<void>
): Promise<void> => {
	const claimed: DueReminder[] = [];
	for (const reminder of due) if (await claimReminder(db, reminder)) claimed.push(reminder);
	const [first] = claimed;
	if (!first) return;
	try {
		const settings = new URL('/profile', environment.origin).href;
		const reminders = await Promise.all(claimed.map(asRead));
		await send(writeReminderLetter(first.person, reminders, { today, settings }));
	} catch (cause) {
		for (const reminder of claimed) await releaseReminder(db, reminder);
		throw cause;
	}
};

/**
 * Reminds owners of the days of their sections, one letter a person: a week before, on the day, every week after it. None
 * goes twice. A letter that cannot be sent keeps back no other; then it throws, so that the round is taken up again.
 * `today` as in `2026-11-23`.
 */
export const remindOwners = async (
	serverDb: Db,
	today: string,
	send: (letter: Letter) => Promise<void> = sendLetter
): Promise<void> => {
	const byPerson = Object.groupBy(
		await listDueReminders(serverDb, today),
		({ person }) => person.id
	);
	const failures: unknown[] = [];
	for (const due of Object.values(byPerson))
		await remind(serverDb, today, due ?? [], send).catch((cause: unknown) => failures.push(cause));
	if (failures.length > 0)
		throw new Error(`${failures.length} reminders could not be sent`, { cause: failures[0] });
};
