import { randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'

export interface BenchCommittee {
  committeeId: string
  branchIds: string[]
  /** Openids are `bench-<member id>`. */
  membersOf: Map<string, string[]>
  officerId: string
}

/** Inserts one committee's roster: `branches` of `size` members each, the first member of the first an officer. */
export async function makeCommittee(pool: Pool, branches: number, size: number): Promise<BenchCommittee> {
  const committeeId = randomUUID()
  const branchIds = Array.from({ length: branches }, (): string => randomUUID())
  const membersOf = new Map(
    branchIds.map((id) => [id, Array.from({ length: size }, (): string => randomUUID())]),
  )
  const officerId = membersOf.get(branchIds[0] ?? '')?.[0] ?? ''
  await pool.query('insert into committee(committee_id, name) values ($1, $2)', [committeeId, 'bench'])
  await pool.query(
    `insert into branch(committee_id, id, name, kind, alive_from)
     select $1, id, 'b' || n, 'serving', '2000-01-01' from unnest($2::uuid[]) with ordinality as x(id, n)`,
    [committeeId, branchIds],
  )
  for (const [branchId, members] of membersOf) {
    await pool.query(
      `insert into member(committee_id, id, name, kind, joined_on)
       select $1, id, 'm' || n, 'full', '2001-03-04' from unnest($2::uuid[]) with ordinality as x(id, n)`,
      [committeeId, members],
    )
    await pool.query(
      `insert into membership(committee_id, member_id, kind, from_day, branch_id)
       select $1, id, 'home', '2001-03-04', $2 from unnest($3::uuid[]) as x(id)`,
      [committeeId, branchId, members],
    )
    await pool.query(
      `insert into binding(committee_id, openid, member_id, bound_at)
       select $1, 'bench-' || id, id, now() from unnest($2::uuid[]) as x(id)`,
      [committeeId, members],
    )
  }
  await pool.query(
    `insert into post(committee_id, id, member_id, kind, from_day) values ($1, $2, $3, 'partyAffairsOfficer', '2000-01-01')`,
    [committeeId, randomUUID(), officerId],
  )
  await pool.query('analyze')
  return { committeeId, branchIds, membersOf, officerId }
}

export interface BenchActivity {
  id: string
  secret: Buffer
  memberIds: string[]
}

/** Inserts an activity under way with its roll. */
export async function makeActivity(
  pool: Pool,
  committee: BenchCommittee,
  branchId: string,
  memberIds: string[],
): Promise<BenchActivity> {
  const id: string = randomUUID()
  const secret = randomBytes(32)
  await pool.query(
    `insert into activity(committee_id, id, kind, title, starts_at, ends_at, place, note, state, held_on, counts_on,
       secret, planned_by, planned_at)
     values ($1, $2, 'themeDay', 't', now() - interval '10 minutes', now() + interval '3 hours', 'p', '', 'published',
       current_date, current_date, $3, $4, now())`,
    [committee.committeeId, id, secret, committee.officerId],
  )
  await pool.query('insert into activity_host(committee_id, activity_id, branch_id) values ($1, $2, $3)', [
    committee.committeeId,
    id,
    branchId,
  ])
  await pool.query(
    `insert into attendance(committee_id, activity_id, member_id, branch_id)
     select $1, $2, id, $3 from unnest($4::uuid[]) as x(id)`,
    [committee.committeeId, id, branchId, memberIds],
  )
  return { id, secret, memberIds }
}
