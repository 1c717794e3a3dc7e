import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { Figures } from '@/components/Figures'
import { Listing } from '@/components/Listing'
import { Page } from '@/components/Page'
import { Segmented } from '@/components/Segmented'
import { Table } from '@/components/Table'
import { TextLink } from '@/components/TextLink'
import { takeFile } from '@/components/takeFile'
import type { FindingCounts } from '@/contract/finding'
import { go } from '@/routes'
import { usePages, useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { OpenedFinding } from '../../finding/OpenedFinding'
import { useToday } from '../../useToday'
import { type Filter, Filters } from './Filters'
import { FindingRow } from './FindingRow'
import { columnsOf, saidIn, type ViewKey, views } from './views'

/** 问题台账: what the check-ups found, as three lists of the same, the most urgent first. */
export default function FindingsPage() {
  const { roundId = null, branchId = null } = useRouter().params
  const [view, setView] = useState<ViewKey>('problem')
  const [filter, setFilter] = useState<Filter>({
    ...{ roundId, branchId, category: null, state: null, overdue: false },
  })
  const pages = usePages('finding.list', { ...filter, order: 'urgent' })
  const { roundId: ofRound, branchId: ofBranch, category } = filter
  const counts = useQuery('finding.count', { roundId: ofRound, branchId: ofBranch, category })
  const [openedId, setOpenedId] = useState<string | null>(null)
  const today = useToday()
  const wide = useWide()
  const finding = pages.items.find(({ id }) => id === openedId)
  const isFiltered = Object.values(filter).some((value) => value !== null && value !== false)
  const close = () => setOpenedId(null)
  const done = () => {
    close()
    void pages.reload()
    void counts.reload()
  }
  return (
    <Page
      title='问题台账'
      sub='体检发现的问题，整改到位后销号'
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='findings' /> : undefined}
    >
      {counts.data && <Figures figures={figuresOf(counts.data)} />}
      <Segmented label='看哪一张清单' options={views} value={view} onChange={setView} />
      <Card>
        <Filters filter={filter} onChange={(part) => setFilter({ ...filter, ...part })} />
      </Card>
      <Card
        heading={views.find(({ value }) => value === view)?.label ?? ''}
        action={
          <TextLink
            tone='red'
            label='生成问题整改台账，Excel 文件'
            onClick={() => void takeFile('document.findings', { roundId: ofRound, branchId: ofBranch })}
          >
            整改台账
          </TextLink>
        }
      >
        <Listing {...pages.listing} empty={{ text: isFiltered ? '没有这样的问题' : '体检还没有发现问题' }}>
          {wide ? (
            <Table
              label={views.find(({ value }) => value === view)?.label ?? ''}
              columns={columnsOf(view, today)}
              items={pages.items}
              keyOf={({ id }) => id}
              onOpen={({ id }) => setOpenedId(id)}
            />
          ) : (
            pages.items.map((each) => (
              <FindingRow
                key={each.id}
                finding={each}
                said={saidIn(view, each, today)}
                onOpen={() => setOpenedId(each.id)}
              />
            ))
          )}
        </Listing>
      </Card>
      {finding && (
        <OpenedFinding
          key={finding.id}
          finding={finding}
          today={today}
          onClose={close}
          onDone={done}
          onSheet={() => go('checkupSheet', { id: finding.checkupId })}
        />
      )}
    </Page>
  )
}

const figuresOf = ({ open, rectifying, submitted, verified, overdue }: FindingCounts) => [
  { label: '发现问题', value: open + rectifying + submitted + verified, unit: '个' },
  { label: '待整改', value: open + rectifying, unit: `其中逾期 ${overdue} 个` },
  { label: '待核实', value: submitted, unit: '个' },
  { label: '已销号', value: verified, unit: '个' },
]
