import { useState } from 'react'
import { call } from '@/cloud/call'
import { newId } from '@/cloud/newId'
import { PrimaryButton } from '@/components/Button'
import { DateTimeField } from '@/components/DateTimeField'
import { Notice } from '@/components/Notice'
import { SelectField } from '@/components/SelectField'
import { Sheet } from '@/components/Sheet'
import { toastDone } from '@/components/feedback'
import { useQuery } from '@/stores/query'

interface PairSheetProps {
  today: string
  onClose: () => void
  onDone: () => void
}

/** Pairs a leader and a section head, from a day on. */
export function PairSheet({ today, onClose, onDone }: PairSheetProps) {
  const [pairId] = useState(newId)
  const [leaderId, setLeader] = useState<string>()
  const [sectionHeadId, setHead] = useState<string>()
  const [from, setFrom] = useState(today)
  const [failure, setFailure] = useState<string | null>(null)
  const branches = useQuery('organization.branches', {})
  const members = useQuery(
    'organization.members',
    branches.data ? { branchIds: branches.data.branches.map(({ id }) => id) } : null,
  )
  const options = (members.data?.members ?? []).map(({ id, name, branchName }) => ({
    value: id,
    label: `${name}（${branchName}）`,
  }))
  const save = async () => {
    if (!leaderId || !sectionHeadId) return setFailure('请选择谈话双方')
    const answer = await call('talk.savePair', { pairId, leaderId, sectionHeadId, from })
    if (!answer.ok) return setFailure(answer.error.message)
    toastDone('已添加')
    onDone()
  }
  return (
    <Sheet
      open
      title='添加结对'
      onClose={onClose}
      actions={<PrimaryButton onClick={save}>添加</PrimaryButton>}
    >
      <SelectField label='领导' value={leaderId} options={options} onChange={setLeader} />
      <SelectField label='科室负责人' value={sectionHeadId} options={options} onChange={setHead} />
      <DateTimeField label='开始日期' hint='从下一个半年起应谈' mode='date' value={from} onChange={setFrom} />
      {failure !== null && <Notice tone='red'>{failure}</Notice>}
    </Sheet>
  )
}
