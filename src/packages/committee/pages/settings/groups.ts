import type { EditableSettings } from '@/contract/settings'
import { limits } from '@/domain/limits'
import { templates } from '@/domain/message'
import type { SettingsGroup } from '@/domain/settings'

interface SettingField {
  /** As the call names it within its group. */
  name: string
  label: string
  hint?: string
  /** Of a longer text: its limit. */
  long?: number
}

/** A group as a form shows it: every value is a text while it is being typed. */
export interface GroupForm {
  group: SettingsGroup
  heading: string
  fields: readonly SettingField[]
  kind: 'figures' | 'texts'
  read: (settings: EditableSettings) => Record<string, string>
  /** What the call takes; a figure that is none is left for the server to name. */
  write: (typed: Record<string, string>) => object
}

const asTexts = (values: object) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))

const figureOf = (typed: string) => (/^\d+$/.test(typed.trim()) ? Number(typed) : null)

const figures = (
  group: 'checkin' | 'forum' | 'warning' | 'branchStar' | 'honour',
  heading: string,
  fields: SettingField[],
): GroupForm => ({
  group,
  heading,
  fields,
  kind: 'figures',
  read: (settings) => asTexts(settings[group]),
  write: (typed) => Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, figureOf(value)])),
})

export const groupForms: readonly GroupForm[] = [
  figures('checkin', '签到', [
    { name: 'opensMinutesBefore', label: '开始前多少分钟可以签到' },
    { name: 'shutsMinutesAfter', label: '结束后多少分钟内还能签到', hint: '填 0 就是到结束为止' },
    { name: 'offlineHours', label: '没有网络时扫的码，多少小时内有效', hint: '超过的要申请补签' },
    { name: 'makeupDays', label: '活动后多少天内可以补签' },
    { name: 'nearbyRadiusMetres', label: '到场自签的范围，多少米', hint: '新安排的活动按这个范围' },
  ]),
  figures('warning', '提醒支部', [
    { name: 'plannedByDay', label: '每月几号起，还没有安排的要提醒', hint: '1 到 28' },
    { name: 'missedInARow', label: '连续几期没有开展，列为预警' },
  ]),
  figures('branchStar', '五星级党支部', [
    { name: 'mostFiveStars', label: '每年五星级最多评几个', hint: '填 0 就是不限名额' },
  ]),
  figures('honour', '表彰名额', [
    { name: 'outstandingMembers', label: '每年优秀共产党员几名', hint: '填 0 就是不限名额' },
    { name: 'outstandingWorkers', label: '每年优秀党务工作者几名' },
    { name: 'advancedBranches', label: '每年先进基层党组织几个' },
  ]),
  figures('forum', '青年讲坛', [
    { name: 'firstNumber', label: '系统里的第一期是第几期', hint: '改了以后，各期的期数跟着变' },
  ]),
  {
    group: 'birthday',
    heading: '政治生日贺卡',
    fields: [
      {
        name: 'greeting',
        label: '机关党委寄语',
        hint: '{years} 的位置会换成入党年数',
        long: limits.birthdayGreeting,
      },
    ],
    kind: 'texts',
    read: ({ birthday }) => birthday,
    write: (typed) => typed,
  },
  {
    group: 'messages',
    heading: '微信订阅消息',
    fields: (Object.keys(templates) as (keyof typeof templates)[]).map((name, place) => ({
      name,
      label: `${templates[name]}的模板编号`,
      hint: place === 0 ? '在公众平台“订阅消息”里查；不填就不发' : undefined,
    })),
    kind: 'texts',
    read: ({ messages }) => messages.templates,
    write: (typed) => ({ templates: typed }),
  },
  {
    group: 'about',
    heading: '关于',
    fields: [{ name: 'filingNumber', label: '备案号', hint: '显示在“我的 · 关于”里；不填显示尚未备案' }],
    kind: 'texts',
    read: ({ about }) => about,
    write: (typed) => typed,
  },
]
