import { randomUUID } from 'node:crypto'
import { entered, exempted, exemptionOf, newMember, temporaryBranch } from '../../../local/testing/members'
import { refusesAll } from '../../../local/testing/refusals'

refusesAll('entering a member is refused', [
  [
    'without a branch',
    'MEMBER_WITHOUT_BRANCH',
    (world) => [world.people.officer, 'member.save', { ...newMember(world), branchId: null }],
  ],
  [
    'without the day they came',
    'MEMBER_WITHOUT_BRANCH',
    (world) => [world.people.officer, 'member.save', { ...newMember(world), from: null }],
  ],
  [
    'into a branch of another committee',
    'NOT_FOUND',
    (world, other) => [world.people.officer, 'member.save', newMember(world, other.branches.A)],
  ],
  [
    'into a branch that is not there yet',
    'BRANCH_NOT_ALIVE',
    (world) => [
      world.people.officer,
      'member.save',
      newMember(world, world.branches.A, { joinedOn: '2001-01-01', from: '2019-12-31' }),
    ],
  ],
  [
    'before they joined the Party',
    'MEMBER_FROM_BEFORE_JOINED',
    (world) => [
      world.people.officer,
      'member.save',
      newMember(world, world.branches.A, { joinedOn: '2026-05-02' }),
    ],
  ],
  [
    'who will join the Party tomorrow',
    'MEMBER_DATE_IN_FUTURE',
    (world) => [
      world.people.officer,
      'member.save',
      newMember(world, world.branches.A, { joinedOn: '2026-05-21', from: '2026-05-21' }),
    ],
  ],
  [
    'who was a child when they joined',
    'MEMBER_TOO_YOUNG',
    (world) => [
      world.people.officer,
      'member.save',
      newMember(world, world.branches.A, { bornOn: '2000-01-01' }),
    ],
  ],
  [
    'with another member’s number',
    'MEMBER_NUMBER_TAKEN',
    async (world) => {
      await entered(world, newMember(world, world.branches.B, { number: '7' }))
      return [world.people.officer, 'member.save', newMember(world, world.branches.A, { number: '7' })]
    },
  ],
  [
    'with another member’s phone, however it is written',
    'MEMBER_PHONE_TAKEN',
    async (world) => {
      await entered(world, newMember(world, world.branches.B, { phone: '13900002222' }))
      const phone = '+86 139 0000 2222'
      return [world.people.officer, 'member.save', newMember(world, world.branches.A, { phone })]
    },
  ],
])

refusesAll('moving, lending and leaving are refused', [
  [
    'a move dated before the member joined the branch',
    'MOVE_BEFORE_JOINED',
    ({ people, branches }) => [
      people.officer,
      'member.move',
      { memberId: people.a[0]!.memberId, branchId: branches.B, from: '2010-06-15' },
    ],
  ],
  [
    'a move to where they are',
    'MOVE_SAME_BRANCH',
    ({ people, branches }) => [
      people.officer,
      'member.move',
      { memberId: people.a[0]!.memberId, branchId: branches.A, from: '2026-05-01' },
    ],
  ],
  [
    'a move into a branch not alive on that day',
    'BRANCH_NOT_ALIVE',
    ({ people, branches }) => [
      people.officer,
      'member.move',
      { memberId: people.a[0]!.memberId, branchId: branches.B, from: '2019-12-31' },
    ],
  ],
  [
    'a move into a temporary branch',
    'MOVE_TO_TEMPORARY',
    async (world) => [
      world.people.officer,
      'member.move',
      { memberId: world.people.a[0]!.memberId, branchId: await temporaryBranch(world), from: '2026-05-01' },
    ],
  ],
  [
    'a move of a member of another committee',
    'NOT_FOUND',
    ({ people, branches }, other) => [
      people.officer,
      'member.move',
      { memberId: other.people.a[0]!.memberId, branchId: branches.B, from: '2026-05-01' },
    ],
  ],
  [
    'a loan to a serving branch',
    'LOAN_NOT_TEMPORARY',
    ({ people, branches }) => [
      people.officer,
      'member.lend',
      { memberId: people.a[0]!.memberId, branchId: branches.B, from: '2026-05-01' },
    ],
  ],
  [
    'a loan beyond the branch’s life',
    'LOAN_OUTSIDE_LIFE',
    async (world) => [
      world.people.officer,
      'member.lend',
      {
        memberId: world.people.a[0]!.memberId,
        branchId: await temporaryBranch(world, { aliveTo: '2026-06-30' }),
        from: '2026-05-01',
        to: '2026-07-01',
      },
    ],
  ],
  [
    'two loans at once',
    'LOAN_OVERLAPS',
    async (world) => {
      const { memberId } = world.people.a[0]!
      const branchId = await temporaryBranch(world)
      await world.as(world.people.officer).does('member.lend', { memberId, branchId, from: '2026-05-01' })
      const second = await temporaryBranch(world)
      return [world.people.officer, 'member.lend', { memberId, branchId: second, from: '2026-06-01' }]
    },
  ],
  [
    'a loan of somebody who is not here yet',
    'LOAN_WITHOUT_HOME',
    async (world) => [
      world.people.officer,
      'member.lend',
      { memberId: await entered(world), branchId: await temporaryBranch(world), from: '2026-04-30' },
    ],
  ],
  [
    'a loan that ends before it begins',
    'LOAN_ENDS_BEFORE_START',
    async (world) => [
      world.people.officer,
      'member.lend',
      {
        memberId: world.people.a[0]!.memberId,
        branchId: await temporaryBranch(world),
        from: '2026-05-01',
        to: '2026-04-30',
      },
    ],
  ],
  [
    'ending a loan that is none',
    'LOAN_NONE',
    ({ people }) => [
      people.officer,
      'member.endLoan',
      { memberId: people.a[0]!.memberId, lastDay: '2026-05-01' },
    ],
  ],
  [
    'leaving twice',
    'LEFT_ALREADY',
    ({ people }) => [
      people.officer,
      'member.leave',
      { memberId: people.left.memberId, lastDay: '2026-05-01' },
    ],
  ],
  [
    'leaving before they came',
    'MOVE_BEFORE_JOINED',
    ({ people }) => [
      people.officer,
      'member.leave',
      { memberId: people.a[0]!.memberId, lastDay: '2010-06-14' },
    ],
  ],
  [
    'letting oneself leave',
    'LEAVE_SELF',
    ({ people }) => [
      people.officer,
      'member.leave',
      { memberId: people.officer.memberId, lastDay: '2026-05-01' },
    ],
  ],
  [
    'letting the last officer leave, one’s own post being over by then',
    'POST_LAST_OFFICER',
    async (world) => {
      const { chief, officer } = world.people
      const { posts } = await world.as(officer).does('post.list', { branchId: null })
      const own = posts.find(({ memberId }) => memberId === officer.memberId)
      await world.as(officer).does('post.end', { postId: own!.id, lastDay: '2026-05-31' })
      return [officer, 'member.leave', { memberId: chief.memberId, lastDay: '2026-06-30' }]
    },
  ],
])

refusesAll('an exemption is refused', [
  [
    'for oneself: another officer decides',
    'EXEMPT_SELF',
    ({ people }) => [people.secretaryA, 'member.exempt', exemptionOf(people.secretaryA.memberId)],
  ],
  [
    'that was decided tomorrow',
    'EXEMPT_DECIDED_IN_FUTURE',
    ({ people }) => [
      people.secretaryA,
      'member.exempt',
      exemptionOf(people.a[0]!.memberId, { decidedOn: '2026-05-21' }),
    ],
  ],
  [
    'that ends before it begins',
    'EXEMPT_ENDS_BEFORE_START',
    ({ people }) => [
      people.secretaryA,
      'member.exempt',
      exemptionOf(people.a[0]!.memberId, { to: '2026-02-28' }),
    ],
  ],
  [
    'for a member of another branch',
    'NOT_YOUR_BRANCH',
    ({ people }) => [people.secretaryA, 'member.exempt', exemptionOf(people.b[0]!.memberId)],
  ],
  [
    'for somebody who has left',
    'LEFT_ALREADY',
    ({ people }) => [people.officer, 'member.exempt', exemptionOf(people.left.memberId)],
  ],
  [
    'under another member’s id',
    'ID_TAKEN',
    async (world) => {
      const { a, secretaryA } = world.people
      const exemptionId = await exempted(world, a[0]!.memberId, secretaryA)
      return [secretaryA, 'member.exempt', exemptionOf(a[1]!.memberId, { exemptionId })]
    },
  ],
  [
    'one’s own, ended by oneself',
    'EXEMPT_SELF',
    async (world) => {
      const { secretaryA, organizerA } = world.people
      const exemptionId = await exempted(world, secretaryA.memberId, organizerA)
      return [secretaryA, 'member.endExemption', { exemptionId, lastDay: '2026-06-30' }]
    },
  ],
  [
    'that nobody knows, when it is ended',
    'NOT_FOUND',
    ({ people }) => [
      people.officer,
      'member.endExemption',
      { exemptionId: randomUUID(), lastDay: '2026-06-30' },
    ],
  ],
])
