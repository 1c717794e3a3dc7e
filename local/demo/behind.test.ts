import { type CalendarDate, dateOf, monthOf } from '../../src/domain/calendar'
import { warningSentence } from '../../src/domain/warning'
import { warningsFor } from './behind'
import { allBranches, branches } from './branches'
import { demoOrganisation } from './organisation'
import { recentMonths } from './recentMonths'
import { rightNow } from './rightNow'
import { isAlive } from './slots'

/** The early warnings of the demo that is loaded on a day, by branch, without any database. */
function warned(day: CalendarDate): [branch: string, sentence: string][] {
  const now = new Date(`${day}T15:20:00+08:00`)
  const organisation = demoOrganisation(now)
  const chapters = recentMonths(organisation, now)
  const months = chapters.map(({ month }) => month)
  const occasions = [
    ...chapters.flatMap((chapter) => chapter.branches.flatMap((each) => each.occasions)),
    ...rightNow(organisation, now),
  ]
  return allBranches
    .filter((branch) => isAlive(branch, monthOf(dateOf(now))))
    .map((branch): [string, string] => [
      branch.name,
      warningSentence(warningsFor(organisation, branch, months, occasions, now), dateOf(now)),
    ])
    .filter(([, sentence]) => sentence !== '')
}

test.each([
  '2026-01-01',
  '2026-01-05',
  '2026-01-12',
  '2026-01-28',
  '2026-02-28',
  '2026-05-12',
  '2026-07-05',
  '2026-07-12',
  '2026-07-28',
  '2026-10-10',
  '2026-12-31',
])(
  'on %s one branch or two stand under early warning, the idle one among them',
  (day) => {
    const found = warned(day)
    expect(found.length).toBeLessThanOrEqual(2)
    expect(found.map(([branch]) => branch)).toContain(branches.overseas.name)
  },
  60_000,
)
