import { SideNav } from '@/components/SideNav'
import { goTab, replace } from '@/routes'

const items = [
  { key: 'workbench', label: '工作台' },
  { key: 'standing', label: '支部排名' },
  { key: 'totals', label: '合计' },
  { key: 'roster', label: '花名册' },
] as const

type Key = (typeof items)[number]['key']

interface CommitteeNavProps {
  /** A branch is opened out of the standing, and its entry leads back there. */
  current: Exclude<Key, 'workbench'> | 'branch'
  /** What is looked at, so that the next page shows the same. */
  period?: { cadence: string; on: string }
}

/** The committee's pages at the left of a desktop. */
export function CommitteeNav({ current, period }: CommitteeNavProps) {
  const open = (key: string) => {
    const chosen = items.find((item) => item.key === key)?.key
    if (chosen === undefined || chosen === current) return
    if (chosen === 'workbench') goTab('workbench')
    else replace(chosen, chosen === 'standing' || chosen === 'totals' ? period : {})
  }
  return <SideNav items={items} current={current === 'branch' ? 'standing' : current} onSelect={open} />
}
