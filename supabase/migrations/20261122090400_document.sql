-- The schedule and the text of the document.

create table public.milestones (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	title text not null check (length(trim(title)) > 0),
	phase integer not null check (phase between 0 and 9),
	due_on date not null,
	done_on date,
	ordinal bigint generated always as identity,
	version integer not null default 1,
	primary key (plan_id, id)
);
comment on table public.milestones is 'Schedule of the work on the plan.';

create table public.sections (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	key text not null,
	status text not null check (status in ('to do', 'drafting', 'done')),
	text jsonb check (text ->> 'type' = 'doc'),
	ordinal bigint generated always as identity,
	version integer not null default 1,
	primary key (plan_id, id),
	unique (plan_id, key)
);
comment on table public.sections is 'Sections of the document that somebody touched; the others show their template.';
comment on column public.sections.text is 'Document of the editor (ProseMirror JSON); null = nobody has written here yet';

create trigger bump_version before insert or update on public.milestones
	for each row execute function private.bump_version();
create trigger bump_version before insert or update on public.sections
	for each row execute function private.bump_version();

alter table public.milestones enable row level security;
alter table public.milestones force row level security;
create policy "people read the milestones of their plans" on public.milestones
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors write milestones" on public.milestones
	for all to authenticated
	using (plan_id in (select private.plans_to_edit()))
	with check (plan_id in (select private.plans_to_edit()));

alter table public.sections enable row level security;
alter table public.sections force row level security;
create policy "people read the sections of their plans" on public.sections
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors write sections" on public.sections
	for all to authenticated
	using (plan_id in (select private.plans_to_edit()))
	with check (plan_id in (select private.plans_to_edit()));
