import type { Position } from '../../src/domain/checkin'
import type { Kind } from '../../src/domain/obligation'
import { branches, type DemoBranch } from './branches'
import type { Course, Outcome } from './occasions'
import { civilityPractice, type DemoTopic, history, methods, series } from './topics'

/** An activity of these very days, told in a few words; `rightNow` makes an occasion of it. */
export interface Sketch {
  course: Course
  hosts: readonly DemoBranch[]
  kind: Kind
  title: string
  place: string
  note?: string
  /** From now, in minutes; or so many workdays from today at an hour. */
  begins: number | { workdays: number; time: string }
  minutes: number
  topic?: DemoTopic
  nearby?: Position
  /** How many are on the roll; everybody where it is left out. */
  heads?: number
  /** What became of how many; of the others nothing is recorded yet. */
  came?: Partial<Record<Outcome, number>>
}

const HOUR = 60
const { theory, news, civility, arts, office, internet, academy, cadres } = branches

export const sketches: readonly Sketch[] = [
  {
    course: 'underWay',
    hosts: [civility],
    kind: 'volunteerService',
    title: '西桥社区文明行为倡导',
    place: '西桥社区广场',
    note: '请穿红马甲，广场东侧集合。',
    begins: -20,
    minutes: 140,
    nearby: { latitude: 26.0812, longitude: 119.3024 },
    heads: 20,
    came: { leaveAskedFor: 1, scan: 7, nearby: 6 },
  },
  {
    course: 'underWay',
    hosts: [theory],
    kind: 'studySession',
    title: '《中国共产党宣传工作简史》第三章研讨',
    place: '三楼会议室',
    begins: -20,
    minutes: 140,
    topic: history,
    came: { leaveAskedFor: 2, scan: 13, secretary: 2 },
  },
  {
    course: 'underWay',
    hosts: [news, internet],
    kind: 'themeDay',
    title: '联学联建主题党日：讲好身边的故事',
    place: '机关报告厅',
    note: '两个支部联合举办，请提前十分钟入座。',
    begins: -25,
    minutes: 145,
    came: { leaveAskedFor: 2, scan: 16, secretary: 9 },
  },
  {
    course: 'underWay',
    hosts: [office],
    kind: 'partyLecture',
    title: '党课：以实干担当履行岗位职责',
    place: '五楼党员活动室',
    begins: -15,
    minutes: 140,
    came: { scan: 12, secretary: 6 },
  },
  {
    course: 'underWay',
    hosts: [academy],
    kind: 'jointConstruction',
    title: '与竹溪村党支部共建联建',
    place: '竹溪村村部',
    begins: -20,
    minutes: 160,
    heads: 8,
    came: { scan: 5 },
  },

  {
    course: 'over',
    hosts: [civility],
    kind: 'studySession',
    title: '新时代文明实践工作专题研讨',
    place: '二楼学习室',
    begins: -6 * HOUR,
    minutes: 90,
    topic: civilityPractice,
    came: { leaveAskedFor: 1, scan: 8, secretary: 10 },
  },
  {
    course: 'over',
    hosts: [civility],
    kind: 'branchCommitteeMeeting',
    title: '支委会：研究下阶段工作',
    place: '四楼小会议室',
    begins: { workdays: -1, time: '09:00' },
    minutes: 60,
    heads: 5,
  },
  {
    course: 'over',
    hosts: [internet],
    kind: 'volunteerService',
    title: '防诈骗宣传进小区',
    place: '江口新村二期',
    begins: { workdays: -2, time: '08:30' },
    minutes: 150,
    heads: 10,
  },

  {
    course: 'toCome',
    hosts: [arts],
    kind: 'themeDay',
    title: '主题党日：走基层、送文化',
    place: '南塘村文化礼堂',
    begins: 3 * HOUR,
    minutes: 120,
  },
  {
    course: 'toCome',
    hosts: [cadres],
    kind: 'studySession',
    title: '基层宣传工作方法学习研讨',
    place: '四楼小会议室',
    begins: 4 * HOUR,
    minutes: 90,
    topic: methods,
  },
  {
    course: 'toCome',
    hosts: [civility],
    kind: 'themeDay',
    title: '主题党日：走基层、察民情、解民忧',
    place: '三楼会议室',
    begins: { workdays: 2, time: '15:00' },
    minutes: 120,
  },
  {
    course: 'toCome',
    hosts: [office],
    kind: 'integrityEducation',
    title: '参观廉政教育基地',
    place: '市廉政教育馆',
    begins: { workdays: 3, time: '09:30' },
    minutes: 120,
  },
  {
    course: 'toCome',
    hosts: [theory, civility],
    kind: 'volunteerService',
    title: '“书香进社区”图书整理',
    place: '西桥社区图书室',
    begins: { workdays: 4, time: '08:30' },
    minutes: 150,
    heads: 30,
  },
  {
    course: 'toCome',
    hosts: [news],
    kind: 'partyLecture',
    title: '党课：在基层一线增强“四力”',
    place: '机关报告厅',
    begins: { workdays: 6, time: '15:00' },
    minutes: 90,
    came: { leaveAskedFor: 1 },
  },
  {
    course: 'cancelled',
    hosts: [theory],
    kind: 'partyLecture',
    title: '党课：从宣传史里学做群众工作',
    place: '机关报告厅',
    begins: { workdays: 3, time: '15:00' },
    minutes: 90,
  },

  {
    course: 'draft',
    hosts: [civility],
    kind: 'jointConstruction',
    title: '南塘村文化礼堂结对共建（拟）',
    place: '南塘村文化礼堂',
    begins: { workdays: 7, time: '09:00' },
    minutes: 180,
    heads: 8,
  },
  {
    course: 'draft',
    hosts: [civility],
    kind: 'studySession',
    title: '《闽山闽水物华新》等四部读书分享',
    place: '地点待定',
    begins: { workdays: 9, time: '15:00' },
    minutes: 90,
    topic: series,
    heads: 0,
  },
  {
    course: 'draft',
    hosts: [theory],
    kind: 'integrityEducation',
    title: '节前廉政提醒会',
    place: '三楼会议室',
    begins: { workdays: 8, time: '16:00' },
    minutes: 60,
  },
]
