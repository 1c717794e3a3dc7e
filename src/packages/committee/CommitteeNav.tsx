import { SideNav } from '@/components/SideNav'
import { goTab, replace } from '@/routes'
import { useManages } from './useToday'

const items = [
  { key: 'workbench', label: '工作台' },
  { key: 'board', label: '看板' },
  { key: 'standing', label: '支部排名' },
  { key: 'totals', label: '合计' },
  { key: 'report', label: '工作报告' },
  { key: 'documents', label: '材料' },
  { key: 'duties', label: '责任清单' },
  { key: 'organization', label: '组织设置' },
  { key: 'rules', label: '规定动作' },
  { key: 'checkups', label: '党建体检' },
  { key: 'findings', label: '问题台账' },
  { key: 'campaign', label: '创星争优' },
  { key: 'branchStars', label: '五星级党支部' },
  { key: 'honours', label: '表彰' },
  { key: 'starRules', label: '评星办法' },
  { key: 'talks', label: '廉政谈话' },
  { key: 'topics', label: '学习书目' },
  { key: 'debriefs', label: '述职评议' },
  { key: 'roster', label: '花名册' },
  { key: 'feedbackInbox', label: '投诉建议' },
  { key: 'deadLetters', label: '未送达' },
  { key: 'audit', label: '操作留痕' },
  { key: 'settings', label: '参数设置' },
] as const

type Key = (typeof items)[number]['key']

/** For who keeps the organisation. */
const officers: readonly Key[] = ['feedbackInbox', 'deadLetters', 'audit', 'settings']

/** They show the period that was looked at. */
const periodic: readonly Key[] = ['board', 'standing', 'totals', 'topics']

interface CommitteeNavProps {
  /** A branch is opened out of the standing, and its entry leads back there. */
  current: Exclude<Key, 'workbench'> | 'branch'
  /** What is looked at, so that the next page shows the same. */
  period?: { cadence: string; on: string }
  /** Opened out of the entry's own page: the entry leads back there. */
  inner?: boolean
}

/** The committee's pages at the left of a desktop. */
export function CommitteeNav({ current, period, inner = false }: CommitteeNavProps) {
  const manages = useManages()
  const shown = items.filter(({ key }) => manages || !officers.includes(key))
  const open = (key: string) => {
    const chosen = items.find((item) => item.key === key)?.key
    if (chosen === undefined || (chosen === current && !inner)) return
    if (chosen === 'workbench') goTab('workbench')
    else replace(chosen, periodic.includes(chosen) ? period : {})
  }
  return <SideNav items={shown} current={current === 'branch' ? 'standing' : current} onSelect={open} />
}
