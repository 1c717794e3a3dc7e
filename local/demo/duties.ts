import type { InputOf } from '../../src/contract/contract'
import {
  addDays,
  type Cadence,
  type CalendarDate,
  dateOf,
  instantAt,
  yearOf,
} from '../../src/domain/calendar'
import { type DutyPlan, occurrencesOf } from '../../src/domain/duty'
import { chanceFor } from './chance'
import { partyAffairsOfficer } from './organisation'
import { perform, type Stage } from './perform'

interface Sketch {
  /** Whose: the five committee members in the order of `committeePosts`. */
  holder: number
  title: string
  note?: string
  cadence?: Cadence
  /** Of a single duty: month and day of the present year. */
  due?: string
  /** How many of the last periods were left undone. */
  behind?: number
  /** What the holder wrote when it was done. */
  done: string
}

const sketches: readonly Sketch[] = [
  { holder: 0, title: '到联系支部参加主题党日', cadence: 'month', done: '已参加，并作了点评' },
  { holder: 0, title: '给联系支部讲党课', cadence: 'halfYear', done: '已讲，讲稿交组织科' },
  { holder: 0, title: '审定全年理论学习计划', due: '03-31', done: '已审定印发' },
  { holder: 1, title: '到联系支部参加主题党日', cadence: 'month', behind: 1, done: '已参加' },
  {
    holder: 1,
    title: '牵头党员教育管理',
    note: '每季度汇总学习研讨和心得情况',
    cadence: 'quarter',
    done: '已汇总',
  },
  { holder: 2, title: '到联系支部参加主题党日', cadence: 'month', done: '已参加' },
  {
    holder: 2,
    title: '牵头志愿服务',
    note: '协调各支部与社区的结对服务',
    cadence: 'quarter',
    done: '已协调',
  },
  { holder: 2, title: '组织“七一”表彰', due: '06-30', done: '已表彰' },
  { holder: 3, title: '到联系支部参加主题党日', cadence: 'month', behind: 2, done: '已参加' },
  {
    holder: 3,
    title: '牵头青年理论学习小组',
    note: '每季度一期青年讲坛',
    cadence: 'quarter',
    done: '已办一期',
  },
  { holder: 4, title: '到联系支部参加主题党日', cadence: 'month', done: '已参加' },
  {
    holder: 4,
    title: '联乡村工作',
    note: '每季度到联系村一次',
    cadence: 'quarter',
    behind: 1,
    done: '已到村走访',
  },
  { holder: 4, title: '牵头党建体检整改', cadence: 'halfYear', done: '问题已全部销号' },
]

/** Given and done at ten in the morning, an hour at which nobody asks why. */
const TEN = '10:00'

/** The duties of the committee's members this year: most done in time, one or two behind, the present ones open. */
export async function giveDuties(stage: Stage): Promise<number> {
  const { organisation, now } = stage
  const chance = chanceFor('duties')
  const today = dateOf(now)
  const holders = organisation.posts.filter(({ kind }) => kind === 'committeeMember')
  const officer = partyAffairsOfficer(organisation)
  const from = `${yearOf(today)}-01-01`
  for (const { holder, title, note = '', cadence = null, due, behind = 0, done } of sketches) {
    const memberId = holders[holder]?.memberId
    if (memberId === undefined) throw new Error(`no committee member ${holder}`)
    const plan = { cadence, dueOn: due === undefined ? null : `${yearOf(today)}-${due}`, from, to: null }
    const duty: InputOf<'duty.save'> = { dutyId: chance.id(), memberId, title, note, ...plan }
    const givenAt = instantAt(from, TEN)
    if (givenAt > now) continue
    await perform(stage, officer, givenAt, 'duty.save', duty)
    const ended = doneBy(plan, today)
    for (const each of ended.slice(0, Math.max(0, ended.length - behind))) {
      const doneOn = addDays(each.dueOn, -chance.whole(1, 9))
      await perform(stage, memberId, instantAt(doneOn, TEN), 'duty.done', {
        dutyId: duty.dutyId,
        from: each.from,
        note: done,
      })
    }
  }
  return sketches.length
}

/** What had fallen due before today, first to last. */
const doneBy = (plan: DutyPlan, today: CalendarDate) =>
  occurrencesOf(plan, new Set(), today).filter(({ dueOn }) => dueOn < today)
