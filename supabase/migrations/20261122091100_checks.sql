-- What a team found when it went through a checklist of the content pack: one row for each point that it answered.
create table public.checks (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	checklist_key text not null check (length(checklist_key) between 1 and 100),
	item_id text not null check (length(item_id) between 1 and 100),
	measure_id uuid,
	area text not null check (length(area) = 3),
	answer text not null check (answer in ('yes', 'partly', 'no', 'not applicable')),
	note text not null check (length(note) <= 4000),
	ordinal bigint generated always as identity,
	version integer not null default 1,
	primary key (plan_id, id),
	unique nulls not distinct (plan_id, checklist_key, item_id, measure_id),
	foreign key (plan_id, measure_id) references public.measures (plan_id, id) on delete cascade
);
comment on table public.checks is 'Answers to points of the content pack''s checklists.';
comment on column public.checks.measure_id is 'The measure that was checked; null for checklists of the whole plan';
comment on column public.checks.area is 'Area of the checklist: who records in that area may answer';
create index checks_of_measure on public.checks (plan_id, measure_id);

create trigger bump_version before insert or update on public.checks
	for each row execute function private.bump_version();
create trigger record_event after insert or update or delete on public.checks
	for each row execute function private.record_item_event('check', 'item_id');

alter table public.checks enable row level security;
alter table public.checks force row level security;
create policy "people read the checks of their plans" on public.checks
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors everywhere and contributors in their areas write checks" on public.checks
	for all to authenticated
	using (
		plan_id in (select private.plans_to_edit())
		or (plan_id, area) in (select plan_id, area from private.areas_to_record())
	)
	with check (
		plan_id in (select private.plans_to_edit())
		or (plan_id, area) in (select plan_id, area from private.areas_to_record())
	);

grant select, insert, update, delete on public.checks to authenticated;
grant all on public.checks to service_role;
revoke all on public.checks from anon;

create view private.check_items with (security_invoker = true) as
select plan_id, id::text as id, ordinal, jsonb_build_object(
	'id', id, 'version', version, 'checklistKey', checklist_key, 'itemId', item_id,
	'measureId', measure_id, 'area', area, 'answer', answer, 'note', note
) as item
from public.checks;
grant select on private.check_items to authenticated;

create or replace function private.table_of(p_kind text) returns text
language sql immutable set search_path = '' as $$
	select case
		when p_kind in (
			'milestone', 'source', 'reading', 'assessment', 'answer', 'area_target', 'finding',
			'challenge', 'goal', 'measure', 'refusal', 'accepted_gap', 'section', 'check'
		) then p_kind || 's'
	end
$$;

create or replace function private.find_rival(p_kind text, p_plan_id uuid, p_item jsonb) returns jsonb
language sql stable set search_path = '' as $$
	select case p_kind
		when 'section' then (
			select item from private.section_items
			where plan_id = p_plan_id and item ->> 'key' = p_item ->> 'key'
		)
		when 'answer' then (
			select item from private.answer_items
			where plan_id = p_plan_id
				and assessment_id = (p_item ->> 'assessmentId')::uuid
				and item ->> 'questionId' = p_item ->> 'questionId'
				and item ->> 'respondentId' is not distinct from p_item ->> 'respondentId'
		)
		when 'check' then (
			select item from private.check_items
			where plan_id = p_plan_id
				and item ->> 'checklistKey' = p_item ->> 'checklistKey'
				and item ->> 'itemId' = p_item ->> 'itemId'
				and item ->> 'measureId' is not distinct from p_item ->> 'measureId'
		)
	end
$$;

create function public.save_check(p_plan_id uuid, p_item jsonb) returns jsonb
language sql set search_path = '' as $$ select private.save_item('check', p_plan_id, p_item) $$;
revoke execute on function public.save_check(uuid, jsonb) from public, anon;
grant execute on function public.save_check(uuid, jsonb) to authenticated, service_role;

create or replace function public.read_plan(p_plan_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
	select settings.item || jsonb_build_object(
		'milestones', (select coalesce(jsonb_agg(item order by ordinal), '[]') from private.milestone_items where plan_id = p_plan_id),
		'sources', (select coalesce(jsonb_agg(item order by ordinal), '[]') from private.source_items where plan_id = p_plan_id),
		'readings', (select coalesce(jsonb_agg(item order by ordinal), '[]') from private.reading_items where plan_id = p_plan_id),
		'assessments', (select coalesce(jsonb_agg(item order by ordinal), '[]') from private.assessment_items where plan_id = p_plan_id),
		'areaTargets', (select coalesce(jsonb_agg(item order by ordinal), '[]') from private.area_target_items where plan_id = p_plan_id),
		'findings', (select coalesce(jsonb_agg(item order by ordinal), '[]') from private.finding_items where plan_id = p_plan_id),
		'challenges', (select coalesce(jsonb_agg(item order by ordinal), '[]') from private.challenge_items where plan_id = p_plan_id),
		'goals', (select coalesce(jsonb_agg(item order by ordinal), '[]') from private.goal_items where plan_id = p_plan_id),
		'measures', (select coalesce(jsonb_agg(item order by ordinal), '[]') from private.measure_items where plan_id = p_plan_id),
		'refusals', (select coalesce(jsonb_agg(item order by ordinal), '[]') from private.refusal_items where plan_id = p_plan_id),
		'acceptedGaps', (select coalesce(jsonb_agg(item order by ordinal), '[]') from private.accepted_gap_items where plan_id = p_plan_id),
		'sections', (select coalesce(jsonb_agg(item order by ordinal), '[]') from private.section_items where plan_id = p_plan_id),
		'checks', (select coalesce(jsonb_agg(item order by ordinal), '[]') from private.check_items where plan_id = p_plan_id)
	)
	from private.plan_settings as settings
	where settings.plan_id = p_plan_id
$$;

create or replace function public.create_plan(p_organisation_id uuid, p_plan jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
	v_person uuid := private.acting_person();
	v_id uuid := coalesce((p_plan ->> 'id')::uuid, gen_random_uuid());
	v_answers jsonb;
begin
	-- Runs as owner: a plan file brings answers of several people, which nobody may write one by one.
	if v_person is null or not exists (
		select from public.memberships
		where organisation_id = p_organisation_id and person_id = v_person and role in ('lead', 'editor')
	) then
		return null;
	end if;
	if exists (select from public.plans where id = v_id) then
		v_id := gen_random_uuid();
	end if;
	perform set_config('plan.being_written', v_id::text, true);

	insert into public.plans (
		id, organisation_id, title, document_kind, language, place_kind, teryt, place_name, voivodeship,
		genitive, locative, period_from, period_to, pack_id, pack_version, size, demonstration, focus_areas
	)
	values (
		v_id, p_organisation_id, p_plan ->> 'title', p_plan ->> 'documentKind', p_plan ->> 'language',
		p_plan #>> '{place,kind}', p_plan #>> '{place,teryt}', p_plan #>> '{place,name}',
		p_plan #>> '{place,voivodeship}', p_plan #>> '{place,genitive}', p_plan #>> '{place,locative}',
		(p_plan #>> '{period,from}')::integer, (p_plan #>> '{period,to}')::integer,
		p_plan #>> '{pack,id}', p_plan #>> '{pack,version}', p_plan ->> 'size',
		(p_plan ->> 'demonstration')::boolean,
		array(select jsonb_array_elements_text(p_plan -> 'focusAreas'))
	);
	-- Membership of a consultancy opens no plans, so its author is named; an editor leads what they begin there.
	if exists (select from public.organisations where id = p_organisation_id and kind = 'consultancy') then
		insert into public.plan_members (plan_id, person_id, role) values (v_id, v_person, 'lead');
	end if;

	perform private.insert_items('milestone', v_id, p_plan -> 'milestones');
	perform private.insert_items('source', v_id, p_plan -> 'sources');
	perform private.insert_items('reading', v_id, p_plan -> 'readings');
	perform private.insert_items('assessment', v_id, p_plan -> 'assessments');
	select coalesce(
		jsonb_agg(
			answer || jsonb_build_object('assessmentId', assessment -> 'id')
			order by assessment_place, answer_place
		),
		'[]'
	) into v_answers
	from jsonb_array_elements(p_plan -> 'assessments') with ordinality as rounds (assessment, assessment_place)
	cross join lateral jsonb_array_elements(assessment -> 'answers') with ordinality as given (answer, answer_place);
	perform private.insert_items('answer', v_id, v_answers);
	perform private.insert_items('area_target', v_id, p_plan -> 'areaTargets');
	perform private.insert_items('finding', v_id, p_plan -> 'findings');
	perform private.insert_items('challenge', v_id, p_plan -> 'challenges');
	perform private.insert_evidence(v_id, p_plan -> 'challenges');
	perform private.insert_items('goal', v_id, p_plan -> 'goals');
	perform private.insert_goal_challenges(v_id, p_plan -> 'goals');
	perform private.insert_items('measure', v_id, p_plan -> 'measures');
	perform private.insert_measure_parts(v_id, p_plan -> 'measures');
	perform private.insert_items('refusal', v_id, p_plan -> 'refusals');
	perform private.insert_items('accepted_gap', v_id, p_plan -> 'acceptedGaps');
	perform private.insert_items('section', v_id, p_plan -> 'sections');
	perform private.insert_items('check', v_id, coalesce(p_plan -> 'checks', '[]'));

	perform set_config('plan.being_written', '', true);
	return v_id;
end
$$;
