import fc from 'fast-check'
import type { ActivityState } from './activity'
import type { AttendanceStatus } from './attendance'
import type { Result } from './result'
import {
  decideAskLeave,
  decideAskMakeup,
  decideHandInAgain,
  decideReview,
  decideServiceDate,
  decideWithdraw,
  type ReviewCommand,
  type StandingReview,
  type SubmissionState,
  type SubmissionStatus,
  type Verdict,
} from './submission'

const states: SubmissionState[] = ['submitted', 'returned', 'approved', 'withdrawn']
const outcome = (result: Result<unknown>) => (result.ok ? result.value : result.refusal.code)

const submission = (state: SubmissionState, round = 1): SubmissionStatus => ({
  memberId: 'author',
  state,
  round,
})
const review = (change: Partial<ReviewCommand> = {}): ReviewCommand => ({
  reviewId: 'r2',
  reviewerId: 'secretary',
  verdict: 'approved',
  comment: '写得好',
  round: 1,
  ...change,
})
const standing = (verdict: Verdict): StandingReview => ({ id: 'r1', reviewerName: '陈明', verdict })
/** The review that stands in each state. */
const standingIn = (state: SubmissionState): StandingReview | null =>
  state === 'approved' || state === 'returned' ? standing(state) : null

describe('reviewing', () => {
  test.each<[SubmissionState, Verdict, unknown]>([
    ['submitted', 'approved', { state: 'approved', repeated: false }],
    ['submitted', 'returned', { state: 'returned', repeated: false }],
    ['approved', 'approved', 'REVIEW_ALREADY_APPROVED'],
    ['approved', 'returned', 'REVIEW_ALREADY_APPROVED'],
    ['returned', 'approved', 'REVIEW_ALREADY_RETURNED'],
    ['returned', 'returned', 'REVIEW_ALREADY_RETURNED'],
    ['withdrawn', 'approved', 'SUBMISSION_WITHDRAWN'],
    ['withdrawn', 'returned', 'SUBMISSION_WITHDRAWN'],
  ])('what is %s as %s', (state, verdict, expected) => {
    expect(outcome(decideReview(submission(state), standingIn(state), review({ verdict })))).toEqual(expected)
  })

  test('what stands is told with the name of who decided it', () => {
    expect(decideReview(submission('approved'), standing('approved'), review())).toMatchObject({
      refusal: { values: { reviewer: '陈明' } },
    })
  })

  test.each(['', '   ', '\n\t', '\u3000'])('returning asks for a reason: %j is none', (comment) => {
    const decision = decideReview(submission('submitted'), null, review({ verdict: 'returned', comment }))
    expect(decision).toMatchObject({ refusal: { code: 'REVIEW_COMMENT_MISSING', field: 'comment' } })
  })

  test('approving asks for none', () => {
    expect(decideReview(submission('submitted'), null, review({ comment: '' })).ok).toBe(true)
  })

  test.each([1, 3])('round %d is not the one that was handed in last', (round) => {
    expect(outcome(decideReview(submission('submitted', 2), standing('returned'), review({ round })))).toBe(
      'SUBMISSION_CHANGED',
    )
  })

  test('a text handed in again is reviewed in its new round', () => {
    expect(
      outcome(decideReview(submission('submitted', 2), standing('returned'), review({ round: 2 }))),
    ).toEqual({
      state: 'approved',
      repeated: false,
    })
  })

  const aCommand = fc.record({
    reviewId: fc.constantFrom('r1', 'r2'),
    reviewerId: fc.constantFrom('author', 'secretary', 'deputy'),
    verdict: fc.constantFrom<Verdict>('approved', 'returned'),
    comment: fc.constantFrom('', '写得好'),
    round: fc.integer({ min: 1, max: 3 }),
  })
  const aCase = fc.record({
    state: fc.constantFrom(...states),
    round: fc.integer({ min: 1, max: 3 }),
    standing: fc.option(fc.constantFrom(standing('approved'), standing('returned'))),
    command: aCommand,
  })

  test('nobody reviews their own, whatever its state and whatever stands', () => {
    fc.assert(
      fc.property(aCase, ({ state, round, standing, command }) => {
        const own = { ...command, reviewerId: 'author' }
        expect(outcome(decideReview(submission(state, round), standing, own))).toBe('REVIEW_OWN')
      }),
    )
  })

  test('the review that stands, sent again, answers what stands', () => {
    fc.assert(
      fc.property(aCase, ({ state, round, standing, command }) => {
        if (standing === null || command.reviewerId === 'author') return
        const again = { ...command, reviewId: 'r1' }
        expect(outcome(decideReview(submission(state, round), standing, again))).toEqual({
          state: standing.verdict,
          repeated: true,
        })
      }),
    )
  })

  test('only what waits, in the round that was read, changes', () => {
    fc.assert(
      fc.property(aCase, ({ state, round, standing, command }) => {
        const decision = decideReview(submission(state, round), standing, command)
        if (!decision.ok || decision.value.repeated) return
        expect(state).toBe('submitted')
        expect(command.round).toBe(round)
        expect(decision.value.state).toBe(command.verdict)
        expect(command.reviewerId).not.toBe('author')
      }),
    )
  })
})

describe('handing in again', () => {
  test.each<[SubmissionState, boolean, unknown]>([
    ['returned', false, { kind: 'saved', round: 3 }],
    ['returned', true, { kind: 'saved', round: 3 }],
    ['submitted', false, { kind: 'saved', round: 3 }],
    ['submitted', true, { kind: 'repeated' }],
    ['approved', true, { kind: 'repeated' }],
    ['approved', false, 'SUBMISSION_NOT_WAITING'],
    ['withdrawn', true, 'SUBMISSION_WITHDRAWN'],
    ['withdrawn', false, 'SUBMISSION_WITHDRAWN'],
  ])('what is %s, the same text: %s', (state, isSameText, expected) => {
    expect(outcome(decideHandInAgain(submission(state, 2), 'author', isSameText))).toEqual(expected)
  })

  test.each(states)('another’s is refused, being %s', (state) => {
    expect(outcome(decideHandInAgain(submission(state), 'another', false))).toBe('SUBMISSION_NOT_YOURS')
  })
})

describe('withdrawing', () => {
  test.each<[SubmissionState, unknown]>([
    ['submitted', 'withdrawn'],
    ['returned', 'withdrawn'],
    ['withdrawn', 'withdrawn'],
    ['approved', 'SUBMISSION_NOT_WAITING'],
  ])('what is %s', (state, expected) => {
    expect(outcome(decideWithdraw(submission(state), 'author'))).toBe(expected)
  })

  test.each(states)('another’s is refused, being %s', (state) => {
    expect(outcome(decideWithdraw(submission(state), 'another'))).toBe('SUBMISSION_NOT_YOURS')
  })
})

const startsAt = new Date('2022-04-12T01:00:00Z')
const endsAt = new Date('2022-04-12T03:00:00Z')
const line = (state: ActivityState, status: AttendanceStatus | null) => ({
  activity: { state, startsAt, endsAt },
  status,
})
const justBefore = (date: Date) => new Date(date.getTime() - 1)

describe('asking for leave', () => {
  const ask = (state: ActivityState, status: AttendanceStatus | null, now: Date) =>
    outcome(decideAskLeave(line(state, status), now))

  test.each<[ActivityState, AttendanceStatus | null, unknown]>([
    ['published', 'expected', null],
    ['published', 'absent', null],
    ['published', 'leave', 'LEAVE_ALREADY'],
    ['published', 'present', 'LEAVE_PRESENT'],
    ['published', null, 'CHECKIN_NOT_EXPECTED'],
    ['draft', 'expected', 'CHECKIN_NOT_EXPECTED'],
    ['closed', 'expected', 'LEAVE_TOO_LATE'],
    ['cancelled', 'expected', 'ACTIVITY_CANCELLED'],
    ['cancelled', 'leave', 'ACTIVITY_CANCELLED'],
  ])('of an activity that is %s, by somebody who is %p', (state, status, expected) => {
    expect(ask(state, status, justBefore(startsAt))).toBe(expected)
  })

  test('is over when the activity begins', () => {
    expect(ask('published', 'expected', justBefore(startsAt))).toBeNull()
    expect(ask('published', 'expected', startsAt)).toBe('LEAVE_TOO_LATE')
  })
})

describe('asking for make-up', () => {
  const ask = (state: ActivityState, status: AttendanceStatus | null, now: Date, days = 31) =>
    outcome(decideAskMakeup(line(state, status), days, now))

  test.each<[ActivityState, AttendanceStatus | null, unknown]>([
    ['published', 'expected', null],
    ['published', 'absent', null],
    ['published', 'leave', null],
    ['published', 'present', 'MAKEUP_PRESENT'],
    ['published', null, 'CHECKIN_NOT_EXPECTED'],
    ['closed', 'absent', null],
    ['closed', 'leave', null],
    ['closed', 'present', 'MAKEUP_PRESENT'],
    ['draft', 'expected', 'CHECKIN_NOT_EXPECTED'],
    ['cancelled', 'absent', 'ACTIVITY_CANCELLED'],
  ])('of an activity that is %s, by somebody who is %p', (state, status, expected) => {
    expect(ask(state, status, endsAt)).toBe(expected)
  })

  test('opens with the end of the activity, or with its closing', () => {
    expect(ask('published', 'expected', justBefore(endsAt))).toBe('MAKEUP_TOO_EARLY')
    expect(ask('published', 'expected', endsAt)).toBeNull()
    expect(ask('closed', 'absent', justBefore(endsAt))).toBeNull()
  })

  test.each([
    // The last day counts whole, by the Beijing calendar.
    [31, '2022-05-13T15:59:59.999Z', null],
    [31, '2022-05-13T16:00:00.000Z', 'MAKEUP_TOO_LATE'],
    [0, '2022-04-12T15:59:59.999Z', null],
    [0, '2022-04-12T16:00:00.000Z', 'MAKEUP_TOO_LATE'],
  ])('is open for %d days: at %s', (days, now, expected) => {
    expect(ask('closed', 'absent', new Date(now), days)).toBe(expected)
  })

  test('too late says how many days there were', () => {
    expect(decideAskMakeup(line('closed', 'absent'), 31, new Date('2022-06-01T00:00:00Z'))).toMatchObject({
      refusal: { values: { days: 31 } },
    })
  })
})

describe('the day of a service', () => {
  test.each([
    ['2022-04-12', '2022-04-12', null],
    ['2022-04-11', '2022-04-12', null],
    ['2022-04-13', '2022-04-12', 'SERVICE_IN_FUTURE'],
  ])('done on %s, told on %s', (servedOn, today, expected) => {
    expect(outcome(decideServiceDate(servedOn, today))).toBe(expected)
  })
})
