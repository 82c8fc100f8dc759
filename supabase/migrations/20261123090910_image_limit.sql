-- A document of a council holds some dozens of pictures. Without a limit one person could fill the disk of all.

create function private.limit_images() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	v_images integer;
	v_bytes bigint;
begin
	select count(*), coalesce(sum(octet_length(bytes)), 0) into v_images, v_bytes
	from public.images where plan_id = new.plan_id and id <> new.id;
	if v_images >= 300 or v_bytes + octet_length(new.bytes) > 150000000 then
		raise exception using errcode = 'WP507', message = 'the plan holds as many pictures as it can';
	end if;
	return new;
end
$$;
create trigger limit_images before insert on public.images
	for each row execute function private.limit_images();

create or replace function public.save_image(p_plan_id uuid, p_image jsonb) returns jsonb
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
	when sqlstate 'WP507' then
		return jsonb_build_object('status', 'full');
end
$$;
comment on function public.save_image(uuid, jsonb) is
	'{id, mime, width, height, bytes in base64} → saved, refused, or full: 300 pictures or 150 MB of them in this plan. A
	picture that is there stays as it is.';
