import { checkupLabels, findingLabels } from '@/components/checkupLabels'
import {
  dayName,
  momentName,
  phaseLabels,
  submissionKindNames,
  submissionStateLabels,
} from '@/components/labels'
import { isCalendarDate, type CalendarDate } from '@/domain/calendar'
import { exemptionReasons } from '@/domain/membership'
import { kinds, ruleOf } from '@/domain/obligation'
import { postKinds } from '@/domain/permission'
import { branchKindNames, cadenceNames } from '../../words'

/** The contexts of the actions, as a filter offers them. */
export const areaNames: Record<string, string> = {
  activity: '活动',
  audit: '留痕',
  binding: '绑定',
  birthday: '政治生日',
  branch: '支部',
  branchStar: '五星级党支部',
  brand: '支部品牌',
  checkin: '签到',
  checklist: '体检清单',
  checkup: '党建体检',
  contact: '联系支部',
  copies: '书目发放',
  debrief: '述职评议',
  duty: '责任清单',
  feedback: '投诉建议',
  finding: '问题整改',
  group: '党小组',
  meeting: '会议记录',
  lookback: '回头看',
  member: '党员',
  obligation: '规定动作免除',
  picture: '图片',
  post: '职务',
  roster: '花名册',
  round: '体检轮次',
  rule: '规定动作',
  service: '志愿服务',
  settings: '参数设置',
  submission: '提交审批',
  talk: '廉政谈话',
  text: '内容查看',
  topic: '学习书目',
  warning: '预警提醒',
}

/** What was done, each as a line says it. */
export const actionNames: Record<string, string> = {
  'activity.cancel': '取消活动',
  'activity.change': '修改活动',
  'activity.close': '归档活动',
  'activity.plan': '安排活动',
  'activity.publish': '发布活动',
  'binding.bind': '绑定微信',
  'binding.makeCode': '生成绑定码',
  'binding.revokeCode': '作废绑定码',
  'binding.unbind': '解除绑定',
  'birthday.setTalk': '安排谈话人',
  'birthday.tick': '登记政治生日环节',
  'birthday.word': '写生日寄语',
  'branch.close': '撤销支部',
  'branch.merge': '合并支部',
  'branch.save': '保存支部',
  'branchStar.answer': '填写五星级申报',
  'branchStar.ask': '开启五星级申报',
  'branchStar.correct': '更正五星级名单',
  'branchStar.decide': '评定五星级',
  'branchStar.save': '保存自评',
  'branchStar.publish': '公布五星级名单',
  'brand.save': '保存支部品牌',
  checkin: '签到',
  'checkin.offline': '离线签到',
  'checkin.record': '登记考勤',
  'checklist.save': '修改体检清单',
  'checkup.close': '结束体检',
  'checkup.decideObjection': '裁定异议',
  'checkup.mark': '体检打分',
  'checkup.object': '提出异议',
  'checkup.setCheckers': '指定检查人员',
  'checkup.signOff': '签字确认体检',
  'checkup.submit': '提交体检表',
  'contact.save': '安排联系支部',
  'copies.give': '发放书目',
  'debrief.record': '登记述职评议',
  'debrief.rectify': '填写述职整改',
  'duty.done': '完成责任项',
  'duty.end': '结束责任项',
  'duty.save': '保存责任项',
  'duty.undo': '撤回责任项完成',
  'feedback.answer': '答复投诉建议',
  'feedback.send': '提交投诉建议',
  'finding.add': '登记问题',
  'finding.change': '修改问题',
  'finding.assign': '落实整改责任',
  'finding.remove': '删除问题',
  'finding.sendBack': '退回整改',
  'finding.submit': '提交整改',
  'finding.verify': '问题销号',
  'lookback.confirm': '回头看：仍然到位',
  'lookback.draw': '抽取回头看',
  'lookback.relapse': '回头看：出现反弹',
  'group.close': '撤销小组',
  'group.save': '保存小组',
  'meeting.saveMinutes': '保存会议记录',
  'member.change': '修改党员信息',
  'member.endExemption': '结束免除',
  'member.endLoan': '结束借调',
  'member.enter': '登记党员',
  'member.exempt': '免除任务',
  'member.leave': '党员转出',
  'member.lend': '借调党员',
  'member.move': '转移组织关系',
  'obligation.unwaive': '恢复规定动作',
  'obligation.waive': '免除规定动作',
  'picture.add': '添加图片',
  'picture.remove': '删除图片',
  'post.appoint': '任职',
  'post.end': '免职',
  'roster.import': '导入花名册',
  'round.changePairs': '调整结对',
  'round.open': '开启体检轮次',
  'rule.change': '调整规定动作',
  'service.checkOut': '签退',
  'service.setHours': '修改服务时长',
  'service.setTheme': '设定服务主题',
  'service.signUp': '报名志愿服务',
  'service.withdraw': '取消报名',
  'settings.change': '修改参数',
  'submission.resubmit': '重新提交',
  'submission.review': '审批',
  'submission.submit': '提交',
  'submission.withdraw': '撤回提交',
  'talk.endPair': '结束谈话关系',
  'talk.record': '登记谈话',
  'talk.savePair': '安排谈话关系',
  'talk.takeBack': '撤回谈话登记',
  'text.decide': '查看内容',
  'topic.restore': '恢复书目',
  'topic.retire': '停用书目',
  'topic.save': '保存书目',
  'warning.remind': '提醒支部',
}

/** What of a change can be read; what is not here are ids and the like, which say nothing to a reader. */
export const keyNames: Record<string, string> = {
  absent: '缺少',
  after: '调整后',
  amount: '抽取',
  aliveTo: '存续至',
  before: '调整前',
  by: '方式',
  cadence: '频次',
  capacity: '名额',
  changed: '修改',
  characters: '字数',
  checkers: '检查人员',
  codes: '作废绑定码',
  closesOn: '截止日期',
  copies: '册数',
  decidedOn: '决定日期',
  done: '完成',
  drawn: '抽到',
  dueOn: '期限',
  duties: '结束责任项',
  effectiveOn: '生效日期',
  ended: '免去原职务',
  expected: '应到',
  fresh: '新增',
  from: '起',
  givenOn: '发放日期',
  grade: '评定',
  group: '分组',
  heldOn: '日期',
  hosts: '主办支部',
  isNew: '新建',
  kind: '类别',
  lastDay: '最后一天',
  leave: '请假',
  left: '余下报名',
  level: '星级',
  life: '存续',
  lines: '考勤',
  marked: '已打分',
  members: '人数',
  minutes: '时长（分钟）',
  moved: '转入',
  of: '可抽',
  pairs: '结对',
  place: '报名次序',
  points: '得分',
  posts: '免去职务',
  present: '实到',
  raised: '新生成规定动作',
  reason: '原因',
  renamed: '改名',
  resolutions: '决议',
  retiredOn: '停用日期',
  revision: '版本',
  revoked: '作废',
  retired: '离退休支部',
  round: '第几次',
  scannedAt: '扫码时间',
  serving: '在职支部',
  source: '来源',
  startsAt: '开始时间',
  state: '状态',
  status: '状态',
  talkPairs: '结束谈话关系',
  temporary: '临时党支部',
  term: '任期',
  theme: '主题',
  to: '止',
  unchanged: '未变',
  verdict: '结论',
  version: '版本',
  wrong: '有误',
  year: '年度',
}

/** Ids, and what belongs to the machinery: not shown. A test holds that every key is here or above. */
export const hiddenKeys = new Set([
  ...['activityId', 'branch', 'branchId', 'branchIds', 'branches', 'checkupId', 'codeId', 'exemptionId'],
  ...[
    'cancelled',
    'into',
    'itemKey',
    'leaderId',
    'loan',
    'lookBackId',
    'member',
    'memberId',
    'one',
    'pairId',
    'pictureId',
  ],
  ...['recursId', 'responsibleId', 'sectionHeadId', 'subject', 'talkById', 'topicId', 'unit'],
])

const words: Record<string, string> = {
  ...Object.fromEntries(kinds.map((kind) => [kind, ruleOf(kind).name])),
  ...postKinds,
  ...branchKindNames,
  ...cadenceNames,
  ...submissionKindNames,
  ...textsOf(phaseLabels),
  ...textsOf(findingLabels),
  ...textsOf(checkupLabels),
  ...textsOf(submissionStateLabels),
  asked: '待申报',
  drafting: '填写中',
  declared: '已申报',
  notDeclared: '不申报',
  decided: '已评定',
  published: '已发布',
  waiting: '待处理',
  answered: '已答复',
  cleared: '通过',
  withheld: '不予展示',
  pending: '待审核',
  passed: '已通过',
  removed: '已删除',
  present: '到场',
  leave: '请假',
  absent: '缺席',
  expected: '未签到',
  scan: '扫码',
  nearby: '定位',
  secretary: '书记登记',
  paper: '纸质补录',
  makeup: '补签',
  phone: '手机号',
  code: '绑定码',
  upheld: '采纳',
  dismissed: '不采纳',
  book: '书籍',
  document: '文件',
  party: '党小组',
  youth: '青年理论学习小组',
  ...exemptionReasons,
}

function textsOf(labels: Record<string, { text: string }>) {
  return Object.fromEntries(Object.entries(labels).map(([key, { text }]) => [key, text.replace(/^✓ /, '')]))
}

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** A value in words; null: it says nothing to a reader. */
function valueName(value: unknown, today: CalendarDate): string | null {
  if (value === null) return '无'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value !== 'string') return null
  if (ID.test(value)) return null
  if (isCalendarDate(value)) return dayName(value, today)
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return momentName(value, today)
  return words[value] ?? value
}

/** A change, one line for each thing that changed: `状态：未开始 → 已归档`. */
export function changeLines(change: Record<string, unknown>, today: CalendarDate): string[] {
  return Object.entries(change).flatMap(([key, value]) => {
    const name = keyNames[key]
    if (name === undefined || hiddenKeys.has(key)) return []
    if (!Array.isArray(value)) {
      const said = valueName(value, today)
      return said === null || value === false ? [] : [`${name}：${said}`]
    }
    const [before, after] = value.map((each) => valueName(each, today))
    // What stayed as it was is no change.
    if (value.length === 2 && before === after && typeof before === 'string') return []
    if (value.length === 2 && typeof before === 'string' && typeof after === 'string') {
      return [before === '无' ? `${name}：${after}` : `${name}：${before} → ${after}`]
    }
    return value.length === 0 ? [] : [`${name}：${value.length} 项`]
  })
}
