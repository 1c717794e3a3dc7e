import { useState } from 'react'
import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { Page } from '@/components/Page'
import { usePages } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { useToday } from '../../useToday'
import { type Filter, Filters } from './Filters'
import { FindingRow } from './FindingRow'
import { FindingSheet } from './FindingSheet'
import { SendBackSheet } from './SendBackSheet'

/** 问题台账: what the check-ups found, until it is struck off. */
export default function FindingsPage() {
  const [filter, setFilter] = useState<Filter>({ branchId: null, category: null, state: null })
  const pages = usePages('finding.list', filter)
  const [opened, setOpened] = useState<{ id: string; sendsBack: boolean } | null>(null)
  const today = useToday()
  const wide = useWide()
  const finding = pages.items.find(({ id }) => id === opened?.id)
  const isFiltered = Object.values(filter).some((value) => value !== null)
  const close = () => setOpened(null)
  const done = () => {
    close()
    void pages.reload()
  }
  return (
    <Page
      title='问题台账'
      sub='体检发现的问题，整改到位后销号'
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='findings' /> : undefined}
    >
      <Card>
        <Filters filter={filter} onChange={(part) => setFilter({ ...filter, ...part })} />
      </Card>
      <Card>
        <Listing
          state={pages.state}
          isEmpty={pages.isEmpty}
          onRetry={() => void (pages.isEmpty ? pages.reload() : pages.more())}
          onMore={() => void pages.more()}
          empty={{ text: isFiltered ? '没有这样的问题' : '体检还没有发现问题' }}
        >
          {pages.items.map((each) => (
            <FindingRow
              key={each.id}
              finding={each}
              today={today}
              onOpen={() => setOpened({ id: each.id, sendsBack: false })}
            />
          ))}
        </Listing>
      </Card>
      {finding && opened?.sendsBack === false && (
        <FindingSheet
          key={finding.id}
          finding={finding}
          today={today}
          onClose={close}
          onSendBack={() => setOpened({ id: finding.id, sendsBack: true })}
          onDone={done}
        />
      )}
      {finding && opened?.sendsBack && (
        <SendBackSheet key={finding.id} finding={finding} onClose={close} onDone={done} />
      )}
    </Page>
  )
}
