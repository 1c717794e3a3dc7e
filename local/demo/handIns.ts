import type { SubmissionContent } from '../../src/contract/submission'
import { dateOf } from '../../src/domain/calendar'
import { type Chance, chanceFor } from './chance'
import { after } from './occasions'
import { reviewerOf } from './organisation'
import { perform, type Stage } from './perform'
import { returnComments } from './reasons'

/** What a member handed in, and what became of it. */
export interface HandIn {
  id: string
  memberId: string
  at: Date
  content: SubmissionContent
  fate: 'waiting' | 'withdrawn' | 'approved' | 'returned' | 'returnedThenApproved'
}

const DAY = 24 * 60

/** Members hand in; at `reviewAt` their reviewers go through what came; some hand in again and are approved. */
export async function handIn(stage: Stage, handIns: readonly HandIn[], reviewAt: Date): Promise<void> {
  for (const { id: submissionId, memberId, at, content, fate } of handIns) {
    await perform(stage, memberId, at, 'submission.submit', { submissionId, content })
    if (fate === 'withdrawn') {
      await perform(stage, memberId, after(at, 30), 'submission.withdraw', { submissionId })
    }
  }
  const [first] = handIns
  if (!first) return
  const chance = chanceFor(first.id)
  await review(stage, handIns, { at: reviewAt, round: 1 }, chance)
  const again = handIns.filter(({ fate }) => fate === 'returnedThenApproved')
  for (const { id: submissionId, memberId, content } of again) {
    const improved =
      content.kind === 'reflection'
        ? { ...content, body: `${content.body}\n${chance.pick(amends)}` }
        : content
    await perform(stage, memberId, after(reviewAt, DAY), 'submission.resubmit', {
      submissionId,
      round: 1,
      content: improved,
    })
  }
  await review(stage, again, { at: after(reviewAt, 2 * DAY), round: 2 }, chance)
}

const amends = [
  '补充一个例子：上月在石埠社区的宣讲，我们把讲稿改成了问答，现场留下来的人多了一倍。',
  '按支部意见补充：今后每季度到联系村走一趟，带着问题去，带着办法回。',
]

/** One verdict on each, all those of a reviewer at once. */
async function review(
  stage: Stage,
  handIns: readonly HandIn[],
  { at, round }: { at: Date; round: number },
  chance: Chance,
): Promise<void> {
  const byReviewer = new Map<string, HandIn[]>()
  for (const each of handIns) {
    if (each.fate === 'waiting' || each.fate === 'withdrawn') continue
    const reviewer = reviewerOf(stage.organisation, each.memberId, dateOf(at))
    byReviewer.set(reviewer, [...(byReviewer.get(reviewer) ?? []), each])
  }
  for (const [reviewer, theirs] of byReviewer) {
    const reviews = theirs.map(({ id: submissionId, fate }) => ({
      reviewId: chance.id(),
      submissionId,
      round,
      ...(fate === 'approved' || round > 1
        ? { verdict: 'approved' as const, comment: '' }
        : { verdict: 'returned' as const, comment: chance.pick(returnComments) }),
    }))
    const { outcomes } = await perform(stage, reviewer, at, 'submission.review', { reviews })
    const refusal = outcomes.find((each) => each.refusal !== null)?.refusal
    if (refusal) throw new Error(`demo: a review was refused: ${refusal.code}`)
  }
}
