import {
  addMonths,
  type CalendarDate,
  dateOf,
  instantAt,
  type Month,
  monthOf,
  periodOf,
  previousPeriod,
} from '../../src/domain/calendar'
import { defaultChecklist } from '../../src/domain/checklist'
import type { OutputOf } from '../../src/contract/contract'
import { type BranchKey, branches, branchKeys } from './branches'
import { type Chance, chanceFor } from './chance'
import { membersOn, partyAffairsOfficer, plainMembersOn, secretaryOn } from './organisation'
import { perform, type Stage } from './perform'
import { officersOn } from './posts'
import { notes, objectionReasons, problems } from './problems'
import { workdaysFrom } from './workdays'

/** How far a sheet came. `decided`: an objection to it was, and the branch has it to sign. */
type SheetFate = 'unnamed' | 'named' | 'begun' | 'submitted' | 'objected' | 'decided' | 'signed'
/** How far what it found came; `late`: past its date by now. */
type FindingFate =
  'open' | 'openLate' | 'rectifying' | 'rectifyingLate' | 'sentBack' | 'submitted' | 'verified'

interface Course {
  sheet: SheetFate
  findings: readonly FindingFate[]
  /** Its first finding is one that the round before had found there already. */
  recurs?: true
}

interface Round {
  openedOn: CalendarDate
  courses: Partial<Record<BranchKey, Course>>
  /** Where in the branch's own order of items its findings begin, so that no round finds again what another did. */
  firstItem: Partial<Record<BranchKey, number>>
}

/** In workdays from the day on which the round is opened. */
const days = { named: 2, checked: 6, signed: 11, assigned: 13, handedIn: 19, verified: 22 }
const LATE_DAYS = 20
const IN_TIME_DAYS = 30
/** So many workdays ago the present round was opened. */
const RUNS_FOR_DAYS = 26

const verified = (count: number): Course => ({
  sheet: 'signed',
  findings: Array.from({ length: count }, () => 'verified' as const),
})

/** Seventy-eight problems, all struck off by the end of June: the report's figure. */
const in2022: Partial<Record<BranchKey, Course>> = {
  theory: verified(5),
  news: verified(6),
  civility: verified(6),
  arts: verified(7),
  office: verified(8),
  internet: verified(8),
  academy: verified(8),
  cadres: verified(9),
  overseas: verified(10),
  press: verified(11),
}

/** Two problems are left over from the round before. */
const before: Partial<Record<BranchKey, Course>> = {
  theory: verified(3),
  news: verified(4),
  civility: verified(4),
  arts: verified(4),
  office: verified(4),
  internet: verified(4),
  academy: verified(5),
  cadres: verified(4),
  overseas: { sheet: 'signed', findings: ['verified', 'verified', 'verified', 'rectifying', 'submitted'] },
  press: verified(3),
}

const now: Partial<Record<BranchKey, Course>> = {
  theory: { sheet: 'signed', findings: ['verified', 'verified', 'submitted'] },
  news: { sheet: 'signed', findings: ['verified', 'submitted', 'rectifying', 'verified'] },
  civility: {
    sheet: 'signed',
    findings: ['rectifyingLate', 'openLate', 'sentBack', 'submitted', 'verified'],
    recurs: true,
  },
  arts: { sheet: 'signed', findings: ['rectifyingLate', 'rectifying', 'verified', 'open'] },
  office: { sheet: 'submitted', findings: ['open', 'rectifying', 'open', 'open'] },
  internet: { sheet: 'objected', findings: ['open', 'open', 'open'] },
  academy: { sheet: 'decided', findings: ['submitted', 'open', 'rectifying', 'open'] },
  cadres: { sheet: 'begun', findings: ['open', 'open'] },
  overseas: { sheet: 'named', findings: [] },
  press: { sheet: 'unnamed', findings: [] },
}

const countOf = (courses: Round['courses'], key: BranchKey) => courses[key]?.findings.length ?? 0
const placesAfter = (...earlier: Round['courses'][]): Round['firstItem'] =>
  Object.fromEntries(
    branchKeys.map((key) => [key, earlier.reduce((sum, courses) => sum + countOf(courses, key), 0)]),
  )

/** The round of the first half of 2022. */
export const checkUpIn2022 = (stage: Stage): Promise<void> =>
  tellRound(stage, { openedOn: '2022-05-16', courses: in2022, firstItem: {} })

/** The round of the last half-year, and the present one where the half-year is old enough to have one. */
export async function checkUpLately(stage: Stage): Promise<void> {
  const today = dateOf(stage.now)
  const thisHalf = periodOf('halfYear', today)
  const fifth = addMonths(monthOf(previousPeriod(thisHalf).from), 4)
  await tellRound(stage, {
    openedOn: workdaysFrom(`${fifth}-10`, 1),
    courses: before,
    firstItem: placesAfter(in2022),
  })
  const openedOn = workdaysFrom(today, -RUNS_FOR_DAYS)
  if (openedOn < thisHalf.from) return
  await tellRound(stage, { openedOn, courses: now, firstItem: placesAfter(in2022, before) })
}

/** Opens a round as it is proposed, and takes each of its check-ups as far as it comes. */
async function tellRound(stage: Stage, round: Round): Promise<void> {
  const { organisation } = stage
  const chance = chanceFor(`round ${round.openedOn}`)
  const officer = partyAffairsOfficer(organisation)
  const [openedAt, roundId] = [instantAt(round.openedOn, '09:10'), chance.id()]
  const { pairs } = await perform(stage, officer, openedAt, 'round.propose', { on: round.openedOn })
  await perform(stage, officer, openedAt, 'round.open', { roundId, on: round.openedOn, pairs })
  const { checkups } = await perform(stage, officer, openedAt, 'round.get', { roundId })
  for (const line of checkups) {
    const key = branchKeys.find((each) => branches[each].id === line.checked.id)
    const course = key && round.courses[key]
    if (course) await tellCheckup(stage, round, { key, course, line, chance })
  }
}

interface Checkup {
  key: BranchKey
  course: Course
  line: OutputOf<'round.get'>['checkups'][number]
  chance: Chance
}

async function tellCheckup(stage: Stage, round: Round, told: Checkup): Promise<void> {
  const { organisation } = stage
  const { course, line } = told
  const { id: checkupId, checking, checked } = line
  const on = (offset: number) => workdaysFrom(round.openedOn, offset)
  if (course.sheet === 'unnamed') return
  const namedOn = on(days.named)
  const checkers = [
    ...officersOn(organisation, checking.id, namedOn),
    ...plainMembersOn(organisation, checking.id, namedOn).map(({ id }) => id),
  ].slice(0, 2)
  const namer = secretaryOn(organisation, checking.id, namedOn)
  await perform(stage, namer, instantAt(namedOn, '10:30'), 'checkup.setCheckers', {
    checkupId,
    memberIds: checkers,
  })
  if (course.sheet === 'named') return
  const found = await check(stage, round, told, checkers)
  if (course.sheet === 'begun') return
  const [lead = namer] = checkers
  await perform(stage, lead, instantAt(on(days.checked), '17:20'), 'checkup.submit', { checkupId })
  const signer = secretaryOn(organisation, checked.id, on(days.signed))
  const [doubted] = found
  if (doubted && (course.sheet === 'objected' || course.sheet === 'decided')) {
    await perform(stage, signer, instantAt(on(days.checked + 2), '09:40'), 'checkup.object', {
      checkupId,
      itemKey: doubted.itemKey,
      reason: objectionReasons[course.sheet === 'objected' ? 0 : 1],
    })
    if (course.sheet === 'decided') {
      await perform(
        stage,
        partyAffairsOfficer(organisation),
        instantAt(on(days.signed), '15:00'),
        'checkup.decideObjection',
        {
          checkupId,
          itemKey: doubted.itemKey,
          mark: { level: 'full' },
          comment: '经核对手续齐全，按全部达到计分。',
        },
      )
    }
  }
  if (course.sheet === 'signed') {
    await perform(stage, signer, instantAt(on(days.signed), '11:00'), 'checkup.signOff', { checkupId })
  }
  for (const [index, each] of found.entries()) {
    await rectify(stage, round, { ...each, fate: course.findings[index] ?? 'open' }, told, [signer, lead])
  }
}

interface Found {
  findingId: string
  itemKey: string
  problem: (typeof problems)[string][number]
}

/** On site: every item marked, as the books suggest where they know, and less than full where something is amiss. */
async function check(
  stage: Stage,
  round: Round,
  { key, course, line: { id: checkupId }, chance }: Checkup,
  checkers: readonly string[],
): Promise<Found[]> {
  const checkedOn = workdaysFrom(round.openedOn, days.checked)
  const [lead = ''] = checkers
  const sheet = await perform(stage, lead, instantAt(checkedOn, '09:00'), 'checkup.get', { checkupId })
  const amiss = itemsAmiss(round, key, course)
  const marked = course.sheet === 'begun' ? sheet.items.slice(0, 11) : sheet.items
  for (const [index, { key: itemKey, points, suggested }] of marked.entries()) {
    const minutes = String(10 + index * 2).padStart(2, '0')
    const isAmiss = amiss.includes(itemKey)
    const full = { level: 'full' as const, points: null }
    const part = { level: 'part' as const, points: points - chance.whole(1, 2) }
    const mark = suggested && suggested.level !== 'full' ? suggested : isAmiss ? part : full
    await perform(
      stage,
      checkers[index % checkers.length] ?? lead,
      instantAt(checkedOn, `09:${minutes}`),
      'checkup.mark',
      {
        ...{ checkupId, itemKey, revision: 0, level: mark.level },
        points: mark.level === 'part' ? mark.points : null,
        note: chance.pick(notes[mark.level === 'full' ? 'full' : 'part']),
      },
    )
  }
  const found: Found[] = []
  for (const [index, itemKey] of amiss.entries()) {
    const problem = problemOf(itemKey, branchKeys.indexOf(key), checkedOn, chance)
    const findingId = chance.id()
    await perform(
      stage,
      checkers[index % checkers.length] ?? lead,
      instantAt(checkedOn, `10:${10 + index * 4}`),
      'finding.add',
      {
        ...{ findingId, checkupId, itemKey, text: problem.text, suggestion: problem.suggestion },
        dueOn: dueOnOf(round, course.findings[index], chance),
      },
    )
    found.push({ findingId, itemKey, problem })
  }
  return found
}

/** The items with which a round finds something wrong: the next ones in an order of the branch's own. */
function itemsAmiss(round: Round, key: BranchKey, { findings, recurs }: Course): string[] {
  const first = (round.firstItem[key] ?? 0) - (recurs ? 1 : 0)
  const keys = defaultChecklist.map((item) => item.key)
  return chanceFor(`amiss ${key}`)
    .sample(keys, keys.length)
    .slice(first, first + findings.length)
}

const dueOnOf = (round: Round, fate: FindingFate | undefined, chance: Chance): CalendarDate =>
  workdaysFrom(round.openedOn, fate?.endsWith('Late') ? LATE_DAYS : IN_TIME_DAYS - chance.whole(0, 3))

/** One of an item's problems, another one at the next branch. */
function problemOf(itemKey: string, place: number, on: CalendarDate, chance: Chance): Found['problem'] {
  const known = problems[itemKey] ?? []
  const found = known[(place + Number(on.slice(2, 4))) % known.length]
  if (!found) throw new Error(`no problem known of ${itemKey}`)
  return { ...found, text: found.text.replace('{month}', monthBefore(monthOf(on), chance)) }
}

const monthBefore = (month: Month, chance: Chance): string =>
  ` ${Number(addMonths(month, -chance.whole(1, 3)).slice(5))} 月份`

async function rectify(
  stage: Stage,
  round: Round,
  { findingId, problem, fate }: Found & { fate: FindingFate },
  { line: { checked }, chance }: Checkup,
  [secretary, verifier]: [string, string],
): Promise<void> {
  if (fate === 'open' || fate === 'openLate') return
  const on = (offset: number) => workdaysFrom(round.openedOn, offset)
  const assignedOn = on(days.assigned)
  const officers = officersOn(stage.organisation, checked.id, assignedOn)
  const among =
    officers.length > 1 ? officers : membersOn(stage.organisation, checked.id, assignedOn).map(({ id }) => id)
  await perform(stage, secretary, instantAt(assignedOn, '16:00'), 'finding.assign', {
    findingId,
    responsibleId: chance.pick(among),
    measure: problem.measure,
    dueOn: dueOnOf(round, fate, chance),
  })
  if (fate === 'rectifying' || fate === 'rectifyingLate') return
  await perform(stage, secretary, instantAt(on(days.handedIn), '15:30'), 'finding.submit', {
    findingId,
    evidence: problem.evidence,
  })
  const looksAt = instantAt(on(days.verified), '10:00')
  if (fate === 'sentBack') {
    await perform(stage, verifier, looksAt, 'finding.sendBack', {
      findingId,
      reason: '材料只有文字说明，请补充照片或记录。',
    })
  }
  if (fate === 'verified') await perform(stage, verifier, looksAt, 'finding.verify', { findingId })
}
