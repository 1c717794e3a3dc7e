import { type CalendarDate, dayWords, type Month, monthOf } from './calendar'
import { type HonourKind, honourKinds, isCounted } from './honour'
import { activityKinds, holderOf, type Kind, ruleOf } from './obligation'
import type { FigureKey } from './report'
import { type ReportPeriod, periodAfter, periodWords } from './reportPeriod'
import type { Measure, Tally } from './total'

/** What a fold over the totals may ask besides. */
interface Folding {
  today: CalendarDate
  retiredBranchIds: ReadonlySet<string>
}

/** What a figure counts, and how it comes about. */
export interface FigureSpec {
  name: string
  unit: string
  /** What is counted, without period and scope. */
  what: string
  /** `period`: what falls into it; `day`: what is so on its last day, or today; `next`: what falls into the next one. */
  when: 'period' | 'day' | 'next'
  /** It says nothing of one branch. */
  committeeOnly?: true
  /** From the totals; without it, it is counted from the records. */
  fold?: (tallies: readonly Tally[], folding: Folding) => number
  /** Summed up in minutes, said in hours. */
  inHours?: true
}

const sumOf = (tallies: readonly Tally[], measure: Measure, which: (tally: Tally) => boolean = () => true) =>
  tallies
    .filter((tally) => tally.measure === measure && which(tally))
    .reduce((sum, { count }) => sum + count, 0)

const of =
  (measure: Measure, subject?: string) =>
  (tallies: readonly Tally[]): number =>
    sumOf(tallies, measure, (tally) => subject === undefined || tally.subject === subject)

/** Of the months that are over: what fell due and was not done by now. */
const isMissed = (tallies: readonly Tally[], { today }: Folding): number => {
  const isOver = ({ month }: { month: Month }) => month < monthOf(today)
  return (['metOnTime', 'metLate'] as const).reduce(
    (left, measure) => left - sumOf(tallies, measure, isOver),
    sumOf(tallies, 'owed', isOver),
  )
}

const inRetired =
  (measure: Measure) =>
  (tallies: readonly Tally[], { retiredBranchIds }: Folding): number =>
    sumOf(tallies, measure, ({ branchId }) => retiredBranchIds.has(branchId))

const JOINT = '联合举办的，每个主办支部各计一场'

// prettier-ignore
const named = {
  servingBranches: { name: '在职党支部', unit: '个', what: '期内存在过的在职党支部', when: 'period', committeeOnly: true },
  retiredBranches: { name: '离退休党支部', unit: '个', what: '期内存在过的离退休党支部', when: 'period', committeeOnly: true },
  temporaryBranches: { name: '临时党支部', unit: '个', what: '期内存在过的临时党支部', when: 'period', committeeOnly: true },
  members: { name: '党员', unit: '名', what: '所在党支部的党员，在临时党支部的计入临时党支部', when: 'day' },
  owed: { name: '应办事项', unit: '项', what: '期内到期、由党支部和党小组等承担的事项，不含经批准免除的', when: 'period', fold: of('owed') },
  metOnTime: { name: '按时完成', unit: '项', what: '期内到期的应办事项中，在到期日之前（含当天）完成的', when: 'period', fold: of('metOnTime') },
  metLate: { name: '逾期补办', unit: '项', what: '期内到期的应办事项中，到期之后补办的', when: 'period', fold: of('metLate') },
  missed: { name: '逾期未办', unit: '项', what: '期内到期的应办事项中，所在月份已过而至今未办的', when: 'period', fold: isMissed },
  branchesBehind: { name: '有逾期未办事项的党支部', unit: '个', what: '名下有期内到期、至今逾期未办事项的党支部', when: 'period', committeeOnly: true },
  celebrants: { name: '过政治生日的党员', unit: '人次', what: '已结束的政治生日活动的主人公', when: 'period' },
  serviceHours: { name: '志愿服务时长', unit: '小时', what: '已结束的志愿服务中到场人员的服务时长，加上审核通过的个人服务记录（不属于某次活动的）', when: 'period', fold: of('serviceMinutes'), inHours: true },
  frontLineServices: { name: '一线志愿服务', unit: '场', what: `已结束的志愿服务中标明为一线服务的；${JOINT}`, when: 'period' },
  serviceReports: { name: '志愿服务记录', unit: '篇', what: '审核通过的志愿服务记录，按服务日期计', when: 'period', fold: of('serviceReport') },
  reflections: { name: '心得体会', unit: '篇', what: '审核通过的心得体会，按首次提交的日期计', when: 'period', fold: of('reflection') },
  copies: { name: '发放学习书籍', unit: '册', what: '发给党支部的学习书籍，收回的相抵', when: 'period' },
  expected: { name: '应到人次', unit: '人次', what: '党支部已结束的各类活动名单上的人，不含请假的', when: 'period', fold: of('expected') },
  present: { name: '实到人次', unit: '人次', what: '党支部已结束的各类活动中到场的人', when: 'period', fold: of('present') },
  checkupRounds: { name: '党建体检', unit: '轮', what: '所属半年在期内开始的党建体检', when: 'period', committeeOnly: true },
  checkups: { name: '完成党建体检', unit: '次', what: '所属半年在期内开始的党建体检中，被检支部已签字确认的，每个支部计一次', when: 'period' },
  found: { name: '查找问题', unit: '个', what: '党建体检查出、检查表已提交的问题，按查出日期计', when: 'period', fold: of('found') },
  verified: { name: '整改销号', unit: '个', what: '期内查出的问题中，至今已核实销号的', when: 'period', fold: of('verified') },
  recurring: { name: '重复出现的问题', unit: '个', what: '期内查出、以前查出过又再次出现的问题', when: 'period' },
  overdueFindings: { name: '整改逾期', unit: '个', what: '整改期限不晚于所列日期、至今逾期未整改的体检问题，不论何时查出', when: 'day' },
  starDeclared: { name: '申报五星级党支部', unit: '个', what: '申报截止日在期内的年度中，申报了五星级党支部的支部', when: 'period', committeeOnly: true },
  fiveStarBranches: { name: '五星级党支部', unit: '个', what: '期内公布的名单中，现为五星级的党支部', when: 'period', committeeOnly: true },
  fiveStarMembers: { name: '五星级党员', unit: '名', what: '期内公布的名单中，现为五星级的党员', when: 'period' },
  talks: { name: '廉政谈话', unit: '次', what: '部门领导与所分管的科室负责人的谈话', when: 'period', committeeOnly: true },
  talksOwed: { name: '应谈对数', unit: '对', what: '期内到期、应当谈话的领导与科室负责人，不含经批准免除的', when: 'period', committeeOnly: true },
  vetoes: { name: '处分和通报批评', unit: '人次', what: '登记的纪律处分和通报批评，不含已解除的，按处分日期计', when: 'period' },
  youthGroups: { name: '青年理论学习小组', unit: '个', what: '设在党支部的青年理论学习小组', when: 'day' },
  youngMembers: { name: '青年党员', unit: '名', what: '在职党支部中 40 周岁以下（含 40 周岁）的党员', when: 'day' },
  youngCovered: { name: '编入小组的青年党员', unit: '名', what: '在职党支部的青年党员中，已编入青年理论学习小组的', when: 'day' },
  retiredMembers: { name: '离退休党支部党员', unit: '名', what: '离退休党支部的党员', when: 'day', committeeOnly: true },
  retiredHeld: { name: '离退休党支部活动', unit: '场', what: `离退休党支部举办、已结束的活动；${JOINT}`, when: 'period', committeeOnly: true, fold: inRetired('held') },
  retiredPresent: { name: '离退休党支部参加人次', unit: '人次', what: '离退休党支部党员在党支部已结束的活动中到场的', when: 'period', committeeOnly: true, fold: inRetired('present') },
  duties: { name: '责任清单事项', unit: '项', what: '机关党委委员责任清单上期内到期的事项', when: 'period', committeeOnly: true },
  dutiesDone: { name: '已完成的责任清单事项', unit: '项', what: '机关党委委员责任清单上期内到期、至今已完成的事项', when: 'period', committeeOnly: true },
  dutiesBehind: { name: '逾期的责任清单事项', unit: '项', what: '机关党委委员责任清单上期内到期、至今逾期未完成的事项', when: 'period', committeeOnly: true },
  nextOwed: { name: '下一期应办事项', unit: '项', what: '下一期到期的应办事项：已列入台账的，加上按现行规定和目前的组织情况推算的', when: 'next' },
} as const satisfies Record<string, FigureSpec>

/** The figures that have a name of their own. */
export type NamedKey = keyof typeof named

const ofHonour = (kind: HonourKind): FigureSpec => ({
  name: honourKinds[kind],
  unit: kind === 'advancedBranch' ? '个' : isCounted(kind) ? '名' : '次',
  what: `登记的“${honourKinds[kind]}”，按${isCounted(kind) ? '表彰' : '服务'}日期计，不含已撤销的`,
  when: 'period',
})

const ofHeld = (kind: Kind): FigureSpec => {
  const { name } = ruleOf(kind)
  return holderOf(kind) === 'committee'
    ? {
        name,
        unit: kind === 'youthForum' ? '期' : '次',
        what: `机关党委举办、已结束的${name}`,
        when: 'period',
        committeeOnly: true,
      }
    : {
        name,
        unit: '场',
        what: `党支部举办、已结束的${name}；${JOINT}`,
        when: 'period',
        fold: of('held', kind),
      }
}

const ofPresent = (kind: Kind): FigureSpec => ({
  name: `${ruleOf(kind).name}参加人次`,
  unit: '人次',
  what: `党支部已结束的${ruleOf(kind).name}中到场的人，按本人当时所在的党支部计`,
  when: 'period',
  fold: of('present', kind),
})

const isActivityKind = (kind: string): kind is Kind => (activityKinds as string[]).includes(kind)

/**
 * What a figure counts; null: there is no such figure. `titles`: the catalogue, `id → title`. In families, by what comes
 * after the colon: `held:` and `present:` a kind of activity, `studied:` a title, `honours:` a kind of honour.
 */
export function specOf(key: FigureKey, titles: ReadonlyMap<string, string>): FigureSpec | null {
  if (Object.hasOwn(named, key)) return named[key as NamedKey]
  const [family, ...rest] = key.split(':')
  const subject = rest.join(':')
  switch (family) {
    case 'held':
      return isActivityKind(subject) ? ofHeld(subject) : null
    case 'present':
      return isActivityKind(subject) && holderOf(subject) !== 'committee' ? ofPresent(subject) : null
    case 'honours':
      return Object.hasOwn(honourKinds, subject) ? ofHonour(subject as HonourKind) : null
    case 'studied': {
      const title = titles.get(subject)
      return title === undefined
        ? null
        : {
            ...{ name: `学习${title}`, unit: '场', when: 'period', fold: of('studied', subject) },
            what: `党支部已结束的学习研讨中，学习${title}的；${JOINT}`,
          }
    }
    default:
      return null
  }
}

/** Every figure there is, of the committee or of a branch. */
export const figureKeys = (titles: ReadonlyMap<string, string>, ofBranch: boolean): FigureKey[] =>
  [
    ...Object.keys(named),
    ...activityKinds.flatMap((kind) => [`held:${kind}`, `present:${kind}`]),
    ...Object.keys(honourKinds).map((kind) => `honours:${kind}`),
    ...[...titles.keys()].map((id) => `studied:${id}`),
  ].filter((key) => {
    const spec = specOf(key, titles)
    return spec !== null && !(ofBranch && spec.committeeOnly)
  })

/** What a figure says of what was summed up: hours to the tenth, else the sum itself. */
export const valueOf = ({ inHours }: Pick<FigureSpec, 'inHours'>, sum: number): number =>
  inHours ? Math.round(sum / 6) / 10 : sum

/** What is counted, of which period, in whose books, as of when. */
export function definitionOf(
  { what, when }: FigureSpec,
  period: ReportPeriod,
  branchName: string | null,
  today: CalendarDate,
): string {
  const asOf = today < period.to ? today : period.to
  const next = periodAfter(period)
  const span =
    when === 'day'
      ? `${dayWords(asOf)}的情况`
      : when === 'next'
        ? `${periodWords(next)}（${dayWords(next.from)}至 ${dayWords(next.to)}）`
        : `${dayWords(period.from)}至 ${dayWords(period.to)}`
  return `${what}。时间：${span}。范围：${branchName ?? '机关党委所属全部党支部'}。以 ${dayWords(today)}的台账为准。`
}
