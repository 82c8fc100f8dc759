-- What the council adopted is no longer written: nobody is reminded of its sections.
create or replace function private.plans_at_work() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select id from public.plans
	where archived_at is null and id not in (select private.adopted_plans())
$$;
