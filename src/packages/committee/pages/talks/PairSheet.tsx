import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { DateTimeField } from '@/components/DateTimeField'
import { FormSheet } from '../../FormSheet'
import { type ChosenPerson, PersonField, PersonSheet } from '../../PersonField'
import { useFormWrite } from '../../useFormWrite'

interface PairSheetProps {
  today: string
  onClose: () => void
  onDone: () => void
}

const sides = { leaderId: '领导', sectionHeadId: '科室负责人' } as const
type Side = keyof typeof sides

/** Pairs a leader and a section head, from a day on. */
export function PairSheet({ today, onClose, onDone }: PairSheetProps) {
  const [pairId] = useState(newId)
  const [people, setPeople] = useState<Partial<Record<Side, ChosenPerson>>>({})
  const [choosing, setChoosing] = useState<Side | null>(null)
  const [from, setFrom] = useState(today)
  const { errorOf, rest, fail, send } = useFormWrite(['leaderId', 'sectionHeadId', 'from'])
  const save = async () => {
    const { leaderId: leader, sectionHeadId: head } = people
    if (!leader) return fail('请选择领导', 'leaderId')
    if (!head) return fail('请选择科室负责人', 'sectionHeadId')
    const input = { pairId, leaderId: leader.id, sectionHeadId: head.id, from }
    if (await send('talk.savePair', input, '已添加')) onDone()
  }
  if (choosing) {
    return (
      <PersonSheet
        title={sides[choosing]}
        branchId={null}
        chosenId={people[choosing]?.id}
        onClose={() => setChoosing(null)}
        onChoose={(person) => {
          setPeople({ ...people, [choosing]: person })
          setChoosing(null)
        }}
      />
    )
  }
  return (
    <FormSheet title='添加结对' action='添加' error={rest} onClose={onClose} onSend={save}>
      {(['leaderId', 'sectionHeadId'] as const).map((side) => (
        <PersonField
          key={side}
          label={sides[side]}
          required
          value={people[side] ?? null}
          error={errorOf(side)}
          onOpen={() => setChoosing(side)}
        />
      ))}
      <DateTimeField
        label='开始日期'
        hint='从下一个半年起应谈'
        mode='date'
        value={from}
        error={errorOf('from')}
        onChange={setFrom}
      />
    </FormSheet>
  )
}
