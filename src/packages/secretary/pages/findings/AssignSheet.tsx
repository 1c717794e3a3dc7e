import { useState } from 'react'
import { PrimaryButton } from '@/components/Button'
import { DateTimeField } from '@/components/DateTimeField'
import { Notice } from '@/components/Notice'
import { SelectField } from '@/components/SelectField'
import { Sheet } from '@/components/Sheet'
import { TextArea } from '@/components/TextArea'
import { toastDone } from '@/components/feedback'
import type { FindingView } from '@/contract/finding'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { useQuery } from '@/stores/query'
import { useWrite } from '@/stores/write'
import { byName } from '../../byName'

interface AssignSheetProps {
  finding: FindingView
  today: string
  onClose: () => void
  onDone: () => void
}

/** 落实责任: who sees to it, how and until when. */
export function AssignSheet({ finding, today, onClose, onDone }: AssignSheetProps) {
  const { id, branch, responsible, measure, dueOn } = finding
  const members = useQuery('organization.members', { branchIds: [branch.id] })
  const { draft, change, clear } = useDraft(`assign:${id}`, {
    responsibleId: responsible?.id ?? '',
    measure: measure ?? '',
    dueOn,
  })
  const [lacking, setLacking] = useState<{ responsibleId?: string; measure?: string }>({})
  const { write, at, beside, forgive } = useWrite('finding.assign')
  const alter = (part: Partial<typeof draft>) => {
    change(part)
    setLacking({})
    forgive()
  }
  const save = async () => {
    const missing = {
      ...(draft.responsibleId === '' && { responsibleId: '请选择责任人' }),
      ...(draft.measure.trim() === '' && { measure: '请填写整改措施' }),
    }
    setLacking(missing)
    if (Object.keys(missing).length > 0) return
    if (!(await write({ findingId: id, ...draft }))) return
    clear()
    toastDone('已落实')
    onDone()
  }
  const failure = beside('responsibleId', 'measure', 'dueOn')
  const listFailure = members.status === 'error' && members.data === null ? members.message : undefined
  return (
    <Sheet
      open
      title='落实责任'
      onClose={onClose}
      actions={<PrimaryButton onClick={save}>定好</PrimaryButton>}
    >
      <SelectField
        label='责任人'
        required
        options={byName(members.data?.members ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.responsibleId}
        error={lacking.responsibleId ?? at('responsibleId') ?? listFailure}
        onChange={(responsibleId) => alter({ responsibleId })}
      />
      <TextArea
        label='整改措施'
        required
        size='short'
        limit={limits.findingText}
        value={draft.measure}
        error={lacking.measure ?? at('measure')}
        onChange={(value) => alter({ measure: value })}
      />
      <DateTimeField
        label='整改期限'
        mode='date'
        from={today}
        value={draft.dueOn}
        error={at('dueOn')}
        onChange={(value) => alter({ dueOn: value })}
      />
      {failure !== undefined && <Notice tone='red'>{failure}</Notice>}
    </Sheet>
  )
}
