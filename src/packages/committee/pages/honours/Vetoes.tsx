import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { DateTimeField } from '@/components/DateTimeField'
import { Listing } from '@/components/Listing'
import { dayName } from '@/components/labels'
import { Notice } from '@/components/Notice'
import { Row } from '@/components/Row'
import { SelectField } from '@/components/SelectField'
import { Tag } from '@/components/Tag'
import { TextArea } from '@/components/TextArea'
import { TextField } from '@/components/TextField'
import { TextLink } from '@/components/TextLink'
import { optionsOf } from '@/components/options'
import { limits } from '@/domain/limits'
import { type VetoKind, vetoKinds } from '@/domain/veto'
import { useQuery } from '@/stores/query'
import { FormSheet } from '../../FormSheet'
import { PersonField, usePerson } from '../../PersonField'
import { useFormWrite } from '../../useFormWrite'
import { TakeBackSheet } from './TakeBackSheet'

interface VetoesProps {
  year: number
  today: string
}

/** What caps members' stars in a year, for the committee's officers. */
export function Vetoes({ year, today }: VetoesProps) {
  const query = useQuery('veto.list', { year })
  const [isAdding, setAdding] = useState(false)
  const [liftingId, setLiftingId] = useState<string | null>(null)
  const { data } = query
  const done = () => {
    setAdding(false)
    setLiftingId(null)
    void query.reload()
  }
  return (
    <>
      <Notice>当年按一星计。只有本人、所在支部委员和机关党委能看到。</Notice>
      <Card heading={`${year} 年`} action={<TextLink onClick={() => setAdding(true)}>登记</TextLink>} ruled>
        <Listing {...query.listing} isEmpty={data?.vetoes.length === 0} empty={{ text: '这一年没有' }}>
          {data?.vetoes.map(({ id, kind, member, documentNumber, reason, on, by, lifted }) => (
            <Row
              key={id}
              title={`${member.name} · ${vetoKinds[kind]}`}
              sub={[
                ...[reason, documentNumber, dayName(on), `${by}登记`],
                lifted && `解除：${lifted.reason}（${lifted.by}）`,
              ]
                .filter(Boolean)
                .join(' · ')}
              trailing={
                lifted ? <Tag>已解除</Tag> : <SoftButton onClick={() => setLiftingId(id)}>解除</SoftButton>
              }
            />
          ))}
        </Listing>
      </Card>
      {isAdding && <VetoSheet year={year} today={today} onClose={() => setAdding(false)} onDone={done} />}
      {liftingId !== null && (
        <TakeBackSheet
          title='解除一票否决'
          label='解除原因'
          onClose={() => setLiftingId(null)}
          onSend={(reason, send) => send('veto.lift', { vetoId: liftingId, reason }, '已解除')}
          onDone={done}
        />
      )}
    </>
  )
}

interface VetoSheetProps extends VetoesProps {
  onClose: () => void
  onDone: () => void
}

function VetoSheet({ year, today, onClose, onDone }: VetoSheetProps) {
  const [vetoId] = useState(newId)
  const [kind, setKind] = useState<VetoKind>('discipline')
  const { person, panel, choose } = usePerson('党员')
  const [documentNumber, setDocumentNumber] = useState('')
  const [reason, setReason] = useState('')
  const [on, setOn] = useState(today.startsWith(String(year)) ? today : `${year}-12-31`)
  const { errorOf, rest, fail, send } = useFormWrite(['memberId', 'documentNumber', 'reason', 'on'])
  const save = async () => {
    if (!person) return fail('请选择党员', 'memberId')
    const input = { vetoId, kind, year, memberId: person.id, documentNumber, reason: reason.trim(), on }
    if (await send('veto.record', input, '已登记')) onDone()
  }
  if (panel) return panel
  return (
    <FormSheet title={`登记 ${year} 年一票否决`} action='登记' error={rest} onClose={onClose} onSend={save}>
      <SelectField label='种类' options={optionsOf(vetoKinds)} value={kind} onChange={setKind} />
      <PersonField label='党员' required value={person} error={errorOf('memberId')} onOpen={choose} />
      <TextField
        label='文号'
        value={documentNumber}
        error={errorOf('documentNumber')}
        onChange={setDocumentNumber}
      />
      <TextArea
        label='事由'
        size='short'
        limit={limits.reason}
        value={reason}
        error={errorOf('reason')}
        onChange={setReason}
      />
      <DateTimeField label='日期' mode='date' value={on} to={today} error={errorOf('on')} onChange={setOn} />
    </FormSheet>
  )
}
