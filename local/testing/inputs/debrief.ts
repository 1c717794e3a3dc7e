import type { debriefActions } from '../../../src/contract/debrief'
import type { Inputs } from './scene'

export const debriefInputs: Inputs<typeof debriefActions> = {
  'debrief.list': async () => ({ year: 2026 }),
  'debrief.record': async ({ world }) => ({
    year: 2026,
    memberId: world.people.secretaryB.memberId,
    branchId: world.branches.B,
    revision: 0,
    grade: 'good',
    shortcomings: '联系群众不够',
  }),
  'debrief.rectify': async ({ world, about }) => {
    const secretary = about === 'B' ? world.people.secretaryB : world.people.secretaryA
    const key = { year: 2026, memberId: secretary.memberId, branchId: secretary.branchId }
    const officer = world.as(world.people.officer)
    const { debriefs } = await officer.does('debrief.list', { year: 2026 })
    const standing = debriefs.find(
      ({ member, branch }) => member.id === key.memberId && branch.id === key.branchId,
    )
    const revision = standing?.result?.revision ?? 0
    await officer.does('debrief.record', { ...key, revision, grade: 'fair', shortcomings: '调研不够' })
    return { ...key, rectification: '已制定联系群众制度' }
  },
}
