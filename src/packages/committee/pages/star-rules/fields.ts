import type { StarRules } from '@/domain/starRules'

/** What is typed, by the place of the figure in the rules. */
export type Typed = Record<string, string>

export const groups = [
  {
    heading: '各项分值',
    fields: [
      { key: 'organizationalLife', label: '组织生活' },
      { key: 'reflection', label: '学习心得' },
      { key: 'politicalBirthday', label: '政治生日' },
      { key: 'volunteerService', label: '志愿服务' },
      { key: 'appraisal', label: '民主评议' },
      { key: 'bonusCap', label: '加分上限' },
    ],
  },
  {
    heading: '全年应完成',
    fields: [
      { key: 'reflectionsPerYear', label: '心得几篇' },
      { key: 'servicesPerYear', label: '志愿服务几次' },
    ],
  },
  {
    heading: '每项加分',
    fields: [
      { key: 'honourPoints.outstandingMember', label: '优秀共产党员' },
      { key: 'honourPoints.outstandingWorker', label: '优秀党务工作者' },
      { key: 'honourPoints.frontLine', label: '一线服务' },
      { key: 'honourPoints.extraService', label: '额外服务' },
    ],
  },
  {
    heading: '星级分数线',
    fields: [
      { key: 'thresholds.0', label: '五星从多少分' },
      { key: 'thresholds.1', label: '四星从多少分' },
      { key: 'thresholds.2', label: '三星从多少分' },
      { key: 'thresholds.3', label: '二星从多少分' },
    ],
  },
  {
    heading: '评定和公示',
    fields: [
      { key: 'fiveStarPercent', label: '五星最多占百分之几（0 为不限）' },
      { key: 'noticeWorkdays', label: '公示几个工作日' },
    ],
  },
] as const

export const typedOf = ({ honourPoints, thresholds, ...rest }: StarRules): Typed =>
  Object.fromEntries([
    ...Object.entries(rest).map(([key, value]) => [key, String(value)]),
    ...Object.entries(honourPoints).map(([key, value]) => [`honourPoints.${key}`, String(value)]),
    ...thresholds.map((value, place) => [`thresholds.${place}`, String(value)]),
  ]) as Typed

/** What is no figure is left for the server to name. */
export function rulesOf(typed: Typed): StarRules {
  const at = (key: string) => (/^\d+$/.test((typed[key] ?? '').trim()) ? Number(typed[key]) : NaN)
  return {
    organizationalLife: at('organizationalLife'),
    reflection: at('reflection'),
    politicalBirthday: at('politicalBirthday'),
    volunteerService: at('volunteerService'),
    appraisal: at('appraisal'),
    bonusCap: at('bonusCap'),
    reflectionsPerYear: at('reflectionsPerYear'),
    servicesPerYear: at('servicesPerYear'),
    fiveStarPercent: at('fiveStarPercent'),
    noticeWorkdays: at('noticeWorkdays'),
    thresholds: [at('thresholds.0'), at('thresholds.1'), at('thresholds.2'), at('thresholds.3')],
    honourPoints: {
      outstandingMember: at('honourPoints.outstandingMember'),
      outstandingWorker: at('honourPoints.outstandingWorker'),
      frontLine: at('honourPoints.frontLine'),
      extraService: at('honourPoints.extraService'),
    },
  }
}
