-- Versions of a plan: the whole of it as it was at a moment, in the shape that `read_plan` gives. The product keeps one
-- by itself before the first change in an hour, people keep named ones, and a restore keeps one first. None is ever
-- changed or deleted.

create function private.plan_format() returns integer
language sql immutable set search_path = '' as $$ select 2 $$;
comment on function private.plan_format() is
	'Version of the shape of a plan, as in plan files (src/domain/plan/plan-file.ts, `planFormat`); a test holds the two together.';

create table public.plan_versions (
	plan_id uuid not null references public.plans (id),
	id uuid not null default gen_random_uuid(),
	number integer not null,
	kind text not null check (kind in ('automatic', 'named', 'before restore', 'adopted')),
	name text check (length(trim(name)) between 1 and 200),
	format integer not null default private.plan_format(),
	plan jsonb not null,
	made_by uuid references public.profiles (id) on delete set null,
	made_at timestamptz not null default clock_timestamp(),
	primary key (plan_id, id),
	unique (plan_id, number),
	check (kind <> 'named' or name is not null)
);
comment on table public.plan_versions is 'What a plan was at a moment. Rows stay as they are; only a name can be given.';
comment on column public.plan_versions.plan is 'As read_plan gave it, in the format of `format`';
comment on column public.plan_versions.made_by is
	'Who kept it; for an automatic one, whose change came next; null when that person left';
create index plan_versions_by_time on public.plan_versions (plan_id, made_at desc);
create index plan_versions_of_person on public.plan_versions (made_by);

create function private.keep_versions_as_they_were() returns trigger
language plpgsql set search_path = '' as $$
begin
	if tg_op = 'DELETE'
		or (new.plan_id, new.id, new.number, new.format, new.plan, new.made_at)
			is distinct from (old.plan_id, old.id, old.number, old.format, old.plan, old.made_at)
		or (new.kind <> old.kind and not (old.kind = 'automatic' and new.kind = 'named'))
		or (old.kind = 'adopted' and new.name is distinct from old.name)
		or (new.made_by is distinct from old.made_by and new.made_by is not null) then
		raise exception 'versions stay as they were' using errcode = 'insufficient_privilege';
	end if;
	return new;
end
$$;
create trigger keep_versions_as_they_were before update or delete on public.plan_versions
	for each row execute function private.keep_versions_as_they_were();

-- Rows are written by the functions below only, which run as owner.
alter table public.plan_versions enable row level security;
alter table public.plan_versions force row level security;
create policy "people read the versions of their plans" on public.plan_versions
	for select to authenticated using (plan_id in (select private.plans_to_read()));
revoke all on public.plan_versions from anon, authenticated;
grant select on public.plan_versions to authenticated;
grant all on public.plan_versions to service_role;

create function private.add_version(p_plan_id uuid, p_kind text, p_name text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
	v_id uuid;
begin
	-- Numbers follow each other without a gap: whoever comes second waits.
	perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('version ' || p_plan_id::text, 0));
	insert into public.plan_versions (plan_id, number, kind, name, plan, made_by)
	values (
		p_plan_id,
		(select coalesce(max(number), 0) + 1 from public.plan_versions where plan_id = p_plan_id),
		p_kind, nullif(left(trim(p_name), 200), ''), public.read_plan(p_plan_id), private.acting_person()
	)
	returning id into v_id;
	return v_id;
end
$$;
revoke execute on function private.add_version(uuid, text, text) from public;

-- Automatic versions: what stood there before the first change in an hour --------------------------------------------

create function private.keep_version_before_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	v_plan_id uuid;
begin
	if tg_table_name = 'plans' then
		v_plan_id := new.id;
	elsif tg_op = 'DELETE' then
		v_plan_id := old.plan_id;
	else
		v_plan_id := new.plan_id;
	end if;
	-- Asked once a transaction; a plan that is being written as a whole keeps its versions itself.
	if v_plan_id::text not in (
		coalesce(current_setting('plan.version_asked', true), ''),
		coalesce(current_setting('plan.being_written', true), '')
	) then
		perform set_config('plan.version_asked', v_plan_id::text, true);
		if coalesce(
			(select max(made_at) from public.plan_versions where plan_id = v_plan_id),
			(select created_at from public.plans where id = v_plan_id)
		) < now() - interval '1 hour'
		-- Where somebody else is at it in this moment, theirs is ours.
		and pg_catalog.pg_try_advisory_xact_lock(
			pg_catalog.hashtextextended('version ' || v_plan_id::text, 0)
		) then
			perform private.add_version(v_plan_id, 'automatic', null);
		end if;
	end if;
	return case when tg_op = 'DELETE' then old else new end;
end
$$;

do $$
declare
	v_table text;
begin
	foreach v_table in array array[
		'milestones', 'sections', 'documents', 'sources', 'readings', 'assessments', 'answers', 'area_targets',
		'findings', 'challenges', 'goals', 'measures', 'refusals', 'accepted_gaps', 'checks'
	] loop
		execute format(
			'create trigger keep_version_before_change before insert or update or delete on public.%I
			for each row execute function private.keep_version_before_change()',
			v_table
		);
	end loop;
end
$$;
create trigger keep_version_before_change before update on public.plans
	for each row execute function private.keep_version_before_change();

-- What people do with versions -----------------------------------------------------------------------------------------

create function private.plans_to_restore() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select plan_id from private.my_plans()
	where role in ('lead', 'editor') and plan_id in (select private.plans_to_edit())
$$;

create function public.keep_version(p_plan_id uuid, p_name text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
	v_id uuid;
begin
	if private.acting_person() is null or p_plan_id not in (select private.plans_to_edit())
		or coalesce(trim(p_name), '') = '' then
		return null;
	end if;
	v_id := private.add_version(p_plan_id, 'named', p_name);
	perform private.record_event(p_plan_id, null, 'created', 'version', v_id::text, left(trim(p_name), 200));
	return v_id;
end
$$;
comment on function public.keep_version(uuid, text) is
	'Keeps the plan as it is now under a name. Its id; null when the person does not edit the plan.';

create function public.name_version(p_plan_id uuid, p_version_id uuid, p_name text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
	if private.acting_person() is null or p_plan_id not in (select private.plans_to_edit())
		or coalesce(trim(p_name), '') = '' then
		return false;
	end if;
	update public.plan_versions set
		name = left(trim(p_name), 200),
		kind = case kind when 'automatic' then 'named' else kind end
	where plan_id = p_plan_id and id = p_version_id and kind <> 'adopted';
	if not found then
		return false;
	end if;
	perform private.record_event(
		p_plan_id, null, 'changed', 'version', p_version_id::text, left(trim(p_name), 200)
	);
	return true;
end
$$;
comment on function public.name_version(uuid, uuid, text) is
	'For editors; an automatic version becomes a named one. An adopted one keeps its name.';

create view private.version_heads with (security_invoker = true) as
select versions.plan_id, versions.id, versions.number, versions.kind, jsonb_build_object(
	'id', versions.id, 'number', versions.number, 'kind', versions.kind, 'name', versions.name,
	'madeAt', versions.made_at, 'madeBy', profiles.name
) as head
from public.plan_versions as versions
left join public.profiles on profiles.id = versions.made_by;
grant select on private.version_heads to authenticated;

create function public.list_versions(p_plan_id uuid, p_automatic boolean, p_limit integer) returns jsonb
language sql stable security invoker set search_path = '' as $$
	select coalesce(jsonb_agg(head order by number desc), '[]')
	from (
		select number, head from private.version_heads
		where plan_id = p_plan_id and (p_automatic or kind <> 'automatic')
		order by number desc
		limit least(greatest(p_limit, 0), 1000)
	) as newest
$$;
comment on function public.list_versions(uuid, boolean, integer) is
	'Newest first: {id, number, kind, name, madeAt, madeBy}; without automatic ones where p_automatic is false.';

create function public.read_version(p_plan_id uuid, p_version_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
	select heads.head || jsonb_build_object('format', versions.format, 'plan', versions.plan)
	from private.version_heads as heads
	join public.plan_versions as versions on versions.plan_id = heads.plan_id and versions.id = heads.id
	where heads.plan_id = p_plan_id and heads.id = p_version_id
$$;
comment on function public.read_version(uuid, uuid) is
	'One version with its plan; null where there is none, and for those who do not reach the plan.';

-- Restoring ------------------------------------------------------------------------------------------------------------

create function private.restore_items(p_kind text, p_plan_id uuid, p_items jsonb) returns void
language plpgsql set search_path = '' as $$
declare
	v_key text := private.key_of(p_kind);
begin
	-- Rows that stay are changed, not written anew: what points to them goes on pointing, and their version counts on,
	-- so that a page that was read before the restore is told so when it saves.
	execute format(
		'update public.%1$I as standing set (%2$s) = (
			select %2$s from jsonb_populate_record(null::public.%1$I, private.row_of($3, given.item))
		)
		from jsonb_array_elements($2) as given (item)
		join private.%4$I as shown on shown.plan_id = $1 and shown.id = given.item ->> %3$L
		where standing.plan_id = $1 and standing.%5$I::text = shown.id
			and shown.item - array[''version'', ''answers''] is distinct from
				given.item - array[''version'', ''answers'', ''assessmentId'']',
		private.table_of(p_kind), private.columns_of(p_kind), v_key, p_kind || '_items', v_key
	) using p_plan_id, p_items, p_kind;
	perform private.insert_items(p_kind, p_plan_id, (
		select coalesce(jsonb_agg(item order by place), '[]')
		from jsonb_array_elements(p_items) with ordinality as given (item, place)
		where private.find_item(p_kind, p_plan_id, item ->> v_key) is null
	));
end
$$;

create function private.remove_others(p_kind text, p_plan_id uuid, p_items jsonb) returns void
language plpgsql set search_path = '' as $$
begin
	execute format(
		'delete from public.%1$I as standing
		where plan_id = $1 and not exists (
			select from jsonb_array_elements($2) as item where item ->> %2$L = standing.%2$I::text
		)',
		private.table_of(p_kind), private.key_of(p_kind)
	) using p_plan_id, p_items;
end
$$;

create function private.restored_items(p_plan jsonb, p_kept jsonb) returns table (place integer, kind text, items jsonb)
language sql immutable set search_path = '' as $$
	select place, kind, case kind
		when 'answer' then (
			select coalesce(jsonb_agg(answer || jsonb_build_object('assessmentId', assessment -> 'id') order by round, nth), '[]')
			from jsonb_array_elements(p_kept -> 'assessments') with ordinality as rounds (assessment, round)
			cross join lateral jsonb_array_elements(assessment -> 'answers') with ordinality as given (answer, nth)
		)
		else coalesce(p_plan -> field, '[]')
	end
	from (values
		(1, 'milestone', 'milestones'), (2, 'source', 'sources'), (3, 'reading', 'readings'),
		(4, 'assessment', 'assessments'), (5, 'answer', ''), (6, 'area_target', 'areaTargets'),
		(7, 'finding', 'findings'), (8, 'challenge', 'challenges'), (9, 'goal', 'goals'),
		(10, 'measure', 'measures'), (11, 'refusal', 'refusals'), (12, 'accepted_gap', 'acceptedGaps'),
		(13, 'check', 'checks')
	) as kinds (place, kind, field)
$$;

create function private.write_items_again(p_plan_id uuid, p_plan jsonb, p_kept jsonb) returns void
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
		and sections.status is distinct from coalesce(kept ->> 'status', 'to do');
end
$$;
revoke execute on function private.write_items_again(uuid, jsonb, jsonb) from public;

create function public.restore_plan(p_plan_id uuid, p_version_id uuid, p_plan jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	v_version public.plan_versions;
	v_backup uuid;
begin
	if private.acting_person() is null or p_plan_id not in (select private.plans_to_restore()) then
		return jsonb_build_object('status', 'refused');
	end if;
	select * into v_version from public.plan_versions where plan_id = p_plan_id and id = p_version_id;
	if v_version.id is null then
		return jsonb_build_object('status', 'refused');
	end if;
	perform from public.plans where id = p_plan_id for no key update;
	v_backup := private.add_version(p_plan_id, 'before restore', null);
	-- Null: only the words come back, through the shared document.
	if p_plan is not null then
		perform set_config('plan.being_written', p_plan_id::text, true);
		perform private.write_items_again(p_plan_id, p_plan, v_version.plan);
		perform set_config('plan.being_written', '', true);
	end if;
	perform private.record_event(
		p_plan_id, null, 'restored', 'version', p_version_id::text,
		left('#' || v_version.number || coalesce(' ' || v_version.name, ''), 300)
	);
	return jsonb_build_object('status', 'restored', 'backup', v_backup);
end
$$;
comment on function public.restore_plan(uuid, uuid, jsonb) is
	'For leads and editors: keeps what stands now as a version, then writes evidence and decisions of an earlier one in
	their place, with the ids that they had. p_plan: that version brought to the present shape; null to restore words
	only. Answers of people come from the version itself, so that nobody can put words into their mouth. Settings and
	access stay. {status: restored, backup} or {status: refused}.';

revoke execute on function public.keep_version(uuid, text), public.name_version(uuid, uuid, text),
	public.list_versions(uuid, boolean, integer), public.read_version(uuid, uuid),
	public.restore_plan(uuid, uuid, jsonb) from public, anon;
grant execute on function public.keep_version(uuid, text), public.name_version(uuid, uuid, text),
	public.list_versions(uuid, boolean, integer), public.read_version(uuid, uuid),
	public.restore_plan(uuid, uuid, jsonb) to authenticated, service_role;
