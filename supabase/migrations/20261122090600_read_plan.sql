-- Rows in the shape of the domain. The views are the one place where snake_case ends on the way out; read_plan and the
-- answers to conflicting writes both read them. `security_invoker`: the policies of the reader apply.
-- What belongs to an item is fetched by an index for each item, not joined: before the first ANALYZE of a new plan the
-- planner takes joined aggregates for tiny and computes them again for every row.

create view private.milestone_items with (security_invoker = true) as
select plan_id, id::text as id, ordinal, jsonb_build_object(
	'id', id, 'version', version, 'title', title, 'phase', phase, 'dueOn', due_on, 'doneOn', done_on
) as item
from public.milestones;

create view private.source_items with (security_invoker = true) as
select plan_id, id::text as id, ordinal, jsonb_build_object(
	'id', id, 'version', version, 'title', title, 'publisher', publisher, 'year', year,
	'address', address, 'accessedOn', accessed_on, 'note', note
) as item
from public.sources;

create view private.reading_items with (security_invoker = true) as
select plan_id, id::text as id, ordinal, jsonb_build_object(
	'id', id, 'version', version, 'indicatorId', indicator_id, 'year', year, 'asOf', as_of,
	'value', value, 'missing', missing, 'valueKind', value_kind, 'low', low, 'high', high,
	'level', level, 'countKind', count_kind, 'breakdown', breakdown, 'grade', grade,
	'sourceId', source_id, 'note', note, 'preferred', preferred
) as item
from public.readings;

create view private.answer_items with (security_invoker = true) as
select plan_id, assessment_id, id::text as id, ordinal, jsonb_build_object(
	'id', id, 'version', version, 'questionId', question_id, 'respondentId', respondent_id,
	'response', case response_kind
		when 'level' then jsonb_build_object('kind', response_kind, 'level', level)
		when 'not applicable' then jsonb_build_object('kind', response_kind, 'reason', reason)
		else jsonb_build_object('kind', response_kind)
	end,
	'justification', justification, 'evidenceGrade', evidence_grade, 'evidence', evidence
) as item
from public.answers;

create view private.assessment_items with (security_invoker = true) as
select plan_id, id::text as id, ordinal, jsonb_build_object(
	'id', id, 'version', version, 'questionnaireId', questionnaire_id,
	'label', label, 'startedOn', started_on, 'closedOn', closed_on,
	'answers', (
		select coalesce(jsonb_agg(given.item order by given.ordinal), '[]')
		from private.answer_items as given
		where given.plan_id = assessments.plan_id and given.assessment_id = assessments.id
	)
) as item
from public.assessments;

create view private.area_target_items with (security_invoker = true) as
select plan_id, area as id, ordinal, jsonb_build_object(
	'version', version, 'area', area, 'target', target, 'importance', importance
) as item
from public.area_targets;

create view private.finding_items with (security_invoker = true) as
select plan_id, id::text as id, ordinal, jsonb_build_object(
	'id', id, 'version', version, 'kind', kind, 'area', area, 'heldOn', held_on,
	'group', about_group, 'origin', origin, 'text', text, 'peopleCount', people_count
) as item
from public.findings;

create view private.challenge_items with (security_invoker = true) as
select plan_id, id::text as id, ordinal, jsonb_build_object(
	'id', id, 'version', version, 'patternKeys', pattern_keys, 'area', area,
	'title', title, 'description', description, 'status', status, 'refusalReason', refusal_reason,
	'severity', severity, 'urgency', urgency, 'feasibility', feasibility,
	'evidence', (
		select coalesce(
			jsonb_agg(
				jsonb_build_object(
					'kind', case
						when cited.reading_id is not null then 'reading'
						when cited.answer_id is not null then 'answer'
						else 'finding'
					end,
					'id', coalesce(cited.reading_id, cited.answer_id, cited.finding_id)
				) order by cited.position
			),
			'[]'
		)
		from public.challenge_evidence as cited
		where cited.plan_id = challenges.plan_id and cited.challenge_id = challenges.id
	)
) as item
from public.challenges;

create view private.goal_items with (security_invoker = true) as
select plan_id, id::text as id, ordinal, jsonb_build_object(
	'id', id, 'version', version, 'level', level, 'parentId', parent_id, 'title', title,
	'description', description, 'position', position, 'templateId', template_id,
	'challengeIds', (
		select coalesce(jsonb_agg(answered.challenge_id order by answered.position), '[]')
		from public.goal_challenges as answered
		where answered.plan_id = goals.plan_id and answered.goal_id = goals.id
	)
) as item
from public.goals;

create view private.measure_items with (security_invoker = true) as
select plan_id, id::text as id, ordinal, jsonb_build_object(
	'id', id, 'version', version, 'catalogueId', catalogue_id, 'title', title, 'summary', summary,
	'position', position, 'responsibleUnit', responsible_unit, 'partners', partners,
	'targetGroups', target_groups, 'startsOn', starts_on, 'endsOn', ends_on, 'steps', steps,
	'risks', risks, 'equalityNote', equality_note,
	'goalIds', (
		select coalesce(jsonb_agg(served.goal_id order by served.position), '[]')
		from public.measure_goals as served
		where served.plan_id = measures.plan_id and served.measure_id = measures.id
	),
	'budget', (
		select coalesce(
			jsonb_agg(
				jsonb_build_object(
					'id', line.id, 'year', line.year, 'amount', line.amount,
					'fundingKey', line.funding_key, 'certainty', line.certainty, 'note', line.note
				) order by line.position
			),
			'[]'
		)
		from public.budget_lines as line
		where line.plan_id = measures.plan_id and line.measure_id = measures.id
	),
	'indicators', (
		select coalesce(
			jsonb_agg(
				jsonb_build_object(
					'id', indicator.id, 'kind', indicator.kind, 'name', indicator.name,
					'unit', indicator.unit, 'indicatorId', indicator.indicator_id,
					'baseline', indicator.baseline, 'baselineYear', indicator.baseline_year,
					'target', indicator.target, 'targetYear', indicator.target_year,
					'dataSource', indicator.data_source, 'frequency', indicator.frequency
				) order by indicator.position
			),
			'[]'
		)
		from public.measure_indicators as indicator
		where indicator.plan_id = measures.plan_id and indicator.measure_id = measures.id
	)
) as item
from public.measures;

create view private.refusal_items with (security_invoker = true) as
select plan_id, id::text as id, ordinal, jsonb_build_object(
	'id', id, 'kind', kind, 'key', key, 'reason', reason
) as item
from public.refusals;

create view private.accepted_gap_items with (security_invoker = true) as
select plan_id, id::text as id, ordinal, jsonb_build_object(
	'id', id, 'gapKey', gap_key, 'reason', reason
) as item
from public.accepted_gaps;

create view private.section_items with (security_invoker = true) as
select plan_id, id::text as id, ordinal, jsonb_build_object(
	'id', id, 'version', version, 'key', key, 'status', status, 'text', text
) as item
from public.sections;

create view private.plan_settings with (security_invoker = true) as
select id as plan_id, jsonb_build_object(
	'id', id, 'version', version, 'title', title, 'documentKind', document_kind, 'language', language,
	'place', jsonb_build_object(
		'kind', place_kind, 'teryt', teryt, 'name', place_name, 'voivodeship', voivodeship,
		'genitive', genitive, 'locative', locative
	),
	'period', jsonb_build_object('from', period_from, 'to', period_to),
	'pack', jsonb_build_object('id', pack_id, 'version', pack_version),
	'size', size, 'demonstration', demonstration, 'focusAreas', focus_areas
) as item
from public.plans;

grant select on all tables in schema private to authenticated;

create function public.read_plan(p_plan_id uuid) returns jsonb
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
		'sections', (select coalesce(jsonb_agg(item order by ordinal), '[]') from private.section_items where plan_id = p_plan_id)
	)
	from private.plan_settings as settings
	where settings.plan_id = p_plan_id
$$;
comment on function public.read_plan(uuid) is
	'The whole plan in the shape of planSchema (src/domain/plan/plan.ts); null when the person does not reach it.';

create function public.read_access(p_plan_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
	select jsonb_build_object('role', role, 'areas', areas, 'mayEdit', may_edit)
	from private.my_plans()
	where plan_id = p_plan_id
$$;
comment on function public.read_access(uuid) is
	'{role, areas, mayEdit} as in accessSchema; null when the person does not reach the plan.';

create function public.list_plans() returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(
		jsonb_agg(
			jsonb_build_object(
				'id', plans.id,
				'title', plans.title,
				'placeName', plans.place_name,
				'organisationId', organisations.id,
				'organisationName', organisations.name,
				'period', jsonb_build_object('from', plans.period_from, 'to', plans.period_to),
				'demonstration', plans.demonstration,
				'role', mine.role,
				'updatedAt', traced.updated_at,
				'lastVisitAt', visits.last_seen_at,
				'changes', traced.changes,
				'readings', (select count(*) from public.readings where plan_id = plans.id),
				'answers', (
					select count(distinct answers.question_id)
					from public.answers
					where answers.plan_id = plans.id and answers.assessment_id = (
						select id from public.assessments
						where plan_id = plans.id order by started_on desc, ordinal desc limit 1
					)
				),
				'challenges', (select count(*) from public.challenges where plan_id = plans.id and status = 'accepted'),
				'goals', (select count(*) from public.goals where plan_id = plans.id),
				'measures', (select count(*) from public.measures where plan_id = plans.id),
				'sections', (
					select jsonb_build_object(
						'done', count(*) filter (where status = 'done'),
						'written', count(*) filter (where text is not null),
						'total', count(*)
					)
					from public.sections where plan_id = plans.id
				)
			) order by traced.updated_at desc
		),
		'[]'
	)
	from private.my_plans() as mine
	join public.plans on plans.id = mine.plan_id and plans.archived_at is null
	join public.organisations on organisations.id = plans.organisation_id
	left join public.visits on visits.plan_id = plans.id and visits.person_id = (select auth.uid())
	cross join lateral (
		select
			coalesce(max(at), plans.created_at) as updated_at,
			count(*) filter (
				where at > visits.last_seen_at and person_id is distinct from (select auth.uid())
			) as changes
		from public.audit_events
		where plan_id = plans.id and action <> 'exported'
	) as traced
$$;
comment on function public.list_plans() is
	'Plans that the person reaches and that are not archived, last changed first. changes = events of others since the last
	visit; answers = questions answered in the newest assessment; challenges = accepted ones.';
