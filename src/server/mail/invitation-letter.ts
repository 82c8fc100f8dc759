import { roleExplanations, roleNames } from '$lib/components/team/role-texts';
import type { PlanRole } from '$lib/domain/access/access';
import { m } from '$lib/i18n/paraglide/messages';
import type { Letter } from './send-letter';

type Invitation = {
	email: string;
	/** Who invites, as colleagues see them */
	inviter: string;
	/** "„Polityka integracji” (Miasto X)" or "Miasto X" */
	place: string;
	role: PlanRole;
	link: string;
	/** Last day, in words */
	until: string;
};

/** The letter to somebody who may never have heard of the tool, in the language of the inviter's interface. */
export const writeInvitationLetter = (invitation: Invitation): Letter => ({
	to: invitation.email,
	subject: m.organisations_letter_subject({ place: invitation.place }),
	text: m.organisations_letter_text({
		inviter: invitation.inviter,
		place: invitation.place,
		role: roleNames[invitation.role](),
		means: roleExplanations[invitation.role](),
		link: invitation.link,
		until: invitation.until
	})
});
