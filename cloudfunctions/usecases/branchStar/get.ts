import { inArray, and, eq } from 'drizzle-orm'
import { isOpenTo } from '../../../src/domain/branchStar'
import { periodOf } from '../../../src/domain/calendar'
import { figures, scoreOf, suggestMark } from '../../../src/domain/checkup'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import {
  askedYear,
  branchesAsked,
  checkupsIn,
  publishedLines,
  roundIdsIn,
  selfMarks,
  starOf,
} from '../../database/branchStars'
import { figuresOf, kindsOfFigure } from '../../database/checkupFigures'
import { checklistItems } from '../../database/checkups'
import { itemMark } from '../../database/schema/checkup'
import type { UseCase } from '../usecase'

/** A branch's declaration: its points, what the books and the year's check-ups say, and where it stands. */
export const getStarSheet: UseCase<'branchStar.get'> = async ({ tx, actor, today }, { year, branchId }) => {
  const { committeeId } = actor
  if (!may(actor, 'seeBranchStar', { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  const asked = await askedYear(tx, committeeId, year, { hold: false })
  if (!asked) return refuse('BRANCH_STAR_NOT_ASKED')
  const branches = await branchesAsked(tx, committeeId, asked, today)
  const branch = branches.find(({ id }) => id === branchId)
  if (!branch) return refuse('BRANCH_STAR_NOT_SERVING')
  const star = await starOf(tx, committeeId, year, branchId)
  const items = await checklistItems(tx, committeeId, asked.checklistVersion)
  const marks = await selfMarks(tx, committeeId, year, branchId)
  const period = periodOf('year', `${year}-01-01`)
  const rounds = await roundIdsIn(tx, committeeId, year)
  const known = await figuresOf(tx, committeeId, branchId, period, today, rounds)
  const checkups = (await checkupsIn(tx, committeeId, year)).filter((each) => each.branchId === branchId)
  const checked = await tx
    .select({ checkupId: itemMark.checkupId, itemKey: itemMark.itemKey, points: itemMark.points })
    .from(itemMark)
    .where(
      and(
        eq(itemMark.committeeId, committeeId),
        inArray(
          itemMark.checkupId,
          checkups.map(({ id }) => id),
        ),
      ),
    )
  const state = star?.state ?? 'asked'
  const mayAnswer =
    may(actor, 'declareBranchStar', { branchIds: [branchId] }) && isOpenTo(state, asked, today)
  const isAnswered = state === 'declared' || state === 'notDeclared'
  return accept({
    year,
    branch,
    closesOn: asked.closesOn,
    state,
    revision: star?.revision ?? 0,
    statement: star?.statement ?? '',
    items: items.map(({ figure: key, ...item }) => {
      const figure = key && { key, label: figures[key], ...known[key], kinds: kindsOfFigure[key] }
      const mark = marks.find(({ itemKey }) => itemKey === item.key)
      return {
        ...item,
        figure,
        // Where nothing was owed the books say nothing: a full mark would be the machine's, not the branch's.
        suggested: figure && figure.of > 0 ? suggestMark(item, figure) : null,
        mark: mark ? { level: mark.level, points: mark.points, note: mark.note } : null,
        checked: checkups.map(
          ({ id }) =>
            checked.find(({ checkupId, itemKey }) => checkupId === id && itemKey === item.key)?.points ??
            null,
        ),
      }
    }),
    score: scoreOf(items, marks),
    checkups: checkups.map(({ label, points, state }) => ({ label, points, state })),
    decision: await decisionOf(),
    isPublished: asked.isPublished,
    may: { declare: mayAnswer && state !== 'declared', withdraw: mayAnswer && isAnswered },
  })

  async function decisionOf() {
    if (asked?.isPublished) {
      const lines = await publishedLines(tx, committeeId, year)
      const line = lines.find((each) => each.version === asked.version && each.branch.id === branchId)
      return line ? { level: line.level, reason: line.reason } : null
    }
    // What is not published is the committee's.
    if (!star || star.level === null || !may(actor, 'seeBranchStar', {})) return null
    return { level: star.level, reason: star.reason }
  }
}
