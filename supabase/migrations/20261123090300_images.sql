-- Pictures that people put into the text of a plan. A text names them by id; the bytes stand here once, never changed:
-- an older version of the text goes on showing what it showed.

create table public.images (
	plan_id uuid not null references public.plans (id),
	id uuid not null,
	mime text not null check (mime in ('image/png', 'image/jpeg')),
	width integer not null check (width between 1 and 2000),
	height integer not null check (height between 1 and 2000),
	bytes bytea not null check (octet_length(bytes) between 1 and 8388608),
	uploaded_by uuid references public.profiles (id) on delete set null,
	uploaded_at timestamptz not null default now(),
	primary key (plan_id, id)
);
comment on table public.images is 'Pictures in the text of a plan, as the server drew them anew: scaled down, without what cameras note (place, device).';
comment on column public.images.id is 'Made by the browser, so that a picture stands in the text before it has gone up';
create index images_by_person on public.images (uploaded_by);

create function private.sign_image() returns trigger
language plpgsql set search_path = '' as $$
begin
	new.uploaded_by := (select auth.uid());
	return new;
end
$$;
create trigger sign_image before insert on public.images
	for each row execute function private.sign_image();

alter table public.images enable row level security;
alter table public.images force row level security;
create policy "people see the pictures of their plans" on public.images
	for select to authenticated using (plan_id in (select private.plans_to_read()));
create policy "editors and contributors add pictures" on public.images
	for insert to authenticated with check (
		plan_id in (select private.plans_to_edit())
		or plan_id in (select areas.plan_id from private.areas_to_record() as areas)
	);

grant select, insert on public.images to authenticated;
grant all on public.images to service_role;
revoke all on public.images from anon;

create function public.save_image(p_plan_id uuid, p_image jsonb) returns jsonb
language plpgsql security invoker set search_path = '' as $$
begin
	insert into public.images (plan_id, id, mime, width, height, bytes)
	values (
		p_plan_id,
		(p_image ->> 'id')::uuid,
		p_image ->> 'mime',
		(p_image ->> 'width')::integer,
		(p_image ->> 'height')::integer,
		decode(p_image ->> 'bytes', 'base64')
	);
	return jsonb_build_object('status', 'saved');
exception
	-- Sent again because the answer was lost: the picture is there.
	when unique_violation then
		return jsonb_build_object('status', 'saved');
	when insufficient_privilege then
		return jsonb_build_object('status', 'refused');
end
$$;
comment on function public.save_image(uuid, jsonb) is
	'{id, mime, width, height, bytes in base64} → saved or refused. A picture that is there stays as it is.';

create function public.read_image(p_plan_id uuid, p_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
	select jsonb_build_object(
		'id', id, 'mime', mime, 'width', width, 'height', height, 'bytes', encode(bytes, 'base64')
	)
	from public.images where plan_id = p_plan_id and id = p_id
$$;
comment on function public.read_image(uuid, uuid) is
	'{id, mime, width, height, bytes in base64}; null where there is none, and for those who do not reach the plan.';

revoke execute on function public.save_image(uuid, jsonb), public.read_image(uuid, uuid) from public, anon;
grant execute on function public.save_image(uuid, jsonb), public.read_image(uuid, uuid)
	to authenticated, service_role;
