import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { TeamAnswer } from '$lib/domain/access/team';
import { m } from '$lib/i18n/paraglide/messages';
import { collaboration } from '$lib/server/collaboration/open-collaboration';
import { inviteMember } from '$lib/server/commands/invite-member';
import { accessChanged, planChanged } from '$lib/server/live/plan-bus';
import { withdrawInvitation, type Whose } from '$lib/server/repositories/invitations';
import { changeAccess, listMembers, withdrawAccess } from '$lib/server/repositories/people';
import { readAccessForm, readId, readInviteForm } from './access-form';

/** `leave`: where somebody goes who has left; `name`: what letters call the place */
type Team<Event extends RequestEvent> = {
	whoseOf: (event: Event) => Whose;
	nameOf: (event: Event) => Promise<string>;
	afterLeaving: string;
};

const refused = (status: number, answer: TeamAnswer) => fail(status, answer);
const done = (answer: TeamAnswer) => answer;

const personOf = ({ locals }: RequestEvent) => {
	if (!locals.person) redirect(303, '/sign-in');
	return locals.person;
};

const requiredId = (form: FormData, field: string): string => {
	const id = readId(form, field);
	if (!id) error(400, { message: m.common_not_found_title(), id: '' });
	return id;
};

const problemOf: Record<'refused' | 'not found' | 'last lead', () => string> = {
	refused: () => m.organisations_error_not_allowed(),
	'not found': () => m.organisations_error_gone(),
	'last lead': () => m.organisations_error_last_lead()
};

const invite = async <Event extends RequestEvent>(event: Event, team: Team<Event>) => {
	const { typed, invited, errors } = readInviteForm(await event.request.formData());
	if (!invited) return refused(400, { kind: 'not invited', typed, errors, problem: '' });
	const name = await team.nameOf(event);
	const target = { whose: team.whoseOf(event), name, origin: event.url.origin };
	const result = await inviteMember(event.locals.db, personOf(event), invited, target);
	if (target.whose.planId) planChanged(target.whose.planId);
	if (result.ok)
		return done({
			kind: 'invited',
			...result.value,
			email: invited.email,
			role: invited.access.role
		});
	if (result.error.kind === 'not allowed')
		return refused(403, {
			kind: 'not invited',
			typed,
			errors: {},
			problem: m.organisations_error_not_allowed()
		});
	event.setHeaders({ 'Retry-After': String(result.error.seconds) });
	const problem = m.organisations_error_too_many({ minutes: result.error.minutes });
	return refused(429, { kind: 'not invited', typed, errors: {}, problem });
};

const nameOfMember = async (event: RequestEvent, whose: Whose, personId: string) =>
	(await listMembers(event.locals.db, whose)).find((member) => member.personId === personId)
		?.name ?? '';

/**
 * Words that somebody wrote while they might are stored first, in their name; the change then reaches the documents that
 * they have open.
 */
const settled = async <Status>(
	personId: string,
	{ planId }: Whose,
	act: () => Promise<Status>
): Promise<Status> => {
	await collaboration().flush();
	const status = await act();
	await collaboration().recheck(personId);
	accessChanged();
	if (planId) planChanged(planId);
	return status;
};

const change = async (event: RequestEvent, whose: Whose) => {
	const form = await event.request.formData();
	const personId = requiredId(form, 'personId');
	const { typed, access, errors } = readAccessForm(form);
	if (!access) return refused(400, { kind: 'not changed', personId, typed, errors, problem: '' });
	const status = await settled(personOf(event).id, whose, () =>
		changeAccess(event.locals.db, whose, personId, access)
	);
	if (status === 'changed')
		return done({ kind: 'changed', name: await nameOfMember(event, whose, personId) });
	const problem = problemOf[status]();
	return refused(409, { kind: 'not changed', personId, typed, errors: {}, problem });
};

const withdraw = async (event: RequestEvent, whose: Whose) => {
	const personId = requiredId(await event.request.formData(), 'personId');
	const name = await nameOfMember(event, whose, personId);
	const status = await settled(personOf(event).id, whose, () =>
		withdrawAccess(event.locals.db, whose, personId)
	);
	if (status === 'withdrawn') return done({ kind: 'withdrawn', name });
	return refused(409, { kind: 'not withdrawn', personId, problem: problemOf[status]() });
};

const leave = async (event: RequestEvent, whose: Whose, afterLeaving: string) => {
	const personId = personOf(event).id;
	const status = await settled(personOf(event).id, whose, () =>
		withdrawAccess(event.locals.db, whose, personId)
	);
	if (status === 'withdrawn') redirect(303, afterLeaving);
	const problem = status === 'last lead' ? m.organisations_error_only_lead() : problemOf[status]();
	return refused(409, { kind: 'not withdrawn', personId, problem });
};

const takeBack = async (event: RequestEvent) => {
	const id = requiredId(await event.request.formData(), 'invitationId');
	const withdrawn = await withdrawInvitation(event.locals.db, id);
	if (withdrawn) return done({ kind: 'invitation withdrawn' });
	return refused(409, {
		kind: 'invitation not withdrawn',
		problem: m.organisations_error_invitation_used()
	});
};

/** The form actions of a team, the same for an organisation and for a plan. */
export const teamActions = <Event extends RequestEvent>(team: Team<Event>) => ({
	invite: (event: Event) => invite(event, team),
	change: (event: Event) => change(event, team.whoseOf(event)),
	withdraw: (event: Event) => withdraw(event, team.whoseOf(event)),
	leave: (event: Event) => leave(event, team.whoseOf(event), team.afterLeaving),
	withdrawInvitation: (event: Event) => takeBack(event)
});
