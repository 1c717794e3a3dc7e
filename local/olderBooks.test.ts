import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { migrationsFolder } from '../cloudfunctions/database/migrate'
import { migratePglite, pgliteDatabase } from './pglite'

const committeeId = '11612000-0000-4000-8000-000000000001'
const [branchId, stays, left] = ['b', 'c', 'd'].map((end) => `11612000-0000-4000-8000-00000000000${end}`)

/** The migrations up to one of them, as they stood then. */
function migrationsUpTo(tag: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'))
  cpSync(migrationsFolder, folder, { recursive: true })
  const journal = path.join(folder, 'meta/_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] }
  const kept = entries.slice(0, entries.findIndex((each) => each.tag === tag) + 1)
  writeFileSync(journal, JSON.stringify({ ...rest, entries: kept }))
  return folder
}

test('books from before the memberships were dated keep what stands in them', async () => {
  const pglite = await PGlite.create()
  const before = migrationsUpTo('0000_the_books')
  await migrate(drizzle(pglite), { migrationsFolder: before })
  rmSync(before, { recursive: true })
  await pglite.exec(`
    insert into committee(committee_id, name) values ('${committeeId}', '机关党委');
    insert into branch(committee_id, id, name, kind, alive_from)
      values ('${committeeId}', '${branchId}', '第一党支部', 'serving', '2000-01-01');
    insert into member(committee_id, id, branch_id, name, kind, joined_on, left_on) values
      ('${committeeId}', '${stays}', '${branchId}', '甲', 'full', '2010-06-15', null),
      ('${committeeId}', '${left}', '${branchId}', '乙', 'full', '2011-07-01', '2022-04-01');
    insert into obligation(committee_id, kind, branch_id, from_day, to_day)
      values ('${committeeId}', 'themeDay', '${branchId}', '2022-03-01', '2022-03-31');
    insert into member_group(committee_id, id, kind, name, branch_id)
      values ('${committeeId}', '${stays}', 'party', '第一党小组', '${branchId}');
    alter table member force row level security;
    alter table member enable row level security;
    alter table obligation force row level security;
    alter table obligation enable row level security;`)

  await migratePglite(pglite)

  const database = pgliteDatabase(pglite)
  const rows = await database.transaction({ committeeId }, async (tx) => {
    const { obligation } = await import('../cloudfunctions/database/schema/obligation')
    const { membership } = await import('../cloudfunctions/database/schema/organization')
    return {
      memberships: await tx
        .select({ memberId: membership.memberId, from: membership.from, to: membership.to })
        .from(membership)
        .orderBy(membership.from),
      obligations: await tx
        .select({ ownerId: obligation.ownerId, branchId: obligation.branchId })
        .from(obligation),
    }
  })
  expect(rows).toEqual({
    memberships: [
      { memberId: stays, from: '2010-06-15', to: null },
      { memberId: left, from: '2011-07-01', to: '2022-03-31' },
    ],
    obligations: [{ ownerId: branchId, branchId }],
  })
  await database.close()
})

test('books from before the score entries get theirs from the records', async () => {
  const pglite = await PGlite.create()
  const before = migrationsUpTo('0008_branch_stars')
  await migrate(drizzle(pglite), { migrationsFolder: before })
  rmSync(before, { recursive: true })
  const [activityId, submissionId, reviewId] = ['1', '2', '3'].map(
    (end) => `11612000-0000-4000-8000-00000000000${end}`,
  )
  await pglite.exec(`
    insert into committee(committee_id, name) values ('${committeeId}', '机关党委');
    insert into branch(committee_id, id, name, kind, alive_from)
      values ('${committeeId}', '${branchId}', '第一党支部', 'serving', '2000-01-01');
    insert into member(committee_id, id, name, kind, joined_on) values
      ('${committeeId}', '${stays}', '甲', 'full', '2010-06-15'),
      ('${committeeId}', '${left}', '乙', 'full', '2011-07-01');
    insert into activity(committee_id, id, kind, title, starts_at, ends_at, place, note, state, held_on, counts_on,
        secret, planned_by, planned_at)
      values ('${committeeId}', '${activityId}', 'themeDay', '主题党日', '2022-03-31T16:30:00Z', '2022-03-31T18:00:00Z',
        '', '', 'closed', '2022-04-01', '2022-04-01', '\\x00', '${left}', '2022-03-20T00:00:00Z');
    insert into attendance(committee_id, activity_id, member_id, branch_id, status, source, recorded_by, recorded_at)
      values ('${committeeId}', '${activityId}', '${stays}', '${branchId}', 'present', 'paper', '${left}', '2022-04-02T00:00:00Z');
    insert into submission(committee_id, id, kind, member_id, branch_id, state, title, body, submitted_at)
      values ('${committeeId}', '${submissionId}', 'reflection', '${stays}', '${branchId}', 'approved', '体会', '文',
        '2021-12-31T17:00:00Z');
    insert into review(committee_id, id, submission_id, round, reviewer_id, verdict, comment, at)
      values ('${committeeId}', '${reviewId}', '${submissionId}', 1, '${left}', 'approved', '', '2022-01-02T00:00:00Z');
    do $$ declare name text; begin
      foreach name in array array['activity', 'attendance', 'submission', 'review'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
      end loop; end $$;`)

  await migratePglite(pglite)

  const { rows } = await pglite.query(
    'select source, year, kind, outcome, on_day::text, by_id from score_entry order by source',
  )
  expect(rows).toEqual([
    {
      source: 'attendance',
      year: 2022,
      kind: 'themeDay',
      outcome: 'present',
      on_day: '2022-04-01',
      by_id: left,
    },
    {
      source: 'submission',
      year: 2022,
      kind: 'reflection',
      outcome: 'approved',
      on_day: '2022-01-01',
      by_id: left,
    },
  ])
  await pglite.close()
})
