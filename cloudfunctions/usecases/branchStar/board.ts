import type { StarRow } from '../../../src/contract/branchStar'
import { MOST_STARS } from '../../../src/domain/branchStar'
import { periodOf, yearOf } from '../../../src/domain/calendar'
import { scoreOf } from '../../../src/domain/checkup'
import { may } from '../../../src/domain/permission'
import { accept } from '../../../src/domain/result'
import {
  askedYears,
  branchesAsked,
  checkupsIn,
  findingsIn,
  publishedLines,
  selfMarks,
  starsOfYear,
} from '../../database/branchStars'
import { checklistItems } from '../../database/checkups'
import { standingOf } from '../standing/period'
import type { UseCase } from '../usecase'
import { deciders } from './deciders'
import { isOwnBranch } from './own'

/** Every branch of a year: what it says of itself, what check-ups and standing say, what was decided. */
export const starBoard: UseCase<'branchStar.board'> = async (context, input) => {
  const { tx, actor, today, settings } = context
  const { committeeId } = actor
  const all = await askedYears(tx, committeeId)
  const thisYear = yearOf(today)
  const years = [...new Set([thisYear, thisYear - 1, ...all.map(({ year }) => year)])].sort((a, b) => b - a)
  const year = input.year ?? all.find(({ isPublished }) => !isPublished)?.year ?? all[0]?.year ?? thisYear
  const most = settings.branchStar.mostFiveStars
  const mayDecide = may(actor, 'decideBranchStar', {})
  const asked = all.find((each) => each.year === year)
  if (!asked) {
    return accept({
      year,
      years,
      asked: null,
      published: null,
      rows: [],
      quota: { most, given: 0 },
      mayDecide,
    })
  }
  const stars = await starsOfYear(tx, committeeId, year)
  const marks = await selfMarks(tx, committeeId, year)
  const items = await checklistItems(tx, committeeId, asked.checklistVersion)
  const checkups = await checkupsIn(tx, committeeId, year)
  const findings = await findingsIn(tx, committeeId, year)
  const standing = await standingOf(context, periodOf('year', `${year}-01-01`))
  const lines = (await publishedLines(tx, committeeId, year)).filter(
    ({ version }) => version === asked.version,
  )
  const names = await deciders(tx, committeeId, stars)
  const rows = (await branchesAsked(tx, committeeId, asked, today)).map((branch): StarRow => {
    const of = <T extends { branchId: string }>(rows: readonly T[]) =>
      rows.filter(({ branchId }) => branchId === branch.id)
    const [star] = of(stars)
    const [ranked] = of(standing)
    const [found] = of(findings)
    const line = lines.find((each) => each.branch.id === branch.id)
    const by = star?.decidedBy ? (names.get(star.decidedBy) ?? null) : null
    const level = line?.level ?? star?.level ?? null
    const { points, missing } = scoreOf(items, of(marks))
    return {
      branch,
      state: star?.state ?? 'asked',
      revision: star?.revision ?? 0,
      self: of(marks).length > 0 ? { points, missing } : null,
      checkups: of(checkups).map(({ label, points, state }) => ({ label, points, state })),
      standing:
        ranked && ranked.rank !== null && ranked.score !== null
          ? { rank: ranked.rank, score: ranked.score }
          : null,
      findings: { verified: found?.verified ?? 0, of: found?.of ?? 0 },
      decision: level === null ? null : { level, reason: line?.reason ?? star?.reason ?? '', by },
      isOwn: isOwnBranch(actor, branch.id),
    }
  })
  return accept({
    ...{ year, years, rows, mayDecide },
    asked: { closesOn: asked.closesOn, isClosed: today > asked.closesOn },
    published:
      asked.publishedAt === null ? null : { version: asked.version, at: asked.publishedAt.toISOString() },
    quota: { most, given: rows.filter(({ decision }) => decision?.level === MOST_STARS).length },
  })
}
