import { useState } from 'react'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { momentName } from '@/components/labels'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { Segmented } from '@/components/Segmented'
import { TextField } from '@/components/TextField'
import type { OutputOf } from '@/contract/contract'
import { sumOfWeights } from '@/domain/starRules'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { Columns } from '../../Columns'
import { CommitteeNav } from '../../CommitteeNav'
import { Unanswered } from '../../Unanswered'
import { useToday } from '../../useToday'
import { useFormWrite } from '../../useFormWrite'
import { groups, rulesOf, type Typed, typedOf } from './fields'

/** 评星办法: the rules of a year as a form with its running sum, and what a change would do. */
export default function StarRulesPage() {
  const today = useToday()
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const query = useQuery('starRules.get', { year })
  const wide = useWide()
  const { data } = query
  return (
    <Page
      title='评星办法'
      sub='按年度，每次修改都留底'
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='starRules' /> : undefined}
    >
      <Segmented
        label='年度'
        options={[thisYear, thisYear - 1].map((each) => ({ value: String(each), label: `${each} 年` }))}
        value={String(year)}
        onChange={(value) => setYear(Number(value))}
      />
      {data && data.year === year ? (
        <RulesForm key={`${data.year} ${data.version}`} answer={data} today={today} onSaved={query.reload} />
      ) : (
        <Unanswered query={query} onRetry={query.reload} />
      )}
    </Page>
  )
}

/** The fields that a refusal may name; what is about several stands below the form. */
const figures = groups.flatMap(({ fields }) => fields.map(({ key }) => `rules.${key}`))

interface RulesFormProps {
  answer: OutputOf<'starRules.get'>
  today: string
  onSaved: () => Promise<void>
}

function RulesForm({ answer, today, onSaved }: RulesFormProps) {
  const { year, version, rules, saved, isOpen, maySave } = answer
  const [typed, setTyped] = useState<Typed>(() => typedOf(rules))
  const [preview, setPreview] = useState<OutputOf<'starRules.preview'> | null>(null)
  const { rest, errorOf, send } = useFormWrite(figures)
  const wanted = rulesOf(typed)
  const sum = sumOfWeights(wanted)
  const wide = useWide()
  const look = async () => setPreview(await send('starRules.preview', { year, rules: wanted }, '已试算'))
  const save = async () => {
    if (await send('starRules.save', { year, version, rules: wanted })) await onSaved()
  }
  return (
    <>
      <Notice tone={sum === 100 ? 'plain' : 'warn'}>
        各项合计 {Number.isNaN(sum) ? '—' : sum} 分，应为 100 分。
        {saved ? `第 ${version} 版，${saved.by}，${momentName(saved.at, today)}保存。` : '现在按默认办法。'}
      </Notice>
      <Columns two={wide}>
        {groups.map(({ heading, fields }) => (
          <Card key={heading} heading={heading}>
            {fields.map(({ key, label }) => (
              <TextField
                key={key}
                type='number'
                label={label}
                value={typed[key] ?? ''}
                disabled={!maySave}
                error={errorOf(`rules.${key}`)}
                onChange={(value) => {
                  setPreview(null)
                  setTyped({ ...typed, [key]: value })
                }}
              />
            ))}
          </Card>
        ))}
      </Columns>
      {rest !== null && (
        <Notice tone='red' icon='circle-alert'>
          {rest}
        </Notice>
      )}
      {preview && <Preview preview={preview} />}
      {maySave && (
        <>
          <SoftButton onClick={look}>试算对现有星级的影响</SoftButton>
          <PrimaryButton onClick={save}>保存</PrimaryButton>
        </>
      )}
      {!isOpen && <Notice>这一年的评星已经开始，办法不再改。</Notice>}
    </>
  )
}

/** What the change does, in words and as a list. */
function Preview({ preview: { rated, up, down, branches } }: { preview: OutputOf<'starRules.preview'> }) {
  return (
    <Card heading='试算' ruled>
      <Notice>
        {rated} 名党员里，{up} 人星级上升，{down} 人下降，其余不变。
      </Notice>
      {branches.flatMap(({ branch, moved }) =>
        moved.map(({ member, from, to }) => (
          <Row key={member.id} title={member.name} sub={branch.name} trailing={`${from} 星 → ${to} 星`} />
        )),
      )}
    </Card>
  )
}
