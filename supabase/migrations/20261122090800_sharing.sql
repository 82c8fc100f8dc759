-- Organisations, invitations and access. These functions run as owner and check the person themselves, since no policy
-- can say "never without a lead" or "one use".

create function private.may_invite(p_organisation_id uuid, p_plan_id uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select private.acting_person() is not null
		and num_nonnulls(p_organisation_id, p_plan_id) = 1
		and (
			p_organisation_id in (select private.organisations_to_lead())
			or p_plan_id in (select private.plans_to_lead())
		) is true
$$;

create function private.email_of_person(p_person_id uuid) returns text
language sql stable security definer set search_path = '' as $$
	select lower(trim(email)) from auth.users where id = p_person_id
$$;
revoke execute on function private.email_of_person(uuid) from public;

create function private.hash_of(p_token text) returns text
language sql immutable set search_path = '' as $$
	select encode(sha256(convert_to(p_token, 'UTF8')), 'hex')
$$;

create function private.state_of(p_invitation public.invitations) returns text
language sql stable set search_path = '' as $$
	select case
		when p_invitation.id is null then 'unknown'
		when p_invitation.withdrawn_at is not null then 'withdrawn'
		when p_invitation.used_at is not null then 'used'
		when p_invitation.expires_at <= now() then 'expired'
		else 'valid'
	end
$$;

-- Organisations ----------------------------------------------------------------------------------------------------

create function public.create_organisation(p_name text, p_kind text, p_teryt text default null) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
	v_person uuid := private.acting_person();
	v_id uuid;
begin
	if v_person is null then
		return null;
	end if;
	insert into public.organisations (name, kind, teryt)
	values (trim(p_name), p_kind, nullif(trim(p_teryt), ''))
	returning id into v_id;
	insert into public.memberships (organisation_id, person_id, role) values (v_id, v_person, 'lead');
	return v_id;
end
$$;
comment on function public.create_organisation(text, text, text) is
	'Returns the id of the organisation, which the signed-in person leads from now on.';

create function public.list_organisations() returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(
		jsonb_agg(
			jsonb_build_object(
				'id', organisations.id, 'kind', organisations.kind, 'name', organisations.name,
				'teryt', organisations.teryt, 'role', memberships.role
			) order by organisations.name
		),
		'[]'
	)
	from public.memberships
	join public.organisations on organisations.id = memberships.organisation_id
	where memberships.person_id = (select auth.uid())
$$;
comment on function public.list_organisations() is
	'Organisations that the signed-in person is a member of: {id, kind, name, teryt, role}, by name.';

-- Invitations ------------------------------------------------------------------------------------------------------

create function public.create_invitation(
	p_role text,
	p_areas text[],
	p_may_edit boolean,
	p_days integer,
	p_email text default null,
	p_organisation_id uuid default null,
	p_plan_id uuid default null
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	-- Three uuids carry 366 random bits; their hash is the token: 32 bytes, hex.
	v_token text := encode(
		sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'
	);
	v_id uuid;
begin
	if not private.may_invite(p_organisation_id, p_plan_id) then
		return null;
	end if;
	insert into public.invitations (
		organisation_id, plan_id, email, role, areas, may_edit, token_hash, invited_by, expires_at
	)
	values (
		p_organisation_id, p_plan_id, nullif(lower(trim(p_email)), ''), p_role,
		coalesce(p_areas, '{}'), coalesce(p_may_edit, false), private.hash_of(v_token),
		(select auth.uid()), now() + make_interval(days => least(greatest(p_days, 1), 90))
	)
	returning id into v_id;
	perform private.record_event(
		p_plan_id, p_organisation_id, 'invited', 'invitation', v_id::text, p_role
	);
	return jsonb_build_object('id', v_id, 'token', v_token);
end
$$;
comment on function public.create_invitation(text, text[], boolean, integer, text, uuid, uuid) is
	'Either an organisation or a plan. Returns {id, token}; the token is shown this once. Null when the person may not invite.';

create function public.withdraw_invitation(p_invitation_id uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
	v_invitation public.invitations;
begin
	select * into v_invitation from public.invitations where id = p_invitation_id for update;
	if v_invitation.id is null
		or not private.may_invite(v_invitation.organisation_id, v_invitation.plan_id)
		or v_invitation.used_at is not null then
		return false;
	end if;
	update public.invitations set withdrawn_at = coalesce(withdrawn_at, now()) where id = p_invitation_id;
	perform private.record_event(
		v_invitation.plan_id, v_invitation.organisation_id, 'access withdrawn', 'invitation',
		p_invitation_id::text, v_invitation.role
	);
	return true;
end
$$;

create function public.describe_invitation(p_token text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
	v_invitation public.invitations;
	v_state text;
	v_organisation text;
	v_plan text;
begin
	select * into v_invitation from public.invitations where token_hash = private.hash_of(p_token);
	v_state := private.state_of(v_invitation);
	if v_state = 'unknown' then
		return jsonb_build_object('state', v_state);
	end if;
	select plans.title, organisations.name into v_plan, v_organisation
	from public.organisations
	left join public.plans on plans.id = v_invitation.plan_id
	where organisations.id = coalesce(v_invitation.organisation_id, plans.organisation_id);
	return jsonb_build_object(
		'state', v_state, 'organisation', v_organisation, 'planTitle', v_plan, 'role', v_invitation.role
	);
end
$$;
comment on function public.describe_invitation(text) is
	'For anybody who holds the token, signed in or not: {state, organisation, planTitle, role}; only {state} when unknown.';

create function private.grant_invited(p_invitation public.invitations, p_person_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
	-- An invitation never takes away: whoever already has as much keeps it.
	if p_invitation.plan_id is not null then
		insert into public.plan_members as standing (plan_id, person_id, role, areas, may_edit)
		values (
			p_invitation.plan_id, p_person_id, p_invitation.role, p_invitation.areas, p_invitation.may_edit
		)
		on conflict (plan_id, person_id) do update set
			role = excluded.role, areas = excluded.areas, may_edit = excluded.may_edit
		where private.strength(excluded.role, excluded.may_edit)
			>= private.strength(standing.role, standing.may_edit);
	else
		insert into public.memberships as standing (organisation_id, person_id, role, areas, may_edit)
		values (
			p_invitation.organisation_id, p_person_id, p_invitation.role, p_invitation.areas,
			p_invitation.may_edit
		)
		on conflict (organisation_id, person_id) do update set
			role = excluded.role, areas = excluded.areas, may_edit = excluded.may_edit
		where private.strength(excluded.role, excluded.may_edit)
			>= private.strength(standing.role, standing.may_edit);
	end if;
end
$$;
revoke execute on function private.grant_invited(public.invitations, uuid) from public;

create function public.accept_invitation(p_token text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	v_person uuid := private.acting_person();
	v_invitation public.invitations;
	v_status text;
begin
	select * into v_invitation from public.invitations
	where token_hash = private.hash_of(p_token) for update;
	v_status := case
		when v_person is null then 'not signed in'
		-- A second click of the same person is no error.
		when v_invitation.used_by = v_person then 'accepted'
		else private.state_of(v_invitation)
	end;
	if v_status = 'valid' and v_invitation.email is not null
		and v_invitation.email is distinct from private.email_of_person(v_person) then
		v_status := 'other address';
	end if;
	if v_status = 'valid' then
		update public.invitations set used_at = now(), used_by = v_person where id = v_invitation.id;
		perform private.grant_invited(v_invitation, v_person);
		perform private.record_event(
			v_invitation.plan_id, v_invitation.organisation_id, 'joined', 'access', v_person::text,
			v_invitation.role
		);
		v_status := 'accepted';
	end if;
	return jsonb_build_object('status', v_status) || case v_status
		when 'accepted' then jsonb_build_object(
			'planId', v_invitation.plan_id, 'organisationId', v_invitation.organisation_id
		)
		else '{}'
	end;
end
$$;
comment on function public.accept_invitation(text) is
	'{status: accepted, planId, organisationId} or {status: expired | used | withdrawn | unknown | other address | not signed in}.';

-- Access -----------------------------------------------------------------------------------------------------------

create function private.has_lead(p_organisation_id uuid, p_plan_id uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select case
		when p_plan_id is null then exists (
			select from public.memberships where organisation_id = p_organisation_id and role = 'lead'
		)
		else exists (
			select from public.plan_members where plan_id = p_plan_id and role = 'lead'
		) or exists (
			select from public.plans
			join public.organisations on organisations.id = plans.organisation_id
			join public.memberships on memberships.organisation_id = organisations.id
			where plans.id = p_plan_id and organisations.kind <> 'consultancy' and memberships.role = 'lead'
		)
	end
$$;

create function private.lock_access(p_organisation_id uuid, p_plan_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
	-- Two leads who step down at the same moment wait for each other.
	perform from public.organisations where id = p_organisation_id for no key update;
	perform from public.plans where id = p_plan_id for no key update;
end
$$;

-- Only the functions of this file call these two.
revoke execute on function private.has_lead(uuid, uuid) from public;
revoke execute on function private.lock_access(uuid, uuid) from public;

create function public.change_access(
	p_person_id uuid,
	p_role text,
	p_areas text[],
	p_may_edit boolean,
	p_organisation_id uuid default null,
	p_plan_id uuid default null
) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
	if not private.may_invite(p_organisation_id, p_plan_id) then
		return jsonb_build_object('status', 'refused');
	end if;
	perform private.lock_access(p_organisation_id, p_plan_id);
	if p_plan_id is not null then
		update public.plan_members
		set role = p_role, areas = coalesce(p_areas, '{}'), may_edit = coalesce(p_may_edit, false)
		where plan_id = p_plan_id and person_id = p_person_id;
	else
		update public.memberships
		set role = p_role, areas = coalesce(p_areas, '{}'), may_edit = coalesce(p_may_edit, false)
		where organisation_id = p_organisation_id and person_id = p_person_id;
	end if;
	if not found then
		return jsonb_build_object('status', 'not found');
	end if;
	if not private.has_lead(p_organisation_id, p_plan_id) then
		raise exception 'the last lead' using errcode = 'WP002';
	end if;
	perform private.record_event(
		p_plan_id, p_organisation_id, 'access changed', 'access', p_person_id::text, p_role
	);
	return jsonb_build_object('status', 'changed');
exception when sqlstate 'WP002' then
	return jsonb_build_object('status', 'last lead');
end
$$;
comment on function public.change_access(uuid, text, text[], boolean, uuid, uuid) is
	'Of a member of an organisation or of a plan (exactly one). {status: changed | refused | not found | last lead}.';

create function public.withdraw_access(
	p_person_id uuid,
	p_organisation_id uuid default null,
	p_plan_id uuid default null
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	v_role text;
begin
	-- Leads withdraw anybody's access; everybody may leave.
	if num_nonnulls(p_organisation_id, p_plan_id) <> 1 or not (
		private.may_invite(p_organisation_id, p_plan_id)
		or p_person_id is not distinct from private.acting_person()
	) then
		return jsonb_build_object('status', 'refused');
	end if;
	perform private.lock_access(p_organisation_id, p_plan_id);
	if p_plan_id is not null then
		delete from public.plan_members where plan_id = p_plan_id and person_id = p_person_id
		returning role into v_role;
	else
		delete from public.memberships where organisation_id = p_organisation_id and person_id = p_person_id
		returning role into v_role;
	end if;
	if not found then
		return jsonb_build_object('status', 'not found');
	end if;
	if not private.has_lead(p_organisation_id, p_plan_id) then
		raise exception 'the last lead' using errcode = 'WP002';
	end if;
	-- No name in the label: it would outlive the person's account.
	perform private.record_event(
		p_plan_id, p_organisation_id, 'access withdrawn', 'access', p_person_id::text, v_role
	);
	return jsonb_build_object('status', 'withdrawn');
exception when sqlstate 'WP002' then
	return jsonb_build_object('status', 'last lead');
end
$$;
comment on function public.withdraw_access(uuid, uuid, uuid) is
	'From an organisation or from a plan (exactly one). {status: withdrawn | refused | not found | last lead}.';

create function public.list_members(p_organisation_id uuid default null, p_plan_id uuid default null) returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(
		jsonb_agg(
			jsonb_build_object(
				'personId', profiles.id, 'name', profiles.name, 'through', reached.through,
				'role', reached.role, 'areas', reached.areas, 'mayEdit', reached.may_edit
			)
			order by private.strength(reached.role, reached.may_edit) desc, profiles.name
		),
		'[]'
	)
	from (
		select person_id, 'organisation' as through, role, areas, may_edit
		from public.memberships
		where organisation_id = p_organisation_id
			and p_organisation_id in (select private.my_organisations())
		union all
		select memberships.person_id, 'organisation', memberships.role, memberships.areas, memberships.may_edit
		from public.plans
		join public.organisations on organisations.id = plans.organisation_id
		join public.memberships on memberships.organisation_id = organisations.id
		where plans.id = p_plan_id and organisations.kind <> 'consultancy'
			and p_plan_id in (select private.plans_to_read())
		union all
		select person_id, 'plan', role, areas, may_edit
		from public.plan_members
		where plan_id = p_plan_id and p_plan_id in (select private.plans_to_read())
	) as reached
	join public.profiles on profiles.id = reached.person_id
$$;
comment on function public.list_members(uuid, uuid) is
	'Of an organisation or of a plan: {personId, name, through: organisation | plan, role, areas, mayEdit}, strongest first.
	A person with both ways into a plan stands there twice, since each is withdrawn by itself.';

-- Leaving ----------------------------------------------------------------------------------------------------------

create function public.delete_account() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	v_person uuid := private.acting_person();
	v_stranger uuid := gen_random_uuid();
	v_organisation text;
begin
	if v_person is null then
		return jsonb_build_object('status', 'not signed in');
	end if;
	perform from public.organisations
	where id in (select private.organisations_to_lead())
	order by id for no key update;
	select organisations.name into v_organisation
	from public.organisations
	where id in (select private.organisations_to_lead())
		and exists (
			select from public.memberships where organisation_id = organisations.id and person_id <> v_person
		)
		and not exists (
			select from public.memberships
			where organisation_id = organisations.id and person_id <> v_person and role = 'lead'
		)
	limit 1;
	if v_organisation is not null then
		return jsonb_build_object('status', 'only lead', 'organisation', v_organisation);
	end if;
	-- The views that this person gave stay in the averages of their plans, under nobody's id.
	update public.answers set respondent_id = v_stranger where respondent_id = v_person;
	-- Removes memberships, plan access and visits with it; the trace stays, without the person.
	delete from public.profiles where id = v_person;
	begin
		delete from auth.users where id = v_person;
	exception when insufficient_privilege then
		-- Where the database may not touch accounts, the account stays as an empty shell without any data of ours.
		return jsonb_build_object('status', 'deleted', 'accountRemains', true);
	end;
	return jsonb_build_object('status', 'deleted', 'accountRemains', false);
end
$$;
comment on function public.delete_account() is
	'{status: deleted, accountRemains} or {status: only lead, organisation}: first another lead has to be named there.';

-- Who may call and touch what --------------------------------------------------------------------------------------
-- Policies decide; these grants are the second wall. Later migrations repeat them for what they add.

revoke all on all tables in schema public from anon;
grant select, insert, update, delete on all tables in schema public to authenticated;
grant all on all tables in schema public to service_role;
grant usage, select on all sequences in schema public to authenticated, service_role;
revoke execute on all functions in schema public from public, anon;
grant execute on all functions in schema public to authenticated, service_role;
grant execute on function public.describe_invitation(text) to anon;
