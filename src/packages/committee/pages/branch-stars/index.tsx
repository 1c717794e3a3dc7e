import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { ChoiceChips } from '@/components/ChoiceChips'
import { EmptyState } from '@/components/EmptyState'
import { Page } from '@/components/Page'
import type { StarRow } from '@/contract/branchStar'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { Unanswered } from '../../Unanswered'
import { AskSheet } from './AskSheet'
import { DecideSheet } from './DecideSheet'
import { StarCard } from './StarCard'
import { StarTable } from './StarTable'
import { Summary } from './Summary'
import { type Board, inOrder } from './words'
import './index.scss'

/** 五星级党支部: each year's branches side by side; the committee decides and publishes. */
export default function BranchStarsPage() {
  const { year: asked } = useRouter().params
  const [year, setYear] = useState<number | null>(asked === undefined ? null : Number(asked))
  const query = useQuery('branchStar.board', { year })
  const wide = useWide()
  const { data, reload } = query
  return (
    <Page
      title='五星级党支部'
      sub='申报、自评、体检、评定、公布'
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='branchStars' /> : undefined}
    >
      {!data && <Unanswered query={query} onRetry={reload} />}
      {data && (
        <>
          <ChoiceChips
            label='年度'
            options={data.years.map((each) => ({ value: String(each), label: String(each) }))}
            chosen={[String(year ?? data.year)]}
            onChange={([chosen]) => setYear(Number(chosen))}
          />
          <YearBoard key={data.year} board={data} wide={wide} onReload={() => void reload()} />
        </>
      )}
    </Page>
  )
}

function YearBoard({ board, wide, onReload }: { board: Board; wide: boolean; onReload: () => void }) {
  const [decided, setDecided] = useState<string | null>(null)
  const [asks, setAsks] = useState(false)
  const { year, asked, rows, mayDecide } = board
  const row = rows.find(({ branch }) => branch.id === decided)
  const done = () => {
    setDecided(null)
    setAsks(false)
    onReload()
  }
  const shared = {
    board,
    onOpen: ({ branch }: StarRow) => go('branchStar', { year: String(year), branchId: branch.id }),
    onDecide: ({ branch }: StarRow) => setDecided(branch.id),
  }
  return (
    <>
      {asked === null && (
        <Card>
          <EmptyState
            icon='star'
            text={`${year} 年还没有组织申报`}
            action={mayDecide ? { label: '组织申报', onClick: () => setAsks(true) } : undefined}
          />
        </Card>
      )}
      <Summary board={board} onAsk={() => setAsks(true)} onDone={done} />
      {asked && wide && <StarTable rows={inOrder(rows)} {...shared} />}
      {asked &&
        !wide &&
        inOrder(rows).map((each) => <StarCard key={each.branch.id} row={each} {...shared} />)}
      {row && <DecideSheet board={board} row={row} onClose={() => setDecided(null)} onDone={done} />}
      {asks && (
        <AskSheet
          year={year}
          closesOn={asked?.closesOn ?? null}
          onClose={() => setAsks(false)}
          onDone={done}
        />
      )}
    </>
  )
}
