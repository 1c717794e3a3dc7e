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
