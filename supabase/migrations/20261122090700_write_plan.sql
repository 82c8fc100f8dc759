-- Every write of a person goes through these functions. They run as that person, so the policies decide; what they add is
-- that an item and its links are written together, and that a stale write is refused and shown.
--
-- Answers: {status: 'saved', id, version} | {status: 'conflict', current} | {status: 'refused'}
-- `current` = the item as it stands, in the shape of the domain, or null when somebody removed it.

create function private.table_of(p_kind text) returns text
language sql immutable set search_path = '' as $$
	select case
		when p_kind in (
			'milestone', 'source', 'reading', 'assessment', 'answer', 'area_target', 'finding',
			'challenge', 'goal', 'measure', 'refusal', 'accepted_gap', 'section'
		) then p_kind || 's'
	end
$$;

create function private.key_of(p_kind text) returns text
language sql immutable set search_path = '' as $$
	select case p_kind when 'area_target' then 'area' else 'id' end
$$;

create function private.snake_keys(p_item jsonb) returns jsonb
language sql immutable set search_path = '' as $$
	select coalesce(jsonb_object_agg(lower(regexp_replace(key, '([A-Z])', '_\1', 'g')), value), '{}')
	from jsonb_each(p_item)
$$;

create function private.row_of(p_kind text, p_item jsonb) returns jsonb
language sql immutable set search_path = '' as $$
	select private.snake_keys(p_item) || case p_kind
		when 'finding' then jsonb_build_object('about_group', p_item -> 'group')
		when 'answer' then jsonb_build_object(
			'response_kind', p_item #> '{response,kind}',
			'level', p_item #> '{response,level}',
			'reason', p_item #> '{response,reason}'
		)
		else '{}'
	end
$$;
comment on function private.row_of(text, jsonb) is
	'The one place where the shape of the domain becomes columns on the way in.';

create function private.columns_of(p_kind text) returns text
language sql stable set search_path = '' as $$
	select string_agg(quote_ident(attname), ', ' order by attnum)
	from pg_catalog.pg_attribute
	where attrelid = ('public.' || private.table_of(p_kind))::regclass
		and attnum > 0 and not attisdropped and attname not in ('plan_id', 'ordinal', 'version')
$$;

create function private.insert_items(p_kind text, p_plan_id uuid, p_items jsonb) returns void
language plpgsql set search_path = '' as $$
begin
	execute format(
		'insert into public.%1$I (plan_id, %2$s)
		select $1, %2$s
		from jsonb_array_elements($2) with ordinality as given (item, place)
		cross join lateral jsonb_populate_record(null::public.%1$I, private.row_of($3, given.item))
		order by given.place',
		private.table_of(p_kind),
		-- plan_id comes from the argument, never from the item
		private.columns_of(p_kind)
	) using p_plan_id, p_items, p_kind;
end
$$;

create function private.find_item(p_kind text, p_plan_id uuid, p_id text) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
	v_item jsonb;
begin
	execute format('select item from private.%I where plan_id = $1 and id = $2', p_kind || '_items')
	into v_item using p_plan_id, p_id;
	return v_item;
end
$$;

create function private.find_rival(p_kind text, p_plan_id uuid, p_item jsonb) returns jsonb
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
	end
$$;
comment on function private.find_rival(text, uuid, jsonb) is
	'What somebody else wrote first in a place that holds one thing only: a section, an answer to a question.';

create function private.save_item(p_kind text, p_plan_id uuid, p_item jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	v_key text := private.key_of(p_kind);
	v_id text := coalesce(p_item ->> v_key, gen_random_uuid()::text);
	v_version integer := (p_item ->> 'version')::integer;
	v_saved integer;
	v_current jsonb;
begin
	if not exists (select from public.plans where id = p_plan_id) then
		return jsonb_build_object('status', 'refused');
	end if;
	begin
		if v_version is null then
			perform private.insert_items(
				p_kind, p_plan_id, jsonb_build_array(p_item || jsonb_build_object(v_key, v_id))
			);
			return jsonb_build_object('status', 'saved', 'id', v_id, 'version', 1);
		end if;
		execute format(
			'update public.%1$I as standing set (%2$s) = (
				select %2$s from jsonb_populate_record(null::public.%1$I, $1)
			) where standing.plan_id = $2 and standing.%3$I::text = $3 and standing.version = $4
			returning standing.version',
			private.table_of(p_kind), private.columns_of(p_kind), v_key
		) into v_saved using private.row_of(p_kind, p_item), p_plan_id, v_id, v_version;
	exception
		when insufficient_privilege then
			return jsonb_build_object('status', 'refused');
		when unique_violation then
			v_current := coalesce(
				private.find_item(p_kind, p_plan_id, v_id), private.find_rival(p_kind, p_plan_id, p_item)
			);
			return jsonb_build_object('status', 'conflict', 'current', v_current);
	end;
	if v_saved is not null then
		return jsonb_build_object('status', 'saved', 'id', v_id, 'version', v_saved);
	end if;
	v_current := private.find_item(p_kind, p_plan_id, v_id);
	if (v_current ->> 'version')::integer = v_version then
		return jsonb_build_object('status', 'refused');
	end if;
	return jsonb_build_object('status', 'conflict', 'current', v_current);
end
$$;

-- Items without links ----------------------------------------------------------------------------------------------

create function public.save_milestone(p_plan_id uuid, p_item jsonb) returns jsonb
language sql set search_path = '' as $$ select private.save_item('milestone', p_plan_id, p_item) $$;

create function public.save_source(p_plan_id uuid, p_item jsonb) returns jsonb
language sql set search_path = '' as $$ select private.save_item('source', p_plan_id, p_item) $$;

create function public.save_reading(p_plan_id uuid, p_item jsonb) returns jsonb
language sql set search_path = '' as $$ select private.save_item('reading', p_plan_id, p_item) $$;

create function public.save_assessment(p_plan_id uuid, p_item jsonb) returns jsonb
language sql set search_path = '' as $$ select private.save_item('assessment', p_plan_id, p_item) $$;
comment on function public.save_assessment(uuid, jsonb) is
	'Saves the round itself; answers are saved one by one, since several people give them at once.';

create function public.save_answer(p_plan_id uuid, p_item jsonb) returns jsonb
language sql set search_path = '' as $$ select private.save_item('answer', p_plan_id, p_item) $$;
comment on function public.save_answer(uuid, jsonb) is 'An answer with the assessmentId that it belongs to.';

create function public.save_area_target(p_plan_id uuid, p_item jsonb) returns jsonb
language sql set search_path = '' as $$ select private.save_item('area_target', p_plan_id, p_item) $$;

create function public.save_finding(p_plan_id uuid, p_item jsonb) returns jsonb
language sql set search_path = '' as $$ select private.save_item('finding', p_plan_id, p_item) $$;

create function public.save_section(p_plan_id uuid, p_item jsonb) returns jsonb
language sql set search_path = '' as $$ select private.save_item('section', p_plan_id, p_item) $$;

-- Refusals and accepted gaps carry no version: the newest reason stands.

create function public.save_refusal(p_plan_id uuid, p_item jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	v_id uuid;
	v_version integer;
begin
	insert into public.refusals (plan_id, id, kind, key, reason)
	values (
		p_plan_id,
		coalesce((p_item ->> 'id')::uuid, gen_random_uuid()),
		p_item ->> 'kind', p_item ->> 'key', p_item ->> 'reason'
	)
	on conflict (plan_id, kind, key) do update set reason = excluded.reason
	returning id, version into v_id, v_version;
	return jsonb_build_object('status', 'saved', 'id', v_id, 'version', v_version);
exception when insufficient_privilege then
	return jsonb_build_object('status', 'refused');
end
$$;

create function public.save_accepted_gap(p_plan_id uuid, p_item jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	v_id uuid;
	v_version integer;
begin
	insert into public.accepted_gaps (plan_id, id, gap_key, reason)
	values (
		p_plan_id,
		coalesce((p_item ->> 'id')::uuid, gen_random_uuid()),
		p_item ->> 'gapKey', p_item ->> 'reason'
	)
	on conflict (plan_id, gap_key) do update set reason = excluded.reason
	returning id, version into v_id, v_version;
	return jsonb_build_object('status', 'saved', 'id', v_id, 'version', v_version);
exception when insufficient_privilege then
	return jsonb_build_object('status', 'refused');
end
$$;

-- Items with links: arrays of {item: uuid of the item, links: its array} -----------------------------------------------

create function private.insert_evidence(p_plan_id uuid, p_challenges jsonb) returns void
language sql set search_path = '' as $$
	insert into public.challenge_evidence (plan_id, challenge_id, position, reading_id, answer_id, finding_id)
	select
		p_plan_id,
		(challenge ->> 'id')::uuid,
		place,
		case evidence ->> 'kind' when 'reading' then (evidence ->> 'id')::uuid end,
		case evidence ->> 'kind' when 'answer' then (evidence ->> 'id')::uuid end,
		case evidence ->> 'kind' when 'finding' then (evidence ->> 'id')::uuid end
	from jsonb_array_elements(p_challenges) as challenge
	cross join lateral jsonb_array_elements(challenge -> 'evidence') with ordinality as cited (evidence, place)
$$;

create function private.insert_goal_challenges(p_plan_id uuid, p_goals jsonb) returns void
language sql set search_path = '' as $$
	insert into public.goal_challenges (plan_id, goal_id, challenge_id, position)
	select p_plan_id, (goal ->> 'id')::uuid, challenge_id::uuid, place
	from jsonb_array_elements(p_goals) as goal
	cross join lateral jsonb_array_elements_text(goal -> 'challengeIds') with ordinality as answered (challenge_id, place)
$$;

create function private.insert_measure_parts(p_plan_id uuid, p_measures jsonb) returns void
language sql set search_path = '' as $$
	insert into public.measure_goals (plan_id, measure_id, goal_id, position)
	select p_plan_id, (measure ->> 'id')::uuid, goal_id::uuid, place
	from jsonb_array_elements(p_measures) as measure
	cross join lateral jsonb_array_elements_text(measure -> 'goalIds') with ordinality as served (goal_id, place);

	insert into public.budget_lines (
		plan_id, id, measure_id, position, year, amount, funding_key, certainty, note
	)
	select
		p_plan_id, (line ->> 'id')::uuid, (measure ->> 'id')::uuid, place,
		(line ->> 'year')::integer, (line ->> 'amount')::numeric, line ->> 'fundingKey',
		line ->> 'certainty', line ->> 'note'
	from jsonb_array_elements(p_measures) as measure
	cross join lateral jsonb_array_elements(measure -> 'budget') with ordinality as costs (line, place);

	insert into public.measure_indicators (
		plan_id, id, measure_id, position, kind, name, unit, indicator_id, baseline, baseline_year,
		target, target_year, data_source, frequency
	)
	select
		p_plan_id, (indicator ->> 'id')::uuid, (measure ->> 'id')::uuid, place,
		indicator ->> 'kind', indicator ->> 'name', indicator ->> 'unit', indicator ->> 'indicatorId',
		(indicator ->> 'baseline')::numeric, (indicator ->> 'baselineYear')::integer,
		(indicator ->> 'target')::numeric, (indicator ->> 'targetYear')::integer,
		indicator ->> 'dataSource', indicator ->> 'frequency'
	from jsonb_array_elements(p_measures) as measure
	cross join lateral jsonb_array_elements(measure -> 'indicators') with ordinality as measured (indicator, place)
$$;

-- While a person writes a challenge, a colleague may remove what it cites: such links are left out, as the removal would
-- have done a moment later.

create function public.save_challenge(p_plan_id uuid, p_item jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	v_result jsonb := private.save_item('challenge', p_plan_id, p_item);
	v_evidence jsonb;
begin
	if v_result ->> 'status' = 'saved' then
		delete from public.challenge_evidence
		where plan_id = p_plan_id and challenge_id = (v_result ->> 'id')::uuid;
		select coalesce(jsonb_agg(citation order by place), '[]') into v_evidence
		from jsonb_array_elements(p_item -> 'evidence') with ordinality as cited (citation, place)
		where case citation ->> 'kind'
			when 'reading' then exists (
				select from public.readings where plan_id = p_plan_id and id = (citation ->> 'id')::uuid
			)
			when 'answer' then exists (
				select from public.answers where plan_id = p_plan_id and id = (citation ->> 'id')::uuid
			)
			else exists (
				select from public.findings where plan_id = p_plan_id and id = (citation ->> 'id')::uuid
			)
		end;
		perform private.insert_evidence(
			p_plan_id,
			jsonb_build_array(jsonb_build_object('id', v_result -> 'id', 'evidence', v_evidence))
		);
	end if;
	return v_result;
end
$$;

create function public.save_goal(p_plan_id uuid, p_item jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	v_result jsonb := private.save_item('goal', p_plan_id, p_item);
	v_challenges jsonb;
begin
	if v_result ->> 'status' = 'saved' then
		delete from public.goal_challenges
		where plan_id = p_plan_id and goal_id = (v_result ->> 'id')::uuid;
		select coalesce(jsonb_agg(challenge_id order by place), '[]') into v_challenges
		from jsonb_array_elements_text(p_item -> 'challengeIds') with ordinality as answered (challenge_id, place)
		where exists (
			select from public.challenges where plan_id = p_plan_id and id = challenge_id::uuid
		);
		perform private.insert_goal_challenges(
			p_plan_id,
			jsonb_build_array(jsonb_build_object('id', v_result -> 'id', 'challengeIds', v_challenges))
		);
	end if;
	return v_result;
end
$$;

create function public.save_measure(p_plan_id uuid, p_item jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	v_result jsonb := private.save_item('measure', p_plan_id, p_item);
	v_id uuid := (v_result ->> 'id')::uuid;
	v_goals jsonb;
begin
	if v_result ->> 'status' = 'saved' then
		delete from public.measure_goals where plan_id = p_plan_id and measure_id = v_id;
		delete from public.budget_lines where plan_id = p_plan_id and measure_id = v_id;
		delete from public.measure_indicators where plan_id = p_plan_id and measure_id = v_id;
		select coalesce(jsonb_agg(goal_id order by place), '[]') into v_goals
		from jsonb_array_elements_text(p_item -> 'goalIds') with ordinality as served (goal_id, place)
		where exists (select from public.goals where plan_id = p_plan_id and id = goal_id::uuid);
		perform private.insert_measure_parts(
			p_plan_id,
			jsonb_build_array(p_item || jsonb_build_object('id', v_id, 'goalIds', v_goals))
		);
	end if;
	return v_result;
end
$$;

-- Many at once -----------------------------------------------------------------------------------------------------

create function public.save_readings(p_plan_id uuid, p_readings jsonb, p_sources jsonb default '[]') returns jsonb
language plpgsql set search_path = '' as $$
declare
	v_item jsonb;
	v_result jsonb;
begin
	for v_item in
		select item from jsonb_array_elements(coalesce(p_sources, '[]')) as item
	loop
		v_result := private.save_item('source', p_plan_id, v_item);
		exit when v_result ->> 'status' <> 'saved';
	end loop;
	if v_result is null or v_result ->> 'status' = 'saved' then
		for v_item in select item from jsonb_array_elements(p_readings) as item loop
			v_result := private.save_item('reading', p_plan_id, v_item);
			exit when v_result ->> 'status' <> 'saved';
		end loop;
	end if;
	if v_result ->> 'status' <> 'saved' then
		-- All or nothing: the exception undoes what the loops wrote and carries the answer out.
		raise exception '%', v_result using errcode = 'WP001';
	end if;
	return jsonb_build_object('status', 'saved', 'version', coalesce((v_result ->> 'version')::integer, 1));
exception when sqlstate 'WP001' then
	return sqlerrm::jsonb;
end
$$;
comment on function public.save_readings(uuid, jsonb, jsonb) is
	'Writes sources, then readings, all or none. A conflict answers with the first item that stood in the way.';

create function public.remove_item(p_plan_id uuid, p_kind text, p_id text, p_version integer default null) returns jsonb
language plpgsql set search_path = '' as $$
declare
	v_removed integer;
	v_current jsonb;
begin
	if private.table_of(p_kind) is null then
		raise exception 'unknown kind of item: %', p_kind using errcode = 'invalid_parameter_value';
	end if;
	if not exists (select from public.plans where id = p_plan_id) then
		return jsonb_build_object('status', 'refused');
	end if;
	execute format(
		'delete from public.%I as standing
		where standing.plan_id = $1 and standing.%I::text = $2 and ($3 or standing.version = $4)
		returning standing.version',
		private.table_of(p_kind), private.key_of(p_kind)
	) into v_removed
	using p_plan_id, p_id, p_kind in ('refusal', 'accepted_gap'), p_version;
	if v_removed is not null then
		return jsonb_build_object('status', 'saved', 'id', p_id, 'version', v_removed);
	end if;
	v_current := private.find_item(p_kind, p_plan_id, p_id);
	if v_current is not null
		and (p_kind in ('refusal', 'accepted_gap') or (v_current ->> 'version')::integer = p_version) then
		return jsonb_build_object('status', 'refused');
	end if;
	return jsonb_build_object('status', 'conflict', 'current', v_current);
end
$$;
comment on function public.remove_item(uuid, text, text, integer) is
	'p_kind as in save_<kind>; p_id is the area code for an area_target; refusals and accepted gaps need no version.';

-- The plan itself --------------------------------------------------------------------------------------------------

create function public.save_settings(p_plan_id uuid, p_settings jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	v_version integer;
	v_current jsonb;
begin
	update public.plans set
		title = p_settings ->> 'title',
		document_kind = p_settings ->> 'documentKind',
		language = p_settings ->> 'language',
		place_kind = p_settings #>> '{place,kind}',
		teryt = p_settings #>> '{place,teryt}',
		place_name = p_settings #>> '{place,name}',
		voivodeship = p_settings #>> '{place,voivodeship}',
		genitive = p_settings #>> '{place,genitive}',
		locative = p_settings #>> '{place,locative}',
		period_from = (p_settings #>> '{period,from}')::integer,
		period_to = (p_settings #>> '{period,to}')::integer,
		pack_id = coalesce(p_settings #>> '{pack,id}', pack_id),
		pack_version = coalesce(p_settings #>> '{pack,version}', pack_version),
		size = p_settings ->> 'size',
		focus_areas = case
			when p_settings ? 'focusAreas'
				then array(select jsonb_array_elements_text(p_settings -> 'focusAreas'))
			else focus_areas
		end
	where id = p_plan_id and version = (p_settings ->> 'version')::integer
	returning version into v_version;
	if v_version is not null then
		return jsonb_build_object('status', 'saved', 'id', p_plan_id, 'version', v_version);
	end if;
	select item into v_current from private.plan_settings where plan_id = p_plan_id;
	if v_current is null or v_current -> 'version' = p_settings -> 'version' then
		return jsonb_build_object('status', 'refused');
	end if;
	return jsonb_build_object('status', 'conflict', 'current', v_current);
end
$$;
comment on function public.save_settings(uuid, jsonb) is
	'The fields of planSchema that are not lists of items, with the version that was read;
	without pack or focusAreas these stay. A demonstration stays one.';

create function public.archive_plan(p_plan_id uuid, p_archived boolean) returns boolean
language plpgsql set search_path = '' as $$
begin
	update public.plans set archived_at = case when p_archived then coalesce(archived_at, now()) end
	where id = p_plan_id;
	return found;
end
$$;
comment on function public.archive_plan(uuid, boolean) is
	'Takes a plan off the list, or puts it back; false when the person does not lead it.';

create function public.create_plan(p_organisation_id uuid, p_plan jsonb) returns uuid
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

	perform set_config('plan.being_written', '', true);
	return v_id;
end
$$;
comment on function public.create_plan(uuid, jsonb) is
	'Writes a whole plan: new, copied, imported. Keeps the ids of items, and the id of the plan unless it is taken.
	Returns the id, or null when the person neither leads nor edits in the organisation.';
