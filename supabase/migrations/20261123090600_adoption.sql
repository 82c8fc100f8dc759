-- Adoption: what the council adopted is kept as a version that no longer follows anything, and the plan is read-only, in
-- the database, for everybody, until a change request opens its next edition.

create table public.adoptions (
	plan_id uuid not null references public.plans (id),
	id uuid not null default gen_random_uuid(),
	edition integer not null check (edition >= 1),
	adopted_on date not null,
	resolution_number text not null check (length(trim(resolution_number)) between 1 and 200),
	resolution_title text check (length(trim(resolution_title)) between 1 and 500),
	version_id uuid not null,
	recorded_by uuid references public.profiles (id) on delete set null,
	recorded_at timestamptz not null default clock_timestamp(),
	reopened_by uuid references public.profiles (id) on delete set null,
	reopened_at timestamptz,
	change_reason text check (length(trim(change_reason)) between 1 and 2000),
	primary key (plan_id, id),
	unique (plan_id, edition),
	-- Checked at the end of the transaction: the version holds its own adoption, so it is written second.
	foreign key (plan_id, version_id) references public.plan_versions (plan_id, id)
		deferrable initially deferred,
	check ((reopened_at is null) = (change_reason is null))
);
comment on table public.adoptions is 'Editions of a plan that the council adopted. The one that nobody reopened is in force.';
comment on column public.adoptions.adopted_on is 'Day of the resolution';
comment on column public.adoptions.change_reason is 'Of the change request that opened the next edition';
create unique index one_adoption_in_force on public.adoptions (plan_id) where reopened_at is null;
create index adoptions_of_version on public.adoptions (plan_id, version_id);
create index adoptions_recorded_by on public.adoptions (recorded_by);
create index adoptions_reopened_by on public.adoptions (reopened_by);

alter table public.adoptions enable row level security;
alter table public.adoptions force row level security;
create policy "people read the adoptions of their plans" on public.adoptions
	for select to authenticated using (plan_id in (select private.plans_to_read()));
revoke all on public.adoptions from anon, authenticated;
grant select on public.adoptions to authenticated;
grant all on public.adoptions to service_role;

alter table public.plan_versions add column frozen_sections jsonb;
comment on column public.plan_versions.frozen_sections is
	'Of an adopted version: {key, text} of every section with nothing in it that follows the plan';

create or replace function private.keep_versions_as_they_were() returns trigger
language plpgsql set search_path = '' as $$
begin
	if tg_op = 'DELETE'
		or (new.plan_id, new.id, new.number, new.format, new.plan, new.frozen_sections, new.made_at)
			is distinct from
			(old.plan_id, old.id, old.number, old.format, old.plan, old.frozen_sections, old.made_at)
		or (new.kind <> old.kind and not (old.kind = 'automatic' and new.kind = 'named'))
		or (old.kind = 'adopted' and new.name is distinct from old.name)
		or (new.made_by is distinct from old.made_by and new.made_by is not null) then
		raise exception 'versions stay as they were' using errcode = 'insufficient_privilege';
	end if;
	return new;
end
$$;

-- Read-only ------------------------------------------------------------------------------------------------------------

create function private.adopted_plans() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select plan_id from public.adoptions where reopened_at is null
$$;

create or replace function private.plans_to_edit() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select plan_id from private.my_plans()
	where (role in ('lead', 'editor') or (role = 'consultant' and may_edit))
		and plan_id not in (select private.adopted_plans())
$$;

create or replace function private.areas_to_record() returns table (plan_id uuid, area text)
language sql stable security definer set search_path = '' as $$
	select mine.plan_id, assigned.area
	from private.my_plans() as mine
	cross join lateral unnest(
		mine.areas || case when 'GOV' = any (mine.areas) then array['POP'] else '{}' end
	) as assigned (area)
	where mine.role = 'contributor' and mine.plan_id not in (select private.adopted_plans())
$$;

create or replace function private.plans_to_work_on() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select plan_id from private.my_plans()
	where role <> 'reader' and plan_id not in (select private.adopted_plans())
$$;

-- Leads still lead an adopted plan: they invite, archive and record. Its settings and its pack stay as they were adopted.
create function private.keep_adopted_settings() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if new.id in (select private.adopted_plans())
		and to_jsonb(new) - array['archived_at', 'version'] is distinct from
			to_jsonb(old) - array['archived_at', 'version'] then
		-- As where a policy lets nothing through: no row is changed, and the writer is told so.
		return null;
	end if;
	return new;
end
$$;
create trigger keep_adopted_settings before update on public.plans
	for each row execute function private.keep_adopted_settings();

create or replace view private.plan_settings with (security_invoker = true) as
select id as plan_id, jsonb_build_object(
	'id', id, 'version', version, 'title', title, 'documentKind', document_kind, 'language', language,
	'place', jsonb_build_object(
		'kind', place_kind, 'teryt', teryt, 'name', place_name, 'voivodeship', voivodeship,
		'genitive', genitive, 'locative', locative
	),
	'period', jsonb_build_object('from', period_from, 'to', period_to),
	'pack', jsonb_build_object('id', pack_id, 'version', pack_version),
	'size', size, 'demonstration', demonstration, 'focusAreas', focus_areas,
	'edition', 1 + (
		select count(*) from public.adoptions as earlier
		where earlier.plan_id = plans.id and earlier.reopened_at is not null
	),
	'adoption', (
		select jsonb_build_object(
			'on', current.adopted_on, 'resolutionNumber', current.resolution_number,
			'title', current.resolution_title, 'versionId', current.version_id
		)
		from public.adoptions as current
		where current.plan_id = plans.id and current.reopened_at is null
	)
) as item
from public.plans;

create or replace function public.read_access(p_plan_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
	select jsonb_build_object(
		'role', role, 'areas', areas, 'mayEdit', may_edit,
		'frozen', p_plan_id in (select private.adopted_plans())
	)
	from private.my_plans()
	where plan_id = p_plan_id
$$;
comment on function public.read_access(uuid) is
	'{role, areas, mayEdit, frozen} as in accessSchema; null when the person does not reach the plan.';

create or replace function public.read_version(p_plan_id uuid, p_version_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
	select heads.head || jsonb_build_object(
		'format', versions.format, 'plan', versions.plan, 'frozenSections', versions.frozen_sections
	)
	from private.version_heads as heads
	join public.plan_versions as versions on versions.plan_id = heads.plan_id and versions.id = heads.id
	where heads.plan_id = p_plan_id and heads.id = p_version_id
$$;

-- A restore leaves alone the sections that only others may write in ------------------------------------------------------

create or replace function private.write_items_again(p_plan_id uuid, p_plan jsonb, p_kept jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
	v_kind record;
begin
	for v_kind in select kind, items from private.restored_items(p_plan, p_kept) order by place desc loop
		perform private.remove_others(v_kind.kind, p_plan_id, v_kind.items);
	end loop;
	for v_kind in select kind, items from private.restored_items(p_plan, p_kept) order by place loop
		perform private.restore_items(v_kind.kind, p_plan_id, v_kind.items);
	end loop;
	delete from public.challenge_evidence where plan_id = p_plan_id;
	perform private.insert_evidence(p_plan_id, p_plan -> 'challenges');
	delete from public.goal_challenges where plan_id = p_plan_id;
	perform private.insert_goal_challenges(p_plan_id, p_plan -> 'goals');
	delete from public.measure_goals where plan_id = p_plan_id;
	delete from public.budget_lines where plan_id = p_plan_id;
	delete from public.measure_indicators where plan_id = p_plan_id;
	perform private.insert_measure_parts(p_plan_id, p_plan -> 'measures');
	-- Texts come back through the shared document, so that they reach those who have it open.
	update public.sections set status = coalesce(kept ->> 'status', 'to do')
	from public.sections as standing
	left join jsonb_array_elements(p_plan -> 'sections') as kept on kept ->> 'key' = standing.key
	where standing.plan_id = p_plan_id
		and sections.plan_id = p_plan_id and sections.id = standing.id
		and (sections.plan_id, sections.id) in (select plan_id, section_id from private.sections_to_write())
		and sections.status is distinct from coalesce(kept ->> 'status', 'to do');
end
$$;
-- Adopting, and opening the next edition -------------------------------------------------------------------------------

create function public.adopt_plan(
	p_plan_id uuid, p_adoption jsonb, p_frozen_sections jsonb, p_document_version integer
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	v_number text := left(trim(p_adoption ->> 'resolutionNumber'), 200);
	v_version uuid := gen_random_uuid();
begin
	perform from public.plans where id = p_plan_id for no key update;
	if private.acting_person() is null or p_plan_id not in (select private.plans_to_lead())
		or p_plan_id in (select private.adopted_plans()) then
		return jsonb_build_object('status', 'refused');
	end if;
	-- Somebody wrote after the text was frozen: read and freeze it again.
	if (select version from public.documents where plan_id = p_plan_id for update)
		is distinct from nullif(p_document_version, 0) then
		return jsonb_build_object('status', 'conflict');
	end if;
	insert into public.adoptions (
		plan_id, edition, adopted_on, resolution_number, resolution_title, version_id, recorded_by
	)
	values (
		p_plan_id,
		(select count(*) + 1 from public.adoptions where plan_id = p_plan_id),
		(p_adoption ->> 'on')::date, v_number, nullif(left(trim(p_adoption ->> 'title'), 500), ''),
		v_version, private.acting_person()
	);
	perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('version ' || p_plan_id::text, 0));
	insert into public.plan_versions (plan_id, id, number, kind, name, plan, frozen_sections, made_by)
	values (
		p_plan_id, v_version,
		(select coalesce(max(number), 0) + 1 from public.plan_versions where plan_id = p_plan_id),
		'adopted', v_number, public.read_plan(p_plan_id), p_frozen_sections, private.acting_person()
	);
	perform private.record_event(p_plan_id, null, 'created', 'adoption', v_version::text, v_number);
	return jsonb_build_object('status', 'adopted', 'versionId', v_version);
end
$$;
comment on function public.adopt_plan(uuid, jsonb, jsonb, integer) is
	'For leads: {on, resolutionNumber, title}, every section frozen, and the version of the document that was frozen (0:
	nobody has begun one). {status: adopted, versionId}, {status: conflict} when somebody wrote meanwhile, or refused.';

create function public.request_change(p_plan_id uuid, p_reason text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
	v_adoption public.adoptions;
begin
	if private.acting_person() is null or coalesce(trim(p_reason), '') = '' or not exists (
		select from private.my_plans() where plan_id = p_plan_id and role in ('lead', 'editor')
	) then
		return false;
	end if;
	update public.adoptions set
		reopened_at = clock_timestamp(),
		reopened_by = private.acting_person(),
		change_reason = left(trim(p_reason), 2000)
	where plan_id = p_plan_id and reopened_at is null
	returning * into v_adoption;
	if v_adoption.id is null then
		return false;
	end if;
	perform private.record_event(
		p_plan_id, null, 'created', 'change request', v_adoption.id::text, left(trim(p_reason), 300)
	);
	return true;
end
$$;
comment on function public.request_change(uuid, text) is
	'For leads and editors: opens the next edition of an adopted plan. False when there is none in force.';

create function public.list_adoptions(p_plan_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
	select coalesce(
		jsonb_agg(
			jsonb_build_object(
				'edition', adoptions.edition, 'on', adoptions.adopted_on,
				'resolutionNumber', adoptions.resolution_number, 'title', adoptions.resolution_title,
				'versionId', adoptions.version_id, 'recordedBy', recorder.name,
				'recordedAt', adoptions.recorded_at, 'reopenedAt', adoptions.reopened_at,
				'reopenedBy', opener.name, 'changeReason', adoptions.change_reason
			) order by adoptions.edition desc
		),
		'[]'
	)
	from public.adoptions
	left join public.profiles as recorder on recorder.id = adoptions.recorded_by
	left join public.profiles as opener on opener.id = adoptions.reopened_by
	where adoptions.plan_id = p_plan_id
$$;
comment on function public.list_adoptions(uuid) is 'Editions that were adopted, newest first; the one in force has no reopenedAt.';

revoke execute on function public.adopt_plan(uuid, jsonb, jsonb, integer), public.request_change(uuid, text),
	public.list_adoptions(uuid) from public, anon;
grant execute on function public.adopt_plan(uuid, jsonb, jsonb, integer), public.request_change(uuid, text),
	public.list_adoptions(uuid) to authenticated, service_role;
