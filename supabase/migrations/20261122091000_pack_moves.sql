-- A plan pins the version of its content pack. Moving it to another version is a decision of its lead, changes nothing
-- else, and leaves a trace of its own, so that it can be undone by moving back.

create function public.move_plan_to_pack(p_plan_id uuid, p_version integer, p_pack_version text) returns jsonb
language plpgsql set search_path = '' as $$
declare
	v_version integer;
	v_current jsonb;
begin
	if coalesce(length(p_pack_version), 0) not between 1 and 50 then
		raise exception 'no version of a pack: %', p_pack_version using errcode = 'invalid_parameter_value';
	end if;
	update public.plans set pack_version = p_pack_version
	where id = p_plan_id and version = p_version
	returning version into v_version;
	if v_version is not null then
		return jsonb_build_object('status', 'saved', 'id', p_plan_id, 'version', v_version);
	end if;
	select item into v_current from private.plan_settings where plan_id = p_plan_id;
	if v_current is null or (v_current ->> 'version')::integer = p_version then
		return jsonb_build_object('status', 'refused');
	end if;
	return jsonb_build_object('status', 'conflict', 'current', v_current);
end
$$;
comment on function public.move_plan_to_pack(uuid, integer, text) is
	'p_version is the version of the plan that was read. For leads, by the policies of plans; whether the installation
	has that version of the pack is for the caller to know.';
revoke execute on function public.move_plan_to_pack(uuid, integer, text) from public, anon;
grant execute on function public.move_plan_to_pack(uuid, integer, text) to authenticated, service_role;

-- Whoever changes the version, and by whatever function: the trace says from which to which.
create function private.record_pack_move() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	insert into public.audit_events (plan_id, organisation_id, person_id, action, kind, item_id, label)
	values (
		new.id, new.organisation_id, private.acting_person(), 'changed', 'pack', new.id::text,
		left(old.pack_version || ' → ' || new.pack_version, 300)
	);
	return null;
end
$$;
create trigger record_pack_move after update of pack_version on public.plans
	for each row when (old.pack_version is distinct from new.pack_version)
	execute function private.record_pack_move();

-- A move is told once, as a move, not as a change of the plan's settings as well.
drop trigger record_event on public.plans;
create trigger record_event after insert on public.plans
	for each row execute function private.record_plan_event();
create trigger record_change after update on public.plans
	for each row when (old.pack_version is not distinct from new.pack_version)
	execute function private.record_plan_event();
