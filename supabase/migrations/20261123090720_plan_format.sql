-- Sections have an owner, a day, writers and four statuses: the third shape of a plan.
create or replace function private.plan_format() returns integer
language sql immutable set search_path = '' as $$ select 3 $$;
