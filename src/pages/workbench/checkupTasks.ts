import type { CheckupLine } from '@/contract/checkup'
import type { FindingView } from '@/contract/finding'
import type { Me } from '@/contract/organization'

export interface CheckupTask {
  key: string
  title: string
  sub: string
  /** Where it is done: on the sheet, or among the findings of a branch. */
  to: { checkupId: string } | { branchId: string }
}

/** What somebody has to do about check-ups, most urgent first: what waits for a signature, what is to be checked, findings. */
export function checkupTasks(
  { memberId, roles, branch, runsBranches }: Pick<Me, 'memberId' | 'roles' | 'branch' | 'runsBranches'>,
  checkups: readonly CheckupLine[],
  findings: readonly FindingView[],
): CheckupTask[] {
  const isOfficer = roles.includes('branchOfficer')
  const isRun = ({ id }: { id: string }) =>
    isOfficer && (id === branch.id || runsBranches.some((each) => each.id === id))
  const isCommittee = roles.some((role) => role.startsWith('committee'))
  const isTheirs = (each: { id: string }) => isRun(each) && (!isCommittee || each.id === branch.id)
  const sheets = checkups.flatMap((line): CheckupTask[] => {
    const { id, state, checking, checked, checkers } = line
    const task = (title: string, sub: string) => [{ key: id, title, sub, to: { checkupId: id } }]
    if (isTheirs(checked)) {
      if (state === 'submitted') return task('体检结果等签字', `${checking.name}检查，得 ${line.points} 分`)
      return state === 'objected' ? task('体检异议等裁定', `${checking.name}检查`) : []
    }
    if (state !== 'checking') return []
    if (checkers.some((each) => each.id === memberId)) return task(`检查${checked.name}`, '您是检查人员')
    if (!isTheirs(checking)) return []
    return checkers.length === 0
      ? task(`检查${checked.name}`, '还没有定检查人员')
      : task(`检查${checked.name}`, `检查人员：${checkers.map(({ name }) => name).join('、')}`)
  })
  const first = (task: CheckupTask) => (task.title.startsWith('体检结果') ? 0 : 1)
  return [...sheets.sort((a, b) => first(a) - first(b)), ...findingTasks(findings)]
}

/** One line for each branch that has findings about which the reader can do something. */
function findingTasks(findings: readonly FindingView[]): CheckupTask[] {
  const open = findings.filter(({ may }) => may.assign || may.submit || may.verify)
  const branches = new Map(open.map(({ branch }) => [branch.id, branch]))
  return [...branches.values()].map(({ id, name }) => {
    const of = open.filter(({ branch }) => branch.id === id)
    const late = of.filter(({ overdueDays }) => overdueDays > 0).length
    const isOwn = of.some(({ may }) => may.assign || may.submit)
    return {
      key: `findings ${id}`,
      title: isOwn ? '问题整改' : `核实${name}的整改`,
      sub: `${of.length} 个问题${late > 0 ? `，${late} 个已逾期` : ''}`,
      to: { branchId: id },
    }
  })
}
