import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { SelectField } from '@/components/SelectField'
import { confirm } from '@/components/feedback'
import type { InputOf } from '@/contract/contract'
import { type PostKind, postKinds } from '@/domain/permission'
import { postKindsIn } from '@/domain/post'
import { useQuery } from '@/stores/query'
import { FormSheet } from './FormSheet'
import { PersonField, usePerson } from './PersonField'
import { TermFields } from './TermFields'
import { useToday } from './useToday'
import { useFormWrite } from './useFormWrite'

interface AppointSheetProps {
  branchId: string | null
  onClose: () => void
  onDone: () => void
}

const FIELDS = ['kind', 'memberId', 'groupId', 'from', 'to']
const NOTHING: never[] = []

/** Appoints somebody for a term: to the committee, or to a branch and its groups. */
export function AppointSheet({ branchId, onClose, onDone }: AppointSheetProps) {
  const today = useToday()
  const [postId] = useState(newId)
  const [kind, setKind] = useState<PostKind>()
  const [groupId, setGroupId] = useState<string>()
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState('')
  const { errorOf, rest, fail, send, failure } = useFormWrite(FIELDS)

  const groups = useQuery('group.list', branchId === null ? null : { branchId }).data?.groups ?? NOTHING
  // A first secretary comes from any branch, as the committee's members do.
  const among = kind === 'branchFirstSecretary' ? null : branchId
  const { person, panel, choose } = usePerson('任职的人', among)
  const kinds =
    branchId === null ? postKindsIn('committee') : [...postKindsIn('branch'), ...postKindsIn('group')]
  const parties = groups.filter((group) => group.kind === 'party')

  const appoint = async (replace: boolean) => {
    if (kind === undefined) return fail('请选择职务', 'kind')
    if (person === null) return fail('请选择任职的人', 'memberId')
    if (kind === 'groupLeader' && groupId === undefined) return fail('请选择党小组', 'groupId')
    const input: InputOf<'post.appoint'> = {
      postId,
      kind,
      memberId: person.id,
      branchId,
      groupId: kind === 'groupLeader' ? groupId : null,
      from,
      to: to === '' ? null : to,
      replace,
    }
    if (await send('post.appoint', input, replace ? '已接任' : '已任命')) {
      onClose()
      onDone()
    }
  }
  const replaceHolder = async () => {
    const isSure = await confirm({
      title: '接任书记',
      text: `${failure?.message ?? ''}，任期将到新书记任职的前一天为止`,
      action: '接任',
    })
    if (isSure) await appoint(true)
  }
  if (panel) return panel
  const isTaken = failure?.code === 'POST_TAKEN' && kind === 'branchSecretary'
  return (
    <FormSheet
      title='任命'
      action={isTaken ? '接任' : '任命'}
      error={rest}
      onClose={onClose}
      onSend={isTaken ? replaceHolder : () => appoint(false)}
    >
      <SelectField
        label='职务'
        required
        options={kinds.map((value) => ({ value, label: postKinds[value] }))}
        value={kind}
        error={errorOf('kind')}
        onChange={setKind}
      />
      {kind === 'groupLeader' && (
        <SelectField
          label='党小组'
          required
          options={parties.map(({ id, name }) => ({ value: id, label: name }))}
          value={groupId}
          error={errorOf('groupId')}
          onChange={setGroupId}
        />
      )}
      <PersonField label='任职的人' required value={person} error={errorOf('memberId')} onOpen={choose} />
      <TermFields
        from={from}
        to={to}
        hint='不填就是一直到卸任'
        errorOf={errorOf}
        onFrom={setFrom}
        onTo={setTo}
      />
    </FormSheet>
  )
}
