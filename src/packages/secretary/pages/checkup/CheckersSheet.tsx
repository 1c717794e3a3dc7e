import { useState } from 'react'
import { CheckList } from '@/components/CheckList'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { Skeleton } from '@/components/Skeleton'
import { TextLink } from '@/components/TextLink'
import { toastDone } from '@/components/feedback'
import type { Sheet as CheckupSheet } from '@/contract/checkup'
import { limits } from '@/domain/limits'
import { useQuery } from '@/stores/query'
import { useWrite } from '@/stores/write'
import { byName } from '../../byName'

interface CheckersSheetProps {
  sheet: Pick<CheckupSheet, 'id' | 'checking' | 'checkers'>
  onClose: () => void
  onDone: () => void
}

/** 检查人员: who of the checking branch goes there. */
export function CheckersSheet({ sheet, onClose, onDone }: CheckersSheetProps) {
  const members = useQuery('organization.members', { branchIds: [sheet.checking.id] })
  const [chosen, setChosen] = useState(sheet.checkers.map(({ id }) => id))
  const { write, beside } = useWrite('checkup.setCheckers')
  const failure = beside()
  const isMany = chosen.length > limits.checkers
  const save = async () => {
    if (!(await write({ checkupId: sheet.id, memberIds: chosen }))) return
    toastDone('已定好')
    onDone()
  }
  return (
    <Sheet
      open
      title='检查人员'
      onClose={onClose}
      actions={
        <PrimaryButton
          disabled={members.data === null || (isMany && `检查人员最多 ${limits.checkers} 人`)}
          onClick={save}
        >
          定好，{chosen.length} 人
        </PrimaryButton>
      }
    >
      {members.data ? (
        <CheckList
          items={byName(members.data.members).map(({ id, name }) => ({ id, title: name }))}
          chosen={chosen}
          selectAll={false}
          emptyText='支部还没有党员'
          onChange={setChosen}
        />
      ) : members.status === 'error' ? (
        <Notice tone='red' action={<TextLink onClick={() => void members.reload()}>再试一次</TextLink>}>
          {members.message}
        </Notice>
      ) : (
        <Skeleton rows={4} />
      )}
      {failure !== undefined && <Notice tone='red'>{failure}</Notice>}
    </Sheet>
  )
}
