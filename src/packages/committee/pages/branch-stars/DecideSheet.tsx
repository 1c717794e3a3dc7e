import { ChoiceChips } from '@/components/ChoiceChips'
import { Field } from '@/components/Field'
import { KeyValue } from '@/components/KeyValue'
import { TextArea } from '@/components/TextArea'
import { starLevelNames } from '@/components/branchStarLabels'
import type { StarRow } from '@/contract/branchStar'
import { quotaLeft, type StarLevel, starLevels } from '@/domain/branchStar'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { FormSheet } from '../../FormSheet'
import { useFormWrite } from '../../useFormWrite'
import { type Board, checkupsSaid, findingsSaid, selfSaid, standingSaid } from './words'

interface DecideSheetProps {
  board: Board
  row: StarRow
  onClose: () => void
  onDone: () => void
}

interface Decision {
  /** Null: not chosen yet; none is ever proposed. */
  level: StarLevel | null
  reason: string
}

/** The committee's decision on a branch, or a correction of what is published. */
export function DecideSheet({ board, row, onClose, onDone }: DecideSheetProps) {
  const { year, published, quota } = board
  const { branch, revision, decision } = row
  const version = published?.version ?? 0
  const initial: Decision = {
    level: decision?.level ?? null,
    reason: published ? '' : (decision?.reason ?? ''),
  }
  const { draft, change, clear } = useDraft<Decision>(
    `branch-star-decision:${year}:${branch.id}:${revision}:${version}`,
    initial,
  )
  const { errorOf, rest, fail, send } = useFormWrite(['level', 'reason'])
  const left = quotaLeft({ most: quota.most, others: quota.given - (decision?.level === 5 ? 1 : 0) })
  const decide = async () => {
    const { level } = draft
    const reason = draft.reason.trim()
    if (level === null) return fail('请选择星级', 'level')
    if (reason === '') return fail(published ? '请填写更正原因' : '请填写评定理由', 'reason')
    const given = { year, branchId: branch.id, level, reason }
    const done = published
      ? await send('branchStar.correct', { ...given, version }, '已更正')
      : await send('branchStar.decide', { ...given, revision }, '已评定')
    if (!done) return
    clear()
    onDone()
  }
  return (
    <FormSheet
      title={branch.name}
      action={published ? '更正并公布' : '评定'}
      error={rest}
      onClose={onClose}
      onSend={decide}
    >
      <KeyValue
        rows={[
          { label: '自评', value: selfSaid(row) },
          { label: '体检', value: checkupsSaid(row) },
          { label: '全年排名', value: standingSaid(row) },
          { label: '问题销号', value: findingsSaid(row) },
        ]}
      />
      <Field
        label='星级'
        required
        error={errorOf('level')}
        hint={left === null ? undefined : `五星级还有 ${left} 个名额`}
      >
        <ChoiceChips
          label='星级'
          options={starLevels.map((level) => ({ value: String(level), label: starLevelNames[level] }))}
          chosen={draft.level === null ? [] : [String(draft.level)]}
          onChange={([chosen]) =>
            change({ level: starLevels.find((level) => String(level) === chosen) ?? null })
          }
        />
      </Field>
      <TextArea
        label={published ? '更正原因' : '评定理由'}
        required
        size='short'
        limit={limits.reason}
        hint={published ? '和原来的结果一起公布' : '和星级一起公布'}
        value={draft.reason}
        error={errorOf('reason')}
        onChange={(reason) => change({ reason })}
      />
    </FormSheet>
  )
}
