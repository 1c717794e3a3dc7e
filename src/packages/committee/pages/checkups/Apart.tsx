import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Row } from '@/components/Row'
import { SelectField } from '@/components/SelectField'
import { TextLink } from '@/components/TextLink'
import type { Pair } from '@/domain/pairing'
import { FormSheet } from '../../FormSheet'

interface ApartProps {
  branches: readonly { id: string; name: string }[]
  /** Branches that are not to check each other. */
  apart: readonly Pair[]
  onChange: (apart: Pair[]) => void
}

/** Neither is to check the other. */
export const bothWays = (apart: readonly Pair[]): Pair[] =>
  apart.flatMap(({ checkingId, checkedId }) => [
    { checkingId, checkedId },
    { checkingId: checkedId, checkedId: checkingId },
  ])

/** 不能互查的支部: entered before the proposal, which is then made without them. */
export function Apart({ branches, apart, onChange }: ApartProps) {
  const [adding, setAdding] = useState(false)
  const nameOf = (id: string) => branches.find((branch) => branch.id === id)?.name ?? '已撤销的支部'
  return (
    <>
      {apart.map((pair) => {
        const title = `${nameOf(pair.checkingId)}、${nameOf(pair.checkedId)}`
        return (
          <Row
            key={pair.checkingId + pair.checkedId}
            title={title}
            sub='不能互查'
            trailing={
              <TextLink
                label={`撤掉${title}`}
                onClick={() => onChange(apart.filter((each) => each !== pair))}
              >
                撤掉
              </TextLink>
            }
          />
        )
      })}
      <SoftButton onClick={() => setAdding(true)}>设定不能互查的支部</SoftButton>
      {adding && (
        <ApartSheet
          branches={branches}
          onClose={() => setAdding(false)}
          onDone={(pair) => {
            setAdding(false)
            const isKnown = bothWays(apart).some(
              ({ checkingId, checkedId }) => checkingId === pair.checkingId && checkedId === pair.checkedId,
            )
            if (!isKnown) onChange([...apart, pair])
          }}
        />
      )}
    </>
  )
}

interface ApartSheetProps {
  branches: readonly { id: string; name: string }[]
  onClose: () => void
  onDone: (pair: Pair) => void
}

function ApartSheet({ branches, onClose, onDone }: ApartSheetProps) {
  const [one, setOne] = useState<string>()
  const [other, setOther] = useState<string>()
  const [error, setError] = useState<string | null>(null)
  const options = branches.map(({ id, name }) => ({ value: id, label: name }))
  const done = () => {
    if (one === undefined || other === undefined) return setError('请选两个支部')
    if (one === other) return setError('请选两个不同的支部')
    onDone({ checkingId: one, checkedId: other })
  }
  return (
    <FormSheet
      title='不能互查的支部'
      action='确定'
      error={error}
      onClose={onClose}
      onSend={() => Promise.resolve(done())}
    >
      <SelectField label='支部' value={one} options={options} onChange={setOne} />
      <SelectField label='另一个支部' value={other} options={options} onChange={setOther} />
    </FormSheet>
  )
}
