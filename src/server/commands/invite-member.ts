import type { Access } from '$lib/domain/access/access';
import { invitationDays } from '$lib/domain/access/team';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { environment } from '$lib/server/environment';
import { writeInvitationLetter } from '$lib/server/mail/invitation-letter';
import { sendLetter } from '$lib/server/mail/send-letter';
import { countAttempts, type Limit, type TooMany } from '$lib/server/rate-limit/limits';
import type { Db } from '$lib/server/repositories/db';
import { createInvitation, type Whose } from '$lib/server/repositories/invitations';
import { dayInWords } from '$lib/server/requests/team';

type Inviter = { id: string; name: string };
type Invited = { email: string | null; access: Access };
/** `name`: what the letter calls it; `origin`: where the link leads */
type Target = { whose: Whose; name: string; origin: string };

/** `sent`: a letter is on its way. The link is known only now; the database keeps its hash. */
export type SentInvitation = { link: string; sent: boolean };

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();

const deliver = async (
	to: string,
	invited: Invited,
	inviter: Inviter,
	target: Target,
	link: string
) => {
	const letter = writeInvitationLetter({
		email: to,
		inviter: inviter.name,
		place: target.name,
		role: invited.access.role,
		link,
		until: dayInWords(inDays(invitationDays))
	});
	try {
		await sendLetter(letter);
		// Without SMTP the letter only went to the console of the server.
		return environment.smtpUrl !== null;
	} catch (cause) {
		// The invitation stands and its link is on the page: the inviter is told to pass it on by hand.
		const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
		console.error(
			`A letter of invitation could not be sent (${typeof code === 'string' ? code : 'SMTP'})`
		);
		return false;
	}
};

/** The address in the link fills in the form of whoever has to sign up first. */
const linkOf = (token: string, email: string | null, origin: string) => {
	const link = new URL(`/invitations/${token}`, origin);
	if (email !== null) link.searchParams.set('email', email);
	return link.href;
};

/** Invites somebody into an organisation or a plan, by letter where there is an address. */
export const inviteMember = async (
	db: Db,
	inviter: Inviter,
	invited: Invited,
	target: Target
): Promise<Result<SentInvitation, { kind: 'not allowed' } | TooMany>> => {
	const counted = await countAttempts([
		['invitation', inviter.id],
		...(invited.email === null ? [] : [['invitationTo', invited.email] satisfies [Limit, string]])
	]);
	if (!counted.ok) return counted;
	const invitation = await createInvitation(db, target.whose, {
		email: invited.email,
		...invited.access,
		days: invitationDays
	});
	if (!invitation) return refuse({ kind: 'not allowed' });
	const link = linkOf(invitation.token, invited.email, target.origin);
	const sent =
		invited.email !== null && (await deliver(invited.email, invited, inviter, target, link));
	return ok({ link, sent });
};
