-- Letters that remind owners of their sections: a week before the day, on the day, and every week after it.

alter table public.profiles add column reminders boolean not null default true;
comment on column public.profiles.reminders is 'Whether letters remind the person of days of their sections';

create table public.section_reminders (
	plan_id uuid not null,
	section_id uuid not null,
	person_id uuid not null references public.profiles (id) on delete cascade,
	due_on date not null,
	step integer not null check (step >= -7 and step % 7 = 0),
	claimed_at timestamptz not null default now(),
	primary key (plan_id, section_id, person_id, due_on, step),
	foreign key (plan_id, section_id) references public.sections (plan_id, id) on delete cascade
);
comment on table public.section_reminders is 'Which reminders have gone out, so that none goes twice. Of no person''s concern.';
comment on column public.section_reminders.step is 'Days after due_on: -7, 0, 7, 14 …';
create index section_reminders_of_person on public.section_reminders (person_id);

-- No policy: nobody but the server itself (service role) comes near it.
alter table public.section_reminders enable row level security;
alter table public.section_reminders force row level security;
revoke all on public.section_reminders from anon, authenticated;
grant all on public.section_reminders to service_role;

create function private.reminder_step(p_due_on date, p_today date) returns integer
language sql immutable set search_path = '' as $$
	-- A server that was away on the day itself catches up with the newest letter only.
	select case when p_today - p_due_on >= -7 then floor((p_today - p_due_on) / 7.0)::integer * 7 end
$$;
comment on function private.reminder_step(date, date) is 'The newest step that has come: -7, 0, 7, 14 …; null before the first.';

create function private.plans_at_work() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select id from public.plans where archived_at is null
$$;
comment on function private.plans_at_work() is 'Plans whose text is still being written.';

create function public.due_section_reminders(p_today date) returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(
		jsonb_agg(
			jsonb_build_object(
				'planId', sections.plan_id, 'planTitle', plans.title, 'planLanguage', plans.language,
				'pack', jsonb_build_object('id', plans.pack_id, 'version', plans.pack_version),
				'sectionId', sections.id, 'sectionKey', sections.key,
				'dueOn', sections.due_on, 'step', private.reminder_step(sections.due_on, p_today),
				'person', jsonb_build_object('id', profiles.id, 'email', accounts.email, 'language', profiles.language)
			) order by profiles.id, sections.due_on, plans.id, sections.ordinal
		),
		'[]'
	)
	from public.sections
	join public.plans on plans.id = sections.plan_id
	join public.profiles on profiles.id = sections.owner_id and profiles.reminders
	join auth.users as accounts on accounts.id = profiles.id
	where sections.plan_id in (select private.plans_at_work())
		and sections.status <> 'approved'
		and private.reminder_step(sections.due_on, p_today) is not null
		and sections.owner_id in (select private.people_of(sections.plan_id))
		and not exists (
			select from public.section_reminders as sent
			where sent.plan_id = sections.plan_id and sent.section_id = sections.id
				and sent.person_id = sections.owner_id and sent.due_on = sections.due_on
				and sent.step >= private.reminder_step(sections.due_on, p_today)
		)
$$;
comment on function public.due_section_reminders(date) is
	'For the server: what owners are to be reminded of today, by person. Addresses leave the database here only for letters to their own people.';

create function public.claim_section_reminder(
	p_plan_id uuid, p_section_id uuid, p_person_id uuid, p_due_on date, p_step integer
) returns boolean
language plpgsql security invoker set search_path = '' as $$
begin
	insert into public.section_reminders (plan_id, section_id, person_id, due_on, step)
	values (p_plan_id, p_section_id, p_person_id, p_due_on, p_step)
	on conflict do nothing;
	return found;
end
$$;
comment on function public.claim_section_reminder(uuid, uuid, uuid, date, integer) is
	'For the server: true for whoever is to send it; false when it has gone out.';

create function public.release_section_reminder(
	p_plan_id uuid, p_section_id uuid, p_person_id uuid, p_due_on date, p_step integer
) returns void
language sql security invoker set search_path = '' as $$
	delete from public.section_reminders
	where plan_id = p_plan_id and section_id = p_section_id and person_id = p_person_id
		and due_on = p_due_on and step = p_step
$$;
comment on function public.release_section_reminder(uuid, uuid, uuid, date, integer) is
	'For the server: the letter could not be sent; the next round tries again.';

revoke execute on function
	public.due_section_reminders(date),
	public.claim_section_reminder(uuid, uuid, uuid, date, integer),
	public.release_section_reminder(uuid, uuid, uuid, date, integer)
	from public, anon, authenticated;
grant execute on function
	public.due_section_reminders(date),
	public.claim_section_reminder(uuid, uuid, uuid, date, integer),
	public.release_section_reminder(uuid, uuid, uuid, date, integer)
	to service_role;

-- My sections over all plans, for the page of one's plans ------------------------------------------------------------------

create function public.list_my_sections() returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(
		jsonb_agg(
			jsonb_build_object(
				'planId', plans.id, 'planTitle', plans.title, 'planLanguage', plans.language,
				'pack', jsonb_build_object('id', plans.pack_id, 'version', plans.pack_version),
				'sectionKey', sections.key, 'status', sections.status, 'dueOn', sections.due_on
			) order by sections.due_on nulls last, plans.title, sections.ordinal
		),
		'[]'
	)
	from public.sections
	join public.plans on plans.id = sections.plan_id
	where sections.owner_id = (select auth.uid())
		and sections.status <> 'approved'
		and sections.plan_id in (select private.plans_at_work())
		and sections.plan_id in (select private.plans_to_read())
$$;
comment on function public.list_my_sections() is
	'Sections that the person owns and that are not approved, over all plans, the most urgent first.';
revoke execute on function public.list_my_sections() from public, anon;
grant execute on function public.list_my_sections() to authenticated, service_role;
