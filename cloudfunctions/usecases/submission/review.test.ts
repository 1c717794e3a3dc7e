import { randomUUID } from 'node:crypto'
import type { Person } from '../../../local/testing/committee'
import { throughDoor } from '../../../local/testing/door'
import {
  handedIn,
  onEveryStore,
  planned,
  unchanged,
  verdictOn,
  type World,
} from '../../../local/testing/world'

const inboxOf = async (world: World, who: Person) =>
  (await world.as(who).does('submission.inbox', {})).items.map(({ id }) => id)

onEveryStore('a review', (newWorld) => {
  test('of what is reviewed already answers the verdict that stands', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const { a, secretaryA, organizerA, officer } = world.people
      const approved = await handedIn(world, a[0]!)
      const returned = await handedIn(world, a[1]!)
      await world.as(secretaryA).does('submission.review', verdictOn(approved))
      await world.as(organizerA).does('submission.review', verdictOn(returned, 'returned'))

      const late = await unchanged(world, () =>
        world.as(officer).does('submission.review', {
          reviews: [...verdictOn(approved, 'returned').reviews, ...verdictOn(returned).reviews],
        }),
      )
      expect(late.outcomes).toEqual([
        {
          submissionId: approved,
          state: 'approved',
          refusal: { code: 'REVIEW_ALREADY_APPROVED', message: '甲书记已同意，结果不变' },
        },
        {
          submissionId: returned,
          state: 'returned',
          refusal: { code: 'REVIEW_ALREADY_RETURNED', message: '甲组织已退回，结果不变' },
        },
      ])
    })
  })

  test('of many: each by itself, in the order asked for', async () => {
    await throughDoor(await newWorld(), async (world) => {
      const { a, b, secretaryA } = world.people
      const good = await handedIn(world, a[0]!)
      const withdrawn = await handedIn(world, a[1]!)
      await world.as(a[1]!).does('submission.withdraw', { submissionId: withdrawn })
      const own = await handedIn(world, secretaryA)
      const foreign = await handedIn(world, b[0]!)
      const wordless = await handedIn(world, a[2]!)
      const nowhere = randomUUID()
      const reviews = [
        ...[own, foreign, nowhere, withdrawn, good].flatMap((id) => verdictOn(id).reviews),
        ...verdictOn(wordless, 'returned', { comment: ' ' }).reviews,
      ]

      const { outcomes } = await world.as(secretaryA).does('submission.review', { reviews })

      expect(
        outcomes.map(({ submissionId, state, refusal }) => [submissionId, state, refusal?.code]),
      ).toEqual([
        [own, null, 'REVIEW_OWN'],
        [foreign, null, 'NOT_YOUR_BRANCH'],
        [nowhere, null, 'NOT_FOUND'],
        [withdrawn, 'withdrawn', 'SUBMISSION_WITHDRAWN'],
        [good, 'approved', undefined],
        [wordless, null, 'REVIEW_COMMENT_MISSING'],
      ])
      expect((await world.books()).review).toHaveLength(1)
      expect(await world.recount()).toEqual([])
    })
  })

  test('refused: own, of another committee, of an older text, with an id that is taken — and nothing changes', async () => {
    const other = await newWorld()
    await throughDoor(await newWorld(), async (world) => {
      const { a, secretaryA, officer } = world.people
      const codeOf = async (who: Person, input: ReturnType<typeof verdictOn>) => {
        const { outcomes } = await unchanged(world, () => world.as(who).does('submission.review', input))
        return outcomes[0]?.refusal?.code
      }
      expect(await codeOf(officer, verdictOn(await handedIn(world, officer)))).toBe('REVIEW_OWN')
      expect(await codeOf(secretaryA, verdictOn(await handedIn(other, other.people.a[0]!)))).toBe('NOT_FOUND')

      const submissionId = await handedIn(world, a[0]!)
      const returned = verdictOn(submissionId, 'returned')
      await world.as(secretaryA).does('submission.review', returned)
      const content = { kind: 'reflection' as const, title: '又写', body: '新的' }
      await world.as(a[0]!).does('submission.resubmit', { submissionId, round: 1, content })
      expect(await codeOf(secretaryA, verdictOn(submissionId))).toBe('SUBMISSION_CHANGED')

      const taken = { reviewId: returned.reviews[0]!.reviewId }
      expect(await codeOf(secretaryA, verdictOn(await handedIn(world, a[1]!), 'approved', taken))).toBe(
        'ID_TAKEN',
      )
    })
  })

  test('goes to another officer of the branch, and to the committee where there is none', async () => {
    const world = await newWorld()
    const { a, secretaryA, organizerA, secretaryB, officer, contact } = world.people
    const ofMember = await handedIn(world, a[0]!)
    const ofSecretaryA = await handedIn(world, secretaryA)
    const ofSecretaryB = await handedIn(world, secretaryB)
    const ofContact = await handedIn(world, contact)
    expect((await inboxOf(world, organizerA)).sort()).toEqual([ofMember, ofSecretaryA].sort())
    expect(await inboxOf(world, secretaryA)).toEqual([ofMember])
    expect(await inboxOf(world, secretaryB)).toEqual([])
    expect((await inboxOf(world, officer)).sort()).toEqual([ofSecretaryB, ofContact].sort())
  })

  test('by two at once: one verdict stands, and both are told which', async () => {
    const world = await newWorld()
    const { a, secretaryA, organizerA } = world.people
    const submissionId = await handedIn(world, a[0]!)
    const [one, two] = await Promise.all([
      world.as(secretaryA).does('submission.review', verdictOn(submissionId)),
      world.as(organizerA).does('submission.review', verdictOn(submissionId, 'returned')),
    ])
    const outcomes = [...one.outcomes, ...two.outcomes]
    expect(new Set(outcomes.map(({ state }) => state)).size).toBe(1)
    expect(outcomes.filter(({ refusal }) => refusal === null)).toHaveLength(1)
    expect((await world.books()).review).toHaveLength(1)
    expect(await world.recount()).toEqual([])
  })

  test('of requests for the same two activities by two reviewers at once: none is lost or kept waiting', async () => {
    const world = await newWorld({ a: 8 })
    const activities = [await planned(world), await planned(world)]
    // Given requests whose ids alternate between the activities, so that two halves meet them in opposite orders.
    const ids = Array.from({ length: 8 }, () => randomUUID()).sort()
    for (const [index, submissionId] of ids.entries()) {
      const activityId = activities[[0, 1, 1, 0][index % 4]!]!
      await world.as(world.people.a[index]!).does('submission.submit', {
        submissionId,
        content: { kind: 'leave', activityId, body: '出差' },
      })
    }
    const some = (rest: number) => ({
      reviews: ids.filter((_, index) => index % 2 === rest).flatMap((id) => verdictOn(id).reviews),
    })
    const before = world.tries()
    const answers = await Promise.all([
      world.as(world.people.secretaryA).does('submission.review', some(0)),
      world.as(world.people.organizerA).does('submission.review', some(1)),
    ])
    expect(answers.flatMap(({ outcomes }) => outcomes).map(({ state }) => state)).toEqual(
      Array(8).fill('approved'),
    )
    const leave = (await world.books()).attendance!.filter((line) => line.includes('"leave"'))
    expect(leave).toHaveLength(8)
    // A deadlock would have been broken, and its loser tried again.
    expect(world.tries() - before).toBe(2)
  })

  test('that approves a leave does not undo a presence', async () => {
    const world = await newWorld()
    const [author] = world.people.a
    const activityId = await planned(world, { startsIn: 20 })
    const submissionId = await handedIn(world, author!, { kind: 'leave', activityId, body: '也许来不了' })
    const { link } = await world.as(world.people.secretaryA).does('checkin.showCode', { activityId })
    await world.as(author!).does('checkin.checkIn', { code: link })
    await world.as(world.people.secretaryA).does('submission.review', verdictOn(submissionId))
    expect(await world.as(author!).does('activity.get', { activityId })).toMatchObject({
      mine: { status: 'present' },
    })
  })
})
