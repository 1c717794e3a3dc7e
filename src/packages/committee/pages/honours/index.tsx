import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { Figures } from '@/components/Figures'
import { Listing } from '@/components/Listing'
import { dayName } from '@/components/labels'
import { ChoiceChips } from '@/components/ChoiceChips'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { Segmented } from '@/components/Segmented'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import type { HonourLine } from '@/contract/honour'
import { type CountedKind, honourKinds } from '@/domain/honour'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { useToday } from '../../useToday'
import { HonourSheet } from './HonourSheet'
import { TakeBackSheet } from './TakeBackSheet'
import { Vetoes } from './Vetoes'

const counted: readonly CountedKind[] = ['outstandingMember', 'outstandingWorker', 'advancedBranch']

/** 表彰 of a year with what is left of each; beside it, for officers, what caps the stars. */
export default function HonoursPage() {
  const today = useToday()
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [part, setPart] = useState<'honours' | 'vetoes'>('honours')
  const [isAdding, setAdding] = useState(false)
  const [takingBack, setTakingBack] = useState<HonourLine | null>(null)
  const query = useQuery('honour.list', { year })
  const wide = useWide()
  const { data } = query
  const mayRecord = data?.mayRecord ?? false
  const done = () => {
    setAdding(false)
    setTakingBack(null)
    void query.reload()
  }
  return (
    <Page
      title='表彰'
      sub='计入当年加分，有文号可查'
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='honours' /> : undefined}
    >
      <ChoiceChips
        label='年度'
        options={[0, 1, 2, 3, 4].map((ago) => ({
          value: String(thisYear - ago),
          label: `${thisYear - ago}`,
        }))}
        chosen={[String(year)]}
        onChange={([chosen]) => setYear(Number(chosen))}
      />
      {mayRecord && (
        <Segmented
          label='内容'
          options={[
            { value: 'honours', label: '表彰' },
            { value: 'vetoes', label: '一票否决' },
          ]}
          value={part}
          onChange={setPart}
        />
      )}
      {part === 'vetoes' && mayRecord ? (
        <Vetoes year={year} today={today} />
      ) : (
        <>
          {data && (
            <Card heading='名额'>
              <Figures
                figures={counted.map((kind) => ({
                  label: honourKinds[kind],
                  value: data.given[kind].count,
                  unit: data.given[kind].most === 0 ? '' : `/ ${data.given[kind].most}`,
                }))}
              />
            </Card>
          )}
          <Card
            heading={`${year} 年`}
            action={mayRecord ? <TextLink onClick={() => setAdding(true)}>登记</TextLink> : undefined}
            ruled
          >
            <Listing
              {...query.listing}
              isEmpty={data?.honours.length === 0}
              empty={{ text: '这一年还没有登记表彰' }}
            >
              {data?.honours.map((each) => (
                <Row
                  key={each.id}
                  title={`${each.member?.name ?? each.branch?.name ?? ''} · ${honourKinds[each.kind]}`}
                  sub={honourSub(each)}
                  trailing={
                    each.takenBack ? (
                      <Tag>已撤销</Tag>
                    ) : mayRecord ? (
                      <SoftButton onClick={() => setTakingBack(each)}>撤销</SoftButton>
                    ) : undefined
                  }
                />
              ))}
            </Listing>
          </Card>
        </>
      )}
      {isAdding && <HonourSheet year={year} today={today} onClose={() => setAdding(false)} onDone={done} />}
      {takingBack && (
        <TakeBackSheet
          title='撤销表彰'
          label='撤销原因'
          onClose={() => setTakingBack(null)}
          onSend={(reason, send) => send('honour.takeBack', { honourId: takingBack.id, reason }, '已撤销')}
          onDone={done}
        />
      )}
    </Page>
  )
}

const honourSub = ({ note, documentNumber, on, by, takenBack }: HonourLine): string =>
  [
    note,
    documentNumber,
    dayName(on),
    `${by}登记`,
    takenBack && `撤销：${takenBack.reason}（${takenBack.by}）`,
  ]
    .filter(Boolean)
    .join(' · ')
