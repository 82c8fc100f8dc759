-- People and organisations. Policies that need plans stand in the next migration.

create schema if not exists private;
comment on schema private is 'What policies and functions need; never exposed by the API.';
revoke all on schema private from public;
grant usage on schema private to authenticated, service_role;
grant usage on schema public to anon, authenticated, service_role;

create table public.profiles (
	id uuid primary key references auth.users (id) on delete cascade,
	name text not null check (length(name) between 1 and 200),
	language text not null default 'pl' check (language in ('pl', 'en')),
	created_at timestamptz not null default now(),
	version integer not null default 1
);
comment on table public.profiles is 'A person as colleagues see them: a name and a language, nothing more.';

create table public.organisations (
	id uuid primary key default gen_random_uuid(),
	kind text not null check (kind in ('gmina', 'powiat', 'city', 'ngo', 'consultancy')),
	name text not null check (length(trim(name)) between 1 and 300),
	teryt text check (teryt ~ '^\d{4}(\d{3})?$'),
	created_at timestamptz not null default now(),
	version integer not null default 1
);
comment on table public.organisations is 'Owner of plans. Members of a consultancy see only the plans that they were invited to.';
comment on column public.organisations.kind is 'city = city with powiat rights';
comment on column public.organisations.teryt is 'Text, since spreadsheets cut the leading zero: 4 digits for a powiat, 7 for a gmina';

create table public.memberships (
	organisation_id uuid not null references public.organisations (id),
	person_id uuid not null references public.profiles (id) on delete cascade,
	role text not null check (role in ('lead', 'editor', 'contributor', 'consultant', 'reader')),
	areas text[] not null default '{}' check (
		areas <@ array['GOV', 'INF', 'LAB', 'EDU', 'LNG', 'HOU', 'HEA', 'SOC', 'PAR', 'SAF', 'THB', 'RET']
	),
	may_edit boolean not null default false,
	created_at timestamptz not null default now(),
	primary key (organisation_id, person_id)
);
comment on table public.memberships is 'Access to every plan of an organisation, by role.';
comment on column public.memberships.areas is 'Areas assigned to a contributor; of no effect for other roles';
comment on column public.memberships.may_edit is 'A consultant edits where the lead allows it; of no effect for other roles';
create index memberships_of_person on public.memberships (person_id);

-- Versions ---------------------------------------------------------------------------------------------------------

create function private.bump_version() returns trigger
language plpgsql set search_path = '' as $$
begin
	if tg_op = 'INSERT' then
		new.version := 1;
	else
		new.version := old.version + 1;
	end if;
	return new;
end
$$;
comment on function private.bump_version() is 'The version of a row is counted here, whatever the writer sends.';

create trigger bump_version before insert or update on public.profiles
	for each row execute function private.bump_version();
create trigger bump_version before insert or update on public.organisations
	for each row execute function private.bump_version();

-- A profile for everybody who signs up -----------------------------------------------------------------------------

create function private.name_of(p_meta jsonb, p_email text) returns text
language sql immutable set search_path = '' as $$
	select left(coalesce(nullif(trim(p_meta ->> 'name'), ''), nullif(split_part(p_email, '@', 1), ''), '?'), 200)
$$;

create function private.language_of(p_meta jsonb) returns text
language sql immutable set search_path = '' as $$
	select case when p_meta ->> 'language' = 'en' then 'en' else 'pl' end
$$;

create function private.create_profile() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	insert into public.profiles (id, name, language)
	values (
		new.id,
		private.name_of(new.raw_user_meta_data, new.email),
		private.language_of(new.raw_user_meta_data)
	)
	on conflict (id) do nothing;
	return new;
end
$$;

create trigger create_profile after insert on auth.users
	for each row execute function private.create_profile();

insert into public.profiles (id, name, language)
select id, private.name_of(raw_user_meta_data, email), private.language_of(raw_user_meta_data)
from auth.users
on conflict (id) do nothing;
