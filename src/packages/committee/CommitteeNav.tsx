import { SideNav } from '@/components/SideNav'
import { goTab, replace } from '@/routes'

const items = [
  { key: 'workbench', label: '工作台' },
  { key: 'standing', label: '支部排名' },
  { key: 'totals', label: '合计' },
  { key: 'rules', label: '规定动作' },
  { key: 'talks', label: '廉政谈话' },
] as const

interface CommitteeNavProps {
  /** A branch is opened out of the standing, and its entry leads back there. */
  current: 'standing' | 'branch' | 'totals' | 'rules' | 'talks'
  /** What is looked at, so that the next page shows the same. */
  period?: { cadence: string; on: string }
}

/** The committee's pages at the left of a desktop. */
export function CommitteeNav({ current, period }: CommitteeNavProps) {
  const open = (key: string) => {
    if (key === 'workbench') goTab('workbench')
    else if (key === current) return
    else if (key === 'standing' || key === 'totals') replace(key, period)
    else if (key === 'rules' || key === 'talks') replace(key)
  }
  return <SideNav items={items} current={current === 'branch' ? 'standing' : current} onSelect={open} />
}
