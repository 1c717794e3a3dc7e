import { addDays, type CalendarDate, dateOf, daysBetween } from './calendar'
import { type FindingState, overdueDays } from './finding'
import type { Notice } from './message'
import { dayInWords, reviewersToTell } from './notices'
import type { PostKind } from './permission'

interface Named {
  id: string
  name: string
}

/** What the notices of a check-up say of it. */
export interface CheckupNews {
  id: string
  checking: Named
  checked: Named
}

const sentences = {
  named: ({ checked }: CheckupNews) => `请检查${checked.name}：您是这次党建体检的检查人员`,
  submitted: ({ checking }: CheckupNews) => `${checking.name}交来了体检表，请看过签收`,
  objected: ({ checked }: CheckupNews) => `${checked.name}对体检结果提出异议，请裁定`,
  decided: () => '体检的一条异议已经裁定，请看过签收',
}

/** The same news of a check-up for some members. `time`: tells one occasion from another of the same sort. */
export const checkupNotices = (
  occasion: keyof typeof sentences,
  checkup: CheckupNews,
  memberIds: readonly string[],
  time = '',
): Notice[] =>
  memberIds.map((memberId) => ({
    memberId,
    kind: 'checkup',
    key: `checkup:${checkup.id}:${occasion}:${time}`,
    text: sentences[occasion](checkup),
    subjectId: checkup.id,
  }))

/** What the notices of a finding say of it; a tap opens the findings of its branch. */
export interface FindingNews {
  id: string
  branchId: string
  text: string
  dueOn: CalendarDate
}

const SHORT = 16
const short = (text: string): string => `“${text.length > SHORT ? `${text.slice(0, SHORT)}…` : text}”`

const findingSentences = {
  assigned: ({ text, dueOn }: FindingNews) => `由您负责整改${short(text)}，${dayInWords(dueOn)}前完成`,
  submitted: ({ text }: FindingNews) => `${short(text)}交来了整改情况，请核实`,
  sentBack: ({ text }: FindingNews) => `${short(text)}的整改被退回，请看原因再改`,
  due: ({ text, dueOn }: FindingNews) => `${short(text)}的整改 ${dayInWords(dueOn)}到期`,
  late: ({ text, dueOn }: FindingNews) => `${short(text)}的整改已经逾期，期限是 ${dayInWords(dueOn)}`,
}

/** The same news of a finding for some members. */
export const findingNotices = (
  occasion: keyof typeof findingSentences,
  finding: FindingNews,
  memberIds: readonly string[],
  time: string | number,
): Notice[] =>
  memberIds.map((memberId) => ({
    memberId,
    kind: 'checkup',
    key: `findings:${finding.id}:${occasion}:${time}`,
    text: findingSentences[occasion](finding),
    subjectId: finding.branchId,
  }))

/** What the night looks at of check-ups. */
export interface CheckupFacts {
  /** Findings of sheets handed in that are not handed in themselves, due within the next days or past their date. */
  findings: readonly (FindingNews & { state: FindingState; responsibleId: string | null })[]
  /** Sheets that wait for the checked branch's signature, since when. */
  unsigned: readonly (CheckupNews & { since: Date })[]
  /** The posts in force in the branches. */
  officers: readonly { branchId: string | null; kind: PostKind; memberId: string }[]
}

/** So many days before its date a finding is told of; past it, once a week. */
export const DUE_SOON_DAYS = 3
const WEEK = 7
/** A sheet may wait for its signature so many days before the branch is told again. */
const SIGNED_WITHIN_DAYS = 3

/** Of findings soon due and past their date, for who is responsible, else who leads the branch; of sheets unsigned. */
export function checkupNightNotices(facts: CheckupFacts, today: CalendarDate): Notice[] {
  const leadsOf = (branchId: string) =>
    reviewersToTell(
      facts.officers.filter((each) => each.branchId === branchId),
      '',
    )
  const findings = facts.findings.flatMap((finding) => {
    if (finding.state === 'submitted' || finding.state === 'verified') return []
    const people = finding.responsibleId === null ? leadsOf(finding.branchId) : [finding.responsibleId]
    const late = overdueDays(finding, today)
    if (late > 0) {
      return findingNotices('late', finding, people, `${finding.dueOn}:${Math.floor(late / WEEK)}`)
    }
    return daysBetween(today, finding.dueOn) <= DUE_SOON_DAYS
      ? findingNotices('due', finding, people, finding.dueOn)
      : []
  })
  const unsigned = facts.unsigned
    .filter(({ since }) => dateOf(since) < addDays(today, -SIGNED_WITHIN_DAYS))
    .flatMap((each) =>
      checkupNotices('submitted', each, leadsOf(each.checked.id), `waiting:${dateOf(each.since)}`),
    )
  return [...findings, ...unsigned]
}
