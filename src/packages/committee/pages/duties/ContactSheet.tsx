import { useState } from 'react'
import { CheckList } from '@/components/CheckList'
import { useQuery } from '@/stores/query'
import { FormSheet } from '../../FormSheet'
import { useFormWrite } from '../../useFormWrite'

interface ContactSheetProps {
  memberId: string
  chosen: string[]
  onClose: () => void
  onDone: () => void
}

/** Chooses the branches for which a member of the committee answers. */
export function ContactSheet({ memberId, chosen, onClose, onDone }: ContactSheetProps) {
  const [branchIds, setBranchIds] = useState(chosen)
  const { rest, send } = useFormWrite()
  const { data } = useQuery('organization.branches', {})
  const branches = data?.branches ?? []
  const save = async () => {
    const living = branchIds.filter((id) => branches.some((branch) => branch.id === id))
    if (!(await send('contact.save', { memberId, branchIds: living }))) return
    onClose()
    onDone()
  }
  return (
    <FormSheet title='联系支部' error={rest} onClose={onClose} onSend={save}>
      <CheckList
        items={branches.map(({ id, name }) => ({ id, title: name }))}
        chosen={branchIds}
        onChange={setBranchIds}
        searchable={false}
        selectAll={false}
      />
    </FormSheet>
  )
}
