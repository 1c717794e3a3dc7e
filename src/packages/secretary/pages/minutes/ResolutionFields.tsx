import { View } from '@tarojs/components'
import { SwitchField } from '@/components/SwitchField'
import { TextArea } from '@/components/TextArea'
import { TextField } from '@/components/TextField'
import { TextLink } from '@/components/TextLink'
import { limits } from '@/domain/limits'

/** One resolution as it is typed; the counts are figures once they are sent. */
export interface ResolutionDraft {
  id: string
  text: string
  isVoted: boolean
  for: string
  against: string
  abstentions: string
}

interface ResolutionFieldsProps {
  index: number
  draft: ResolutionDraft
  error: string | undefined
  onChange: (part: Partial<ResolutionDraft>) => void
  onRemove: () => void
}

const counts = [
  { key: 'for', label: '赞成' },
  { key: 'against', label: '反对' },
  { key: 'abstentions', label: '弃权' },
] as const

/** What was resolved, and the hands where there was a vote. */
export function ResolutionFields({ index, draft, error, onChange, onRemove }: ResolutionFieldsProps) {
  return (
    <View className='minutes__resolution'>
      <TextArea
        label={`决议 ${index + 1}`}
        size='short'
        limit={limits.resolution}
        value={draft.text}
        error={error}
        onChange={(text) => onChange({ text })}
      />
      <SwitchField label='经过表决' checked={draft.isVoted} onChange={(isVoted) => onChange({ isVoted })} />
      {draft.isVoted && (
        <View className='minutes__counts'>
          {counts.map(({ key, label }) => (
            <TextField
              key={key}
              label={label}
              type='number'
              value={draft[key]}
              placeholder='0'
              onChange={(value) => onChange({ [key]: value.replace(/\D/g, '') })}
            />
          ))}
        </View>
      )}
      <TextLink label={`删去决议 ${index + 1}`} onClick={onRemove}>
        删去
      </TextLink>
    </View>
  )
}
