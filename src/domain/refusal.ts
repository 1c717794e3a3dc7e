/** Every expected refusal with the sentence a user reads. `{place}` is filled from the refusal's values. */
export const refusals = {
  // The call itself
  UNKNOWN_ACTION: '这个功能不存在，请更新后再试',
  INVALID_INPUT: '填写的内容不对：{reason}',
  NOT_SIGNED_IN: '请先登录',
  NOT_A_MEMBER: '还没有绑定党员身份，请联系支部书记',
  MEMBER_LEFT: '您的组织关系已转出，不能再操作',
  NOT_PERMITTED: '您没有这项权限',
  NOT_YOUR_BRANCH: '这不是您所在支部的事项',
  NOT_FOUND: '没有找到，可能已被删除',
  ID_TAKEN: '这条记录的编号已被占用，请返回重试',
  BUSY: '使用的人有点多，请稍后再试',

  // Belonging to a branch
  MOVE_SAME_BRANCH: '已经在这个支部，不用转',
  MOVE_BEFORE_JOINED: '日期要晚于 {day}，那时才到现在的支部',
  LOAN_WITHOUT_HOME: '借调期间要有所在的支部，请看起止日期',
  LOAN_OVERLAPS: '这段时间已经借调到别的临时党支部',
  LEFT_ALREADY: '组织关系已经转出',

  // Activities
  ACTIVITY_NOT_OPEN: '活动还没有发布',
  ACTIVITY_CLOSED: '活动已经结束归档',
  ACTIVITY_CANCELLED: '活动已经取消',
  ACTIVITY_NOT_BEGUN: '活动还没开始，暂不能归档',
  ACTIVITY_CHANGED: '活动刚被别人改过，请刷新后再改',
  ACTIVITY_ENDS_BEFORE_START: '结束时间要晚于开始时间',
  ACTIVITY_TOO_LONG: '一次活动最长 {days} 天',
  ACTIVITY_NOBODY_EXPECTED: '还没有选应到人员',
  ACTIVITY_NO_HOST: '至少要有一个主办支部',
  ACTIVITY_GUEST_UNKNOWN: '应到人员里有不属于主办支部的人',
  ACTIVITY_GROUP_ALONE: '党小组会只能由本小组所在支部主办',
  ACTIVITY_TOPIC_UNKNOWN: '所选的学习主题不存在',
  ACTIVITY_COUNTS_FOR_FUTURE: '补办只能补以前的月份',

  // Check-in
  CHECKIN_CODE_INVALID: '签到码不对，请对准屏幕上的码再扫一次',
  CHECKIN_CODE_EXPIRED: '签到码已更新，请用屏幕上现在的码再试一次',
  CHECKIN_OTHER_ACTIVITY: '这个签到码是另一个活动的',
  CHECKIN_TOO_EARLY: '{time} 起可以签到',
  CHECKIN_OVER: '签到时间已过，可以申请补签',
  CHECKIN_NOT_EXPECTED: '您不在这次活动的应到名单里，请找组织者',
  CHECKIN_NEARBY_OFF: '这次活动没有开放到场自签，请扫码',
  ROLL_MEMBER_UNKNOWN: '名单里有不在应到范围的人',
  ROLL_TOO_EARLY: '活动开始前只能登记请假',

  // Submissions and reviews
  SUBMISSION_NOT_YOURS: '只能修改自己提交的内容',
  SUBMISSION_NOT_WAITING: '这条内容已经处理完，不能再改',
  SUBMISSION_NOT_RETURNED: '这条内容没有被退回，不用重交',
  SUBMISSION_RETURNED: '这条已被退回，请看过意见再重交',
  SUBMISSION_WITHDRAWN: '这条内容已经撤回',
  SUBMISSION_CHANGED: '内容刚更新过，请看过新内容再审批',
  SUBMISSION_WRONG_KIND: '提交的种类不能更改',
  SUBMISSION_OTHER_ACTIVITY: '申请的活动不能更改，请撤回后另行申请',
  REVIEW_OWN: '不能审批自己的提交，请由其他委员或机关党委审批',
  REVIEW_ALREADY_APPROVED: '{reviewer}已同意，结果不变',
  REVIEW_ALREADY_RETURNED: '{reviewer}已退回，结果不变',
  REVIEW_COMMENT_MISSING: '退回要写明原因',
  LEAVE_TOO_LATE: '活动已经开始，不能再请假，可以联系组织者',
  REQUEST_WAITING: '已经提交过申请，等支部审批',
  LEAVE_PRESENT: '您已经签到了，不用请假',
  LEAVE_ALREADY: '已经请过假了',
  MAKEUP_TOO_EARLY: '活动还没结束，不用补签',
  MAKEUP_PRESENT: '您已经签到了，不用补签',
  MAKEUP_TOO_LATE: '超过 {days} 天，不能再补签',
  SERVICE_OTHER_ACTIVITY: '这不是您参加的志愿服务活动',
  SERVICE_IN_FUTURE: '服务日期还没到',

  // Reminders
  REMIND_NOTHING: '这个支部已经跟上了，不用提醒',
  REMIND_NOBODY: '这个支部还没有书记或委员，请先任命',
} as const

export type RefusalCode = keyof typeof refusals

/** A "no" that is expected: its code, the input field it is about, and figures for its sentence. */
export interface Refusal {
  code: RefusalCode
  field?: string
  /** Filled into the sentence where it has `{name}` places. */
  values?: Record<string, string | number>
}

/** The Chinese sentence of a refusal, its places filled; an unfilled place is left out. */
export function refusalMessage({ code, values = {} }: Refusal): string {
  return refusals[code].replace(/\{(\w+)\}/g, (_, place: string) => String(values[place] ?? ''))
}
