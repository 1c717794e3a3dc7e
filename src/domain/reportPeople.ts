import { honourKinds } from './honour'
import type { ReportTable, Section, Statement } from './report'
import type { ReportFacts } from './reportFacts'
import { specOf } from './reportFigures'
import { section } from './reportSection'
import { ifAny, listed, plainly, said, sentence, type Values } from './reportSentence'

export function branches(facts: ReportFacts, values: Values): Section {
  const ofCommittee = facts.branch === null
  const found = values('found')
  return section(
    'branches',
    '支部建设',
    [
      sentence(
        'checkups',
        ifAny(values, '党建体检完成检查并签字确认', 'checkups'),
        found > 0 ? said('查找问题', 'found') : ['本期没有查出问题'],
        found > 0 ? said('已整改销号', 'verified') : null,
        ifAny(values, '重复出现的问题', 'recurring'),
        ifAny(values, '至今整改逾期', 'overdueFindings') ?? ['没有整改逾期的问题'],
      ),
      ofCommittee ? fiveStars(values) : null,
    ],
    ofCommittee ? [byBranch(facts)] : [],
  )
}

const fiveStars = (values: Values): Statement | null =>
  sentence(
    'fiveStars',
    ifAny(values, '申报五星级党支部', 'starDeclared'),
    ifAny(values, '公布五星级党支部', 'fiveStarBranches'),
  ) ?? plainly('fiveStars', '本期没有申报和公布五星级党支部。')

// prettier-ignore
const branchColumns = [
  ['学习研讨', 'held:studySession'], ['心得', 'reflections'], ['志愿服务', 'held:volunteerService'],
  ['服务人次', 'present:volunteerService'], ['应办', 'owed'], ['按时', 'metOnTime'], ['未办', 'missed'],
  ['问题', 'found'], ['销号', 'verified'],
] as const

/** What the totals say of each branch, in the columns of the committee's figures. */
function byBranch({ branches, today }: ReportFacts): ReportTable {
  const folding = { today, retiredBranchIds: new Set<string>() }
  return {
    key: 'byBranch',
    title: '各党支部情况',
    columns: [
      { heading: '党支部', kind: 'text' },
      { heading: '党员', kind: 'number' },
      ...branchColumns.map(([heading]) => ({ heading, kind: 'number' as const })),
    ],
    rows: branches.map(({ name, memberCount, tallies }) => [
      name,
      memberCount,
      ...branchColumns.map(([, key]) => specOf(key, new Map())?.fold?.(tallies, folding) ?? null),
    ]),
    figures: branches.map(({ id: branchId, memberCount }) => [
      null,
      memberCount === null ? null : { key: 'members', branchId },
      ...branchColumns.map(([, key]) => ({ key, branchId })),
    ]),
  }
}

export function role({ branch, honours }: ReportFacts, values: Values): Section {
  const services = values('held:volunteerService')
  return section(
    'role',
    '党员作用发挥',
    [
      sentence('stars', ifAny(values, '公布五星级党员', 'fiveStarMembers')),
      sentence(
        'honours',
        listed(values, '表彰', [
          ['优秀共产党员', 'honours:outstandingMember'],
          ['优秀党务工作者', 'honours:outstandingWorker'],
          ['先进基层党组织', 'honours:advancedBranch'],
        ]),
      ) ?? plainly('honours', '本期没有登记表彰。'),
      sentence(
        'bonuses',
        listed(values, '登记', [
          ['一线服务', 'honours:frontLine'],
          ['额外服务', 'honours:extraService'],
        ]),
      ),
      services === 0
        ? plainly('services', `${branch === null ? '各党支部' : '本支部'}本期没有开展志愿服务。`)
        : sentence(
            'services',
            said('党员参加志愿服务', 'present:volunteerService'),
            ifAny(values, '服务', 'serviceHours'),
            ifAny(values, '其中一线志愿服务', 'frontLineServices'),
          ),
      sentence('reports', ifAny(values, '审核通过志愿服务记录', 'serviceReports')),
    ],
    honours.length === 0
      ? []
      : [
          {
            key: 'honours',
            title: '表彰名单',
            columns: [
              { heading: '表彰', kind: 'text' },
              { heading: '对象', kind: 'text' },
              { heading: '文号', kind: 'text' },
              { heading: '日期', kind: 'date' },
            ],
            rows: honours.map(({ kind, name, documentNumber, on }) => [
              ...[honourKinds[kind], name, documentNumber, on],
            ]),
          },
        ],
  )
}

export function youth({ branch, forums }: ReportFacts, values: Values): Section {
  const groups = values('youthGroups')
  return section(
    'youth',
    '青年工作',
    [
      groups === 0
        ? plainly('groups', '没有设青年理论学习小组。')
        : sentence(
            'groups',
            said('设青年理论学习小组', 'youthGroups'),
            said('青年党员', 'youngMembers'),
            said('已编入小组', 'youngCovered'),
          ),
      sentence(
        'sessions',
        ifAny(values, '小组学习', 'held:youthStudy'),
        ifAny(values, '参加', 'present:youthStudy'),
      ) ?? (groups === 0 ? null : plainly('sessions', '本期没有开展小组学习。')),
      branch === null
        ? (sentence('forum', ifAny(values, '青年讲坛开讲', 'held:youthForum')) ??
          plainly('forum', '青年讲坛本期没有开讲。'))
        : null,
    ],
    forums.length === 0
      ? []
      : [
          {
            key: 'forums',
            title: '青年讲坛',
            columns: [
              { heading: '期次', kind: 'text' },
              { heading: '题目', kind: 'text' },
              { heading: '日期', kind: 'date' },
            ],
            rows: forums.map(({ number, title, on }) => [`第 ${number} 期`, title, on]),
          },
        ],
  )
}

/** Null: there is no retired branch, so there is nothing to say. */
export const retired = (_: ReportFacts, values: Values): Section | null =>
  values('retiredBranches') === 0
    ? null
    : section('retired', '离退休党支部', [
        sentence('branches', said('离退休党支部', 'retiredBranches'), said('党员', 'retiredMembers')),
        sentence('held', ifAny(values, '举办活动', 'retiredHeld'), ifAny(values, '参加', 'retiredPresent')) ??
          plainly('held', '离退休党支部本期没有举办活动。'),
      ])

export const duties = (_: ReportFacts, values: Values): Section =>
  section('duties', '委员履责', [
    values('duties') === 0
      ? plainly('duties', '机关党委委员责任清单上，本期没有到期的事项。')
      : sentence(
          'duties',
          said('机关党委委员责任清单本期到期', 'duties'),
          said('已完成', 'dutiesDone'),
          ifAny(values, '逾期未完成', 'dutiesBehind') ?? ['没有逾期的'],
        ),
  ])
