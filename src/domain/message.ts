/** What the system tells a member of. */
export const messageKinds = {
  activity: '活动',
  review: '审批',
  birthday: '政治生日',
  reminder: '提醒',
  service: '志愿服务',
  feedback: '投诉建议',
  text: '内容审核',
  post: '任职',
  checkup: '党建体检',
  honour: '表彰',
} as const
export type MessageKind = keyof typeof messageKinds

/** The subscription messages for which a member can give leave. */
export const templates = {
  activity: '活动通知',
  review: '审批结果',
  reminder: '待办提醒',
} as const
export type Template = keyof typeof templates

/** The subscription message by which a kind may leave for WeChat besides; null: it stays in the inbox. */
export const templateOf: Record<MessageKind, Template | null> = {
  activity: 'activity',
  service: 'activity',
  birthday: 'activity',
  review: 'review',
  reminder: 'reminder',
  checkup: 'reminder',
  feedback: null,
  text: null,
  post: null,
  honour: null,
}

/** `dead`: given up, for the officer to see. */
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'dead'

/**
 * Something to tell a member. `key` names the record and the occasion, its first word what kind of record `subjectId`
 * is: by it nobody is told the same twice.
 */
export interface Notice {
  memberId: string
  kind: MessageKind
  key: string
  text: string
  /** The record that a tap opens; null: there is none. */
  subjectId: string | null
}
