-- What people type is kept within a tenth of a second, long before the whole document is stored: changes in the order in
-- which they came, gone as soon as a stored state holds them.

create table public.document_changes (
	id bigint generated always as identity primary key,
	plan_id uuid not null references public.plans (id),
	document_id uuid not null references public.documents (id) on delete cascade,
	change bytea not null check (octet_length(change) between 1 and 20000000),
	person_id uuid references public.profiles (id) on delete set null,
	at timestamptz not null default clock_timestamp()
);
comment on table public.document_changes is 'Changes of a shared document (Yjs updates) that its stored state does not hold yet.';
comment on column public.document_changes.person_id is 'Who had the document open and might write; a restarted server stores the words in this name';
create index document_changes_in_order on public.document_changes (document_id, id);
create index document_changes_of_plan on public.document_changes (plan_id);
create index document_changes_of_person on public.document_changes (person_id);

alter table public.document_changes enable row level security;
alter table public.document_changes force row level security;
create policy "people read the documents of their plans" on public.document_changes
	for select to authenticated using (plan_id in (select private.plans_to_read()));
grant select on public.document_changes to authenticated;
grant all on public.document_changes to service_role;
revoke all on public.document_changes from anon;

create or replace function public.read_document(p_plan_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
	select jsonb_build_object(
		'id', id,
		'version', version,
		'state', encode(state, 'base64'),
		'changes', (
			select coalesce(
				jsonb_agg(
					jsonb_build_object('id', kept.id, 'change', encode(kept.change, 'base64'), 'personId', kept.person_id)
					order by kept.id
				),
				'[]'
			)
			from public.document_changes as kept where kept.document_id = documents.id
		)
	)
	from public.documents where plan_id = p_plan_id
$$;
comment on function public.read_document(uuid) is
	'{id, version, state in base64, changes since: [{id, change in base64, personId}]}; null where nobody has begun to write,
	and for those who do not reach the plan.';

create function public.keep_document_change(
	p_plan_id uuid, p_document_id uuid, p_change text, p_person_id uuid
) returns bigint
language plpgsql security invoker set search_path = '' as $$
declare
	v_id bigint;
begin
	-- An adoption that goes on is waited for.
	perform from public.plans where id = p_plan_id for share;
	perform set_config('request.jwt.claim.sub', p_person_id::text, true);
	perform set_config('request.jwt.claims', jsonb_build_object('sub', p_person_id)::text, true);
	insert into public.document_changes (plan_id, document_id, change, person_id)
	select plan_id, id, decode(p_change, 'base64'), p_person_id
	from public.documents
	where plan_id = p_plan_id and id = p_document_id and plan_id in (select private.plans_to_work_on())
	returning id into v_id;
	return v_id;
end
$$;
comment on function public.keep_document_change(uuid, uuid, text, uuid) is
	'For the server: a change in base64, in the name of who may write → its id, or null where this person may not, or the
	document is another by now.';

create function public.documents_with_kept_changes() returns setof uuid
language sql stable security invoker set search_path = '' as $$
	select distinct plan_id from public.document_changes
$$;
comment on function public.documents_with_kept_changes() is 'For the server when it starts: ids of plans whose document was not stored whole.';

create or replace function public.save_document(p_plan_id uuid, p_document jsonb, p_person_id uuid) returns jsonb
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
		delete from public.document_changes
		where document_id = (p_document ->> 'id')::uuid
			and id in (select value::bigint from jsonb_array_elements_text(coalesce(p_document -> 'holds', '[]')));
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
	'For the server: {id, version read (null = begin), state in base64, texts: {section key: rich text or null}, holds: ids
	of kept changes that the state holds} and who wrote
	→ saved with the keys that this person may not write, conflict with the document that stands, or refused.';

create or replace function public.adopt_plan(
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
		is distinct from nullif(p_document_version, 0)
		or p_plan_id in (select public.documents_with_kept_changes()) then
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

revoke execute on function
	public.keep_document_change(uuid, uuid, text, uuid), public.documents_with_kept_changes()
	from public, anon, authenticated;
grant execute on function
	public.keep_document_change(uuid, uuid, text, uuid), public.documents_with_kept_changes() to service_role;
