import { View } from '@tarojs/components'
import { ChoiceChips } from '@/components/ChoiceChips'
import { Row } from '@/components/Row'
import { Stars } from '@/components/Stars'
import { TextArea } from '@/components/TextArea'
import type { CampaignMember } from '@/contract/campaign'
import { limits } from '@/domain/limits'
import { type Choice, scoreSaid } from './choices'
import { Outcome } from './Outcome'

interface CandidateProps {
  candidate: CampaignMember
  choice: Choice
  /** Null: it is not for this person, or not the time for it. */
  onChange: ((choice: Choice) => void) | null
}

/** One who may be nominated. */
export function Candidate({ candidate, choice, onChange }: CandidateProps) {
  const { member, computed, published } = candidate
  return (
    <View className='nominate__candidate'>
      <Row
        title={member.name}
        sub={scoreSaid(candidate)}
        trailing={<Stars stars={published?.stars ?? computed} size='small' />}
      />
      {!onChange && <Outcome candidate={candidate} />}
      {onChange && (
        <ChoiceChips
          label={`是否推荐${member.name}`}
          options={[
            { value: 'yes', label: '推荐' },
            { value: 'no', label: '不推荐' },
          ]}
          chosen={choice.isNominated === null ? [] : [choice.isNominated ? 'yes' : 'no']}
          onChange={([chosen]) => onChange({ ...choice, isNominated: chosen === 'yes' })}
        />
      )}
      {onChange && choice.isNominated === false && (
        <TextArea
          label={`不推荐${member.name}的理由`}
          required
          hint='机关党委看得到，发布后本人也看得到'
          size='short'
          limit={limits.reason}
          value={choice.reason}
          onChange={(reason) => onChange({ ...choice, reason })}
        />
      )}
    </View>
  )
}
