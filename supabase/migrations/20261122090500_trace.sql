-- Who was here and what changed. Both are written by the database alone, so that nobody can forge them.

create table public.visits (
	plan_id uuid not null references public.plans (id),
	person_id uuid not null references public.profiles (id) on delete cascade,
	last_seen_at timestamptz not null default now(),
	previous_visit_at timestamptz,
	primary key (plan_id, person_id)
);
comment on table public.visits is 'When a person last had a plan open, to show what changed since.';
comment on column public.visits.previous_visit_at is 'Last moment of the visit before this one';
create index visits_of_person on public.visits (person_id);

create table public.audit_events (
	id uuid primary key default gen_random_uuid(),
	plan_id uuid references public.plans (id),
	organisation_id uuid references public.organisations (id),
	person_id uuid references public.profiles (id) on delete set null,
	action text not null check (
		action in ('created', 'changed', 'removed', 'exported', 'archived', 'restored', 'invited', 'joined', 'access changed', 'access withdrawn')
	),
	kind text not null,
	item_id text,
	label text not null,
	at timestamptz not null default clock_timestamp()
);
comment on table public.audit_events is 'Trace of changes, exports and access. Rows stay when a person leaves, without the person.';
comment on column public.audit_events.kind is 'Kind of item: reading, answer, goal … or plan, access, invitation, organisation';
comment on column public.audit_events.item_id is 'Id of the item within its plan; the area code for a target of an area';
comment on column public.audit_events.label is 'What a person reads: the title of the item as it was then';
create index audit_events_of_plan on public.audit_events (plan_id, at desc);
create index audit_events_of_item on public.audit_events (plan_id, item_id, at desc);
create index audit_events_of_organisation on public.audit_events (organisation_id, at desc);
create index audit_events_of_person on public.audit_events (person_id);

alter table public.visits enable row level security;
alter table public.visits force row level security;
create policy "people see their own visits" on public.visits
	for select to authenticated using (person_id = (select auth.uid()));

alter table public.audit_events enable row level security;
alter table public.audit_events force row level security;
create policy "people see what happened in their plans, leads in their organisations" on public.audit_events
	for select to authenticated
	using (
		plan_id in (select private.plans_to_read())
		or (plan_id is null and organisation_id in (select private.organisations_to_lead()))
	);

-- A person of auth.users without a profile (a removed account whose token still lives) leaves no name.
create function private.acting_person() returns uuid
language sql stable security definer set search_path = '' as $$
	select id from public.profiles where id = (select auth.uid())
$$;

create function private.record_event(
	p_plan_id uuid,
	p_organisation_id uuid,
	p_action text,
	p_kind text,
	p_item_id text,
	p_label text
) returns void
language plpgsql security definer set search_path = '' as $$
declare
	v_person uuid := private.acting_person();
begin
	-- Autosave writes every few seconds: one sitting of one person at one item is one event.
	if p_action = 'changed' then
		update public.audit_events set at = clock_timestamp(), label = p_label
		where id = (
			select id from public.audit_events
			where plan_id = p_plan_id and item_id = p_item_id and kind = p_kind
				and action in ('created', 'changed') and person_id = v_person
				and at > now() - interval '30 minutes'
				-- Somebody else's change in between ends the sitting.
				and not exists (
					select from public.audit_events as later
					where later.plan_id = p_plan_id and later.item_id = p_item_id
						and later.kind = p_kind and later.at > audit_events.at
				)
			order by at desc limit 1
		);
		if found then
			return;
		end if;
	end if;
	insert into public.audit_events (plan_id, organisation_id, person_id, action, kind, item_id, label)
	values (p_plan_id, p_organisation_id, v_person, p_action, p_kind, p_item_id, p_label);
end
$$;
-- Called by triggers and by functions of this schema's owner only.
revoke execute on function private.record_event(uuid, uuid, text, text, text, text) from public;

create function private.record_item_event() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	v_row jsonb := to_jsonb(coalesce(new, old));
	v_label text;
begin
	-- A plan that is written as a whole leaves one event, not thousands.
	if current_setting('plan.being_written', true) = v_row ->> 'plan_id' then
		return null;
	end if;
	select string_agg(v_row ->> argument, ' ') into v_label
	from unnest(tg_argv[1:]) as argument;
	perform private.record_event(
		(v_row ->> 'plan_id')::uuid,
		null,
		case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'changed' else 'removed' end,
		tg_argv[0],
		coalesce(v_row ->> 'id', v_row ->> 'area'),
		left(trim(coalesce(v_label, '')), 300)
	);
	return null;
end
$$;
comment on function private.record_item_event() is 'Arguments: the kind of item, then the columns that make its label.';

create trigger record_event after insert or update or delete on public.milestones
	for each row execute function private.record_item_event('milestone', 'title');
create trigger record_event after insert or update or delete on public.sources
	for each row execute function private.record_item_event('source', 'title');
create trigger record_event after insert or update or delete on public.readings
	for each row execute function private.record_item_event('reading', 'indicator_id', 'year', 'breakdown');
create trigger record_event after insert or update or delete on public.assessments
	for each row execute function private.record_item_event('assessment', 'label');
create trigger record_event after insert or update or delete on public.answers
	for each row execute function private.record_item_event('answer', 'question_id');
create trigger record_event after insert or update or delete on public.area_targets
	for each row execute function private.record_item_event('area_target', 'area');
create trigger record_event after insert or update or delete on public.findings
	for each row execute function private.record_item_event('finding', 'text');
create trigger record_event after insert or update or delete on public.challenges
	for each row execute function private.record_item_event('challenge', 'title');
create trigger record_event after insert or update or delete on public.goals
	for each row execute function private.record_item_event('goal', 'title');
create trigger record_event after insert or update or delete on public.measures
	for each row execute function private.record_item_event('measure', 'title');
create trigger record_event after insert or update or delete on public.refusals
	for each row execute function private.record_item_event('refusal', 'key');
create trigger record_event after insert or update or delete on public.accepted_gaps
	for each row execute function private.record_item_event('accepted_gap', 'gap_key');
create trigger record_event after insert or update or delete on public.sections
	for each row execute function private.record_item_event('section', 'key');

create function private.record_plan_event() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.record_event(
		new.id,
		new.organisation_id,
		case
			when tg_op = 'INSERT' then 'created'
			when old.archived_at is null and new.archived_at is not null then 'archived'
			when old.archived_at is not null and new.archived_at is null then 'restored'
			else 'changed'
		end,
		'plan',
		new.id::text,
		new.title
	);
	return null;
end
$$;
create trigger record_event after insert or update on public.plans
	for each row execute function private.record_plan_event();

create function private.record_organisation_event() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.record_event(
		null,
		new.id,
		case tg_op when 'INSERT' then 'created' else 'changed' end,
		'organisation',
		new.id::text,
		new.name
	);
	return null;
end
$$;
create trigger record_event after insert or update on public.organisations
	for each row execute function private.record_organisation_event();

-- Visits -----------------------------------------------------------------------------------------------------------

create function public.record_visit(p_plan_id uuid) returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
	v_previous timestamptz;
begin
	if private.acting_person() is null or p_plan_id not in (select private.plans_to_read()) then
		return null;
	end if;
	insert into public.visits as visit (plan_id, person_id)
	values (p_plan_id, (select auth.uid()))
	on conflict (plan_id, person_id) do update set
		previous_visit_at = case
			when visit.last_seen_at > now() - interval '30 minutes' then visit.previous_visit_at
			else visit.last_seen_at
		end,
		last_seen_at = now()
	returning previous_visit_at into v_previous;
	return v_previous;
end
$$;
comment on function public.record_visit(uuid) is
	'Notes that the person is here; returns the end of the visit before, null at the first. A pause of 30 minutes ends a visit.';

create function public.who_is_here(p_plan_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(
		jsonb_agg(jsonb_build_object('personId', profiles.id, 'name', profiles.name) order by profiles.name),
		'[]'
	)
	from public.visits
	join public.profiles on profiles.id = visits.person_id
	where visits.plan_id = p_plan_id
		and visits.last_seen_at > now() - interval '5 minutes'
		and p_plan_id in (select private.plans_to_read())
$$;
comment on function public.who_is_here(uuid) is
	'Array of {personId, name} of everybody seen in the plan within five minutes, oneself included.';

create function public.list_changes(p_plan_id uuid, p_limit integer, p_since timestamptz default null) returns jsonb
language sql stable security invoker set search_path = '' as $$
	select coalesce(jsonb_agg(change order by at desc), '[]')
	from (
		select
			audit_events.at,
			jsonb_build_object(
				'id', audit_events.id,
				'at', audit_events.at,
				'action', audit_events.action,
				'kind', audit_events.kind,
				'itemId', audit_events.item_id,
				'label', audit_events.label,
				'personId', audit_events.person_id,
				'personName', profiles.name
			) as change
		from public.audit_events
		left join public.profiles on profiles.id = audit_events.person_id
		where audit_events.plan_id = p_plan_id and (p_since is null or audit_events.at > p_since)
		order by audit_events.at desc
		limit least(greatest(p_limit, 0), 500)
	) as newest
$$;
comment on function public.list_changes(uuid, integer, timestamptz) is
	'Newest first: {id, at, action, kind, itemId, label, personId, personName}. No name for people who left.';

create function public.record_export(p_plan_id uuid, p_label text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
	if private.acting_person() is null or p_plan_id not in (select private.plans_to_read()) then
		return false;
	end if;
	perform private.record_event(p_plan_id, null, 'exported', 'plan', p_plan_id::text, left(p_label, 300));
	return true;
end
$$;
comment on function public.record_export(uuid, text) is 'Every export leaves an event; the label names what was taken out.';
