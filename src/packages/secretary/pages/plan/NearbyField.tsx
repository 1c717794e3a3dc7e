import { View } from '@tarojs/components'
import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { ChoiceChips } from '@/components/ChoiceChips'
import { SwitchField } from '@/components/SwitchField'
import { currentPosition } from '@/stores/position'
import type { PlanDraft } from './planDraft'

const radii = ['100', '300', '500', '1000'] as const

interface NearbyFieldProps {
  draft: PlanDraft
  error?: string
  onChange: (part: Pick<Partial<PlanDraft>, 'isNearby' | 'nearby'>) => void
}

/** 到场自签: off unless asked for; then the place where one stands, and how far around it. */
export function NearbyField({ draft: { isNearby, nearby }, error, onChange }: NearbyFieldProps) {
  const [failure, setFailure] = useState<string>()
  const locate = async () => {
    setFailure(undefined)
    const position = await currentPosition()
    if (position) onChange({ nearby: { ...nearby, ...position } })
    else setFailure('没有取得位置，请允许定位后再试')
  }
  const problem = failure ?? error
  return (
    <View>
      <SwitchField
        label='到场自签'
        hint='默认关闭。开启后，应到的人到场可自己点“我已到场”，只记在不在范围'
        checked={isNearby}
        onChange={(on) => onChange({ isNearby: on })}
      />
      {isNearby && (
        <View className='plan__nearby'>
          <SoftButton size='small' icon='map-pin' onClick={locate}>
            {nearby ? '重新定位到现在的位置' : '用现在的位置'}
          </SoftButton>
          {nearby && (
            <View className='plan__position'>
              已定位：{nearby.latitude.toFixed(4)}，{nearby.longitude.toFixed(4)}
            </View>
          )}
          {problem !== undefined && (
            <View className='field__error field--wrong' role='alert'>
              {problem}
            </View>
          )}
          {nearby && (
            <ChoiceChips
              label='范围'
              options={radii.map((metres) => ({ value: metres, label: `${metres} 米` }))}
              chosen={radii.filter((metres) => Number(metres) === (nearby.radiusMetres ?? 300))}
              onChange={([metres]) => onChange({ nearby: { ...nearby, radiusMetres: Number(metres) } })}
            />
          )}
        </View>
      )}
    </View>
  )
}
