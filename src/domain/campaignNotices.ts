import type { CalendarDate } from './calendar'
import type { Stars } from './campaign'
import type { Notice } from './message'
import { dayInWords } from './notices'
import { branchOfficerPosts, type PostKind } from './permission'

/** Of a round, for the officers of the branches that have somebody to nominate. */
export const nominationNotices = (
  year: number,
  round: number,
  posts: readonly { branchId: string | null; kind: PostKind; memberId: string }[],
): Notice[] =>
  posts
    .filter(({ kind }) => branchOfficerPosts.includes(kind))
    .map(({ branchId, memberId }): Notice => ({
      memberId,
      kind: 'honour',
      key: `nomination:${year}:${round}:${branchId ?? ''}`,
      text: `${year} 年的星级已计算，请推荐本支部的五星级党员`,
      subjectId: branchId,
    }))
    // Who holds two posts in a branch is told once.
    .filter((each, index, all) => all.findIndex((other) => isSame(other, each)) === index)

const isSame = (a: Notice, b: Notice) => a.memberId === b.memberId && a.key === b.key

/** Of a public notice, for everybody. */
export const announceNotices = (
  year: number,
  { from, to }: { from: CalendarDate; to: CalendarDate },
  memberIds: readonly string[],
): Notice[] =>
  memberIds.map((memberId) => ({
    memberId,
    kind: 'honour',
    key: `campaign:${year}:notice:${from}`,
    text: `${year} 年度五星级党员名单公示到 ${dayInWords(to)}，有异议请在公示期内提出`,
    subjectId: null,
  }))

/** Of the published stars, for each their own. */
export const starNotices = (year: number, lines: readonly { memberId: string; stars: Stars }[]): Notice[] =>
  lines.map(({ memberId, stars }) => ({
    memberId,
    kind: 'honour',
    key: `campaign:${year}:published`,
    text: stars === 5 ? `祝贺您被评为 ${year} 年度五星级党员` : `${year} 年度党员星级已发布，请查看您的星级`,
    subjectId: null,
  }))

/** Of a correction, for the member concerned. */
export const correctionNotice = (year: number, version: number, memberId: string): Notice => ({
  memberId,
  kind: 'honour',
  key: `campaign:${year}:corrected:${version}`,
  text: `您 ${year} 年度的星级作了更正，请查看`,
  subjectId: null,
})

/** Of an objection, for who answers: without whom it is about, since messages may be read over a shoulder. */
export const objectionNotices = (objectionId: string, year: number, memberIds: readonly string[]): Notice[] =>
  memberIds.map((memberId) => ({
    memberId,
    kind: 'honour',
    key: `objection:${objectionId}`,
    text: `${year} 年度五星级党员公示收到一条异议，请核实答复`,
    subjectId: null,
  }))

/** Of an answer, for who objected. */
export const objectionAnswerNotice = (objectionId: string, year: number, memberId: string): Notice => ({
  memberId,
  kind: 'honour',
  key: `campaign:${year}:answer:${objectionId}`,
  text: '您在公示期提出的异议有了答复',
  subjectId: null,
})
