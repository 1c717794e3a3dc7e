import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { ChoiceChips } from '@/components/ChoiceChips'
import { EmptyState } from '@/components/EmptyState'
import { Page } from '@/components/Page'
import { Waiting } from '@/components/Waiting'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { Names } from './Names'
import { NoticeCard } from './NoticeCard'
import { ObjectSheet } from './ObjectSheet'
import { OwnObjections } from './OwnObjections'
import { OwnStars } from './OwnStars'
import type { OwnObjectionList, StarList } from './starList'
import './index.scss'

/** 五星级党员: the public notice of a year, to which anybody may object, and then the published list. */
export default function CampaignListPage() {
  const { year: asked } = useRouter().params
  const [year, setYear] = useState<number | null>(asked === undefined ? null : Number(asked))
  const query = useQuery('campaign.list', { year })
  const { data, reload } = query
  const today = useSession(({ me }) => me?.today ?? '')
  return (
    <Page title='五星级党员' back>
      {!data && <Waiting query={query} onRetry={() => void reload()} />}
      {data && data.years.length > 1 && (
        <ChoiceChips
          label='年度'
          options={data.years.map((each) => ({ value: String(each), label: `${each} 年` }))}
          chosen={data.list ? [String(data.list.year)] : []}
          onChange={([chosen]) => setYear(Number(chosen))}
        />
      )}
      {data?.list && (
        <YearList key={data.list.year} list={data.list} objections={data.objections} onReload={reload} />
      )}
      {data?.list === null && <OwnObjections objections={data.objections} today={today} />}
      {data?.list === null && (
        <Card>
          <EmptyState icon='star' text='还没有公示或发布过名单' />
        </Card>
      )}
    </Page>
  )
}

interface YearListProps {
  list: StarList
  objections: OwnObjectionList
  onReload: () => Promise<void>
}

function YearList({ list, objections, onReload }: YearListProps) {
  const today = useSession(({ me }) => me?.today ?? '')
  const [about, setAbout] = useState<{ id: string; name: string } | null>(null)
  return (
    <>
      <NoticeCard list={list} today={today} />
      {list.own && <OwnStars year={list.year} own={list.own} />}
      <OwnObjections objections={objections} today={today} />
      {list.branches.length === 0 && (
        <Card>
          <EmptyState icon='star' text='这一年没有五星级党员' />
        </Card>
      )}
      {list.branches.map((each) => (
        <Names
          key={each.branch.id}
          {...each}
          onObject={list.mayObject ? setAbout : null}
          objected={objections}
        />
      ))}
      {about && (
        <ObjectSheet
          key={about.id}
          year={list.year}
          about={about}
          onClose={() => setAbout(null)}
          onDone={onReload}
        />
      )}
    </>
  )
}
