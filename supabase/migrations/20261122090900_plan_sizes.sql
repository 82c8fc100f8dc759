-- Three sizes of a plan instead of two. What was "standard" asked for everything, so it is "full" now: nothing disappears.
alter table public.plans drop constraint plans_size_check;

update public.plans
set size = case size when 'small' then 'light' else 'full' end;

alter table public.plans
	add constraint plans_size_check check (size in ('light', 'standard', 'full'));
