import { View } from '@tarojs/components'
import { starNames } from '@/components/campaignLabels'
import { Tags } from '@/components/Tags'
import type { CampaignMember } from '@/contract/campaign'
import type { TagTone } from '@/components/Tag'

interface Said {
  text: string
  tone: TagTone
  reason: string
}

/** What was said of a candidate, step by step. */
function saidOf({ nomination, decision, published }: CampaignMember): Said[] {
  return [
    nomination === null
      ? ({ text: '支部未推荐', tone: 'due', reason: '' } as const)
      : ({
          text: nomination.isNominated ? '✓ 支部已推荐' : '支部不推荐',
          tone: nomination.isNominated ? 'met' : 'plain',
          reason: nomination.reason,
        } as const),
    ...(decision === null
      ? []
      : [
          decision.verdict === 'confirmed'
            ? ({ text: '✓ 党委审定通过', tone: 'met', reason: '' } as const)
            : ({ text: '党委未通过', tone: 'plain', reason: decision.reason } as const),
        ]),
    ...(published?.isCorrected
      ? [
          {
            text: `更正为${starNames[published.stars]}`,
            ...{ tone: 'due' as const, reason: `更正原因：${published.reason}` },
          },
        ]
      : []),
  ]
}

/** How it went on with a candidate, with the reasons. */
export function Outcome({ candidate }: { candidate: CampaignMember }) {
  const said = saidOf(candidate)
  return (
    <>
      <Tags tags={said} />
      {said.map(({ text, reason }) =>
        reason === '' ? null : (
          <View key={text} className='nominate__reason'>
            {reason}
          </View>
        ),
      )}
    </>
  )
}
