import { type Month, yearOf } from '../../src/domain/calendar'
import type { Kind } from '../../src/domain/obligation'
import type { Chance } from './chance'

/** When and where a kind of activity is usually held. */
interface Habit {
  /** Days of the month. */
  days: [from: number, to: number]
  times: readonly string[]
  minutes: number
  places: readonly string[]
}

const rooms = ['三楼会议室', '五楼党员活动室', '四楼小会议室', '二楼学习室', '机关图书角']
const halls = ['机关报告厅', '一楼多功能厅', '五楼党员活动室']

const habit = (
  from: number,
  to: number,
  times: string,
  minutes: number,
  places: readonly string[],
): Habit => ({
  days: [from, to],
  times: times.split(' '),
  minutes,
  places,
})

const usual = habit(8, 20, '15:00', 90, rooms)
const habits: Partial<Record<Kind, Habit>> = {
  branchCommitteeMeeting: habit(2, 8, '08:40 09:00 17:00', 60, rooms),
  studySession: habit(6, 24, '09:00 15:00 15:30', 90, rooms),
  themeDay: habit(10, 20, '14:30 15:00', 120, halls),
  politicalBirthday: habit(18, 27, '16:00 16:30', 60, ['五楼党员活动室', '机关党建长廊', '三楼会议室']),
  branchAssembly: habit(5, 25, '15:30', 90, halls),
  partyLecture: habit(8, 26, '15:00', 90, halls),
  integrityEducation: habit(8, 26, '09:30 14:30', 120, [
    '市廉政教育馆',
    '机关报告厅',
    '清风家训馆',
    '五楼党员活动室',
  ]),
  groupMeeting: habit(10, 26, '16:00 16:30', 60, rooms),
  youthStudy: habit(8, 26, '17:00 17:30', 60, rooms),
  organizationalLife: habit(14, 27, '09:00', 150, halls),
  democraticAppraisal: habit(18, 27, '14:30', 90, halls),
  jointConstruction: habit(8, 26, '09:00', 180, ['竹溪村村部', '南塘村文化礼堂', '江口新村党群服务中心']),
  volunteerService: habit(5, 26, '08:30 09:00', 150, []),
}
export const habitOf = (kind: Kind): Habit => habits[kind] ?? usual

/** What volunteers do, and where. */
export const services: readonly [title: string, place: string][] = [
  ['西桥社区文明行为倡导', '西桥社区广场'],
  ['望潮路口交通文明劝导', '望潮路与学府街路口'],
  ['青禾社区环境清洁日', '青禾社区健身步道'],
  ['石埠社区敬老慰问', '石埠社区长者食堂'],
  ['“书香进社区”图书整理', '西桥社区图书室'],
  ['无偿献血志愿引导', '市民广场献血屋'],
  ['河道清洁护水行动', '竹溪河沿岸步道'],
  ['非机动车停放整理', '青禾社区南门'],
  ['防诈骗宣传进小区', '江口新村二期'],
  ['文明实践讲堂秩序维护', '南塘村文化礼堂'],
  ['青少年课后托管陪伴', '西桥社区儿童之家'],
  ['垃圾分类入户宣传', '石埠社区三组'],
]

const themes: readonly string[][] = [
  ['新春走基层，温暖送到家', '开年第一课'],
  ['弘扬优良作风，实干开好局', '走进乡村看变化'],
  ['学雷锋，树新风', '义务植树添新绿'],
  ['缅怀先烈，传承红色基因', '红色遗址现场学习'],
  ['读经典，悟思想', '青年党员谈初心'],
  ['重温入党誓词', '党章党规党纪学习'],
  ['忆光辉历程，庆党的生日', '老党员讲传统'],
  ['军民同心，共筑长城', '走访退役军人'],
  ['诚信宣传进社区', '推广普通话志愿宣讲'],
  ['我和我的祖国', '重阳敬老走访'],
  ['消防安全与法治宣传', '走基层、察民情、解民忧'],
  ['宪法宣传进单位', '盘点一年、谋划来年'],
]

const lectures = [
  '从宣传史里学做群众工作',
  '把纪律挺在前面',
  '做有温度的宣传思想工作者',
  '坚定理想信念，锤炼党性修养',
  '以实干担当履行岗位职责',
  '在基层一线增强“四力”',
]
const integrity = [
  '警示教育片观看与讨论',
  '参观廉政教育基地',
  '家风家训与廉洁文化专题学习',
  '纪律条例专题辅导',
  '节前廉政提醒会',
]
const joint = ['与竹溪村党支部共建联建', '南塘村文化礼堂结对共建', '江口新村联学联建']

const monthName = (month: Month) => `${Number(month.slice(5))} 月`
const quarterOf = (month: Month) => Math.ceil(Number(month.slice(5)) / 3)
const parts = ['上', '中', '下', '之一', '之二', '专题']

/** The title of an activity of a kind in a month. */
export function titleOf(
  kind: Kind,
  month: Month,
  chance: Chance,
  about: { topic?: string; group?: string } = {},
): string {
  const year = yearOf(`${month}-01`)
  switch (kind) {
    case 'themeDay':
      return `${monthName(month)}主题党日：${chance.pick(themes[Number(month.slice(5)) - 1] ?? [])}`
    case 'studySession':
      return about.topic ? `${about.topic}学习研讨（${chance.pick(parts)}）` : `${monthName(month)}学习研讨`
    case 'politicalBirthday':
      return `${monthName(month)}政治生日`
    case 'branchCommitteeMeeting':
      return `${monthName(month)}支委会`
    case 'branchAssembly':
      return `第 ${quarterOf(month)} 季度支部党员大会`
    case 'groupMeeting':
      return `${about.group ?? ''} ${monthName(month)}党小组会`.trim()
    case 'youthStudy':
      return `${monthName(month)}青年理论学习`
    case 'partyLecture':
      return `党课：${chance.pick(lectures)}`
    case 'integrityEducation':
      return chance.pick(integrity)
    case 'organizationalLife':
      return `${year - 1} 年度组织生活会`
    case 'democraticAppraisal':
      return `${year - 1} 年度民主评议党员`
    case 'jointConstruction':
      return chance.pick(joint)
    default:
      return `${monthName(month)}活动`
  }
}
