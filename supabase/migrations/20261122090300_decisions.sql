-- What was decided on the evidence: challenges, goals, measures with their money and indicators; and what was not.
-- Links carry the plan, so that they never lead from one plan into another.

create table public.challenges (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	pattern_keys text[] not null,
	area text not null check (
		area in ('GOV', 'INF', 'LAB', 'EDU', 'LNG', 'HOU', 'HEA', 'SOC', 'PAR', 'SAF', 'THB', 'RET')
	),
	title text not null check (length(trim(title)) > 0),
	description text not null,
	status text not null check (status in ('accepted', 'refused')),
	refusal_reason text not null,
	severity integer check (severity between 1 and 5),
	urgency integer check (urgency between 1 and 5),
	feasibility integer check (feasibility between 1 and 5),
	ordinal bigint generated always as identity,
	version integer not null default 1,
	primary key (plan_id, id)
);
comment on table public.challenges is 'A challenge that the team accepted or refused.';
comment on column public.challenges.pattern_keys is
	'Patterns of the content pack: one normally, several after a merge, none when the team added it';

create table public.challenge_evidence (
	plan_id uuid not null references public.plans (id),
	challenge_id uuid not null,
	position integer not null,
	reading_id uuid,
	answer_id uuid,
	finding_id uuid,
	primary key (plan_id, challenge_id, position),
	foreign key (plan_id, challenge_id) references public.challenges (plan_id, id) on delete cascade,
	foreign key (plan_id, reading_id) references public.readings (plan_id, id) on delete cascade,
	foreign key (plan_id, answer_id) references public.answers (plan_id, id) on delete cascade,
	foreign key (plan_id, finding_id) references public.findings (plan_id, id) on delete cascade,
	check (num_nonnulls(reading_id, answer_id, finding_id) = 1)
);
comment on table public.challenge_evidence is 'What a challenge rests on: exactly one reading, answer or finding a row.';
create index challenge_evidence_of_reading on public.challenge_evidence (plan_id, reading_id);
create index challenge_evidence_of_answer on public.challenge_evidence (plan_id, answer_id);
create index challenge_evidence_of_finding on public.challenge_evidence (plan_id, finding_id);

create table public.goals (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	level text not null check (level in ('strategic', 'operational')),
	parent_id uuid,
	title text not null check (length(trim(title)) > 0),
	description text not null,
	position integer not null check (position >= 0),
	template_id text,
	ordinal bigint generated always as identity,
	version integer not null default 1,
	primary key (plan_id, id),
	foreign key (plan_id, parent_id) references public.goals (plan_id, id) on delete set null (parent_id)
);
comment on table public.goals is 'Strategic goals, and operational goals under them.';
comment on column public.goals.template_id is 'Goal of the content pack that it was taken from';
create index goals_under_goal on public.goals (plan_id, parent_id);

create table public.goal_challenges (
	plan_id uuid not null references public.plans (id),
	goal_id uuid not null,
	challenge_id uuid not null,
	position integer not null,
	primary key (plan_id, goal_id, challenge_id),
	foreign key (plan_id, goal_id) references public.goals (plan_id, id) on delete cascade,
	foreign key (plan_id, challenge_id) references public.challenges (plan_id, id) on delete cascade
);
comment on table public.goal_challenges is 'Challenges that a goal answers.';
create index goal_challenges_of_challenge on public.goal_challenges (plan_id, challenge_id);

create table public.measures (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	catalogue_id text,
	title text not null check (length(trim(title)) > 0),
	summary text not null,
	position integer not null check (position >= 0),
	responsible_unit text not null,
	partners text[] not null,
	target_groups text[] not null,
	starts_on text check (starts_on ~ '^\d{4}-(0[1-9]|1[0-2])$'),
	ends_on text check (ends_on ~ '^\d{4}-(0[1-9]|1[0-2])$'),
	steps text[] not null,
	risks jsonb not null check (jsonb_typeof(risks) = 'array'),
	equality_note text not null,
	ordinal bigint generated always as identity,
	version integer not null default 1,
	primary key (plan_id, id)
);
comment on table public.measures is 'A measure that the team adopted.';
comment on column public.measures.catalogue_id is 'Entry of the catalogue; null when the team wrote its own';
comment on column public.measures.starts_on is 'Month, 2027-09';
comment on column public.measures.ends_on is 'Month, 2027-09';
comment on column public.measures.risks is 'Array of {risk, mitigation}';

create table public.measure_goals (
	plan_id uuid not null references public.plans (id),
	measure_id uuid not null,
	goal_id uuid not null,
	position integer not null,
	primary key (plan_id, measure_id, goal_id),
	foreign key (plan_id, measure_id) references public.measures (plan_id, id) on delete cascade,
	foreign key (plan_id, goal_id) references public.goals (plan_id, id) on delete cascade
);
comment on table public.measure_goals is 'Goals that a measure serves.';
create index measure_goals_of_goal on public.measure_goals (plan_id, goal_id);

create table public.measure_indicators (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	measure_id uuid not null,
	position integer not null,
	kind text not null check (kind in ('output', 'outcome')),
	name text not null check (length(trim(name)) > 0),
	unit text not null,
	indicator_id text,
	baseline numeric,
	baseline_year integer check (baseline_year between 1990 and 2100),
	target numeric,
	target_year integer check (target_year between 1990 and 2100),
	data_source text not null,
	frequency text not null,
	primary key (plan_id, id),
	foreign key (plan_id, measure_id) references public.measures (plan_id, id) on delete cascade
);
comment on table public.measure_indicators is 'How the outputs and outcomes of a measure are measured.';
comment on column public.measure_indicators.indicator_id is
	'Indicator of the content pack whose readings are the baseline, where there is one';
create index measure_indicators_of_measure on public.measure_indicators (plan_id, measure_id);

create table public.budget_lines (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	measure_id uuid not null,
	position integer not null,
	year integer not null check (year between 1990 and 2100),
	amount numeric not null check (amount >= 0),
	funding_key text,
	certainty text not null check (certainty in ('certain', 'planned')),
	note text not null,
	primary key (plan_id, id),
	foreign key (plan_id, measure_id) references public.measures (plan_id, id) on delete cascade
);
comment on table public.budget_lines is 'Cost of a measure in one year from one source.';
comment on column public.budget_lines.amount is 'PLN';
comment on column public.budget_lines.funding_key is 'Funding source of the content pack; null = money not found yet';
create index budget_lines_of_measure on public.budget_lines (plan_id, measure_id);

create table public.refusals (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	kind text not null check (kind in ('measure')),
	key text not null,
	reason text not null check (length(trim(reason)) > 0),
	ordinal bigint generated always as identity,
	version integer not null default 1,
	primary key (plan_id, id),
	unique (plan_id, kind, key)
);
comment on table public.refusals is 'Proposals of the tool that the team said no to, with the reason.';

create table public.accepted_gaps (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	gap_key text not null,
	reason text not null check (length(trim(reason)) > 0),
	ordinal bigint generated always as identity,
	version integer not null default 1,
	primary key (plan_id, id),
	unique (plan_id, gap_key)
);
comment on table public.accepted_gaps is 'Gaps of the coherence check that the team decided to live with, with the reason.';

create trigger bump_version before insert or update on public.challenges
	for each row execute function private.bump_version();
create trigger bump_version before insert or update on public.goals
	for each row execute function private.bump_version();
create trigger bump_version before insert or update on public.measures
	for each row execute function private.bump_version();
create trigger bump_version before insert or update on public.refusals
	for each row execute function private.bump_version();
create trigger bump_version before insert or update on public.accepted_gaps
	for each row execute function private.bump_version();

-- Policies: decisions are read by everybody in the plan and written by editors ------------------------------------------

alter table public.challenges enable row level security;
alter table public.challenges force row level security;
create policy "people read the challenges of their plans" on public.challenges
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors write challenges" on public.challenges
	for all to authenticated
	using (plan_id in (select private.plans_to_edit()))
	with check (plan_id in (select private.plans_to_edit()));

alter table public.challenge_evidence enable row level security;
alter table public.challenge_evidence force row level security;
create policy "people read the challenge evidence of their plans" on public.challenge_evidence
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors write challenge evidence" on public.challenge_evidence
	for all to authenticated
	using (plan_id in (select private.plans_to_edit()))
	with check (plan_id in (select private.plans_to_edit()));

alter table public.goals enable row level security;
alter table public.goals force row level security;
create policy "people read the goals of their plans" on public.goals
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors write goals" on public.goals
	for all to authenticated
	using (plan_id in (select private.plans_to_edit()))
	with check (plan_id in (select private.plans_to_edit()));

alter table public.goal_challenges enable row level security;
alter table public.goal_challenges force row level security;
create policy "people read the goal challenges of their plans" on public.goal_challenges
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors write goal challenges" on public.goal_challenges
	for all to authenticated
	using (plan_id in (select private.plans_to_edit()))
	with check (plan_id in (select private.plans_to_edit()));

alter table public.measures enable row level security;
alter table public.measures force row level security;
create policy "people read the measures of their plans" on public.measures
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors write measures" on public.measures
	for all to authenticated
	using (plan_id in (select private.plans_to_edit()))
	with check (plan_id in (select private.plans_to_edit()));

alter table public.measure_goals enable row level security;
alter table public.measure_goals force row level security;
create policy "people read the measure goals of their plans" on public.measure_goals
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors write measure goals" on public.measure_goals
	for all to authenticated
	using (plan_id in (select private.plans_to_edit()))
	with check (plan_id in (select private.plans_to_edit()));

alter table public.measure_indicators enable row level security;
alter table public.measure_indicators force row level security;
create policy "people read the measure indicators of their plans" on public.measure_indicators
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors write measure indicators" on public.measure_indicators
	for all to authenticated
	using (plan_id in (select private.plans_to_edit()))
	with check (plan_id in (select private.plans_to_edit()));

alter table public.budget_lines enable row level security;
alter table public.budget_lines force row level security;
create policy "people read the budget lines of their plans" on public.budget_lines
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors write budget lines" on public.budget_lines
	for all to authenticated
	using (plan_id in (select private.plans_to_edit()))
	with check (plan_id in (select private.plans_to_edit()));

alter table public.refusals enable row level security;
alter table public.refusals force row level security;
create policy "people read the refusals of their plans" on public.refusals
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors write refusals" on public.refusals
	for all to authenticated
	using (plan_id in (select private.plans_to_edit()))
	with check (plan_id in (select private.plans_to_edit()));

alter table public.accepted_gaps enable row level security;
alter table public.accepted_gaps force row level security;
create policy "people read the accepted gaps of their plans" on public.accepted_gaps
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors write accepted gaps" on public.accepted_gaps
	for all to authenticated
	using (plan_id in (select private.plans_to_edit()))
	with check (plan_id in (select private.plans_to_edit()));
