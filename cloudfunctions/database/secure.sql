-- Run after every migration; running it again changes nothing.
-- The second wall: a row of another committee is not there at all, whatever a query forgets to say.
-- FORCE binds the tables' owner too. A superuser is bound by no policy, so a connection of one steps down to this
-- role for each transaction; an ordinary owner, who may not create roles, is bound as it is.
do $$
begin
  if not exists (select from pg_roles where rolname = 'dangjian_app') then
    create role dangjian_app nologin;
  end if;
  grant usage on schema public to dangjian_app;
  grant select, insert, update, delete on all tables in schema public to dangjian_app;
  grant usage on all sequences in schema public to dangjian_app;
  -- What is append-only stays so.
  revoke update, delete on audit_line, audit_block, score_entry from dangjian_app;
  revoke update, delete on review, reminder, finding_step, branch_star_list, branch_star_level, star_rules,
    campaign_step, campaign_rating, star_list, star_line, report_freeze
    from dangjian_app;
exception
  when insufficient_privilege then raise notice 'role dangjian_app not managed: no right to create roles';
end $$;

do $$
declare
  name text;
  in_sight constant text := 'committee_id = nullif(current_setting(''app.committee_id'', true), '''')::uuid';
begin
  for name in
    select c.relname
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'committee_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('drop policy if exists of_committee on %I', name);
    execute format('drop policy if exists into_committee on %I', name);
    if name in ('audit_line', 'audit_block', 'score_entry', 'review', 'reminder', 'finding_step', 'branch_star_list',
      'branch_star_level', 'star_rules', 'campaign_step', 'campaign_rating', 'star_list', 'star_line', 'report_freeze') then
      -- Append-only, for an ordinary owner too: no policy lets anybody change or delete a line.
      execute format('create policy of_committee on %I for select using (%s)', name, in_sight);
      execute format('create policy into_committee on %I for insert with check (%s)', name, in_sight);
    else
      execute format('create policy of_committee on %I using (%s)', name, in_sight);
    end if;
  end loop;
end $$;

-- Who somebody is, is asked before their committee is known: one's own binding, and nothing else.
drop policy if exists of_openid on binding;
create policy of_openid on binding for select using (openid = nullif(current_setting('app.openid', true), ''));

-- Somebody who is bound nowhere finds what they hold the key to, before their committee is known: the bind code whose
-- digest they say, the member whose phone they have; and their own failed tries, which belong to no committee. Once
-- found, the committee comes into sight and the ordinary policies hold.
drop policy if exists of_digest on bind_code;
create policy of_digest on bind_code for select using (digest = nullif(current_setting('app.bind_digest', true), ''));
drop policy if exists of_phone on member;
create policy of_phone on member for select
  using (phone_digest = nullif(current_setting('app.phone_digest', true), ''));
drop policy if exists of_openid on bind_attempt;
create policy of_openid on bind_attempt
  using (openid = nullif(current_setting('app.openid', true), '')
    and committee_id = '00000000-0000-0000-0000-000000000000');

-- The content check answers without knowing of committees: the one file about which it was asked under that id.
drop policy if exists of_check on file;
create policy of_check on file for select using (check_id = nullif(current_setting('app.check_id', true), ''));

-- Begins a call: who an openid is, in the committee where it is bound (the newest binding says), which comes into
-- sight by it; null: it is bound nowhere. One answer in one message instead of several. See `CallerRow`.
create or replace function find_caller(caller text, today date) returns jsonb language plpgsql as $$
declare
  bound record;
begin
  perform set_config('app.openid', caller, true);
  select committee_id, member_id into bound from binding where openid = caller order by bound_at desc limit 1;
  if not found then
    return null;
  end if;
  perform set_config('app.committee_id', bound.committee_id::text, true);
  return (
    select jsonb_build_object(
      'committeeId', m.committee_id, 'memberId', m.id, 'name', m.name, 'settings', c.settings,
      'branches', (
        select jsonb_object_agg(s.kind, s.branch_id) from membership s
        where s.committee_id = m.committee_id and s.member_id = m.id
          and s.from_day <= today and (s.to_day is null or s.to_day >= today)),
      'posts', (
        select jsonb_agg(jsonb_build_object(
          'kind', p.kind, 'branchId', p.branch_id, 'groupId', p.group_id, 'from', p.from_day, 'to', p.to_day))
        from post p
        where p.committee_id = m.committee_id and p.member_id = m.id
          and p.from_day <= today and (p.to_day is null or p.to_day >= today)),
      'contactBranchIds', (
        select jsonb_agg(b.branch_id) from contact_branch b
        join branch a on a.committee_id = b.committee_id and a.id = b.branch_id
        where b.committee_id = m.committee_id and b.member_id = m.id
          and a.alive_from <= today and (a.alive_to is null or a.alive_to >= today)))
    from member m join committee c on c.committee_id = m.committee_id
    where m.committee_id = bound.committee_id and m.id = bound.member_id);
end $$;
