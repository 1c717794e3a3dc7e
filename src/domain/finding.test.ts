import fc from 'fast-check'
import {
  decideAssign,
  decideEvidence,
  decideEvidencePictured,
  decideInPlace,
  decideRelapse,
  decideSendBack,
  decideVerify,
  type Finding,
  overdueDays,
  predecessorOf,
} from './finding'
import type { Result } from './result'

const today = '2026-05-20'
const rectification = { responsibleId: 'head', measure: '补齐记录', dueOn: '2026-06-10' }
const evidence = { submittedBy: 'secretary', evidence: '已补齐' }
const open: Finding = { state: 'open', dueOn: '2026-06-01' }
const rectifying: Finding = { state: 'rectifying', ...rectification }
const submitted: Finding = { state: 'submitted', ...evidence, ...rectification }
const verified: Finding = { state: 'verified', ...evidence, ...rectification }

const steps = {
  assign: (finding: Finding) => decideAssign(finding, rectification, today),
  submit: (finding: Finding) => decideEvidence(finding, 'secretary', '已补齐'),
  verify: (finding: Finding) => decideVerify(finding, 'checker'),
  sendBack: (finding: Finding) => decideSendBack(finding, 'checker'),
}
const outcomeOf = (result: Result<Finding>) => (result.ok ? result.value.state : result.refusal.code)

// prettier-ignore
test.each<[Finding, ...string[]]>([
  //            assign               submit                  verify                   send back
  [open,       'rectifying',        'FINDING_NOT_ASSIGNED', 'FINDING_NOT_SUBMITTED', 'FINDING_NOT_SUBMITTED'],
  [rectifying, 'rectifying',        'submitted',            'FINDING_NOT_SUBMITTED', 'FINDING_NOT_SUBMITTED'],
  [submitted,  'FINDING_SUBMITTED', 'FINDING_SUBMITTED',    'verified',              'rectifying'],
  [verified,   'FINDING_VERIFIED',  'FINDING_VERIFIED',     'FINDING_VERIFIED',      'FINDING_VERIFIED'],
])('$state', (finding, ...outcomes) => {
  expect(Object.values(steps).map((step) => outcomeOf(step(finding)))).toEqual(outcomes)
})

// prettier-ignore
test.each<[Finding, ...string[]]>([
  //            pictures of it put right   in place                there again
  [open,       'FINDING_NOT_ASSIGNED',    'FINDING_NOT_VERIFIED', 'FINDING_NOT_VERIFIED'],
  [rectifying, 'ok',                      'FINDING_NOT_VERIFIED', 'FINDING_NOT_VERIFIED'],
  [submitted,  'FINDING_SUBMITTED',       'FINDING_NOT_VERIFIED', 'FINDING_NOT_VERIFIED'],
  [verified,   'FINDING_VERIFIED',        'verified',             'rectifying'],
])('$state, looked at again', (finding, ...outcomes) => {
  const pictured = decideEvidencePictured(finding)
  expect([
    pictured.ok ? 'ok' : pictured.refusal.code,
    outcomeOf(decideInPlace(finding, 'looker')),
    outcomeOf(decideRelapse(finding, 'looker', today, today)),
  ]).toEqual(outcomes)
})

test('what is there again keeps who and how, has a new date and no evidence', () => {
  expect(decideRelapse(verified, 'looker', '2026-07-01', today)).toEqual({
    ok: true,
    value: { ...rectifying, dueOn: '2026-07-01' },
  })
  expect(outcomeOf(decideRelapse(verified, 'looker', '2026-05-19', today))).toBe('FINDING_DUE_PAST')
})

test.each(['head', 'secretary'])('%s, who put it right, does not look at it again', (memberId) => {
  expect(outcomeOf(decideInPlace(verified, memberId))).toBe('FINDING_OWN')
  expect(outcomeOf(decideRelapse(verified, memberId, today, today))).toBe('FINDING_OWN')
})

test('a finding that is sent back keeps who, how and until when, not its evidence', () => {
  expect(decideSendBack(submitted, 'checker')).toEqual({ ok: true, value: rectifying })
})

test.each(['head', 'secretary'])('%s, who put it right, does not look at it', (memberId) => {
  expect(outcomeOf(decideVerify(submitted, memberId))).toBe('FINDING_OWN')
  expect(outcomeOf(decideSendBack(submitted, memberId))).toBe('FINDING_OWN')
})

test('it is put right by today or later', () => {
  const due = (dueOn: string) => outcomeOf(decideAssign(open, { ...rectification, dueOn }, today))
  expect(due(today)).toBe('rectifying')
  expect(due('2026-05-19')).toBe('FINDING_DUE_PAST')
})

test('whatever is done in whatever order: struck off only after it was handed in, and then for good', () => {
  const names = Object.keys(steps) as (keyof typeof steps)[]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 30 }), (done) => {
      let finding = open as Finding
      for (const name of done) {
        const before = finding.state
        const result = steps[name](finding)
        if (!result.ok) continue
        expect(before).not.toBe('verified')
        finding = result.value
        if (finding.state === 'verified') expect(before).toBe('submitted')
        if (finding.state === 'submitted') expect(before).toBe('rectifying')
      }
    }),
  )
})

test.each([
  [open, '2026-06-01', 0],
  [open, '2026-06-02', 1],
  [rectifying, '2026-06-10', 0],
  [rectifying, '2026-07-10', 30],
  [submitted, '2026-07-10', 0],
  [verified, '2026-07-10', 0],
])('%j on %s is %d days overdue', (finding, day, days) => {
  expect(overdueDays(finding, day)).toBe(days)
})

test('a finding repeats the last of the same branch and item', () => {
  const earlier = [
    { id: 'last', branchId: 'a', itemKey: 'records' },
    { id: 'before', branchId: 'a', itemKey: 'records' },
    { id: 'other', branchId: 'b', itemKey: 'lecture' },
  ]
  expect(predecessorOf({ branchId: 'a', itemKey: 'records' }, earlier)?.id).toBe('last')
  expect(predecessorOf({ branchId: 'a', itemKey: 'lecture' }, earlier)).toBeNull()
})
