-- Who writes which section by when. The rules are those of src/domain/access/section-right.ts; tests/database holds the
-- two together.

-- Columns ----------------------------------------------------------------------------------------------------------------

alter table public.sections drop constraint sections_status_check;
alter table public.sections disable trigger user;
update public.sections set status = 'approved' where status = 'done';
alter table public.sections enable trigger user;
alter table public.sections
	add constraint sections_status_check check (status in ('to do', 'drafting', 'in review', 'approved')),
	add column owner_id uuid references public.profiles (id) on delete set null,
	add column due_on date,
	add column restricted boolean not null default false;
comment on column public.sections.status is 'approved = nobody writes until somebody opens it again';
comment on column public.sections.owner_id is 'Who brings it to its end; writes in it whatever their role, unless they only read';
comment on column public.sections.restricted is 'true = only leads, the owner and section_editors write; others propose changes';
create index sections_of_owner on public.sections (owner_id);

create table public.section_editors (
	plan_id uuid not null,
	section_id uuid not null,
	person_id uuid not null references public.profiles (id) on delete cascade,
	primary key (plan_id, section_id, person_id),
	foreign key (plan_id, section_id) references public.sections (plan_id, id) on delete cascade
);
comment on table public.section_editors is 'Who else writes in a section, beside its owner.';
create index section_editors_of_person on public.section_editors (person_id);

-- Who may what -------------------------------------------------------------------------------------------------------------

create function private.people_of(p_plan_id uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
	select person_id from public.plan_members where plan_id = p_plan_id
	union
	select memberships.person_id
	from public.plans
	join public.organisations on organisations.id = plans.organisation_id and organisations.kind <> 'consultancy'
	join public.memberships on memberships.organisation_id = organisations.id
	where plans.id = p_plan_id
$$;
comment on function private.people_of(uuid) is 'Everybody who reaches a plan.';

create function private.plans_to_work_on() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select plan_id from private.my_plans() where role <> 'reader'
$$;
comment on function private.plans_to_work_on() is 'Plans where the person writes, or at least proposes changes to the text.';

create function private.sections_of_mine() returns table (plan_id uuid, section_id uuid)
language sql stable security definer set search_path = '' as $$
	select mine.plan_id, mine.section_id
	from (
		select sections.plan_id, sections.id as section_id
		from public.sections where owner_id = (select auth.uid())
		union
		select section_editors.plan_id, section_editors.section_id
		from public.section_editors where person_id = (select auth.uid())
	) as mine
	where mine.plan_id in (select private.plans_to_work_on())
$$;
comment on function private.sections_of_mine() is 'Sections that the person owns or is named for as a writer.';

create function private.sections_to_write() returns table (plan_id uuid, section_id uuid)
language sql stable security definer set search_path = '' as $$
	select sections.plan_id, sections.id
	from public.sections
	where sections.plan_id in (select private.plans_to_edit())
		and (not restricted or sections.plan_id in (select private.plans_to_lead()))
	union
	select mine.plan_id, mine.section_id from private.sections_of_mine() as mine
$$;
comment on function private.sections_to_write() is
	'Sections that the person writes in while they are not approved. Those that nobody touched have no row: whoever edits the plan writes in them.';

create function private.plans_to_approve() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select plan_id from private.my_plans()
	where role in ('lead', 'editor') and plan_id in (select private.plans_to_edit())
$$;
comment on function private.plans_to_approve() is 'Plans where the person approves sections.';

drop policy "editors write sections" on public.sections;
create policy "editors begin sections" on public.sections
	for insert to authenticated with check (plan_id in (select private.plans_to_edit()));
create policy "editors and those whose section it is change sections" on public.sections
	for update to authenticated
	using (
		plan_id in (select private.plans_to_edit())
		or (plan_id, id) in (select plan_id, section_id from private.sections_of_mine())
	)
	with check (
		plan_id in (select private.plans_to_edit())
		or (plan_id, id) in (select plan_id, section_id from private.sections_of_mine())
	);
create policy "editors remove sections that they write" on public.sections
	for delete to authenticated
	using (
		plan_id in (select private.plans_to_edit())
		and status <> 'approved'
		and (plan_id, id) in (select plan_id, section_id from private.sections_to_write())
	);

alter table public.section_editors enable row level security;
alter table public.section_editors force row level security;
create policy "people see who writes in sections" on public.section_editors
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors name writers where they write" on public.section_editors
	for insert to authenticated
	with check (
		plan_id in (select private.plans_to_edit())
		and (plan_id, section_id) in (select plan_id, section_id from private.sections_to_write())
	);
create policy "editors take writers away where they write" on public.section_editors
	for delete to authenticated
	using (
		plan_id in (select private.plans_to_edit())
		and (plan_id, section_id) in (select plan_id, section_id from private.sections_to_write())
	);
grant select, insert, delete on public.section_editors to authenticated;
revoke update on public.section_editors from authenticated;
revoke all on public.section_editors from anon;
grant all on public.section_editors to service_role;

create function private.keep_section_rules() returns trigger
language plpgsql set search_path = '' as $$
declare
	v_mine boolean;
begin
	new.restricted := coalesce(new.restricted, false);
	-- A plan file or a colleague who just left may name people who do not reach this plan.
	if new.owner_id is not null and (tg_op = 'INSERT' or new.owner_id is distinct from old.owner_id)
		and new.owner_id not in (select private.people_of(new.plan_id)) then
		new.owner_id := null;
	end if;
	-- Written as a whole, by the document, by nobody who is signed in (maintenance), or because an owner's account went.
	if new.plan_id::text in (
		current_setting('plan.being_written', true), current_setting('plan.document_being_saved', true)
	) or (select auth.uid()) is null or pg_trigger_depth() > 1 then
		return new;
	end if;
	if tg_op = 'INSERT' then
		if new.status = 'approved' and new.plan_id not in (select private.plans_to_approve()) then
			raise exception 'may not approve' using errcode = 'insufficient_privilege';
		end if;
		return new;
	end if;
	v_mine := (new.plan_id, new.id) in (select plan_id, section_id from private.sections_to_write());
	if (new.owner_id, new.due_on, new.restricted, new.key)
			is distinct from (old.owner_id, old.due_on, old.restricted, old.key)
		and not (v_mine and new.plan_id in (select private.plans_to_edit())) then
		raise exception 'may not assign the section' using errcode = 'insufficient_privilege';
	end if;
	if new.status is distinct from old.status and not (case
		when new.status = 'approved' then new.plan_id in (select private.plans_to_approve())
		when old.status = 'approved' then new.plan_id in (select private.plans_to_approve())
			or (old.owner_id = (select auth.uid()) and v_mine)
		else v_mine
	end) then
		raise exception 'may not change the status' using errcode = 'insufficient_privilege';
	end if;
	return new;
end
$$;
create trigger keep_section_rules before insert or update on public.sections
	for each row execute function private.keep_section_rules();

-- Reading and writing as an item -------------------------------------------------------------------------------------------

create or replace view private.section_items with (security_invoker = true) as
select plan_id, id::text as id, ordinal, jsonb_build_object(
	'id', id, 'version', version, 'key', key, 'status', status, 'text', text,
	'ownerId', owner_id, 'dueOn', due_on, 'restricted', restricted,
	'writerIds', (
		select coalesce(jsonb_agg(named.person_id order by named.person_id), '[]')
		from public.section_editors as named
		where named.plan_id = sections.plan_id and named.section_id = sections.id
	)
) as item
from public.sections;

create function private.insert_section_editors(p_plan_id uuid, p_sections jsonb) returns void
language sql set search_path = '' as $$
	insert into public.section_editors (plan_id, section_id, person_id)
	select p_plan_id, (section ->> 'id')::uuid, writer::uuid
	from jsonb_array_elements(p_sections) as section
	cross join lateral jsonb_array_elements_text(
		case jsonb_typeof(section -> 'writerIds') when 'array' then section -> 'writerIds' else '[]' end
	) as named (writer)
	where writer::uuid in (select private.people_of(p_plan_id))
	on conflict do nothing
$$;

create or replace function private.insert_items(p_kind text, p_plan_id uuid, p_items jsonb) returns void
language plpgsql set search_path = '' as $$
begin
	execute format(
		'insert into public.%1$I (plan_id, %2$s)
		select $1, %2$s
		from jsonb_array_elements($2) with ordinality as given (item, place)
		cross join lateral jsonb_populate_record(null::public.%1$I, private.row_of($3, given.item))
		order by given.place',
		private.table_of(p_kind),
		-- plan_id comes from the argument, never from the item
		private.columns_of(p_kind)
	) using p_plan_id, p_items, p_kind;
	if p_kind = 'section' then
		perform private.insert_section_editors(p_plan_id, p_items);
	end if;
end
$$;

create or replace function public.save_section(p_plan_id uuid, p_item jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	v_result jsonb := private.save_item('section', p_plan_id, p_item);
	v_id uuid := (v_result ->> 'id')::uuid;
begin
	if v_result ->> 'status' = 'saved' and p_item ->> 'version' is not null then
		delete from public.section_editors
		where plan_id = p_plan_id and section_id = v_id and not p_item -> 'writerIds' ? person_id::text;
		perform private.insert_section_editors(
			p_plan_id,
			jsonb_build_array(jsonb_build_object('id', v_id, 'writerIds', (
				select coalesce(jsonb_agg(writer), '[]')
				from jsonb_array_elements_text(p_item -> 'writerIds') as named (writer)
				where not exists (
					select from public.section_editors
					where plan_id = p_plan_id and section_id = v_id and person_id = writer::uuid
				)
			)))
		);
	end if;
	return v_result;
exception when insufficient_privilege then
	return jsonb_build_object('status', 'refused');
end
$$;

-- The shared document ------------------------------------------------------------------------------------------------------
-- Its state holds all sections and cannot be taken apart here. The server lets each change through by the section that it
-- is in (sectionRight), so the server alone stores it, in the name of those who wrote.

drop policy "editors begin documents" on public.documents;
drop policy "editors write documents" on public.documents;
revoke insert, update on public.documents from authenticated;

drop function public.save_document(uuid, jsonb);
create function public.save_document(p_plan_id uuid, p_document jsonb, p_person_id uuid) returns jsonb
language plpgsql security invoker set search_path = '' as $$
declare
	v_version integer := (p_document ->> 'version')::integer;
	v_saved integer;
	v_left jsonb := '[]';
begin
	-- From here on the person's rights and the person's name in the trace.
	perform set_config('request.jwt.claim.sub', p_person_id::text, true);
	perform set_config('request.jwt.claims', jsonb_build_object('sub', p_person_id)::text, true);
	if p_plan_id not in (select private.plans_to_work_on()) then
		return jsonb_build_object('status', 'refused');
	end if;
	perform set_config('plan.document_being_saved', p_plan_id::text, true);
	if v_version is null then
		insert into public.documents (plan_id, id, state)
		values (p_plan_id, (p_document ->> 'id')::uuid, decode(p_document ->> 'state', 'base64'))
		on conflict do nothing
		returning version into v_saved;
	else
		update public.documents set state = decode(p_document ->> 'state', 'base64')
		where plan_id = p_plan_id and id = (p_document ->> 'id')::uuid and version = v_version
		returning version into v_saved;
	end if;
	if v_saved is not null then
		v_left := private.project_texts(p_plan_id, p_document -> 'texts');
	end if;
	perform set_config('plan.document_being_saved', '', true);
	if v_saved is not null then
		return jsonb_build_object('status', 'saved', 'version', v_saved, 'left', v_left);
	end if;
	if not exists (select from public.documents where plan_id = p_plan_id) then
		return jsonb_build_object('status', 'refused');
	end if;
	return jsonb_build_object('status', 'conflict', 'current', public.read_document(p_plan_id));
end
$$;
comment on function public.save_document(uuid, jsonb, uuid) is
	'For the server: {id, version read (null = begin), state in base64, texts: {section key: rich text or null}} and who wrote
	→ saved with the keys that this person may not write, conflict with the document that stands, or refused.';

create function private.project_texts(p_plan_id uuid, p_texts jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	v_texts jsonb;
begin
	-- Words typed before a section was approved still belong to it.
	select coalesce(jsonb_object_agg(given.key, given.value), '{}') into v_texts
	from jsonb_each(p_texts) as given
	left join public.sections as standing on standing.plan_id = p_plan_id and standing.key = given.key
	where case
		when standing.id is null then p_plan_id in (select private.plans_to_edit())
		else (p_plan_id, standing.id) in (select plan_id, section_id from private.sections_to_write())
	end;
	-- An untouched section stays without a row: it shows the opening of its template.
	insert into public.sections (plan_id, id, key, status, text)
	select p_plan_id, gen_random_uuid(), projected.key, 'drafting', projected.value
	from jsonb_each(v_texts) as projected
	where projected.value <> 'null'
		and not exists (select from public.sections where plan_id = p_plan_id and sections.key = projected.key);
	update public.sections as standing set
		text = nullif(projected.value, 'null'),
		status = case
			when standing.status = 'to do' and projected.value <> 'null' then 'drafting'
			else standing.status
		end
	from jsonb_each(v_texts) as projected
	where standing.plan_id = p_plan_id and standing.key = projected.key
		and standing.text is distinct from nullif(projected.value, 'null');
	return (
		select coalesce(jsonb_agg(given.key), '[]') from jsonb_each(p_texts) as given where not v_texts ? given.key
	);
end
$$;
comment on function private.project_texts(uuid, jsonb) is
	'Writes what the sections say, as far as the person may; answers with the keys that stay behind.';

revoke execute on function public.save_document(uuid, jsonb, uuid) from public, anon, authenticated;
grant execute on function public.save_document(uuid, jsonb, uuid) to service_role;

-- The list of plans counts approved sections as done -------------------------------------------------------------------------

create or replace function public.list_plans() returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(
		jsonb_agg(
			jsonb_build_object(
				'id', plans.id,
				'title', plans.title,
				'placeName', plans.place_name,
				'organisationId', organisations.id,
				'organisationName', organisations.name,
				'period', jsonb_build_object('from', plans.period_from, 'to', plans.period_to),
				'demonstration', plans.demonstration,
				'role', mine.role,
				'updatedAt', traced.updated_at,
				'lastVisitAt', visits.last_seen_at,
				'changes', traced.changes,
				'readings', (select count(*) from public.readings where plan_id = plans.id),
				'answers', (
					select count(distinct answers.question_id)
					from public.answers
					where answers.plan_id = plans.id and answers.assessment_id = (
						select id from public.assessments
						where plan_id = plans.id order by started_on desc, ordinal desc limit 1
					)
				),
				'challenges', (select count(*) from public.challenges where plan_id = plans.id and status = 'accepted'),
				'goals', (select count(*) from public.goals where plan_id = plans.id),
				'measures', (select count(*) from public.measures where plan_id = plans.id),
				'sections', (
					select jsonb_build_object(
						'done', count(*) filter (where status = 'approved'),
						'written', count(*) filter (where text is not null),
						'total', count(*)
					)
					from public.sections where plan_id = plans.id
				)
			) order by traced.updated_at desc
		),
		'[]'
	)
	from private.my_plans() as mine
	join public.plans on plans.id = mine.plan_id and plans.archived_at is null
	join public.organisations on organisations.id = plans.organisation_id
	left join public.visits on visits.plan_id = plans.id and visits.person_id = (select auth.uid())
	cross join lateral (
		select
			coalesce(max(at), plans.created_at) as updated_at,
			count(*) filter (
				where at > visits.last_seen_at and person_id is distinct from (select auth.uid())
			) as changes
		from public.audit_events
		where plan_id = plans.id and action <> 'exported'
	) as traced
$$;
