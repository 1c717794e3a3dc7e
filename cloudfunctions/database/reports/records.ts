import { type SQL, sql } from 'drizzle-orm'
import type { HonourKind } from '../../../src/domain/honour'
import type { Kind } from '../../../src/domain/obligation'
import type { FigureKey } from '../../../src/domain/report'
import type { Tx } from '../database'
import * as checkups from './checkups'
import * as gatherings from './gatherings'
import * as owed from './owed'
import * as people from './people'
import type { Asked, RecordRow, Records } from './record'

/** Whose records make which figure, where the database knows them. */
const named: Record<string, Records> = {
  servingBranches: people.branchesOfKind('serving'),
  retiredBranches: people.branchesOfKind('retired'),
  temporaryBranches: people.branchesOfKind('temporary'),
  members: people.membersOf(),
  owed: owed.obligations('owed'),
  metOnTime: owed.obligations('metOnTime'),
  metLate: owed.obligations('metLate'),
  missed: owed.obligations('missed'),
  branchesBehind: owed.branchesBehind,
  celebrants: gatherings.celebrants,
  serviceHours: gatherings.serviceTime,
  frontLineServices: gatherings.gatherings({ kind: 'volunteerService', frontLine: true }),
  serviceReports: gatherings.submissions('serviceReport'),
  reflections: gatherings.submissions('reflection'),
  copies: people.copies,
  expected: gatherings.attendances({ status: 'expected' }),
  present: gatherings.attendances({ status: 'present' }),
  checkupRounds: checkups.rounds,
  checkups: checkups.signedCheckups,
  found: checkups.findings('all'),
  verified: checkups.findings('verified'),
  recurring: checkups.findings('recurring'),
  overdueFindings: checkups.overdue,
  starDeclared: checkups.declared,
  fiveStarBranches: checkups.fiveStarBranches,
  talks: owed.talks,
  talksOwed: owed.owedByNoBranch('integrityTalk'),
  vetoes: people.vetoes,
  youthGroups: people.youthGroups,
  retiredMembers: people.membersOf('retired'),
  retiredHeld: gatherings.gatherings({ ofRetired: true }),
  retiredPresent: gatherings.attendances({ status: 'present', ofRetired: true }),
}

/** The query of the records that make a figure; null: it is not the database that knows them. */
export function recordsOf(key: FigureKey): Records | null {
  const [family = '', subject = ''] = key.split(':')
  switch (family) {
    case 'held':
      return gatherings.gatherings({ kind: subject as Kind })
    case 'present':
      return subject === ''
        ? (named.present ?? null)
        : gatherings.attendances({ kind: subject as Kind, status: 'present' })
    case 'studied':
      return gatherings.gatherings({ kind: 'studySession', topicId: subject })
    case 'honours':
      return people.honoursOf(subject as HonourKind)
    default:
      return named[family] ?? null
  }
}

const together = (parts: readonly SQL[]) => sql.join([...parts], sql` union all `)

/** What the records of some figures add up to, `key → sum`: one query. */
export async function sumsOf(
  tx: Tx,
  keys: readonly FigureKey[],
  asked: Asked,
): Promise<Map<FigureKey, number>> {
  const parts = keys.flatMap((key) => {
    const records = recordsOf(key)
    return records === null
      ? []
      : [sql`select ${key}::text as key, coalesce(sum(amount), 0)::int as sum from (${records(asked)}) as r`]
  })
  if (parts.length === 0) return new Map()
  const { rows } = (await tx.execute(together(parts))) as { rows: { key: string; sum: number }[] }
  return new Map(rows.map(({ key, sum }) => [key, sum]))
}

/** A page of the records that make a figure, newest first, with how many there are and what they add up to. */
export async function recordPage(
  tx: Tx,
  records: Records,
  asked: Asked,
  { skip, size }: { skip: number; size: number },
): Promise<{ rows: RecordRow[]; count: number; sum: number }> {
  const all = records(asked)
  const counted = (await tx.execute(
    sql`select count(*)::int as count, coalesce(sum(amount), 0)::int as sum from (${all}) as r`,
  )) as { rows: { count: number; sum: number }[] }
  const { rows } = (await tx.execute(
    sql`select id, day::text, title, detail, branch_id as "branchId", amount, page, page_id as "pageId"
      from (${all}) as r order by day desc nulls last, title, id limit ${size} offset ${skip}`,
  )) as { rows: RecordRow[] }
  return { rows, ...(counted.rows[0] ?? { count: 0, sum: 0 }) }
}
