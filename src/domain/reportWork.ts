import type { FigureKey, Section, Statement } from './report'
import type { ReportFacts } from './reportFacts'
import { section } from './reportSection'
import { ifAny, listed, plainly, said, sentence, type Values } from './reportSentence'

/** `开展廉政教育 17 场，120 人次参加。`, or plainly that there was none. */
const heldAndPresent = (values: Values, verb: string, name: string, kind: string): Statement =>
  sentence(
    kind,
    ifAny(values, `${verb}${name}`, `held:${kind}`),
    values(`held:${kind}`) > 0 ? [{ figure: `present:${kind}` }, '参加'] : null,
  ) ?? plainly(kind, `本期没有${verb}${name}。`)

const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)}%`

/** 1·1·6·12. */
export function mechanism({ branch }: ReportFacts, values: Values): Section {
  const services = values('held:volunteerService')
  return section('mechanism', '“11612”工作机制落实情况', [
    branch === null
      ? sentence(
          'organisation',
          listed(values, '机关党委下设', [
            ['在职党支部', 'servingBranches'],
            ['离退休党支部', 'retiredBranches'],
            ['临时党支部', 'temporaryBranches'],
          ]),
          said('有党员', 'members'),
        )
      : sentence('organisation', said('本支部有党员', 'members')),
    values('owed') === 0
      ? plainly('owed', '本期没有到期的应办事项。')
      : sentence(
          'owed',
          said('本期到期的应办事项', 'owed'),
          said('按时完成', 'metOnTime'),
          ifAny(values, '逾期补办', 'metLate'),
          ifAny(values, '逾期未办', 'missed') ?? ['没有逾期未办的'],
        ),
    sentence(
      'birthdays',
      ifAny(values, '每月政治生日：举办', 'held:politicalBirthday'),
      ifAny(values, '为党员过政治生日', 'celebrants'),
    ) ?? plainly('birthdays', '每月政治生日：本期没有举办。'),
    services === 0
      ? plainly('services', '每月志愿服务：本期没有开展。')
      : sentence(
          'services',
          said('每月志愿服务：开展', 'held:volunteerService'),
          [{ figure: 'present:volunteerService' }, '参加'],
          ifAny(values, '服务时长', 'serviceHours'),
        ),
    checkUp(branch !== null, values),
    sentence('stars', ifAny(values, '每年创“星”争优：公布五星级党员', 'fiveStarMembers')) ??
      plainly('stars', '每年创“星”争优：本期没有公布五星级党员。'),
  ])
}

function checkUp(ofBranch: boolean, values: Values): Statement | null {
  const done: FigureKey = ofBranch ? 'checkups' : 'checkupRounds'
  if (values(done) + values('found') === 0)
    return plainly('checkup', '每半年党建体检：本期没有' + (ofBranch ? '完成的体检。' : '组织。'))
  return sentence(
    'checkup',
    ifAny(values, `每半年党建体检：${ofBranch ? '接受检查并签字确认' : '开展'}`, done) ?? ['每半年党建体检'],
    ifAny(values, '查找问题', 'found'),
    values('found') > 0 ? said('整改销号', 'verified') : null,
  )
}

export function study({ titles }: ReportFacts, values: Values): Section {
  const studied = titles
    .map(({ id, title, kind }) => ({ title, kind, key: `studied:${id}`, sessions: values(`studied:${id}`) }))
    .filter(({ sessions }) => sessions > 0)
    .sort((a, b) => b.sessions - a.sessions)
  const books = studied.filter(({ kind }) => kind !== 'topic').slice(0, 6)
  const sessions = values('held:studySession')
  return section(
    'study',
    '政治理论学习',
    [
      sessions === 0
        ? plainly('sessions', '本期没有组织学习研讨。')
        : sentence(
            'sessions',
            said('组织学习研讨', 'held:studySession'),
            [{ figure: 'present:studySession' }, '参加'],
            listed(
              values,
              '其中学习',
              books.map(({ title, key }) => [title, key] as const),
            ),
          ),
      sentence('reflections', ifAny(values, '撰写并通过审核的心得体会', 'reflections')) ??
        plainly('reflections', '本期没有通过审核的心得体会。'),
      heldAndPresent(values, '讲授', '党课', 'partyLecture'),
      sentence('copies', ifAny(values, '发放学习书籍', 'copies')),
    ],
    studied.length === 0
      ? []
      : [
          {
            key: 'titles',
            title: '按书目、专题统计',
            columns: [
              { heading: '书目、专题', kind: 'text' },
              { heading: '学习研讨（场）', kind: 'number' },
            ],
            rows: studied.map(({ title, sessions }) => [title, sessions]),
            figures: studied.map(({ key }) => [null, { key }]),
          },
        ],
  )
}

const meetings = [
  ['支部党员大会', 'held:branchAssembly'],
  ['支委会', 'held:branchCommitteeMeeting'],
  ['党小组会', 'held:groupMeeting'],
  ['主题党日', 'held:themeDay'],
] as const

export function life({ branch }: ReportFacts, values: Values): Section {
  const none = meetings.filter(([, key]) => values(key) === 0).map(([name]) => name)
  return section('life', '组织生活', [
    sentence(
      'meetings',
      listed(values, '召开', meetings.slice(0, 3)),
      ifAny(values, '开展主题党日', 'held:themeDay'),
    ),
    none.length > 0 ? plainly('none', `本期没有举办的：${none.join('、')}。`) : null,
    sentence(
      'yearly',
      ifAny(values, '召开组织生活会', 'held:organizationalLife'),
      ifAny(values, '开展民主评议党员', 'held:democraticAppraisal'),
      ifAny(values, '开展共建联建', 'held:jointConstruction'),
    ),
    values('expected') > 0
      ? sentence('attendance', said('各类活动应到', 'expected'), said('实到', 'present'), [
          `到会率 ${percent(values('present'), values('expected'))}`,
        ])
      : plainly('attendance', '本期没有考勤记录。'),
    branch === null
      ? (sentence(
          'committee',
          ifAny(values, '召开支部书记联席会', 'held:secretaryConference'),
          ifAny(values, '组织书记述职评议', 'held:secretaryDebrief'),
        ) ?? plainly('committee', '本期没有召开支部书记联席会。'))
      : null,
  ])
}

export function integrity({ branch }: ReportFacts, values: Values): Section {
  return section('integrity', '党风廉政', [
    heldAndPresent(values, '开展', '廉政教育', 'integrityEducation'),
    branch === null
      ? (sentence(
          'talks',
          ifAny(values, '部门领导与科室负责人开展廉政谈话', 'talks'),
          ifAny(values, '按规定应谈', 'talksOwed'),
        ) ?? plainly('talks', '本期没有应谈和已谈的廉政谈话。'))
      : null,
    sentence('vetoes', ifAny(values, '登记纪律处分和通报批评', 'vetoes')) ??
      plainly('vetoes', '本期没有登记纪律处分和通报批评。'),
  ])
}
