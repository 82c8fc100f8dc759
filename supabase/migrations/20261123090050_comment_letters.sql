-- Whom a comment mentions, by name; and letters about comments: when each person wants them, and which are due. The server sends them (service role); nobody
-- reads whom another person is written to, or at which address.

create or replace view private.comment_items with (security_invoker = true) as
select comments.plan_id, comments.thread_id, comments.created_at, comments.removed_at, jsonb_build_object(
	'id', comments.id, 'version', comments.version,
	'author', case when profiles.id is not null
		then jsonb_build_object('id', profiles.id, 'name', profiles.name) end,
	'body', comments.body, 'createdAt', comments.created_at, 'editedAt', comments.edited_at,
	'removed', comments.removed_at is not null,
	'mentioned', (
		select coalesce(jsonb_agg(jsonb_build_object('id', people.id, 'name', people.name)), '[]')
		from public.comment_mentions as mentions
		join public.profiles as people on people.id = mentions.person_id
		where mentions.plan_id = comments.plan_id and mentions.comment_id = comments.id
	)
) as item
from public.comments
left join public.profiles on profiles.id = comments.author_id;

create table public.letter_settings (
	person_id uuid primary key references public.profiles (id) on delete cascade,
	comments text not null default 'at once' check (comments in ('at once', 'daily', 'never'))
);
comment on table public.letter_settings is 'When a person wants letters; no row = at once. Nobody else''s concern.';

alter table public.letter_settings enable row level security;
alter table public.letter_settings force row level security;
create policy "people see and set when they get letters" on public.letter_settings
	for all to authenticated
	using (person_id = (select auth.uid())) with check (person_id = (select auth.uid()));
grant select, insert, update, delete on public.letter_settings to authenticated;
grant all on public.letter_settings to service_role;
revoke all on public.letter_settings from anon;

create table public.comment_letters (
	plan_id uuid not null,
	id uuid not null default gen_random_uuid(),
	thread_id uuid not null,
	comment_id uuid,
	recipient_id uuid not null references public.profiles (id) on delete cascade,
	reason text not null check (reason in ('mention', 'assignment', 'reply')),
	by_person_id uuid references public.profiles (id) on delete cascade,
	created_at timestamptz not null default clock_timestamp(),
	taken_at timestamptz,
	primary key (plan_id, id),
	foreign key (plan_id, thread_id) references public.comment_threads (plan_id, id) on delete cascade,
	foreign key (plan_id, comment_id) references public.comments (plan_id, id) on delete cascade
);
comment on table public.comment_letters is 'Letters that are due; gone when they are sent.';
comment on column public.comment_letters.comment_id is 'null: the thread was assigned, with its newest words';
comment on column public.comment_letters.taken_at is 'Being sent; after an hour somebody else may try';
create index comment_letters_of_thread on public.comment_letters (plan_id, thread_id);
create index comment_letters_of_comment on public.comment_letters (plan_id, comment_id);
create index comment_letters_to on public.comment_letters (recipient_id);
create index comment_letters_by on public.comment_letters (by_person_id);

-- No policy: nobody but the server comes near it.
alter table public.comment_letters enable row level security;
alter table public.comment_letters force row level security;
revoke all on public.comment_letters from anon, authenticated;
grant all on public.comment_letters to service_role;

create function private.write_letter(
	p_plan_id uuid, p_thread_id uuid, p_comment_id uuid, p_recipient_id uuid, p_reason text
) returns void
language sql security definer set search_path = '' as $$
	insert into public.comment_letters (plan_id, thread_id, comment_id, recipient_id, reason, by_person_id)
	select p_plan_id, p_thread_id, p_comment_id, p_recipient_id, p_reason, (select auth.uid())
	from public.comment_threads as thread
	where thread.plan_id = p_plan_id and thread.id = p_thread_id
		and p_recipient_id is distinct from (select auth.uid())
		and private.may_see_thread(p_plan_id, thread.visibility, p_recipient_id)
		and not exists (
			select from public.letter_settings where person_id = p_recipient_id and comments = 'never'
		)
		-- One letter about one comment, whatever its reasons: being assigned says more than being mentioned, and that
		-- more than an answer.
		and not exists (
			select from public.comment_letters as due
			where due.plan_id = p_plan_id and due.recipient_id = p_recipient_id and due.thread_id = p_thread_id
				and (due.comment_id is not distinct from p_comment_id or due.comment_id is null)
				and due.taken_at is null
		)
$$;
revoke execute on function private.write_letter(uuid, uuid, uuid, uuid, text) from public;

create function private.write_letter_of_mention() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.write_letter(
		new.plan_id,
		(select thread_id from public.comments where plan_id = new.plan_id and id = new.comment_id),
		new.comment_id, new.person_id, 'mention'
	);
	return null;
end
$$;
create trigger write_letter after insert on public.comment_mentions
	for each row execute function private.write_letter_of_mention();

create function private.write_letters_of_comment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	-- Those who are in the conversation; whoever is mentioned has their letter already (triggers run by name).
	perform private.write_letter(new.plan_id, new.thread_id, new.id, taking_part.person_id, 'reply')
	from (
		select author_id as person_id from public.comments
		where plan_id = new.plan_id and thread_id = new.thread_id and removed_at is null
		union
		select assignee_id from public.comment_threads where plan_id = new.plan_id and id = new.thread_id
	) as taking_part
	where taking_part.person_id is not null
		and exists (
			select from public.comments
			where plan_id = new.plan_id and thread_id = new.thread_id and id <> new.id
		);
	return null;
end
$$;
create trigger write_letters after insert on public.comments
	for each row execute function private.write_letters_of_comment();

create function private.write_letter_of_assignment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform private.write_letter(new.plan_id, new.id, null, new.assignee_id, 'assignment');
	return null;
end
$$;
create trigger write_letter_of_begun after insert on public.comment_threads
	for each row when (new.assignee_id is not null)
	execute function private.write_letter_of_assignment();
create trigger write_letter_of_assigned after update on public.comment_threads
	for each row when (new.assignee_id is not null and new.assignee_id is distinct from old.assignee_id)
	execute function private.write_letter_of_assignment();

-- For the server -----------------------------------------------------------------------------------------------------

create function public.take_comment_letters(p_pace text, p_now timestamptz) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	v_answer jsonb;
begin
	-- What is no longer wanted, allowed or said is not sent, nor what nobody could send for a week.
	delete from public.comment_letters as due
	using public.comment_threads as thread
	where thread.plan_id = due.plan_id and thread.id = due.thread_id and (
		due.created_at < p_now - interval '7 days'
		or not private.may_see_thread(due.plan_id, thread.visibility, due.recipient_id)
		or exists (
			select from public.letter_settings where person_id = due.recipient_id and comments = 'never'
		)
		or exists (
			select from public.comments
			where plan_id = due.plan_id and id = due.comment_id and removed_at is not null
		)
		or not exists (
			select from public.comments
			where plan_id = due.plan_id and thread_id = due.thread_id and removed_at is null
		)
	);
	with taken as (
		update public.comment_letters as due set taken_at = p_now
		where (due.taken_at is null or due.taken_at < p_now - interval '1 hour')
			and p_pace = coalesce(
				(select comments from public.letter_settings where person_id = due.recipient_id), 'at once'
			)
		returning due.*
	)
	select coalesce(jsonb_agg(
		jsonb_build_object(
			'id', taken.id,
			'to', jsonb_build_object(
				'id', recipient.id, 'email', private.email_of_person(recipient.id), 'language', recipient.language
			),
			'reason', taken.reason,
			'by', author.name,
			'plan', jsonb_build_object('id', plans.id, 'title', plans.title),
			'thread', jsonb_build_object(
				'id', thread.id,
				'anchor', case thread.anchor_kind
					when 'passage' then jsonb_build_object(
						'kind', 'passage', 'section', thread.target, 'from', thread.passage_from,
						'to', thread.passage_to, 'quote', thread.quote
					)
					else jsonb_build_object('kind', thread.anchor_kind, 'id', thread.target)
				end
			),
			'body', said.body,
			'mentioned', (
				select coalesce(jsonb_agg(jsonb_build_object('id', profiles.id, 'name', profiles.name)), '[]')
				from public.comment_mentions
				join public.profiles on profiles.id = comment_mentions.person_id
				where comment_mentions.plan_id = said.plan_id and comment_mentions.comment_id = said.id
			)
		) order by taken.created_at
	), '[]') into v_answer
	from taken
	join public.profiles as recipient on recipient.id = taken.recipient_id
	join public.plans on plans.id = taken.plan_id
	join public.comment_threads as thread on thread.plan_id = taken.plan_id and thread.id = taken.thread_id
	left join public.profiles as author on author.id = taken.by_person_id
	join lateral (
		select comments.plan_id, comments.id, comments.body from public.comments
		where comments.plan_id = taken.plan_id and comments.thread_id = taken.thread_id
			and comments.removed_at is null and comments.id = coalesce(taken.comment_id, comments.id)
		order by comments.created_at desc limit 1
	) as said on true
	where private.email_of_person(recipient.id) is not null;
	return v_answer;
end
$$;
comment on function public.take_comment_letters(text, timestamptz) is
	'Takes the letters of those who want them at once (or daily): {id, to {id, email, language}, reason, by, plan, thread {id, anchor}, body, mentioned}, oldest first. For the server only.';

create function public.forget_comment_letters(p_ids uuid[]) returns void
language sql security definer set search_path = '' as $$
	delete from public.comment_letters where id = any (p_ids)
$$;
comment on function public.forget_comment_letters(uuid[]) is 'They are sent. For the server only.';

revoke execute on function
	public.take_comment_letters(text, timestamptz), public.forget_comment_letters(uuid[])
	from public, anon, authenticated;
grant execute on function
	public.take_comment_letters(text, timestamptz), public.forget_comment_letters(uuid[])
	to service_role;
