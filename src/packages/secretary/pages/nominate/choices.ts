import type { CampaignMember } from '@/contract/campaign'
import type { OutputOf } from '@/contract/contract'
import type { Nomination } from '@/domain/campaign'
import { starNames } from '@/components/campaignLabels'

/** A branch's members of a year. */
export type BranchCampaign = OutputOf<'campaign.branch'>

/** What the branch says of a candidate; `isNominated` null: nothing yet. */
export interface Choice {
  isNominated: boolean | null
  reason: string
}
export type Choices = Record<string, Choice>

const NOTHING: Choice = { isNominated: null, reason: '' }

export const choiceOf = (choices: Choices, { member, nomination }: CampaignMember): Choice =>
  choices[member.id] ?? nomination ?? NOTHING

/** What is to be saved; a candidate of whom nothing was said is left out. */
export const nominationsOf = (choices: Choices, candidates: readonly CampaignMember[]): Nomination[] =>
  candidates.flatMap((candidate) => {
    const { isNominated, reason } = choiceOf(choices, candidate)
    if (isNominated === null) return []
    return [{ memberId: candidate.member.id, isNominated, reason: isNominated ? '' : reason.trim() }]
  })

/** `推荐 3 名 · 不推荐 1 名 · 还有 2 名没选`. */
export function tally(choices: Choices, candidates: readonly CampaignMember[]): string {
  const said = nominationsOf(choices, candidates)
  const yes = said.filter(({ isNominated }) => isNominated).length
  const left = candidates.length - said.length
  return [
    `推荐 ${yes} 名`,
    said.length > yes && `不推荐 ${said.length - yes} 名`,
    left > 0 && `还有 ${left} 名没选`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** `92.5 分 · 评议优秀`. */
export const scoreSaid = ({ score, grade }: CampaignMember): string =>
  `${score} 分 · ${grade === null ? '没有评议等次' : `评议${grade}`}`

/** Why somebody is no candidate. */
export function hindrance({ computed, grade, member }: CampaignMember): string {
  if (member.isProbationary) return '预备党员，不评定等次'
  if (computed < 5) return starNames[computed]
  return grade === null ? '评议等次没有录入' : '评议不是优秀'
}
