-- What is known: sources, readings, self-assessment, findings.
-- Ids are unique within a plan, so that a plan file can be read in twice.
-- `ordinal` keeps lists in the order in which things were entered.

create table public.sources (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	title text not null check (length(trim(title)) > 0),
	publisher text not null,
	year integer check (year between 1990 and 2100),
	address text not null,
	accessed_on date,
	note text not null,
	ordinal bigint generated always as identity,
	version integer not null default 1,
	primary key (plan_id, id)
);
comment on table public.sources is 'Where figures come from, as shown under them; several readings may share one.';
comment on column public.sources.year is 'Year of publication, null when unknown';

create table public.readings (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	indicator_id text not null,
	year integer not null check (year between 1990 and 2100),
	as_of date,
	value numeric,
	missing text check (missing in ('no data', 'not published', 'not yet', 'suppressed at source')),
	value_kind text not null check (value_kind in ('exact', 'rounded', 'at least', 'estimate', 'range')),
	low numeric,
	high numeric,
	level text not null check (
		level in ('gmina', 'powiat', 'subregion', 'voivodeship', 'country', 'institution')
	),
	count_kind text not null check (count_kind in ('stock', 'flow', 'cumulative')),
	breakdown text not null,
	grade text not null check (grade in ('A', 'B', 'C', 'D')),
	source_id uuid,
	note text not null,
	preferred boolean not null,
	ordinal bigint generated always as identity,
	version integer not null default 1,
	primary key (plan_id, id),
	foreign key (plan_id, source_id) references public.sources (plan_id, id) on delete set null (source_id),
	check ((value is null) = (missing is not null))
);
comment on table public.readings is 'A value of an indicator of the content pack. The same cell may have readings from several sources.';
comment on column public.readings.as_of is 'Day of the stock or last day of the flow, when known';
comment on column public.readings.value is 'In the unit of the indicator; the middle for a range; null with the reason in missing';
comment on column public.readings.breakdown is 'Empty = total; otherwise the part';
comment on column public.readings.preferred is 'Where several sources stand side by side, the one that series and text use';
create index readings_of_indicator on public.readings (plan_id, indicator_id, year);
create index readings_of_source on public.readings (plan_id, source_id);

create table public.assessments (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	questionnaire_id text not null,
	label text not null,
	started_on date not null,
	closed_on date,
	ordinal bigint generated always as identity,
	version integer not null default 1,
	primary key (plan_id, id)
);
comment on table public.assessments is 'A round of self-assessment.';

create table public.answers (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	assessment_id uuid not null,
	question_id text not null,
	respondent_id uuid,
	response_kind text not null check (response_kind in ('level', 'not applicable', 'unknown')),
	level integer check (level between 0 and 4),
	reason text,
	justification text not null,
	evidence_grade text not null check (evidence_grade in ('E0', 'E1', 'E2', 'E3')),
	evidence text not null,
	ordinal bigint generated always as identity,
	version integer not null default 1,
	primary key (plan_id, id),
	foreign key (plan_id, assessment_id) references public.assessments (plan_id, id) on delete cascade,
	unique nulls not distinct (plan_id, assessment_id, question_id, respondent_id),
	check ((response_kind = 'level') = (level is not null)),
	check ((response_kind = 'not applicable') = (reason is not null and length(trim(reason)) > 0))
);
comment on table public.answers is 'One answer to one question: the consensus of the team or the view of one person.';
comment on column public.answers.respondent_id is
	'null = consensus. No foreign key: a plan file brings answers of people who have no account here';

create table public.area_targets (
	plan_id uuid not null references public.plans (id),
	area text not null check (
		area in ('GOV', 'INF', 'LAB', 'EDU', 'LNG', 'HOU', 'HEA', 'SOC', 'PAR', 'SAF', 'THB', 'RET')
	),
	target numeric not null check (target between 0 and 100),
	importance integer not null check (importance between 1 and 5),
	ordinal bigint generated always as identity,
	version integer not null default 1,
	primary key (plan_id, area)
);
comment on table public.area_targets is 'Target score (0 to 100) and importance (1 to 5) of an area of self-assessment.';

create table public.findings (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	kind text not null check (
		kind in ('interview', 'focus group', 'workshop', 'survey', 'consultation', 'observation', 'document')
	),
	area text not null check (
		area in ('GOV', 'INF', 'LAB', 'EDU', 'LNG', 'HOU', 'HEA', 'SOC', 'PAR', 'SAF', 'THB', 'RET')
	),
	held_on date,
	about_group text not null,
	origin text not null,
	text text not null check (length(trim(text)) > 0),
	people_count integer check (people_count >= 0),
	ordinal bigint generated always as identity,
	version integer not null default 1,
	primary key (plan_id, id)
);
comment on table public.findings is 'What people said or what was seen, in words.';
comment on column public.findings.about_group is 'Whom it concerns (group in the domain, a reserved word here)';
comment on column public.findings.origin is 'Who said it or where it was seen, without personal data';

create trigger bump_version before insert or update on public.sources
	for each row execute function private.bump_version();
create trigger bump_version before insert or update on public.readings
	for each row execute function private.bump_version();
create trigger bump_version before insert or update on public.assessments
	for each row execute function private.bump_version();
create trigger bump_version before insert or update on public.answers
	for each row execute function private.bump_version();
create trigger bump_version before insert or update on public.area_targets
	for each row execute function private.bump_version();
create trigger bump_version before insert or update on public.findings
	for each row execute function private.bump_version();

-- Policies: indicators and questions begin with the letters of their area --------------------------------------------

alter table public.sources enable row level security;
alter table public.sources force row level security;
create policy "people read the sources of their plans" on public.sources
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "whoever records something adds sources" on public.sources
	for insert to authenticated
	with check (
		plan_id in (select private.plans_to_edit())
		or plan_id in (select plan_id from private.areas_to_record())
	);
create policy "whoever records something corrects sources" on public.sources
	for update to authenticated
	using (
		plan_id in (select private.plans_to_edit())
		or plan_id in (select plan_id from private.areas_to_record())
	)
	with check (
		plan_id in (select private.plans_to_edit())
		or plan_id in (select plan_id from private.areas_to_record())
	);
-- A source may stand under readings of other areas, so contributors do not remove it.
create policy "editors remove sources" on public.sources
	for delete to authenticated using (plan_id in (select private.plans_to_edit()));

alter table public.readings enable row level security;
alter table public.readings force row level security;
create policy "people read the readings of their plans" on public.readings
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors everywhere and contributors in their areas write readings" on public.readings
	for all to authenticated
	using (
		plan_id in (select private.plans_to_edit())
		or (plan_id, left(indicator_id, 3)) in (select plan_id, area from private.areas_to_record())
	)
	with check (
		plan_id in (select private.plans_to_edit())
		or (plan_id, left(indicator_id, 3)) in (select plan_id, area from private.areas_to_record())
	);

alter table public.assessments enable row level security;
alter table public.assessments force row level security;
create policy "people read the assessments of their plans" on public.assessments
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors write assessments" on public.assessments
	for all to authenticated
	using (plan_id in (select private.plans_to_edit()))
	with check (plan_id in (select private.plans_to_edit()));

alter table public.answers enable row level security;
alter table public.answers force row level security;
create policy "people read the answers of their plans" on public.answers
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors write the consensus" on public.answers
	for all to authenticated
	using (respondent_id is null and plan_id in (select private.plans_to_edit()))
	with check (respondent_id is null and plan_id in (select private.plans_to_edit()));
create policy "people write their own answers, contributors in their areas" on public.answers
	for all to authenticated
	using (
		respondent_id = (select auth.uid())
		and (
			plan_id in (select private.plans_to_edit())
			or (plan_id, left(question_id, 3)) in (select plan_id, area from private.areas_to_record())
		)
	)
	with check (
		respondent_id = (select auth.uid())
		and (
			plan_id in (select private.plans_to_edit())
			or (plan_id, left(question_id, 3)) in (select plan_id, area from private.areas_to_record())
		)
	);

alter table public.area_targets enable row level security;
alter table public.area_targets force row level security;
create policy "people read the area targets of their plans" on public.area_targets
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors write area targets" on public.area_targets
	for all to authenticated
	using (plan_id in (select private.plans_to_edit()))
	with check (plan_id in (select private.plans_to_edit()));

alter table public.findings enable row level security;
alter table public.findings force row level security;
create policy "people read the findings of their plans" on public.findings
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors everywhere and contributors in their areas write findings" on public.findings
	for all to authenticated
	using (
		plan_id in (select private.plans_to_edit())
		or (plan_id, area) in (select plan_id, area from private.areas_to_record())
	)
	with check (
		plan_id in (select private.plans_to_edit())
		or (plan_id, area) in (select plan_id, area from private.areas_to_record())
	);
