import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { CheckList } from '@/components/CheckList'
import { DateTimeField } from '@/components/DateTimeField'
import { Notice } from '@/components/Notice'
import { Segmented } from '@/components/Segmented'
import { TextField } from '@/components/TextField'
import type { GroupRow } from '@/contract/group'
import { type GroupKind, YOUTH_AGE } from '@/domain/group'
import { useQuery } from '@/stores/query'
import { FormSheet } from '../../FormSheet'
import { useToday } from '../../useToday'
import { useFormWrite } from '../../useFormWrite'

interface GroupSheetProps {
  branchId: string
  /** The group to be changed; none: a new one. */
  group?: GroupRow
  onClose: () => void
  onDone: () => void
}

const kinds = [
  { value: 'party', label: '党小组' },
  { value: 'youth', label: '青年小组' },
] as const

/** Sets a group up, or changes its name and members. */
export function GroupSheet({ branchId, group, onClose, onDone }: GroupSheetProps) {
  const today = useToday()
  const [groupId] = useState(() => group?.id ?? newId())
  const [kind, setKind] = useState<GroupKind>(group?.kind ?? 'party')
  const [name, setName] = useState(group?.name ?? '')
  const [from, setFrom] = useState(group?.aliveFrom ?? today)
  const [chosen, setChosen] = useState<string[]>(group?.chosenIds ?? [])
  const { errorOf, rest, fail, send } = useFormWrite(['name', 'from'])
  const members = useQuery('organization.members', { branchIds: [branchId] }).data?.members ?? []
  const save = async () => {
    if (name.trim() === '') return fail('请填写名称', 'name')
    // Who has moved away since falls out of the choice.
    const memberIds = chosen.filter((id) => members.some((member) => member.id === id))
    if (!(await send('group.save', { groupId, kind, branchId, name, memberIds, from }))) return
    onClose()
    onDone()
  }
  return (
    <FormSheet title={group ? '修改小组' : '新设小组'} error={rest} onClose={onClose} onSend={save}>
      {!group && <Segmented label='小组类别' options={kinds} value={kind} onChange={setKind} />}
      <TextField label='名称' required value={name} error={errorOf('name')} onChange={setName} />
      {!group && (
        <DateTimeField
          label='成立'
          mode='date'
          required
          value={from}
          error={errorOf('from')}
          onChange={setFrom}
        />
      )}
      {kind === 'youth' && (
        <Notice icon='info'>
          {`${YOUTH_AGE} 岁及以下的党员自动在组；支部有几个青年小组时，才用勾选分组`}
        </Notice>
      )}
      <CheckList
        items={members.map(({ id, name: title }) => ({ id, title }))}
        chosen={chosen.filter((id) => members.some((member) => member.id === id))}
        onChange={setChosen}
        selectAll={kind === 'party'}
      />
    </FormSheet>
  )
}
