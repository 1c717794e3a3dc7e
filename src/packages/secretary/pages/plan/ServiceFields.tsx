import { View } from '@tarojs/components'
import { Notice } from '@/components/Notice'
import { SwitchField } from '@/components/SwitchField'
import { TextField } from '@/components/TextField'
import { useQuery } from '@/stores/query'
import type { PlanDraft, PlanErrors, PlanField } from './planDraft'

interface ServiceFieldsProps {
  draft: PlanDraft
  errors: PlanErrors
  /** A published service keeps its way. */
  isOpen: boolean
  onChange: (part: Partial<PlanDraft>, ...fields: PlanField[]) => void
}

/** Of a volunteer service: the season's theme to plan by, sign-up with so many places, and the front line. */
export function ServiceFields({ draft, errors, isOpen, onChange }: ServiceFieldsProps) {
  const { data } = useQuery('service.theme', draft.date === '' ? null : { on: draft.date })
  const { capacity, frontLine } = draft
  // A draft of an older version knows of no capacity.
  const signsUp = typeof capacity === 'string'
  return (
    <View>
      {data?.theme && <Notice icon='info'>本季主题：{data.theme}</Notice>}
      <SwitchField
        label='党员报名'
        hint={isOpen ? '开启后不用选应到人员，报满的排候补' : '发布后不能改变报名的办法'}
        checked={signsUp}
        disabled={!isOpen}
        onChange={(on) => onChange({ capacity: on ? '10' : null }, 'capacity', 'expectedMemberIds')}
      />
      {signsUp && (
        <TextField
          label='名额（人）'
          type='number'
          value={capacity}
          error={errors.capacity}
          hint='可以增加，不能少于已报上的人数'
          onChange={(text) => onChange({ capacity: text }, 'capacity')}
        />
      )}
      <SwitchField
        label='前线服务'
        hint='为一线开展的服务，活动上会标明'
        checked={frontLine === true}
        onChange={(on) => onChange({ frontLine: on })}
      />
    </View>
  )
}
