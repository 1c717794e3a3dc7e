import { type SQL, sql } from 'drizzle-orm'
import { MOST_STARS } from '../../../src/domain/branchStar'
import { branchStar, branchStarLevel, branchStarList, branchStarYear } from '../schema/branchStar'
import { checkup, checkupRound, finding } from '../schema/checkup'
import { branch } from '../schema/organization'
import { type Asked, daysOf, during, inBooks, record, type Records } from './record'

export const rounds: Records = (asked) =>
  sql`${record({ id: sql`o.id`, day: sql`o.from_day`, title: sql`'党建体检'`, page: 'round', pageId: sql`o.id` })}
    from ${checkupRound} o where o.committee_id = ${asked.committeeId} and ${daysOf(sql`o.from_day`, asked)}`

/** Those that the checked branch has signed. */
export const signedCheckups: Records = (asked) =>
  sql`${record({
    ...{ id: sql`c.id`, day: sql`(c.signed_at at time zone 'Asia/Shanghai')::date`, title: sql`b.name` },
    ...{
      detail: sql`'由' || k.name || '检查'`,
      branchId: sql`c.checked_id`,
      page: 'checkup',
      pageId: sql`c.id`,
    },
  })}
  from ${checkup} c join ${checkupRound} o on o.committee_id = c.committee_id and o.id = c.round_id
  join ${branch} b on b.committee_id = c.committee_id and b.id = c.checked_id
  join ${branch} k on k.committee_id = c.committee_id and k.id = c.checking_id
  where c.committee_id = ${asked.committeeId} and c.state = 'signed' and ${daysOf(sql`o.from_day`, asked)}
    and ${inBooks(sql`c.checked_id`, asked)}`

const found = (asked: Asked, which: SQL): SQL =>
  sql`${record({
    ...{ id: sql`f.id`, day: sql`(f.found_at at time zone 'Asia/Shanghai')::date`, title: sql`f.text` },
    ...{ branchId: sql`f.branch_id`, page: 'checkup', pageId: sql`f.checkup_id` },
  })}
  from ${finding} f join ${checkup} c on c.committee_id = f.committee_id and c.id = f.checkup_id
  where f.committee_id = ${asked.committeeId} and c.state <> 'checking' and ${inBooks(sql`f.branch_id`, asked)}
    and ${which}`

/** Problems of sheets that were handed in, by the day on which they were found. */
export const findings =
  (which: 'all' | 'verified' | 'recurring'): Records =>
  (asked) => {
    const more = {
      all: sql`true`,
      verified: sql`f.state = 'verified'`,
      recurring: sql`f.recurs_id is not null`,
    }
    return found(asked, sql`${during(sql`f.found_at`, asked)} and ${more[which]}`)
  }

/** As `overdueFindings` counts them: due by the period's end, and not handed in today. */
export const overdue: Records = (asked) =>
  found(
    asked,
    sql`f.state in ('open', 'rectifying') and f.due_on < ${asked.today} and f.due_on <= ${asked.asOf}`,
  )

/** Branches that declared in a year whose last day for it lies in the period. */
export const declared: Records = (asked) =>
  sql`${record({
    ...{ id: sql`s.year || ' ' || s.branch_id`, day: sql`y.closes_on`, title: sql`b.name` },
    ...{
      detail: sql`s.year || ' 年度'`,
      branchId: sql`s.branch_id`,
      page: 'branchStars',
      pageId: sql`s.year`,
    },
  })}
  from ${branchStar} s join ${branchStarYear} y on y.committee_id = s.committee_id and y.year = s.year
  join ${branch} b on b.committee_id = s.committee_id and b.id = s.branch_id
  where s.committee_id = ${asked.committeeId} and s.state in ('declared', 'decided')
    and ${daysOf(sql`y.closes_on`, asked)} and ${inBooks(sql`s.branch_id`, asked)}`

/** Branches with five stars in the newest version of a list that was published in the period. */
export const fiveStarBranches: Records = (asked) =>
  sql`${record({
    ...{ id: sql`v.year || ' ' || v.branch_id`, day: sql`(p.at at time zone 'Asia/Shanghai')::date` },
    ...{ title: sql`b.name`, detail: sql`v.year || ' 年度'`, branchId: sql`v.branch_id` },
    ...{ page: 'branchStars', pageId: sql`v.year` },
  })}
  from ${branchStarLevel} v
  join ${branchStarList} p on p.committee_id = v.committee_id and p.year = v.year and p.version = 1
  join ${branch} b on b.committee_id = v.committee_id and b.id = v.branch_id
  where v.committee_id = ${asked.committeeId} and v.level = ${MOST_STARS} and ${during(sql`p.at`, asked)}
    and ${inBooks(sql`v.branch_id`, asked)}
    and v.version = (select max(n.version) from ${branchStarLevel} n
      where n.committee_id = v.committee_id and n.year = v.year and n.branch_id = v.branch_id)`
