import { randomUUID } from 'node:crypto'
import { dateOf, monthOf } from '@/domain/calendar'
import { ask, type Person } from './browser'

/** A branch of its own for a walk, set up through the door behind the screens: the first of those named leads it. */
export async function newBranch(officer: Person, name: string, people: { name: string; joinedOn: string }[]) {
  const branchId = randomUUID()
  const from = `${monthOf(dateOf(new Date()))}-01`
  await ask(officer, 'branch.save', { branchId, name, kind: 'serving', from })
  const memberIds: string[] = []
  for (const person of people) {
    const memberId = randomUUID()
    memberIds.push(memberId)
    await ask(officer, 'member.save', {
      memberId,
      ...person,
      kind: 'full',
      bornOn: '1980-05-20',
      branchId,
      from,
    })
  }
  const [memberId = ''] = memberIds
  await ask(officer, 'post.appoint', {
    postId: randomUUID(),
    memberId,
    kind: 'branchSecretary',
    branchId,
    from,
  })
  return { branchId, memberIds }
}
