import { useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { dayName } from '@/components/labels'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { Segmented } from '@/components/Segmented'
import { Waiting } from '@/components/Waiting'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { Candidates } from './Candidates'
import type { BranchCampaign } from './choices'
import { Others } from './Others'
import { SaveBar } from './SaveBar'
import { useNominations } from './useNominations'
import './index.scss'

const TITLE = '推荐五星级党员'

/** 支部推荐: a branch's members with the stars that the campaign gives them, and whom the branch nominates for five. */
export default function NominatePage() {
  const { year: asked, branchId: ofBranch } = useRouter().params
  const me = useSession((session) => session.me)
  const branchId = ofBranch ?? me?.runsBranches[0]?.id ?? me?.branch.id
  // Who opens it without a year comes for the one that is to be nominated for.
  const due = useQuery('campaign.toNominate', me && asked === undefined ? {} : null)
  const [chosen, setChosen] = useState<number | null>(asked === undefined ? null : Number(asked))
  const thisYear = Number((me?.today ?? '').slice(0, 4))
  const dueYear = due.data?.items.find(({ branch }) => branch.id === branchId)?.year
  const isKnown = asked !== undefined || due.status !== 'loading'
  const year = chosen ?? dueYear ?? thisYear
  const query = useQuery('campaign.branch', me && branchId && isKnown ? { year, branchId } : null)
  const { data } = query
  const years = [...new Set([thisYear, thisYear - 1, year])].sort((a, b) => b - a)
  const choice = (
    <Segmented
      label='年度'
      options={years.map((each) => ({ value: String(each), label: `${each} 年` }))}
      value={String(year)}
      onChange={(value) => setChosen(Number(value))}
    />
  )
  if (data && data.year === year) {
    return (
      <YearPage
        key={`${data.year} ${data.branch.id} ${data.revision}`}
        data={data}
        choice={choice}
        onSaved={query.reload}
      />
    )
  }
  return (
    <Page title={TITLE} sub={data?.branch.name} back>
      {choice}
      <Waiting query={query} rows={6} onRetry={() => void query.reload()} />
    </Page>
  )
}

interface YearPageProps {
  data: BranchCampaign
  /** Of the year. */
  choice: ReactNode
  onSaved: () => Promise<void>
}

function YearPage({ data, choice, onSaved }: YearPageProps) {
  const today = useSession(({ me }) => me?.today)
  const nominating = useNominations(data, onSaved)
  const { branch, members, asOf, state, mayNominate } = data
  const hasCandidates = nominating.candidates.length > 0
  return (
    <Page
      title={TITLE}
      sub={branch.name}
      back
      bottom={mayNominate && hasCandidates && <SaveBar nominating={nominating} />}
    >
      {choice}
      {asOf === null ? (
        <Card>
          <EmptyState icon='clock' text='这一年的星级还没有计算，计算后在这里推荐' />
        </Card>
      ) : (
        <>
          <Notice>
            星级按到 {dayName(asOf, today)}的记录计算。
            {mayNominate
              ? '达到五星分数、民主评议优秀的，由支部会议研究是否推荐。'
              : state === 'computed'
                ? '由支部委员推荐。'
                : '推荐已经结束。'}
          </Notice>
          {hasCandidates ? (
            <Candidates nominating={nominating} mayNominate={mayNominate} />
          ) : (
            <Card heading='可推荐'>
              <EmptyState icon='star' text='本支部没有符合条件的党员' />
            </Card>
          )}
          <Others members={members.filter(({ isCandidate }) => !isCandidate)} />
        </>
      )}
    </Page>
  )
}
