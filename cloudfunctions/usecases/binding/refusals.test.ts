import { randomUUID } from 'node:crypto'
import { bindCodeFor, bound, entered, newMember } from '../../../local/testing/members'
import { refusesAll } from '../../../local/testing/refusals'
import type { World } from '../../../local/testing/world'

const visitor = (world: World) => ({ ...world.people.a[0]!, openid: `new-${randomUUID()}` })
const codeId = () => randomUUID()

refusesAll('binding is refused', [
  [
    'a code that is none',
    'BIND_CODE_MALFORMED',
    (world) => [visitor(world), 'binding.bind', { code: 'K7QW 4MP' }],
  ],
  ['a wrong code', 'BIND_CODE_WRONG', (world) => [visitor(world), 'binding.bind', { code: 'K7QW 4MPA' }]],
  [
    'a used-up code',
    'BIND_CODE_USED',
    async (world) => {
      const code = await bindCodeFor(world, await entered(world))
      await world.as(visitor(world)).does('binding.bind', { code })
      return [visitor(world), 'binding.bind', { code }]
    },
  ],
  [
    'a revoked code',
    'BIND_CODE_REVOKED',
    async (world) => {
      const memberId = await entered(world)
      const code = await bindCodeFor(world, memberId)
      await world.as(world.people.secretaryA).does('binding.revokeCode', { memberId })
      return [visitor(world), 'binding.bind', { code }]
    },
  ],
  [
    'a code after seven days',
    'BIND_CODE_EXPIRED',
    async (world) => {
      const code = await bindCodeFor(world, await entered(world))
      world.later(7 * 24 * 60)
      return [visitor(world), 'binding.bind', { code }]
    },
  ],
  [
    'a caller who is bound here',
    'BOUND_ALREADY',
    async (world) => [
      world.people.a[0]!,
      'binding.bind',
      { code: await bindCodeFor(world, await entered(world)) },
    ],
  ],
  [
    'a code of another committee, by a caller who is bound here',
    'BOUND_ALREADY',
    async (world, other) => [
      world.people.a[0]!,
      'binding.bind',
      { code: await bindCodeFor(other, await entered(other)) },
    ],
  ],
  [
    'a phone number, by a caller who is bound',
    'BOUND_ALREADY',
    (world) => [world.people.a[0]!, 'binding.bindByPhone', { phoneCode: 'local-13900000000' }],
  ],
  [
    'a second WeChat on one member',
    'BIND_MEMBER_BOUND',
    async (world) => {
      const memberId = await entered(world)
      const code = await bindCodeFor(world, memberId)
      await bound(world, memberId)
      return [visitor(world), 'binding.bind', { code }]
    },
  ],
  [
    'a member who has left in the meantime',
    'BIND_MEMBER_LEFT',
    async (world) => {
      const memberId = await entered(world)
      const officer = world.as(world.people.officer)
      await officer.does('member.leave', { memberId, lastDay: '2026-05-20' })
      const asked = { codeId: codeId(), memberId }
      const { code } = await officer.does('binding.makeCode', asked)
      world.later(24 * 60)
      return [visitor(world), 'binding.bind', { code }]
    },
  ],
  [
    'a phone number that the roster does not know',
    'BIND_PHONE_UNKNOWN',
    // Not a number of the suites that share the database: a phone is looked for in every committee.
    (world) => [visitor(world), 'binding.bindByPhone', { phoneCode: 'local-11612000001' }],
  ],
  [
    'a phone code that WeChat does not know',
    'BIND_PHONE_UNREADABLE',
    (world) => [visitor(world), 'binding.bindByPhone', { phoneCode: 'x' }],
  ],
  [
    'after five failed tries',
    'BIND_TOO_OFTEN',
    async (world) => {
      const who = visitor(world)
      for (let tried = 0; tried < 5; tried++) await world.as(who).code('binding.bind', { code: '00000000' })
      const code = await bindCodeFor(world, await entered(world))
      return [who, 'binding.bind', { code }]
    },
  ],
])

refusesAll('managing a binding is refused', [
  [
    'a code for somebody who is bound',
    'BIND_MEMBER_BOUND',
    ({ people }) => [
      people.secretaryA,
      'binding.makeCode',
      { codeId: codeId(), memberId: people.a[0]!.memberId },
    ],
  ],
  [
    'a code for somebody who has left',
    'BIND_MEMBER_LEFT',
    async (world) => {
      const memberId = await entered(world, newMember(world, world.branches.A, { from: '2026-01-01' }))
      await world.as(world.people.officer).does('member.leave', { memberId, lastDay: '2026-05-19' })
      return [world.people.officer, 'binding.makeCode', { codeId: codeId(), memberId }]
    },
  ],
  [
    'a code under another member’s id',
    'ID_TAKEN',
    async (world) => {
      const id = codeId()
      const officer = world.as(world.people.officer)
      await officer.does('binding.makeCode', { codeId: id, memberId: await entered(world) })
      return [world.people.officer, 'binding.makeCode', { codeId: id, memberId: await entered(world) }]
    },
  ],
  [
    'a code for a member of another committee',
    'NOT_FOUND',
    (world, other) => [
      world.people.officer,
      'binding.makeCode',
      { codeId: codeId(), memberId: other.people.a[0]!.memberId },
    ],
  ],
  [
    'unbinding a member of another branch',
    'NOT_YOUR_BRANCH',
    ({ people }) => [people.secretaryA, 'binding.unbind', { memberId: people.b[0]!.memberId }],
  ],
  [
    'unbinding oneself',
    'UNBIND_SELF',
    ({ people }) => [people.secretaryA, 'binding.unbind', { memberId: people.secretaryA.memberId }],
  ],
  [
    'taking over somebody whose post in the committee reaches further',
    'BIND_BEYOND_YOU',
    async (world) => {
      const { people, branches } = world
      // Answers for a branch as a committee member, and has come to A.
      await world.as(people.officer).does('member.move', {
        memberId: people.contact.memberId,
        branchId: branches.A,
        from: '2026-05-01',
      })
      return [people.secretaryA, 'binding.unbind', { memberId: people.contact.memberId }]
    },
  ],
])
