-- Comments: threads on a passage of the text, a section, a figure, a measure, a challenge or an answer. They stand beside
-- the text and never touch it. Internal notes are for those who make the plan, not for consultants and readers.

create table public.comment_threads (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	anchor_kind text not null check (
		anchor_kind in ('passage', 'section', 'figure', 'measure', 'challenge', 'answer')
	),
	target text not null check (length(target) between 1 and 100),
	passage_from text check (length(passage_from) <= 1000),
	passage_to text check (length(passage_to) <= 1000),
	quote text not null default '' check (length(quote) <= 1000),
	visibility text not null check (visibility in ('everyone', 'internal')),
	created_by uuid references public.profiles (id) on delete set null,
	created_at timestamptz not null default now(),
	assignee_id uuid references public.profiles (id) on delete set null,
	resolved_at timestamptz,
	resolved_by uuid references public.profiles (id) on delete set null,
	version integer not null default 1,
	primary key (plan_id, id),
	check (anchor_kind <> 'passage' or quote <> ''),
	check (num_nonnulls(passage_from, passage_to) in (0, 2)),
	check (anchor_kind = 'passage' or passage_from is null)
);
comment on table public.comment_threads is 'What a conversation is about, who has it to do and whether it is settled.';
comment on column public.comment_threads.target is
	'Key of the section (passage, section), id of the indicator (figure), of the measure, of the challenge, of the question (answer)';
comment on column public.comment_threads.passage_from is
	'Relative position in the Yjs document, base64; null where nobody had begun to write: the quote finds the passage';
comment on column public.comment_threads.quote is 'Words of the passage as they were when the thread began; stays when they are gone';
comment on column public.comment_threads.visibility is 'internal = for leads, editors and contributors only; never changes';
create index comment_threads_by_person on public.comment_threads (created_by);
create index comment_threads_of_assignee on public.comment_threads (assignee_id);
create index comment_threads_resolved_by on public.comment_threads (resolved_by);

create table public.comments (
	plan_id uuid not null,
	id uuid not null,
	thread_id uuid not null,
	author_id uuid references public.profiles (id) on delete set null,
	body text not null check (length(body) <= 4000),
	created_at timestamptz not null default now(),
	edited_at timestamptz,
	removed_at timestamptz,
	version integer not null default 1,
	primary key (plan_id, id),
	foreign key (plan_id, thread_id) references public.comment_threads (plan_id, id) on delete cascade,
	check ((removed_at is null) = (trim(body) <> ''))
);
comment on table public.comments is 'What people say in a thread; a removed comment leaves its place without its words.';
comment on column public.comments.body is 'Plain text; somebody mentioned stands in it as @[id of the person]';
create index comments_of_thread on public.comments (plan_id, thread_id);
create index comments_of_author on public.comments (author_id);

create table public.comment_mentions (
	plan_id uuid not null,
	comment_id uuid not null,
	person_id uuid not null references public.profiles (id) on delete cascade,
	primary key (plan_id, comment_id, person_id),
	foreign key (plan_id, comment_id) references public.comments (plan_id, id) on delete cascade
);
comment on table public.comment_mentions is 'Who is mentioned in a comment and may see it; read out of its words by the database.';
create index comment_mentions_of_person on public.comment_mentions (person_id);

-- Access -----------------------------------------------------------------------------------------------------------

create function private.plans_to_comment() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select plan_id from private.my_plans() where role <> 'reader'
$$;

create function private.plans_with_internal_notes() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select plan_id from private.my_plans() where role in ('lead', 'editor', 'contributor')
$$;

create function private.plans_to_moderate() returns setof uuid
language sql stable security definer set search_path = '' as $$
	select plan_id from private.my_plans() where role in ('lead', 'editor')
$$;
comment on function private.plans_to_moderate() is
	'Whose every thread the person may settle and assign. Comments go on when a plan is adopted.';

create function private.team_of_plan(p_plan_id uuid) returns table (person_id uuid, role text)
language sql stable security definer set search_path = '' as $$
	select distinct on (reached.person_id) reached.person_id, reached.role
	from (
		select memberships.person_id, memberships.role, memberships.may_edit
		from public.plans
		join public.organisations on organisations.id = plans.organisation_id
		join public.memberships on memberships.organisation_id = organisations.id
		where plans.id = p_plan_id and organisations.kind <> 'consultancy'
		union all
		select plan_members.person_id, plan_members.role, plan_members.may_edit
		from public.plan_members where plan_members.plan_id = p_plan_id
	) as reached
	order by reached.person_id, private.strength(reached.role, reached.may_edit) desc
$$;
comment on function private.team_of_plan(uuid) is
	'Everybody who reaches the plan, with the role that counts; as my_plans() finds it for one person.';

create function private.may_see_thread(p_plan_id uuid, p_visibility text, p_person_id uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select from private.team_of_plan(p_plan_id) as team
		where team.person_id = p_person_id
			and (p_visibility = 'everyone' or team.role in ('lead', 'editor', 'contributor'))
	)
$$;
-- Only triggers ask about other people.
revoke execute on function private.team_of_plan(uuid) from public;
revoke execute on function private.may_see_thread(uuid, text, uuid) from public;

alter table public.comment_threads enable row level security;
alter table public.comment_threads force row level security;
create policy "people read the threads of their plans, internal ones where they make the plan" on public.comment_threads
	for select to authenticated using (
		plan_id in (select private.plans_to_read())
		and (visibility = 'everyone' or plan_id in (select private.plans_with_internal_notes()))
	);
create policy "everybody but readers begins threads, in their own name" on public.comment_threads
	for insert to authenticated with check (
		plan_id in (select private.plans_to_comment())
		and created_by = (select auth.uid())
		and (visibility = 'everyone' or plan_id in (select private.plans_with_internal_notes()))
	);
create policy "whoever began it, has it to do, leads or edits settles and assigns" on public.comment_threads
	for update to authenticated
	using (
		plan_id in (select private.plans_to_comment())
		and (visibility = 'everyone' or plan_id in (select private.plans_with_internal_notes()))
		and (
			created_by = (select auth.uid())
			or assignee_id = (select auth.uid())
			or plan_id in (select private.plans_to_moderate())
		)
	)
	with check (plan_id in (select private.plans_to_comment()));

alter table public.comments enable row level security;
alter table public.comments force row level security;
create policy "people read the comments of the threads that they see" on public.comments
	for select to authenticated using (
		exists (
			select from public.comment_threads
			where comment_threads.plan_id = comments.plan_id and comment_threads.id = comments.thread_id
		)
	);
create policy "everybody but readers answers in the threads that they see" on public.comments
	for insert to authenticated with check (
		plan_id in (select private.plans_to_comment())
		and author_id = (select auth.uid())
		and exists (
			select from public.comment_threads
			where comment_threads.plan_id = comments.plan_id and comment_threads.id = comments.thread_id
		)
	);
create policy "people change and remove what they said" on public.comments
	for update to authenticated
	using (author_id = (select auth.uid()) and plan_id in (select private.plans_to_comment()))
	with check (author_id = (select auth.uid()) and plan_id in (select private.plans_to_comment()));

alter table public.comment_mentions enable row level security;
alter table public.comment_mentions force row level security;
create policy "people read who is mentioned in the comments that they see" on public.comment_mentions
	for select to authenticated using (
		exists (
			select from public.comments
			where comments.plan_id = comment_mentions.plan_id and comments.id = comment_mentions.comment_id
		)
	);

-- What no policy can say --------------------------------------------------------------------------------------------

create function private.keep_thread() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if tg_op = 'INSERT' then
		new.created_at := clock_timestamp();
		new.resolved_at := null;
		new.resolved_by := null;
	else
		if (new.plan_id, new.id, new.anchor_kind, new.target, new.passage_from, new.passage_to, new.quote,
				new.visibility, new.created_at)
			is distinct from (old.plan_id, old.id, old.anchor_kind, old.target, old.passage_from, old.passage_to,
				old.quote, old.visibility, old.created_at)
			-- The name goes only with the person.
			or (new.created_by is distinct from old.created_by and (
				new.created_by is not null or exists (select from public.profiles where id = old.created_by)
			)) then
			raise exception 'a thread stays where it began' using errcode = 'insufficient_privilege';
		end if;
		if new.resolved_at is distinct from old.resolved_at then
			new.resolved_at := case when new.resolved_at is not null then clock_timestamp() end;
			new.resolved_by := case when new.resolved_at is not null then (select auth.uid()) end;
		end if;
	end if;
	if new.assignee_id is not null
		and (tg_op = 'INSERT' or new.assignee_id is distinct from old.assignee_id)
		and not exists (
			select from private.team_of_plan(new.plan_id) as team
			where team.person_id = new.assignee_id and team.role <> 'reader'
				and (new.visibility = 'everyone' or team.role <> 'consultant')
		) then
		raise exception 'assigned to somebody who cannot answer' using errcode = 'insufficient_privilege';
	end if;
	return new;
end
$$;
create trigger keep_thread before insert or update on public.comment_threads
	for each row execute function private.keep_thread();
create trigger bump_version before insert or update on public.comment_threads
	for each row execute function private.bump_version();

create function private.keep_comment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if tg_op = 'INSERT' then
		new.created_at := clock_timestamp();
		new.edited_at := null;
		new.removed_at := null;
		return new;
	end if;
	if (new.plan_id, new.id, new.thread_id, new.created_at)
		is distinct from (old.plan_id, old.id, old.thread_id, old.created_at)
		or (new.author_id is distinct from old.author_id and (
			new.author_id is not null or exists (select from public.profiles where id = old.author_id)
		)) then
		raise exception 'a comment stays where it was said' using errcode = 'insufficient_privilege';
	end if;
	if new.removed_at is not null then
		new.body := '';
	elsif new.body <> old.body and old.removed_at is null then
		new.edited_at := clock_timestamp();
	end if;
	return new;
end
$$;
create trigger keep_comment before insert or update on public.comments
	for each row execute function private.keep_comment();
create trigger bump_version before insert or update on public.comments
	for each row execute function private.bump_version();

create function private.note_mentions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	delete from public.comment_mentions where plan_id = new.plan_id and comment_id = new.id
		and new.body not like '%@[' || person_id || ']%';
	insert into public.comment_mentions (plan_id, comment_id, person_id)
	select new.plan_id, new.id, mentioned.person_id
	from (
		select distinct (found.parts)[1]::uuid as person_id
		from regexp_matches(
			new.body, '@\[([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\]', 'g'
		) as found (parts)
	) as mentioned
	join public.comment_threads as thread on thread.plan_id = new.plan_id and thread.id = new.thread_id
	where private.may_see_thread(new.plan_id, thread.visibility, mentioned.person_id)
	on conflict do nothing;
	return null;
end
$$;
create trigger note_mentions after insert or update of body on public.comments
	for each row execute function private.note_mentions();

grant select, insert, update on public.comment_threads, public.comments to authenticated;
grant select on public.comment_mentions to authenticated;
grant all on public.comment_threads, public.comments, public.comment_mentions to service_role;
revoke all on public.comment_threads, public.comments, public.comment_mentions from anon;
revoke delete, truncate on public.comment_threads, public.comments from authenticated;
revoke insert, update, delete, truncate on public.comment_mentions from authenticated;

-- Reading ----------------------------------------------------------------------------------------------------------

create view private.comment_items with (security_invoker = true) as
select comments.plan_id, comments.thread_id, comments.created_at, comments.removed_at, jsonb_build_object(
	'id', comments.id, 'version', comments.version,
	'author', case when profiles.id is not null
		then jsonb_build_object('id', profiles.id, 'name', profiles.name) end,
	'body', comments.body, 'createdAt', comments.created_at, 'editedAt', comments.edited_at,
	'removed', comments.removed_at is not null
) as item
from public.comments
left join public.profiles on profiles.id = comments.author_id;

create view private.thread_items with (security_invoker = true) as
select threads.plan_id, threads.id, threads.created_at, jsonb_build_object(
	'id', threads.id, 'version', threads.version, 'visibility', threads.visibility,
	'anchor', case threads.anchor_kind
		when 'passage' then jsonb_build_object(
			'kind', 'passage', 'section', threads.target, 'from', threads.passage_from,
			'to', threads.passage_to, 'quote', threads.quote
		)
		else jsonb_build_object('kind', threads.anchor_kind, 'id', threads.target)
	end,
	'startedBy', case when starter.id is not null
		then jsonb_build_object('id', starter.id, 'name', starter.name) end,
	'createdAt', threads.created_at,
	'assignee', case when assignee.id is not null
		then jsonb_build_object('id', assignee.id, 'name', assignee.name) end,
	'resolved', case when threads.resolved_at is not null
		then jsonb_build_object('at', threads.resolved_at, 'by', resolver.name) end,
	'comments', (
		select coalesce(jsonb_agg(said.item order by said.created_at), '[]')
		from private.comment_items as said
		where said.plan_id = threads.plan_id and said.thread_id = threads.id
	)
) as item
from public.comment_threads as threads
left join public.profiles as starter on starter.id = threads.created_by
left join public.profiles as assignee on assignee.id = threads.assignee_id
left join public.profiles as resolver on resolver.id = threads.resolved_by
-- A thread whose every comment was removed is gone.
where exists (
	select from public.comments
	where comments.plan_id = threads.plan_id and comments.thread_id = threads.id
		and comments.removed_at is null
);
grant select on private.comment_items, private.thread_items to authenticated;

create function public.read_comments(p_plan_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
	select coalesce(jsonb_agg(item order by created_at), '[]')
	from private.thread_items where plan_id = p_plan_id
$$;
comment on function public.read_comments(uuid) is
	'Threads of the plan that the person sees, oldest first, each with its comments (src/domain/document/comment.ts).';

create function public.list_my_comments() returns jsonb
language sql stable security invoker set search_path = '' as $$
	with mine as (
		select threads.plan_id, threads.id,
			threads.created_by is not distinct from (select auth.uid()) as started,
			threads.assignee_id is not distinct from (select auth.uid()) as assigned,
			exists (
				select from public.comments
				join public.comment_mentions as mentions
					on mentions.plan_id = comments.plan_id and mentions.comment_id = comments.id
				where comments.plan_id = threads.plan_id and comments.thread_id = threads.id
					and mentions.person_id = (select auth.uid())
			) as mentioned
		from public.comment_threads as threads
		join public.plans on plans.id = threads.plan_id
		where plans.archived_at is null
	)
	select coalesce(
		jsonb_agg(
			threads.item || jsonb_build_object(
				'plan', jsonb_build_object('id', plans.id, 'title', plans.title, 'placeName', plans.place_name),
				'why', to_jsonb(array_remove(array[
					case when mine.assigned then 'assigned' end,
					case when mine.mentioned then 'mentioned' end,
					case when mine.started then 'started' end
				], null))
			) order by threads.created_at desc
		),
		'[]'
	)
	from mine
	join private.thread_items as threads on threads.plan_id = mine.plan_id and threads.id = mine.id
	join public.plans on plans.id = mine.plan_id
	where mine.started or mine.assigned or mine.mentioned
$$;
comment on function public.list_my_comments() is
	'Threads over all plans that mention the person, are assigned to them or were begun by them, newest first; as read_comments with {plan, why}.';

-- Writing ----------------------------------------------------------------------------------------------------------

create function public.start_thread(p_plan_id uuid, p_thread jsonb) returns jsonb
language plpgsql security invoker set search_path = '' as $$
declare
	v_id uuid := (p_thread ->> 'id')::uuid;
	v_anchor jsonb := p_thread -> 'anchor';
begin
	-- The second try of a page whose first answer was lost.
	if exists (
		select from public.comments
		where plan_id = p_plan_id and id = (p_thread ->> 'commentId')::uuid and author_id = (select auth.uid())
	) then
		return jsonb_build_object('status', 'saved', 'version', 1);
	end if;
	insert into public.comment_threads (
		plan_id, id, anchor_kind, target, passage_from, passage_to, quote, visibility, created_by, assignee_id
	)
	values (
		p_plan_id, v_id, v_anchor ->> 'kind', coalesce(v_anchor ->> 'section', v_anchor ->> 'id'),
		v_anchor ->> 'from', v_anchor ->> 'to', coalesce(v_anchor ->> 'quote', ''),
		p_thread ->> 'visibility', (select auth.uid()), (p_thread ->> 'assigneeId')::uuid
	);
	insert into public.comments (plan_id, id, thread_id, author_id, body)
	values (p_plan_id, (p_thread ->> 'commentId')::uuid, v_id, (select auth.uid()), p_thread ->> 'body');
	return jsonb_build_object('status', 'saved', 'version', 1);
exception when insufficient_privilege or unique_violation then
	return jsonb_build_object('status', 'refused');
end
$$;
comment on function public.start_thread(uuid, jsonb) is
	'{id, anchor, visibility, assigneeId, commentId, body} → saved or refused.';

create function public.save_comment(p_plan_id uuid, p_comment jsonb) returns jsonb
language plpgsql security invoker set search_path = '' as $$
declare
	v_id uuid := (p_comment ->> 'id')::uuid;
	v_read integer := (p_comment ->> 'version')::integer;
	v_removed boolean := coalesce((p_comment ->> 'removed')::boolean, false);
	v_version integer;
	v_current jsonb;
begin
	if v_read is null then
		insert into public.comments (plan_id, id, thread_id, author_id, body)
		values (
			p_plan_id, v_id, (p_comment ->> 'threadId')::uuid, (select auth.uid()), p_comment ->> 'body'
		)
		on conflict do nothing
		returning version into v_version;
	else
		update public.comments set
			body = p_comment ->> 'body',
			removed_at = case when v_removed then clock_timestamp() end
		where plan_id = p_plan_id and id = v_id and version = v_read
		returning version into v_version;
	end if;
	if v_version is not null then
		return jsonb_build_object('status', 'saved', 'version', v_version);
	end if;
	-- Said twice by a page that tried again, or changed meanwhile in another window of the same person.
	select items.item into v_current
	from public.comments
	join private.comment_items as items on items.plan_id = comments.plan_id and items.item ->> 'id' = v_id::text
	where comments.plan_id = p_plan_id and comments.id = v_id and comments.author_id = (select auth.uid());
	if v_current is null then
		return jsonb_build_object('status', 'refused');
	elsif v_read is null then
		return jsonb_build_object('status', 'saved', 'version', v_current -> 'version');
	end if;
	return jsonb_build_object('status', 'conflict', 'current', v_current);
exception when insufficient_privilege then
	return jsonb_build_object('status', 'refused');
end
$$;
comment on function public.save_comment(uuid, jsonb) is
	'{id, threadId, version read (null = new), body, removed} → saved, conflict with the comment that stands, or refused.';

create function public.change_thread(p_plan_id uuid, p_thread_id uuid, p_version integer, p_change jsonb) returns jsonb
language plpgsql security invoker set search_path = '' as $$
declare
	v_version integer;
	v_current jsonb;
begin
	update public.comment_threads set
		assignee_id = case
			when p_change ? 'assigneeId' then (p_change ->> 'assigneeId')::uuid else assignee_id
		end,
		resolved_at = case
			when not p_change ? 'resolved' then resolved_at
			when (p_change ->> 'resolved')::boolean then coalesce(resolved_at, clock_timestamp())
		end
	where plan_id = p_plan_id and id = p_thread_id and version = p_version
	returning version into v_version;
	if v_version is not null then
		return jsonb_build_object('status', 'saved', 'version', v_version);
	end if;
	select item into v_current from private.thread_items
	where plan_id = p_plan_id and id = p_thread_id and (item -> 'version')::integer <> p_version;
	if v_current is null then
		return jsonb_build_object('status', 'refused');
	end if;
	return jsonb_build_object('status', 'conflict', 'current', v_current);
exception when insufficient_privilege then
	return jsonb_build_object('status', 'refused');
end
$$;
comment on function public.change_thread(uuid, uuid, integer, jsonb) is
	'{assigneeId} or {resolved} → saved, conflict with the thread that stands, or refused.';

revoke execute on function
	public.read_comments(uuid), public.list_my_comments(), public.start_thread(uuid, jsonb),
	public.save_comment(uuid, jsonb), public.change_thread(uuid, uuid, integer, jsonb)
	from public, anon;
grant execute on function
	public.read_comments(uuid), public.list_my_comments(), public.start_thread(uuid, jsonb),
	public.save_comment(uuid, jsonb), public.change_thread(uuid, uuid, integer, jsonb)
	to authenticated, service_role;
