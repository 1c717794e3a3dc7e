import { type CountedKind, decideHonour, honoursLeft, honourTitle } from './honour'
import { decideAppraisal, mostExcellent } from './appraisal'
import { decideAnswer } from './contest'
import { defaultSettings } from './settings'
import { checkStarRules, decideStarRules, type StarRules, sumOfWeights } from './starRules'
import type { AppraisalGrade } from './star'
import { decideVeto } from './veto'

const defaults = defaultSettings.star
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'ok' : result.refusal.code

describe('the rules of a year', () => {
  test('the defaults come to a hundred and make sense', () => {
    expect(sumOfWeights(defaults)).toBe(100)
    expect(checkStarRules(defaults).ok).toBe(true)
  })

  test.each<[string, Partial<StarRules>, string]>([
    ['a point too many', { reflection: 16 }, 'STAR_RULES_SUM'],
    ['less than nothing', { reflection: -15, organizationalLife: 55 }, 'STAR_RULES_NEGATIVE'],
    ['no number', { reflection: NaN }, 'STAR_RULES_NEGATIVE'],
    ['thresholds that rise', { thresholds: [60, 70, 80, 90] }, 'STAR_RULES_THRESHOLDS'],
    ['two equal thresholds', { thresholds: [90, 80, 80, 60] }, 'STAR_RULES_THRESHOLDS'],
    ['a threshold out of reach', { thresholds: [101, 80, 70, 60] }, 'STAR_RULES_RANGE'],
    ['a threshold of nothing', { thresholds: [90, 80, 70, 0] }, 'STAR_RULES_RANGE'],
    [
      'a bonus that takes the place of the rest',
      { bonusCap: 60, organizationalLife: 0, reflection: 10 },
      'STAR_RULES_BONUS',
    ],
    [
      'an honour beyond the cap',
      { honourPoints: { ...defaults.honourPoints, frontLine: 31 } },
      'STAR_RULES_HONOUR',
    ],
  ])('%s is refused', (_, change, code) => {
    expect(codeOf(checkStarRules({ ...defaults, ...change }))).toBe(code)
  })

  test('are saved as the next version of what was seen, as long as the year is open', () => {
    const open = { seen: 2, newest: 2, isFrozen: false }
    expect(decideStarRules(defaults, open)).toEqual({ ok: true, value: { version: 3 } })
    expect(codeOf(decideStarRules(defaults, { ...open, seen: 1 }))).toBe('STAR_RULES_CHANGED')
    expect(codeOf(decideStarRules(defaults, { ...open, isFrozen: true }))).toBe('STAR_YEAR_FROZEN')
  })
})

describe('an honour', () => {
  const wish = {
    ...{ kind: 'outstandingMember' as const, year: 2022, memberId: 'm', branchId: null },
    ...{ documentNumber: '5 号', on: '2022-06-28', note: '' },
  }
  const around = { settings: defaultSettings.honour, today: '2022-07-01', isFrozen: false }
  const none = { count: 0, isSame: false }

  test.each<[string, Partial<Parameters<typeof decideHonour>[0]>, Partial<typeof none>, object, string]>([
    ['is recorded', {}, {}, {}, 'ok'],
    ['of a branch wants a branch', { kind: 'advancedBranch' }, {}, {}, 'HONOUR_OF_BRANCH'],
    ['of a member wants a member', { memberId: null }, {}, {}, 'HONOUR_OF_MEMBER'],
    ['wants its document', { documentNumber: '' }, {}, {}, 'HONOUR_WITHOUT_DOCUMENT'],
    ['without a document wants a word', { kind: 'frontLine' }, {}, {}, 'HONOUR_WITHOUT_NOTE'],
    ['is of a day that has come', { on: '2022-07-02' }, {}, {}, 'RECORD_IN_FUTURE'],
    ['is of its year or the next', { on: '2021-12-31' }, {}, {}, 'HONOUR_YEAR'],
    ['is recorded once', {}, { isSame: true }, {}, 'HONOUR_TWICE'],
    ['is one of fifteen', {}, { count: 15 }, {}, 'HONOUR_QUOTA'],
    ['of an open year', {}, {}, { isFrozen: true }, 'STAR_RECORDS_FROZEN'],
  ])('%s', (_, change, given, other, code) => {
    const decision = decideHonour({ ...wish, ...change }, { ...none, ...given }, { ...around, ...other })
    expect(codeOf(decision)).toBe(code)
  })

  test.each<[CountedKind, number, number | null]>([
    ['outstandingMember', 15, 0],
    ['outstandingWorker', 2, 3],
    ['advancedBranch', 9, 0],
  ])('of kind %s, %i given: %s left', (kind, given, left) => {
    expect(honoursLeft(kind, given, defaultSettings.honour)).toBe(left)
  })

  test('without a limit, or not counted, there may be as many as there are', () => {
    expect(honoursLeft('advancedBranch', 99, { ...defaultSettings.honour, advancedBranches: 0 })).toBeNull()
    expect(honoursLeft('frontLine', 99, defaultSettings.honour)).toBeNull()
  })

  test('is called by its kind and what it rests on', () => {
    expect(honourTitle(wish)).toBe('优秀共产党员（5 号）')
    expect(honourTitle({ kind: 'frontLine', documentNumber: '', note: '防汛' })).toBe('一线服务（防汛）')
  })
})

describe('an appraisal', () => {
  const members = ['a', 'b', 'c', 'd'].map((memberId) => ({
    memberId,
    isProbationary: memberId === 'd',
    isElsewhere: false,
  }))
  const graded = (...grades: (AppraisalGrade | null)[]) =>
    grades.map((grade, place) => ({ memberId: 'abcde'.charAt(place), grade }))
  const around = { heldOn: '2022-12-20', year: 2022, today: '2022-12-21', isFrozen: false }

  test.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [5, 1],
    [6, 2],
  ])('of %i graded %i may be 优秀', (all, most) => expect(mostExcellent(all)).toBe(most))

  test.each<[string, (AppraisalGrade | null)[], object, string]>([
    ['a third', ['优秀', '合格', '合格'], {}, 'ok'],
    ['more than a third', ['优秀', '合格'], {}, 'APPRAISAL_THIRD'],
    ['those ungraded do not count', ['优秀', '合格', null], {}, 'APPRAISAL_THIRD'],
    ['nobody who is probationary', ['合格', '合格', '合格', '合格'], {}, 'APPRAISAL_PROBATIONARY'],
    ['who is probationary takes part', ['合格', '合格', '合格', null], {}, 'ok'],
    ['nobody else', ['合格', '合格', '合格', null, '合格'], {}, 'APPRAISAL_STRANGER'],
    ['not before it is held', ['合格'], { today: '2022-12-19' }, 'RECORD_IN_FUTURE'],
    ['in its year', ['合格'], { year: 2020 }, 'APPRAISAL_YEAR'],
    ['until the year is settled', ['合格'], { isFrozen: true }, 'STAR_RECORDS_FROZEN'],
  ])('%s', (_, grades, other, code) => {
    expect(codeOf(decideAppraisal(graded(...grades), members, { ...around, ...other }))).toBe(code)
  })

  test('leaves to the other branch whom it graded before they moved', () => {
    const moved = members.map((each) => ({ ...each, isElsewhere: each.memberId === 'a' }))
    expect(codeOf(decideAppraisal(graded('合格'), moved, around))).toBe('APPRAISAL_ELSEWHERE')
    expect(codeOf(decideAppraisal(graded(null, '合格'), moved, around))).toBe('ok')
  })
})

test('a veto is of its year, of a day that has come, and never about oneself', () => {
  const said = { year: 2022, on: '2022-05-12', memberId: 'm' }
  const around = { today: '2022-07-01', byId: 'o', isFrozen: false }
  expect(codeOf(decideVeto(said, around))).toBe('ok')
  expect(codeOf(decideVeto(said, { ...around, byId: 'm' }))).toBe('VETO_OWN')
  expect(codeOf(decideVeto(said, { ...around, today: '2022-05-11' }))).toBe('RECORD_IN_FUTURE')
  expect(codeOf(decideVeto({ ...said, year: 2021 }, around))).toBe('VETO_YEAR')
  expect(codeOf(decideVeto(said, { ...around, isFrozen: true }))).toBe('STAR_RECORDS_FROZEN')
})

test('a contest is answered once, by somebody else, and an officer’s by the committee', () => {
  const contest = { memberId: 'm', state: 'open' as const, byOfficer: false }
  const secretary = { memberId: 's', isCommitteeOfficer: false }
  const officer = { memberId: 'o', isCommitteeOfficer: true }
  expect(codeOf(decideAnswer(contest, secretary))).toBe('ok')
  expect(codeOf(decideAnswer(contest, { ...officer, memberId: 'm' }))).toBe('CONTEST_OWN')
  expect(codeOf(decideAnswer({ ...contest, byOfficer: true }, secretary))).toBe('CONTEST_FOR_COMMITTEE')
  expect(codeOf(decideAnswer({ ...contest, byOfficer: true }, officer))).toBe('ok')
  expect(codeOf(decideAnswer({ ...contest, state: 'upheld' }, officer))).toBe('CONTEST_ANSWERED')
})
