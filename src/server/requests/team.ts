import { currentPack } from '$lib/content/packs';
import { formatDay } from '$lib/domain/shared/dates';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import type { Db } from '$lib/server/repositories/db';
import { listInvitations, type Whose } from '$lib/server/repositories/invitations';

/** A moment as its day in Poland, in words of the interface. */
export const dayInWords = (moment: string): string => {
	const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(
		new Date(moment)
	);
	return formatDay(day, getLocale());
};

/** The policy areas that a contributor can be given, in the language of the interface. */
export const areaOptions = () =>
	currentPack().areas.map(({ code, name }) => ({ code, name: name[getLocale()] }));

/** Invitations that nobody has used or withdrawn, latest first, as the pages show them. */
export const pendingInvitations = async (db: Db, whose: Whose) =>
	(await listInvitations(db, whose)).map(({ id, email, role, expiresAt }) => ({
		id,
		email,
		role,
		until: dayInWords(expiresAt),
		expired: new Date(expiresAt) <= new Date()
	}));
