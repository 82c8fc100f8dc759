-- Files that went to Word and came back: what left (to tell what was changed there), and what could not be placed.

create table public.word_exports (
	id uuid primary key,
	plan_id uuid not null references public.plans (id),
	person_id uuid references public.profiles (id) on delete set null,
	at timestamptz not null default now(),
	-- Lines of the document as they left, with comments of the person who took the file
	baseline jsonb not null check (pg_column_size(baseline) < 20000000),
	-- Holds internal notes: for those only who see them in the plan
	internal boolean not null
);
comment on table public.word_exports is 'What a Word file said when it left: its answer is compared with that. Its id stands in the file.';
create index word_exports_of_plan on public.word_exports (plan_id);
create index word_exports_of_person on public.word_exports (person_id);

alter table public.word_exports enable row level security;
alter table public.word_exports force row level security;
create policy "people keep what they take out, of plans that they read" on public.word_exports
	for insert to authenticated
	with check (person_id = (select auth.uid()) and plan_id in (select private.plans_to_read()));
-- Whoever may suggest brings back files that others took: a colleague at the office prints, the expert edits.
create policy "people who work in a plan read what left it" on public.word_exports
	for select to authenticated using (
		plan_id in (select private.plans_to_read())
		and (person_id = (select auth.uid()) or plan_id in (select private.plans_to_comment()))
		and (not internal or plan_id in (select private.plans_with_internal_notes()))
	);

create function private.forget_old_word_exports() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	delete from public.word_exports where plan_id = new.plan_id and id in (
		select id from public.word_exports where plan_id = new.plan_id order by at desc, id offset 100
	);
	return null;
end
$$;
comment on function private.forget_old_word_exports() is
	'A plan remembers its latest hundred files; an older one that comes back is compared with the document of that day.';
create trigger forget_old_word_exports after insert on public.word_exports
	for each row execute function private.forget_old_word_exports();
revoke all on public.word_exports from anon, authenticated;
grant select, insert on public.word_exports to authenticated;
grant all on public.word_exports to service_role;

create table public.word_returns (
	id uuid primary key,
	plan_id uuid not null references public.plans (id),
	person_id uuid references public.profiles (id) on delete set null,
	at timestamptz not null default now(),
	file_name text not null check (length(file_name) between 1 and 300),
	suggestions integer not null check (suggestions >= 0),
	comments integer not null check (comments >= 0),
	-- What had no place in the plan, with its words and the reason
	unplaced jsonb not null check (jsonb_typeof(unplaced) = 'array' and pg_column_size(unplaced) < 5000000)
);
comment on table public.word_returns is 'Files that came back from Word: how much they brought, and what could not be placed.';
create index word_returns_of_plan on public.word_returns (plan_id, at desc);
create index word_returns_of_person on public.word_returns (person_id);

alter table public.word_returns enable row level security;
alter table public.word_returns force row level security;
create policy "people who work in a plan note what came back, in their own name" on public.word_returns
	for insert to authenticated
	with check (person_id = (select auth.uid()) and plan_id in (select private.plans_to_comment()));
create policy "people who work in a plan read what came back" on public.word_returns
	for select to authenticated using (plan_id in (select private.plans_to_comment()));
revoke all on public.word_returns from anon, authenticated;
grant select, insert on public.word_returns to authenticated;
grant all on public.word_returns to service_role;
