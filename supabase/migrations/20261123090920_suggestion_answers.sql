-- Who accepted or refused whose suggestion, and when. The server sees it happen in the shared document.

alter table public.audit_events drop constraint audit_events_action_check;
alter table public.audit_events add constraint audit_events_action_check check (
	action in (
		'created', 'changed', 'removed', 'exported', 'archived', 'restored', 'invited', 'joined', 'access changed',
		'access withdrawn', 'accepted', 'refused'
	)
);

create function public.note_suggestion_answers(p_plan_id uuid, p_answers jsonb) returns void
language sql security invoker set search_path = '' as $$
	insert into public.audit_events (plan_id, person_id, action, kind, item_id, label, at)
	select
		p_plan_id,
		(select id from public.profiles where id = (answer ->> 'personId')::uuid),
		answer ->> 'answer', 'suggestion', answer ->> 'section', left(answer ->> 'label', 500),
		(answer ->> 'at')::timestamptz
	from jsonb_array_elements(p_answers) as answer
$$;
comment on function public.note_suggestion_answers(uuid, jsonb) is
	'For the server: [{personId, answer: accepted or refused, section: key, label: whose suggestion and its words, at}].';
revoke execute on function public.note_suggestion_answers(uuid, jsonb) from public, anon, authenticated;
grant execute on function public.note_suggestion_answers(uuid, jsonb) to service_role;
