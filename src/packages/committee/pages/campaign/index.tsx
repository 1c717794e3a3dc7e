import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ChoiceChips } from '@/components/ChoiceChips'
import { Page } from '@/components/Page'
import type { CampaignBoard } from '@/contract/campaign'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { Unanswered } from '../../Unanswered'
import { useToday } from '../../useToday'
import { Branches } from './Branches'
import { History } from './History'
import { Nominees } from './Nominees'
import { Objections } from './Objections'
import { Present } from './Present'
import { PublishedCard } from './PublishedCard'
import { Steps } from './Steps'
import { presentStep, stepsOf } from './words'
import './index.scss'

/** 创星争优: a year's campaign step by step, from the rules to the published stars. */
export default function CampaignPage() {
  const { year: asked } = useRouter().params
  const [year, setYear] = useState<number | null>(asked === undefined ? null : Number(asked))
  const query = useQuery('campaign.board', { year })
  const wide = useWide()
  const { data, reload } = query
  return (
    <Page
      title='创星争优'
      sub='计算、推荐、审定、公示、发布'
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='campaign' /> : undefined}
    >
      {!data && <Unanswered query={query} onRetry={reload} />}
      {data && (
        <>
          <ChoiceChips
            label='年度'
            options={data.years.map((each) => ({ value: String(each), label: String(each) }))}
            chosen={[String(data.year)]}
            onChange={([chosen]) => setYear(Number(chosen))}
          />
          <YearBoard key={data.year} board={data} wide={wide} onReload={reload} />
        </>
      )}
    </Page>
  )
}

interface YearBoardProps {
  board: CampaignBoard
  wide: boolean
  onReload: () => Promise<void>
}

function YearBoard({ board, wide, onReload }: YearBoardProps) {
  const today = useToday()
  const published = <PublishedCard board={board} today={today} onDone={onReload} />
  const objections = <Objections board={board} today={today} onDone={onReload} />
  const nominees = <Nominees board={board} wide={wide} onDone={onReload} />
  const branches = <Branches board={board} />
  const history = <History board={board} today={today} />
  const decides = presentStep(board, today) === 'decide'
  const hasNominees = board.nominees.length > 0
  // Before the computation there is nothing to stand at the left.
  const hasColumns = wide && (board.branches.length > 0 || board.objections.length > 0)
  return (
    <>
      <Steps steps={stepsOf(board, today)} wide={wide} />
      <Present board={board} today={today} onDone={onReload} />
      {hasColumns ? (
        <View className='campaign__columns'>
          <View className='campaign__column'>
            {objections}
            {hasNominees ? nominees : branches}
          </View>
          <View className='campaign__column'>
            {published}
            {hasNominees && branches}
            {history}
          </View>
        </View>
      ) : (
        <>
          {published}
          {objections}
          {decides && nominees}
          {branches}
          {history}
          {!decides && nominees}
        </>
      )}
    </>
  )
}
