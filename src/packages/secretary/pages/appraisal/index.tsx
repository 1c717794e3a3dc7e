import { useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { Page } from '@/components/Page'
import { Segmented } from '@/components/Segmented'
import { Waiting } from '@/components/Waiting'
import type { Appraisal } from '@/contract/appraisal'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { Grades } from './Grades'
import { SaveBar } from './SaveBar'
import { useGrades } from './useGrades'

const TITLE = '民主评议'

/** 民主评议党员: the grades of a whole branch, as its assembly decided. */
export default function AppraisalPage() {
  const { branchId: asked } = useRouter().params
  const me = useSession((session) => session.me)
  const thisYear = Number((me?.today ?? '').slice(0, 4))
  const [chosen, setChosen] = useState<number | null>(null)
  // Not kept as a state's beginning: where the page is opened first, who one is, and the day, come later.
  const year = chosen ?? thisYear
  const branchId = asked ?? me?.runsBranches[0]?.id ?? me?.branch.id
  const query = useQuery('appraisal.get', me && branchId ? { branchId, year } : null)
  const { data } = query
  const choice = (
    <Segmented
      label='年度'
      options={[thisYear, thisYear - 1, thisYear - 2].map((each) => ({
        value: String(each),
        label: `${each} 年`,
      }))}
      value={String(year)}
      onChange={(value) => setChosen(Number(value))}
    />
  )
  if (data && data.year === year) {
    return (
      <YearPage
        key={`${data.year} ${data.revision}`}
        appraisal={data}
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
  appraisal: Appraisal
  /** Of the year. */
  choice: ReactNode
  onSaved: () => Promise<void>
}

function YearPage({ appraisal, choice, onSaved }: YearPageProps) {
  const grading = useGrades(appraisal, onSaved)
  return (
    <Page
      title={TITLE}
      sub={appraisal.branch.name}
      back
      bottom={appraisal.isOpen && <SaveBar grading={grading} />}
    >
      {choice}
      <Grades members={appraisal.members} grading={grading} />
    </Page>
  )
}
