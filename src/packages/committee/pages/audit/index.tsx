import { useState } from 'react'
import { Card } from '@/components/Card'
import { momentName } from '@/components/labels'
import { Listing } from '@/components/Listing'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { TextLink } from '@/components/TextLink'
import { usePages } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { PersonSheet } from '../../PersonField'
import { useToday } from '../../useToday'
import { AuditRow } from './AuditRow'
import { type Filter, Filters, NO_FILTER } from './Filters'

/** 操作留痕: who did what and when, newest first; what is sealed cannot be changed without being noticed. */
export default function AuditPage() {
  const [filter, setFilter] = useState<Filter>(NO_FILTER)
  const [choosing, setChoosing] = useState(false)
  const { person, subject, ...rest } = filter
  const pages = usePages('audit.list', {
    ...rest,
    actorId: person?.id ?? null,
    subjectId: subject?.id ?? null,
  })
  const today = useToday()
  const wide = useWide()
  const head = pages.first?.head
  const change = (part: Partial<Filter>) => setFilter({ ...filter, ...part })
  const isFiltered = Object.values(filter).some((value) => value !== null)
  return (
    <Page
      title='操作留痕'
      sub='谁在什么时候改了什么'
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='audit' /> : undefined}
    >
      <Card>
        <Filters filter={filter} today={today} onChange={change} onChoosePerson={() => setChoosing(true)} />
      </Card>
      {head && (
        <Notice icon='shield-check'>
          {`每晚封存，封存后改动会被发现。最近一次 ${momentName(head.at, today)}，第 ${head.number} 块，指纹 ${head.hash.slice(0, 8)}`}
        </Notice>
      )}
      {isFiltered && (
        <Notice action={<TextLink onClick={() => setFilter(NO_FILTER)}>全部显示</TextLink>}>
          {subject
            ? `只看${subject.name === null ? '这一条记录' : `“${subject.name}”`}的经过`
            : '只看符合条件的'}
        </Notice>
      )}
      <Card>
        <Listing {...pages.listing} empty={{ text: isFiltered ? '没有这样的操作' : '还没有操作' }}>
          {pages.items.map((line) => (
            <AuditRow
              key={line.id}
              line={line}
              today={today}
              onOpen={subject ? undefined : () => setFilter({ ...NO_FILTER, subject: line.subject })}
            />
          ))}
        </Listing>
      </Card>
      {choosing && (
        <PersonSheet
          title='操作人'
          branchId={null}
          chosenId={person?.id}
          onClose={() => setChoosing(false)}
          onChoose={(chosen) => {
            setChoosing(false)
            change({ person: chosen })
          }}
        />
      )}
    </Page>
  )
}
