-- Daily jobs of the server (letters that remind, digests). One row for each job and day says who took it, so that a job
-- is done once a day whatever restarts, and by one of several servers.

create table public.rounds (
	name text not null,
	day date not null,
	claimed_at timestamptz not null,
	finished_at timestamptz,
	primary key (name, day)
);
comment on table public.rounds is 'Daily jobs of the server: which were taken up and finished on which day. Of no person''s concern.';
comment on column public.rounds.finished_at is 'null = running, or failed and to be tried again an hour after claimed_at';

-- No policy: nobody but the server itself (service role) comes near it.
alter table public.rounds enable row level security;
alter table public.rounds force row level security;
revoke all on public.rounds from anon, authenticated;
grant all on public.rounds to service_role;

create function public.claim_round(p_name text, p_day date, p_now timestamptz) returns jsonb
language sql security invoker set search_path = '' as $$
	with forgotten as (
		delete from public.rounds where name = p_name and day < p_day - 60
	), taken as (
		insert into public.rounds as round (name, day, claimed_at) values (p_name, p_day, p_now)
		on conflict (name, day) do update set claimed_at = excluded.claimed_at
		where round.finished_at is null and round.claimed_at <= excluded.claimed_at - interval '1 hour'
		returning day
	)
	select jsonb_build_object(
		'since', (
			select max(claimed_at) from public.rounds
			where name = p_name and day < p_day and finished_at is not null
		)
	)
	from taken
$$;
comment on function public.claim_round(text, date, timestamptz) is
	'{since: when the last finished round of an earlier day was begun, or null}; null when somebody else has this day''s round.';

create function public.finish_round(p_name text, p_day date, p_now timestamptz) returns void
language sql security invoker set search_path = '' as $$
	update public.rounds set finished_at = p_now where name = p_name and day = p_day
$$;
comment on function public.finish_round(text, date, timestamptz) is
	'Closes a round: it is not taken up again that day.';

revoke execute on function
	public.claim_round(text, date, timestamptz), public.finish_round(text, date, timestamptz)
	from public, anon, authenticated;
grant execute on function
	public.claim_round(text, date, timestamptz), public.finish_round(text, date, timestamptz)
	to service_role;
