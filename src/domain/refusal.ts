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
  LEAVE_SELF: '自己的转出请由其他同志办理',
  MOVE_TO_TEMPORARY: '临时党支部只能借调，不能转入',
  BRANCH_NOT_ALIVE: '这个支部那时还没有成立或已经撤销',
  LOAN_NOT_TEMPORARY: '只能借调到临时党支部',
  LOAN_OUTSIDE_LIFE: '借调起止要在临时党支部存续期间',
  LOAN_ENDS_BEFORE_START: '借调的结束日期不能早于开始日期',
  LOAN_NONE: '那天没有借调',

  // A member's particulars
  MEMBER_FROM_BEFORE_JOINED: '到支部的日期不能早于入党日期 {day}',
  MEMBER_DATE_IN_FUTURE: '日期还没到',
  MEMBER_TOO_YOUNG: '入党时要满 18 岁，请核对日期',
  MEMBER_WITHOUT_BRANCH: '请选择所在支部和到支部的日期',
  MEMBER_NUMBER_TAKEN: '这个编号已是另一名党员的',
  MEMBER_PHONE_TAKEN: '这个手机号已是另一名党员的',
  EXEMPT_SELF: '自己的免除请由其他同志办理',
  EXEMPT_DECIDED_IN_FUTURE: '决定日期不能晚于今天',
  EXEMPT_ENDS_BEFORE_START: '免除的结束日期不能早于开始日期',

  // Binding WeChat to the roster
  BOUND_ALREADY: '这个微信已经绑定了党员身份',
  BIND_CODE_MALFORMED: '绑定码是 8 位字母和数字，请核对',
  BIND_CODE_WRONG: '绑定码不对，请核对后再输',
  BIND_CODE_USED: '绑定码已经用过，请向书记要新的',
  BIND_CODE_REVOKED: '绑定码已经作废，请向书记要新的',
  BIND_CODE_EXPIRED: '绑定码已经过期，请向书记要新的',
  BIND_TOO_OFTEN: '试的次数太多，请 {minutes} 分钟后再试',
  BIND_MEMBER_BOUND: '这名党员已经绑定了微信，要换绑请先由书记解除',
  BIND_MEMBER_LEFT: '这名党员的组织关系已转出，不能绑定',
  BIND_PHONE_UNREADABLE: '没有读到手机号，请再试或改用绑定码',
  BIND_PHONE_UNKNOWN: '花名册里没有这个手机号，请向书记要绑定码',
  BIND_PHONE_TWICE: '这个手机号不止一名党员在用，请用绑定码',
  BIND_BEYOND_YOU: '这名党员的绑定请由机关党委办理',
  UNBIND_SELF: '自己的绑定请由其他同志解除',

  // Branches
  BRANCH_KIND_FIXED: '支部的类别不能更改，可以另设支部再把党员转过去',
  BRANCH_BEGINNING_FIXED: '支部的成立日期不能更改',
  BRANCH_LIFE_MISSING: '临时党支部要写明到哪一天为止',
  BRANCH_LIFE_OPEN: '只有临时党支部预先写明到哪一天为止',
  BRANCH_SHORTENED: '临时党支部只能延期，提前结束请用“撤销”',
  BRANCH_NAME_TAKEN: '已有同名的支部，请换一个名称',
  BRANCH_ENDED: '这个支部已经撤销',
  BRANCH_END_PAST: '只能从今天起，不能改以前的日子',
  BRANCH_ENDS_EARLIER: '这个支部到 {day} 就结束了',
  BRANCH_NOT_EMPTY: '还有 {count} 名党员在这个支部，请先转走再撤销',
  BRANCH_MERGE_INTO_ENDED: '那一天并入的支部还没成立，或者将要结束',
  BRANCH_MERGE_SELF: '不能并入自己',
  BRANCH_MERGE_TEMPORARY: '临时党支部到期撤销，不用合并',
  BRANCH_MERGE_KIND: '只能并入同一类别的支部',
  BRANCH_MOVES_AHEAD: '有 {count} 名党员在那天以后还要转入或转出，请先处理',
  TERM_REVERSED: '结束日期不能早于开始日期',

  BRAND_CHANGED: '品牌刚被别人改过，请刷新后再改',

  // Posts
  POST_MISPLACED: '这个职务要写明所在的支部或小组',
  POST_OUTLIVES_BRANCH: '任期要在支部或小组存在的日子里',
  POST_HOLDER_NOT_MEMBER: '任职的第一天还不是本机关党委的党员',
  POST_HOLDER_ELSEWHERE: '任职的第一天不在这个支部',
  POST_OVERLAPS: '这段时间已经担任这个职务',
  POST_TAKEN: '这段时间由{holder}担任书记',
  POST_ENDS_EARLIER: '任期到 {day} 为止，不能更晚',
  POST_LAST_OFFICER: '这是最后一名能管理组织设置的干部，请先任命接替的人',

  // Groups
  GROUP_FIXED: '小组的类别、支部和成立日期不能更改',
  GROUP_ENDED: '这个小组已经撤销',
  GROUP_NAME_TAKEN: '支部里已有同名的小组',
  GROUP_MEMBER_ELSEWHERE: '名单里有不在这个支部的人',
  GROUP_MEMBER_TAKEN: '{name}已经在{group}',
  GROUP_OUTLIVES_BRANCH: '小组要在支部存在的日子里',

  // Contact branches and duties
  CONTACT_NOT_COMMITTEE: '只有党委成员联系支部、承担职责',
  DUTY_WHEN_UNCLEAR: '请选定期完成，或写明一次完成的日期',
  DUTY_DUE_BEFORE_START: '完成日期不能早于开始日期',
  DUTY_HAS_RECORDS: '已有完成记录，人员、周期和开始日期不能再改',
  DUTY_NOT_YOURS: '只能办理自己的职责',
  DUTY_NOT_YET: '还没到这一期，不用提前办理',
  DUTY_UNDO_LATE: '只能撤回今天登记的完成',

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
  ACTIVITY_GROUP_ALONE: '小组的活动只能由所在的支部主办',
  ACTIVITY_TOPIC_UNKNOWN: '所选的学习主题不存在',
  ACTIVITY_COUNTS_FOR_FUTURE: '补办只能补以前的月份',

  ACTIVITY_GROUP_MISSING: '请选择由哪个小组开展',
  ACTIVITY_GROUP_OTHER: '这类活动不由这个小组开展',
  ACTIVITY_BY_COMMITTEE: '这类活动由机关党委举办，不用选主办支部',

  // Political birthdays
  BIRTHDAY_NOBODY: '这个支部这个月没有党员过政治生日，不用安排',
  BIRTHDAY_MADE: '这个月的政治生日已经安排，不用再安排',
  BIRTHDAY_BEFORE_MONTH: '政治生日要在当月开展，过了当月可以补办',
  BIRTHDAY_OTHER_KIND: '这不是政治生日活动',
  BIRTHDAY_NOT_CELEBRANT: '名单里没有这位过政治生日的同志',
  BIRTHDAY_TALK_SELF: '谈心谈话不能由本人主持',
  BIRTHDAY_TALK_LEVEL: '支部书记、委员的谈心谈话要由机关党委的同志主持',
  CARD_ELSEWHERE: '只能看自己和本支部同志的生日贺卡',
  CARD_TOO_EARLY: '入党的第二年才有第一张政治生日贺卡',

  // Meetings and debriefs
  QUORUM_VOTERS: '有表决权的党员应到 {of} 人，到会 {present} 人，没有超过半数，不能归档',
  QUORUM_COMMITTEE: '支委 {of} 人，到会 {present} 人，不到半数，不能归档',
  MINUTES_NOT_TAKEN: '这类活动不用写会议记录',
  MINUTES_CHANGED: '记录刚被别人改过，请刷新后再改',
  MINUTES_CHAIR_UNKNOWN: '主持人不在应到名单里',
  VOTES_TOO_MANY: '表决人数 {hands} 多于到会有表决权的 {voters} 人',
  DEBRIEF_NOT_SECRETARY: '那一年不是这个支部的书记',
  DEBRIEF_IN_FUTURE: '还没到那一年',
  DEBRIEF_CHANGED: '评议刚被别人改过，请刷新后再改',
  DEBRIEF_NOT_YOURS: '只能填写自己的整改',
  DEBRIEF_NOTHING_TO_RECTIFY: '还没有评议出的问题，不用填写整改',

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
  SERVICE_ONLY: '只有志愿服务才有这一项',
  SERVICE_BY_SIGN_UP: '这次服务由党员报名，不用选应到人员',
  SERVICE_SIGN_UP_FIXED: '服务发布后不能改变报名的办法，可以取消后重新安排',
  SERVICE_CAPACITY_TOO_SMALL: '已有 {count} 人报上名，名额不能少于这个数',
  SERVICE_NO_SIGN_UP: '这次服务不用报名，由组织者安排',
  SERVICE_NOT_INVITED: '这次服务由别的支部组织，不能报名',
  SERVICE_SIGN_UP_OVER: '服务已经开始，不能再报名或退出，请找组织者',
  SERVICE_ALREADY_IN: '您已经签到，不能退出报名',
  SERVICE_NOT_CHECKED_IN: '还没有您的到场记录，请先签到',
  SERVICE_NOT_BEGUN: '服务还没开始，暂不用签退',
  HOURS_NOT_PRESENT: '这名党员没有到场，不能登记时长',
  HOURS_BEYOND_ACTIVITY: '时长不能超过活动的 {minutes} 分钟',
  SERVICE_OTHER_ACTIVITY: '这不是您参加的志愿服务活动',
  SERVICE_IN_FUTURE: '服务日期还没到',

  // The rules and what is owed by them
  RULE_BY_ROUND: '党建体检按轮次开展，不能改频次',
  RULE_IN_PAST: '生效日期不能早于本月',
  WAIVE_MET: '这一项已经完成，不用豁免',

  // The study catalogue
  TOPIC_TITLE_TAKEN: '书目里已有{title}，请换一个名称',
  TOPIC_RETIRED: '{title}已经停用，请换一个',
  TOPIC_NOT_A_BOOK: '专题没有书，不用登记册数',
  TOPIC_HAS_COPIES: '已经登记过册数，不能改成专题',
  COPIES_IN_FUTURE: '发放日期还没到',
  COPIES_BELOW_NONE: '从那天起这个支部最少只有 {left} 册，收回的不能更多',

  // Talks
  PAIR_SAME_PERSON: '谈话双方不能是同一个人',
  PAIR_TWICE: '这两个人已经结对',
  PAIR_ENDS_BEFORE_BEGIN: '结束日期不能早于开始日期 {day}',
  TALK_NOT_YOURS: '只能登记自己负责的谈话',
  TALK_IN_FUTURE: '谈话日期还没到',
  TALK_OUTSIDE_PAIR: '那一天这两个人还没有结对，或者已经结束',
  TALK_UNDO_LATE: '自己只能撤回今天登记的谈话，以前的请党务工作者撤回',
  // Files and the roster
  FILE_NOT_XLSX: '这不是能读的电子表格，请用模板填写后再试',
  FILE_OLD_XLS: '这是旧版格式的表格，请另存为新版工作簿再试',
  FILE_ENCRYPTED: '表格设了打开密码，请取消密码后再试',
  FILE_MACROS: '表格里带有宏，请另存为不带宏的工作簿再试',
  FILE_BROKEN: '表格已损坏，打不开，请重新保存后再试',
  FILE_TOO_LARGE: '表格内容太多，请只保留花名册这一张表再试',
  ROSTER_TOO_MANY_ROWS: '一次最多导入 {most} 人，请分成几份',
  ROSTER_HEADINGS_MISSING: '没有找到这几列：{headings}，请对照模板的表头',
  ROSTER_HEADING_TWICE: '表头里有两列都是“{heading}”，请只留一列',
  ROSTER_EMPTY: '表里没有人员，请填好再试',
  ROSTER_IN_FUTURE: '生效日期不能晚于今天',
  ROSTER_WRONG_ROWS: '有 {count} 行填写不对，一个也没有导入，请改好再试',
  ROSTER_CHANGED: '预览以后名册有了变动，请重新预览再导入',
  // Check-ups and what they find
  PAIRING_TOO_FEW: '至少要有三个在职党支部，才能交叉体检',
  PAIRING_IMPOSSIBLE: '按这些限制排不出交叉体检，请减少不能互查的支部',
  PAIRING_SELF: '支部不能检查自己，请改一改',
  PAIRING_MUTUAL: '两个支部不能在同一轮互相检查，请改一改',
  PAIRING_INCOMPLETE: '每个支部要检查一个、也被一个检查，请核对',
  ROUND_OPENED: '这半年的体检已经开启',
  ROUND_PERIOD: '只能开启本期或上一期的体检',
  CHECKLIST_CHANGED: '清单刚被别人改过，请刷新后再改',
  CHECKLIST_POINTS: '各项分值合计要等于 100，现在是 {points}',
  CHECKER_OF_CHECKED: '检查人员不能是受检支部的党员',
  CHECKER_ELSEWHERE: '检查人员要从负责检查的支部里选',
  CHECKUP_NOT_YOURS: '您不是这次体检的检查人员',
  CHECKUP_ITEM_CHANGED: '这一项刚被别的检查人员改过，请看过再改',
  CHECKUP_POINTS: '部分达到的得分要在 1 到 {most} 之间',
  CHECKUP_SUBMITTED: '体检表已经提交，不能再改',
  CHECKUP_NOT_SUBMITTED: '体检表还没有提交',
  CHECKUP_UNMARKED: '还有 {count} 项没有打分，暂不能提交',
  CHECKUP_SIGNED: '受检支部已经签收，结果不变',
  OBJECTION_WAITING: '提出的异议还没有裁定，暂不能签收',
  OBJECTION_TWICE: '这一项已经提过异议',
  OBJECTION_DECIDED: '这条异议已经裁定，结果不变',
  FINDING_NOT_ASSIGNED: '请先定好责任人、措施和期限',
  FINDING_SUBMITTED: '整改情况已经提交，等待核实',
  FINDING_NOT_SUBMITTED: '还没有提交整改情况，暂不能核实',
  FINDING_VERIFIED: '这个问题已经销号，不能再改',
  FINDING_DUE_PAST: '整改期限不能早于今天',
  FINDING_RESPONSIBLE_ELSEWHERE: '责任人要是这个支部的党员',
  FINDING_OWN: '不能核实自己负责的整改，请由其他同志核实',
  // Complaints and suggestions
  FEEDBACK_TOO_MANY: '今天已经提交 {most} 条，请明天再提',
  FEEDBACK_ANONYMOUS_FULL: '今天收到的匿名意见太多，请明天再提，或署名提交',
  FEEDBACK_ANSWERED: '这一条已经答复过，请刷新后查看',
  // Settings
  SETTINGS_CHANGED: '这一组设置刚被别人改过，请刷新后再改',
  // Texts that others read
  TEXT_RISKY: '文字里有不合适的内容，请修改后再提交',
  TEXT_WAITING: '活动的文字正在等待查看，通过后才能发布',
  TEXT_WITHHELD: '活动的文字没有通过查看，请修改后再发布',
  TEXT_CHANGE_HELD: '这些文字要先有人查看，请换一种说法',
  TEXT_OWN: '不能查看自己的文字，请由其他同志查看',
  TEXT_DECIDED: '别的同志已经作了另一个决定',
  // Pictures
  PICTURE_NOT_ONE: '照片格式不支持，请换一张照片',
  PICTURE_BROKEN: '照片已损坏，打不开，请换一张',
  PICTURE_TOO_VAST: '照片的尺寸太大，请缩小后再试',
  PICTURES_ENOUGH: '最多放 {most} 张照片，请先删去几张',
  PICTURE_UNCHECKED: '照片暂时没法检查，请稍后再试',
  PICTURE_RISKY: '照片没有通过内容检查，请换一张',
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
