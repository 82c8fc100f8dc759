-- The text of a plan's document while people write it at once (a Yjs document). `sections.text` is what everything else
-- reads: a projection that is written together with the state it was made from, and by nothing else.

create table public.documents (
	plan_id uuid primary key references public.plans (id),
	id uuid not null unique,
	state bytea not null,
	updated_at timestamptz not null default now(),
	version integer not null default 1
);
comment on table public.documents is 'State of the shared document of a plan (Yjs). One row a plan, made when somebody first opens it to write.';
comment on column public.documents.id is 'Names this line of the text: browsers keep their copies under it, and merge only with their own line';
comment on column public.documents.state is 'Update that makes the whole document (Yjs, encoding version 1)';

create function private.touch_document() returns trigger
language plpgsql set search_path = '' as $$
begin
	new.updated_at := clock_timestamp();
	return new;
end
$$;
create trigger bump_version before insert or update on public.documents
	for each row execute function private.bump_version();
create trigger touch_document before update on public.documents
	for each row execute function private.touch_document();

alter table public.documents enable row level security;
alter table public.documents force row level security;
create policy "people read the documents of their plans" on public.documents
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors begin documents" on public.documents
	for insert to authenticated with check (plan_id in (select private.plans_to_edit()));
create policy "editors write documents" on public.documents
	for update to authenticated
	using (plan_id in (select private.plans_to_edit()))
	with check (plan_id in (select private.plans_to_edit()));

grant select, insert, update on public.documents to authenticated;
grant all on public.documents to service_role;
revoke all on public.documents from anon;

-- Words of a section come from the document only -----------------------------------------------------------------------

create function private.keep_section_text() returns trigger
language plpgsql set search_path = '' as $$
begin
	if new.plan_id::text in (
		current_setting('plan.document_being_saved', true), current_setting('plan.being_written', true)
	) then
		return new;
	end if;
	new.text := case when tg_op = 'UPDATE' then old.text end;
	return new;
end
$$;
comment on function private.keep_section_text() is
	'Saving the status of a section brings along a text that may be old: what the document says stays.';
create trigger keep_section_text before insert or update on public.sections
	for each row execute function private.keep_section_text();

-- The version guards what people save as an item (the status). Words merge by themselves and come every second.
drop trigger bump_version on public.sections;
create trigger count_first_version before insert on public.sections
	for each row execute function private.bump_version();
create trigger bump_version before update on public.sections
	for each row when (current_setting('plan.document_being_saved', true) is distinct from old.plan_id::text)
	execute function private.bump_version();

create function private.record_section_event() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	v_row jsonb := to_jsonb(coalesce(new, old));
	v_plan_id uuid := (v_row ->> 'plan_id')::uuid;
	v_person uuid := private.acting_person();
begin
	if current_setting('plan.being_written', true) = v_plan_id::text then
		return null;
	end if;
	-- People who write at once take turns every second: a sitting of one does not end another's.
	if current_setting('plan.document_being_saved', true) = v_plan_id::text then
		update public.audit_events set at = clock_timestamp()
		where id = (
			select id from public.audit_events
			where plan_id = v_plan_id and item_id = v_row ->> 'id' and kind = 'section'
				and action in ('created', 'changed') and person_id = v_person
				and at > now() - interval '30 minutes'
			order by at desc limit 1
		);
		if found then
			return null;
		end if;
	end if;
	perform private.record_event(
		v_plan_id,
		null,
		case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'changed' else 'removed' end,
		'section',
		v_row ->> 'id',
		v_row ->> 'key'
	);
	return null;
end
$$;
drop trigger record_event on public.sections;
create trigger record_event after insert or update or delete on public.sections
	for each row execute function private.record_section_event();

-- Reading and saving -----------------------------------------------------------------------------------------------------

create function public.read_document(p_plan_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
	select jsonb_build_object('id', id, 'version', version, 'state', encode(state, 'base64'))
	from public.documents where plan_id = p_plan_id
$$;
comment on function public.read_document(uuid) is
	'{id, version, state in base64}; null where nobody has begun to write, and for those who do not reach the plan.';

create function public.save_document(p_plan_id uuid, p_document jsonb) returns jsonb
language plpgsql security invoker set search_path = '' as $$
declare
	v_version integer := (p_document ->> 'version')::integer;
	v_saved integer;
begin
	perform set_config('plan.document_being_saved', p_plan_id::text, true);
	begin
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
			-- An untouched section stays without a row: it shows the opening of its template.
			insert into public.sections as standing (plan_id, id, key, status, text)
			select p_plan_id, gen_random_uuid(), key, 'drafting', text
			from jsonb_each(p_document -> 'texts') as projected (key, text)
			where text <> 'null'
				and not exists (select from public.sections where plan_id = p_plan_id and sections.key = projected.key);
			update public.sections as standing set
				text = nullif(projected.text, 'null'),
				status = case
					when standing.status = 'to do' and projected.text <> 'null' then 'drafting'
					else standing.status
				end
			from jsonb_each(p_document -> 'texts') as projected (key, text)
			where standing.plan_id = p_plan_id and standing.key = projected.key
				and standing.text is distinct from nullif(projected.text, 'null');
		end if;
	exception when insufficient_privilege then
		perform set_config('plan.document_being_saved', '', true);
		return jsonb_build_object('status', 'refused');
	end;
	perform set_config('plan.document_being_saved', '', true);
	if v_saved is not null then
		return jsonb_build_object('status', 'saved', 'version', v_saved);
	end if;
	-- Nobody sees a row of a plan that they do not reach; who reads it but may not write it meets their own version.
	if not exists (
		select from public.documents where plan_id = p_plan_id and version is distinct from v_version
	) then
		return jsonb_build_object('status', 'refused');
	end if;
	return jsonb_build_object('status', 'conflict', 'current', public.read_document(p_plan_id));
end
$$;
comment on function public.save_document(uuid, jsonb) is
	'{id, version read (null = begin), state in base64, texts: {section key: rich text or null}} → saved, conflict with the document that stands, or refused.';

revoke execute on function public.read_document(uuid), public.save_document(uuid, jsonb) from public, anon;
grant execute on function public.read_document(uuid), public.save_document(uuid, jsonb) to authenticated, service_role;
