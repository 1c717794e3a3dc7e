import type { ChecklistItem, FigureKey, ItemGroup } from './checkup'

const item = (
  key: string,
  group: ItemGroup,
  points: number,
  title: string,
  lookAt: string,
  figure: FigureKey | null = null,
): ChecklistItem => ({ key, group, title, lookAt, points, figure })

/** The check-up list with which a committee begins, until its officer saves another. A hundred points. */
// prettier-ignore
export const defaultChecklist: readonly ChecklistItem[] = [
  item('committee',      'leadership',         5, '支委班子健全', '委员配备齐全，分工明确，按期换届'),
  item('secretary',      'leadership',         5, '书记履职', '书记述职评议的问题已整改，谈心谈话有记录'),
  item('integrity',      'leadership',         4, '廉政教育', '半年至少一次，有主题、有记录', 'integrityEducation'),
  item('division',       'leadership',         4, '责任清单', '支委责任清单逐项落实'),
  item('meetings',       'organizationalLife', 8, '三会一课', '党员大会、支委会、党小组会、党课按期召开', 'meetings'),
  item('themeDays',      'organizationalLife', 6, '主题党日', '每月固定日开展，主题鲜明', 'themeDays'),
  item('birthdays',      'organizationalLife', 5, '政治生日', '当月入党的党员都过政治生日', 'politicalBirthdays'),
  item('attendance',     'organizationalLife', 5, '到会情况', '组织生活到会率，请假有手续', 'attendance'),
  item('lifeMeeting',    'organizationalLife', 4, '组织生活会', '对照检查具体，批评与自我批评有辣味'),
  item('study',          'members',            7, '学习研讨', '每月开展，有中心发言', 'studySessions'),
  item('development',    'members',            5, '发展党员', '程序规范，材料齐全'),
  item('dues',           'members',            5, '党费收缴', '按月足额交纳，有登记'),
  item('mobile',         'members',            3, '流动与离退休党员', '有人联系，学习送到手'),
  item('minutes',        'records',            6, '会议记录', '专本记录，要素齐全，决议清楚'),
  item('system',         'records',            4, '制度建设', '学习、请示报告等制度上墙并执行'),
  item('lastFindings',   'records',            4, '上轮问题整改', '上一轮发现的问题全部销号', 'findingsVerified'),
  item('room',           'premises',           4, '党员活动室', '有标识、有资料、有人管'),
  item('board',          'premises',           3, '公开栏', '党务公开及时，内容准确'),
  item('service',        'effect',             7, '志愿服务', '每月至少一次，党员参加面广', 'volunteerServices'),
  item('brand',          'effect',             6, '一支部一品牌', '品牌有故事、有成效，与业务融合'),
]
