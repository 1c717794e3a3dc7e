import { useState } from 'react'
import { Card } from '@/components/Card'
import { ChoiceChips } from '@/components/ChoiceChips'
import { dayName } from '@/components/labels'
import { EmptyState } from '@/components/EmptyState'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { Stars } from '@/components/Stars'
import { Tag } from '@/components/Tag'
import { Waiting } from '@/components/Waiting'
import { starLevelNames } from '@/components/branchStarLabels'
import type { OutputOf } from '@/contract/contract'
import { dateOf } from '@/domain/calendar'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'

/** 五星级党支部: the published list of a year, for everybody. */
export default function BranchStarListPage() {
  const [year, setYear] = useState<number | null>(null)
  const query = useQuery('branchStar.list', { year })
  const { data } = query
  if (!data) {
    return (
      <Page title='五星级党支部' back>
        <Waiting query={query} onRetry={() => void query.reload()} />
      </Page>
    )
  }
  const { years, list } = data
  return (
    <Page title='五星级党支部' back>
      {years.length > 1 && (
        <ChoiceChips
          label='年度'
          options={years.map((each) => ({ value: String(each), label: `${each} 年` }))}
          chosen={list ? [String(list.year)] : []}
          onChange={([chosen]) => setYear(Number(chosen))}
        />
      )}
      {list ? (
        <PublishedList list={list} />
      ) : (
        <Card>
          <EmptyState icon='star' text='还没有公布过名单' />
        </Card>
      )}
    </Page>
  )
}

type Published = NonNullable<OutputOf<'branchStar.list'>['list']>

function PublishedList({ list: { year, at, lines, corrections } }: { list: Published }) {
  const today = useSession(({ me }) => me?.today)
  return (
    <>
      <Card heading={`${year} 年度`} action={<Tag>{`${dayName(dateOf(at), today)}公布`}</Tag>} ruled>
        {lines.length === 0 && <EmptyState icon='star' text='这一年没有支部评上星级' />}
        {lines.map(({ branch, level, reason }) => (
          <Row
            key={branch.id}
            title={branch.name}
            sub={reason}
            trailing={<Stars stars={level} size='small' />}
            label={`${branch.name}，${starLevelNames[level]}`}
            onClick={() => go('brand', { branchId: branch.id })}
          />
        ))}
      </Card>
      {corrections.length > 0 && (
        <Card heading='更正' ruled>
          {corrections.map(({ branch, from, to, reason, at }) => (
            <Row
              key={`${branch.id} ${at}`}
              title={`${branch.name}：${starLevelNames[from]}改为${starLevelNames[to]}`}
              sub={`${dayName(dateOf(at), today)}。${reason}`}
            />
          ))}
        </Card>
      )}
    </>
  )
}
