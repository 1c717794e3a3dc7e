import { useState } from 'react'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { SelectField } from '@/components/SelectField'
import { Sheet } from '@/components/Sheet'
import { TextArea } from '@/components/TextArea'
import { TextField } from '@/components/TextField'
import { optionsOf } from '@/components/options'
import { type ChecklistItem, type FigureKey, figures, FULL_SCORE, itemGroups } from '@/domain/checkup'
import { limits } from '@/domain/limits'

interface ItemSheetProps {
  item: ChecklistItem
  isNew: boolean
  onClose: () => void
  onDone: (item: ChecklistItem) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

const NONE = 'none'
const figureOptions = [
  { value: NONE as FigureKey | typeof NONE, label: '没有，现场查看' },
  ...optionsOf(figures),
]
const groupOptions = optionsOf(itemGroups)

/** One item of the list: what it is called, what to look at, what it is worth, which figure speaks for it. */
export function ItemSheet({ item, isNew, onClose, onDone, onMove, onRemove }: ItemSheetProps) {
  const [draft, setDraft] = useState(item)
  const [points, setPoints] = useState(isNew ? '' : String(item.points))
  const [wrong, setWrong] = useState<{ field: string; text: string } | null>(null)
  const change = (part: Partial<ChecklistItem>) => setDraft({ ...draft, ...part })
  const errorOf = (field: string) => (wrong?.field === field ? wrong.text : undefined)
  const done = () => {
    const title = draft.title.trim()
    const worth = Number(points)
    if (title === '') return setWrong({ field: 'title', text: '请填写项目' })
    if (title.length > limits.checklistTitle) {
      return setWrong({ field: 'title', text: `项目最多 ${limits.checklistTitle} 字` })
    }
    if (draft.lookAt.trim().length > limits.checklistLookAt) return
    if (!Number.isInteger(worth) || worth < 1 || worth > FULL_SCORE) {
      return setWrong({ field: 'points', text: `分值填 1 到 ${FULL_SCORE} 的整数` })
    }
    onDone({ ...draft, title, lookAt: draft.lookAt.trim(), points: worth })
  }
  return (
    <Sheet
      open
      title={isNew ? '增加项目' : '修改项目'}
      onClose={onClose}
      actions={<PrimaryButton onClick={() => Promise.resolve(done())}>确定</PrimaryButton>}
    >
      <SelectField
        label='类别'
        value={draft.group}
        options={groupOptions}
        onChange={(group) => change({ group })}
      />
      <TextField
        label='项目'
        value={draft.title}
        placeholder='如：会议记录'
        error={errorOf('title')}
        onChange={(title) => change({ title })}
      />
      <TextArea
        label='查看内容'
        size='short'
        value={draft.lookAt}
        limit={limits.checklistLookAt}
        placeholder='检查时看什么'
        onChange={(lookAt) => change({ lookAt })}
      />
      <TextField label='分值' type='number' value={points} error={errorOf('points')} onChange={setPoints} />
      <SelectField
        label='系统数据'
        hint='检查时自动带出，并给出建议分'
        value={draft.figure ?? NONE}
        options={figureOptions}
        onChange={(figure) => change({ figure: figure === NONE ? null : figure })}
      />
      {!isNew && (
        <Buttons>
          <SoftButton onClick={() => onMove(-1)}>上移</SoftButton>
          <SoftButton onClick={() => onMove(1)}>下移</SoftButton>
          <SoftButton onClick={onRemove}>删除</SoftButton>
        </Buttons>
      )}
    </Sheet>
  )
}
