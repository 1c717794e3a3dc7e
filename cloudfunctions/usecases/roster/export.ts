import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { branchesOn } from '../../../src/domain/membership'
import { kindNames } from '../../../src/domain/rosterRow'
import { loadBooks } from '../../database/rosterBooks'
import type { UseCase } from '../usecase'
import { rosterFile } from './sheet'

/** The roster of today, by branch and name, such that importing it changes nothing. */
export const exportRoster: UseCase<'roster.export'> = async ({ tx, actor, today }) => {
  if (!may(actor, 'seeOrganization', {})) return refuse('NOT_PERMITTED')
  const { members, branches, groups } = await loadBooks(tx, actor.committeeId, { effectiveOn: today, today })
  const people = members.flatMap((member) => {
    const { home } = branchesOn(member.memberships, today)
    const branch = branches.find(({ id }) => id === home)
    if (!branch) return []
    const group = groups.find(({ id, branchId }) => branchId === branch.id && member.groupIds.includes(id))
    return [
      {
        number: member.number ?? '',
        name: member.name,
        kind: kindNames[member.kind],
        bornOn: member.bornOn ?? '',
        joinedOn: member.joinedOn,
        branch: branch.name,
        group: group?.name ?? '',
        // Only digests are kept.
        phone: '',
      },
    ]
  })
  people.sort((a, b) => a.branch.localeCompare(b.branch, 'zh') || a.name.localeCompare(b.name, 'zh'))
  return accept({ name: `党员花名册 ${today}.xlsx`, file: rosterFile(people) })
}
