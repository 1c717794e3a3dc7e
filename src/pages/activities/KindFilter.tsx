import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChips } from '@/components/ChoiceChips'
import { Icon } from '@/components/Icon'
import { Sheet } from '@/components/Sheet'
import { Tap } from '@/components/Tap'
import { activityKinds, type Kind, ruleOf } from '@/domain/obligation'

const ALL = 'all'
const options = [
  { value: ALL, label: '全部种类' },
  ...activityKinds.map((kind) => ({ value: kind, label: ruleOf(kind).name })),
]

/** Which kind to list: a word that opens the choice. */
export function KindFilter({ kind, onChange }: { kind: Kind | null; onChange: (kind: Kind | null) => void }) {
  const [isOpen, setOpen] = useState(false)
  const choose = (value: string | undefined) => {
    onChange(activityKinds.find((each) => each === value) ?? null)
    setOpen(false)
  }
  return (
    <>
      <Tap className='activities__kind' aria-haspopup='dialog' onClick={() => setOpen(true)}>
        <View>{kind === null ? '全部种类' : ruleOf(kind).name}</View>
        <Icon name='chevron-down' size='small' />
      </Tap>
      <Sheet open={isOpen} title='看哪一种活动' onClose={() => setOpen(false)}>
        <ChoiceChips
          label='活动种类'
          options={options}
          chosen={[kind ?? ALL]}
          onChange={([value]) => choose(value)}
        />
      </Sheet>
    </>
  )
}
