import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/Icon'
import { Tag } from '@/components/Tag'
import { Tap } from '@/components/Tap'
import type { Pair } from '@/domain/pairing'
import { exchange, has } from './pairs'
import './pair-rows.scss'

interface PairRowsProps {
  branches: readonly { id: string; name: string }[]
  pairs: readonly Pair[]
  /** Pairs of the last two rounds. */
  past: readonly Pair[]
  onChange: (pairs: Pair[]) => void
}

/** Who checks whom: tapping one and then another exchanges whom they check. */
export function PairRows({ branches, pairs, past, onChange }: PairRowsProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const nameOf = (id: string) => branches.find((branch) => branch.id === id)?.name ?? ''
  const tap = (id: string) => {
    setChosen(chosen === null ? id : null)
    if (chosen !== null && chosen !== id) onChange(exchange(pairs, chosen, id))
  }
  return (
    <View className='pair-rows'>
      {pairs.map((pair) => {
        const [checking, checked] = [nameOf(pair.checkingId), nameOf(pair.checkedId)]
        const isRepeat = has(past, pair)
        const isChosen = chosen === pair.checkingId
        return (
          <Tap
            key={pair.checkingId}
            className={`pair-rows__row ${isChosen ? 'pair-rows__row--chosen' : ''}`}
            label={`${checking}检查${checked}${isRepeat ? '，近两轮结过对' : ''}`}
            aria-pressed={isChosen ? 'true' : 'false'}
            onClick={() => tap(pair.checkingId)}
          >
            <View className='pair-rows__names'>
              {checking}
              <View className='pair-rows__checks'>检查</View>
              {checked}
            </View>
            {isRepeat && <Tag tone='due'>近两轮结过对</Tag>}
            {isChosen && <Icon name='check' />}
          </Tap>
        )
      })}
    </View>
  )
}
