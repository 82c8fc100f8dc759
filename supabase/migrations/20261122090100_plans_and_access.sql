-- Plans, who reaches them, and the helper functions that every policy is made of.
-- The rules are those of src/domain/access/access.ts; tests/database holds the two together.

create table public.plans (
	id uuid primary key default gen_random_uuid(),
	organisation_id uuid not null references public.organisations (id),
	title text not null check (length(trim(title)) > 0),
	document_kind text not null check (
		document_kind in ('strategy', 'policy', 'programme', 'operational programme')
	),
	language text not null check (language in ('pl', 'en')),
	place_kind text not null check (place_kind in ('city with powiat rights', 'gmina', 'powiat')),
	teryt text not null,
	place_name text not null check (length(trim(place_name)) > 0),
	voivodeship text not null,
	genitive text not null,
	locative text not null,
	period_from integer not null check (period_from between 1990 and 2100),
	period_to integer not null check (period_to between 1990 and 2100),
	pack_id text not null,
	pack_version text not null,
	size text not null check (size in ('small', 'standard')),
	demonstration boolean not null default false,
	focus_areas text[] not null default '{}' check (
		focus_areas <@ array['GOV', 'INF', 'LAB', 'EDU', 'LNG', 'HOU', 'HEA', 'SOC', 'PAR', 'SAF', 'THB', 'RET']
	),
	created_at timestamptz not null default now(),
	archived_at timestamptz,
	version integer not null default 1,
	check (period_from <= period_to)
);
comment on table public.plans is 'A plan of an organisation. Plans are archived, never deleted.';
comment on column public.plans.genitive is '"Miasta Gdańska", typed by people: Polish declension is never guessed';
comment on column public.plans.locative is '"w Gdańsku", preposition included';
comment on column public.plans.pack_version is 'Version of the content pack that the plan is pinned to';
create index plans_of_organisation on public.plans (organisation_id);

create table public.plan_members (
	plan_id uuid not null references public.plans (id),
	person_id uuid not null references public.profiles (id) on delete cascade,
	role text not null check (role in ('lead', 'editor', 'contributor', 'consultant', 'reader')),
	areas text[] not null default '{}' check (
		areas <@ array['GOV', 'INF', 'LAB', 'EDU', 'LNG', 'HOU', 'HEA', 'SOC', 'PAR', 'SAF', 'THB', 'RET']
	),
	may_edit boolean not null default false,
	created_at timestamptz not null default now(),
	primary key (plan_id, person_id)
);
comment on table public.plan_members is 'Access to one plan, for consultants and partners from outside its organisation.';
comment on column public.plan_members.areas is 'Areas assigned to a contributor; of no effect for other roles';
comment on column public.plan_members.may_edit is 'A consultant edits where the lead allows it; of no effect for other roles';
create index plan_members_of_person on public.plan_members (person_id);

create table public.invitations (
	id uuid primary key default gen_random_uuid(),
	organisation_id uuid references public.organisations (id),
	plan_id uuid references public.plans (id),
	email text check (email = lower(trim(email)) and email like '%@%'),
	role text not null check (role in ('lead', 'editor', 'contributor', 'consultant', 'reader')),
	areas text[] not null default '{}' check (
		areas <@ array['GOV', 'INF', 'LAB', 'EDU', 'LNG', 'HOU', 'HEA', 'SOC', 'PAR', 'SAF', 'THB', 'RET']
	),
	may_edit boolean not null default false,
	token_hash text not null unique,
	invited_by uuid references public.profiles (id) on delete set null,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null,
	used_at timestamptz,
	used_by uuid references public.profiles (id) on delete set null,
	withdrawn_at timestamptz,
	check (num_nonnulls(organisation_id, plan_id) = 1)
);
comment on table public.invitations is 'An invitation to an organisation or to one plan, for one use.';
comment on column public.invitations.email is 'null = whoever has the link; otherwise only the person who signs in with this address';
comment on column public.invitations.token_hash is 'SHA-256 of the token, hex; the token itself is shown once and stored nowhere';
create index invitations_to_organisation on public.invitations (organisation_id);
create index invitations_to_plan on public.invitations (plan_id);
create index invitations_by_person on public.invitations (invited_by);
create index invitations_used_by on public.invitations (used_by);

create function private.keep_plan_where_it_is() returns trigger
language plpgsql set search_path = '' as $$
begin
	if new.id <> old.id or new.organisation_id <> old.organisation_id then
		raise exception 'a plan stays with its organisation' using errcode = 'insufficient_privilege';
	end if;
	return new;
end
$$;
create trigger keep_plan_where_it_is before update on public.plans
	for each row execute function private.keep_plan_where_it_is();
create trigger bump_version before insert or update on public.plans
	for each row execute function private.bump_version();

-- Access: each function runs once per query, since policies call it in a sub-select that depends on no row ------------

create function private.strength(p_role text, p_may_edit boolean) returns integer
language sql immutable set search_path = '' as $$
	select case
		when p_role = 'lead' then 6
		when p_role = 'editor' then 5
		when p_role = 'consultant' and p_may_edit then 4
		when p_role = 'contributor' then 3
		when p_role = 'consultant' then 2
		else 1
	end
$$;

create function private.my_plans()
returns table (plan_id uuid, role text, areas text[], may_edit boolean)
language sql stable security definer set search_path = '' as $$
	select distinct on (granted.plan_id) granted.plan_id, granted.role, granted.areas, granted.may_edit
	from (
		select plans.id as plan_id, memberships.role, memberships.areas, memberships.may_edit
		from public.memberships
		join public.organisations on organisations.id = memberships.organisation_id
		join public.plans on plans.organisation_id = memberships.organisation_id
		where memberships.person_id = (select auth.uid()) and organisations.kind <> 'consultancy'
		union all
		select plan_members.plan_id, plan_members.role, plan_members.areas, plan_members.may_edit
		from public.plan_members
		where plan_members.person_id = (select auth.uid())
	) as granted
	order by
		granted.plan_id,
		private.strength(granted.role, granted.may_edit) desc,
		cardinality(granted.areas) desc
$$;
comment on function private.my_plans() is
	'Plans that the signed-in person reaches, each with the strongest of the two ways: membership and plan.';

create function private.plans_to_read() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select plan_id from private.my_plans()
$$;

create function private.plans_to_edit() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select plan_id from private.my_plans()
	where role in ('lead', 'editor') or (role = 'consultant' and may_edit)
$$;

create function private.plans_to_lead() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select plan_id from private.my_plans() where role = 'lead'
$$;

create function private.areas_to_record() returns table (plan_id uuid, area text)
language sql stable security definer set search_path = '' as $$
	select mine.plan_id, assigned.area
	from private.my_plans() as mine
	cross join lateral unnest(
		mine.areas || case when 'GOV' = any (mine.areas) then array['POP'] else '{}' end
	) as assigned (area)
	where mine.role = 'contributor'
$$;
comment on function private.areas_to_record() is
	'Areas that a contributor fills in. Population figures (POP) go with GOV. Editors record everywhere without it.';

create function private.my_organisations() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select organisation_id from public.memberships where person_id = (select auth.uid())
$$;

create function private.organisations_to_lead() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select organisation_id from public.memberships
	where person_id = (select auth.uid()) and role = 'lead'
$$;

create function private.organisations_of_my_plans() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select organisation_id from public.plans where id in (select private.plans_to_read())
$$;

create function private.people_i_know() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select person_id from public.memberships
	where organisation_id in (select private.my_organisations())
	union
	select person_id from public.plan_members where plan_id in (select private.plans_to_read())
	union
	select memberships.person_id
	from public.memberships
	join public.organisations on organisations.id = memberships.organisation_id
	where organisations.kind <> 'consultancy'
		and organisations.id in (select private.organisations_of_my_plans())
$$;
comment on function private.people_i_know() is
	'People with whom the signed-in person shares an organisation or a plan.';

-- Policies ---------------------------------------------------------------------------------------------------------

alter table public.profiles enable row level security;
alter table public.profiles force row level security;
create policy "people see themselves and those they work with" on public.profiles
	for select to authenticated
	using (id = (select auth.uid()) or id in (select private.people_i_know()));
create policy "people change their own profile" on public.profiles
	for update to authenticated
	using (id = (select auth.uid())) with check (id = (select auth.uid()));

alter table public.organisations enable row level security;
alter table public.organisations force row level security;
create policy "people see their organisations and those of their plans" on public.organisations
	for select to authenticated
	using (
		id in (select private.my_organisations())
		or id in (select private.organisations_of_my_plans())
	);
create policy "leads change their organisation" on public.organisations
	for update to authenticated
	using (id in (select private.organisations_to_lead()))
	with check (id in (select private.organisations_to_lead()));

-- Memberships, plan members and invitations are written by functions only: they keep the last lead.
alter table public.memberships enable row level security;
alter table public.memberships force row level security;
create policy "members see the members of their organisation" on public.memberships
	for select to authenticated
	using (organisation_id in (select private.my_organisations()));

alter table public.plans enable row level security;
alter table public.plans force row level security;
create policy "people see the plans that they reach" on public.plans
	for select to authenticated
	using (id in (select private.plans_to_read()));
create policy "leads change the settings of their plans" on public.plans
	for update to authenticated
	using (id in (select private.plans_to_lead())) with check (id in (select private.plans_to_lead()));

alter table public.plan_members enable row level security;
alter table public.plan_members force row level security;
create policy "people see who else reaches their plans" on public.plan_members
	for select to authenticated
	using (plan_id in (select private.plans_to_read()));

alter table public.invitations enable row level security;
alter table public.invitations force row level security;
create policy "leads see the invitations that they may withdraw" on public.invitations
	for select to authenticated
	using (
		organisation_id in (select private.organisations_to_lead())
		or plan_id in (select private.plans_to_lead())
	);
