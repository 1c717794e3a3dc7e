import { View } from '@tarojs/components'
import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { KeyValue } from '@/components/KeyValue'
import { Listing } from '@/components/Listing'
import { Page } from '@/components/Page'
import { Segmented } from '@/components/Segmented'
import { Tag } from '@/components/Tag'
import type { DebriefResult, DebriefView } from '@/contract/debrief'
import { debriefGrades } from '@/domain/debrief'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { useToday } from '../../useToday'
import { RecordSheet } from './RecordSheet'
import { RectifySheet } from './RectifySheet'
import './index.scss'

/** 书记述职评议: each secretary's grade and shortcomings, with what became of last year's. */
export default function DebriefsPage() {
  const thisYear = Number(useToday().slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const query = useQuery('debrief.list', { year })
  const me = useSession((session) => session.me)
  const wide = useWide()
  const isCommittee = me?.roles.some((role) => role.startsWith('committee')) ?? false
  const [open, setOpen] = useState<{ what: 'record' | 'rectify'; debrief: DebriefView } | null>(null)
  const { data } = query
  const done = () => {
    setOpen(null)
    void query.reload()
  }
  return (
    <Page
      title='述职评议'
      sub='每年一次 · 评议与上年整改对照'
      back={!wide || !isCommittee}
      wide={wide && isCommittee}
      nav={wide && isCommittee ? <CommitteeNav current='debriefs' /> : undefined}
    >
      <Segmented
        label='年度'
        options={[thisYear, thisYear - 1, thisYear - 2].map((each) => ({
          value: String(each),
          label: `${each} 年`,
        }))}
        value={String(year)}
        onChange={(value) => setYear(Number(value))}
      />
      {(!data || data.debriefs.length === 0) && (
        <Card>
          <Listing
            {...query.listing}
            isEmpty={data?.debriefs.length === 0}
            empty={{ text: '这一年没有要述职的书记' }}
          >
            {null}
          </Listing>
        </Card>
      )}
      {data?.debriefs.map((debrief) => (
        <DebriefCard
          key={`${debrief.branch.id} ${debrief.member.id}`}
          debrief={debrief}
          year={data.year}
          mayRecord={data.mayRecord}
          onOpen={(what) => setOpen({ what, debrief })}
        />
      ))}
      {open?.what === 'record' && data && (
        <RecordSheet debrief={open.debrief} year={data.year} onClose={() => setOpen(null)} onDone={done} />
      )}
      {open?.what === 'rectify' && data && (
        <RectifySheet debrief={open.debrief} year={data.year} onClose={() => setOpen(null)} onDone={done} />
      )}
    </Page>
  )
}

interface DebriefCardProps {
  debrief: DebriefView
  year: number
  mayRecord: boolean
  onOpen: (what: 'record' | 'rectify') => void
}

function DebriefCard({ debrief, year, mayRecord, onOpen }: DebriefCardProps) {
  const { member, branch, result, lastYear, mayRectify } = debrief
  const grade = result?.grade ?? null
  const rows = [
    ...(grade ? [{ label: '存在问题', value: result?.shortcomings || '无' }] : []),
    ...(result?.rectification ? [{ label: '整改情况', value: result.rectification }] : []),
    ...lastYearRows(year - 1, lastYear),
  ]
  const toRectify = mayRectify && result && result.shortcomings !== ''
  return (
    <Card
      heading={`${member.name} · ${branch.name}`}
      action={grade ? <Tag tone='met'>{debriefGrades[grade]}</Tag> : <Tag tone='due'>待评议</Tag>}
    >
      {rows.length > 0 && <KeyValue rows={rows} />}
      {(mayRecord || toRectify) && (
        <View className='debriefs__deeds'>
          {mayRecord && (
            <SoftButton size='small' onClick={() => onOpen('record')}>
              {grade ? '修改评议' : '登记评议'}
            </SoftButton>
          )}
          {toRectify && (
            <SoftButton size='small' onClick={() => onOpen('rectify')}>
              填写整改
            </SoftButton>
          )}
        </View>
      )}
    </Card>
  )
}

const lastYearRows = (year: number, result: DebriefResult | null) =>
  result?.grade
    ? [
        { label: `${year} 年`, value: debriefGrades[result.grade] },
        ...(result.shortcomings ? [{ label: '当年问题', value: result.shortcomings }] : []),
        ...(result.shortcomings ? [{ label: '当年整改', value: result.rectification || '未填写' }] : []),
      ]
    : []
