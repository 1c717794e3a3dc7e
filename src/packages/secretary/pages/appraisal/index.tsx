import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { PrimaryButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { ChoiceChips } from '@/components/ChoiceChips'
import { DateTimeField } from '@/components/DateTimeField'
import { EmptyState } from '@/components/EmptyState'
import { toastDone } from '@/components/feedback'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { Segmented } from '@/components/Segmented'
import { Tag } from '@/components/Tag'
import { Waiting } from '@/components/Waiting'
import type { Appraisal } from '@/contract/appraisal'
import { gradeCounts, mostExcellent } from '@/domain/appraisal'
import { type AppraisalGrade, appraisalGrades } from '@/domain/star'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { useWrite } from '@/stores/write'

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
  return (
    <Page title='民主评议' sub={data?.branch.name} back>
      <Segmented
        label='年度'
        options={[thisYear, thisYear - 1, thisYear - 2].map((each) => ({
          value: String(each),
          label: `${each} 年`,
        }))}
        value={String(year)}
        onChange={(value) => setChosen(Number(value))}
      />
      {data && data.year === year ? (
        <Grades key={`${data.year} ${data.revision}`} appraisal={data} onSaved={query.reload} />
      ) : (
        <Waiting query={query} rows={6} onRetry={() => void query.reload()} />
      )}
    </Page>
  )
}

interface GradesProps {
  appraisal: Appraisal
  onSaved: () => Promise<void>
}

/** A grade each by chips, with the third as it fills. What was chosen stays where it is refused. */
function Grades({ appraisal, onSaved }: GradesProps) {
  const { branch, year, revision, members, isOpen } = appraisal
  const today = useSession((session) => session.me?.today ?? '')
  const [heldOn, setHeldOn] = useState(appraisal.heldOn ?? today)
  const [chosen, setChosen] = useState(
    () => new Map<string, AppraisalGrade | null>(members.map(({ id, grade }) => [id, grade])),
  )
  const { write, at, beside } = useWrite('appraisal.save')
  const mine = members.filter(({ isProbationary, isElsewhere }) => !isProbationary && !isElsewhere)
  const grades = mine.map(({ id }) => ({ memberId: id, grade: chosen.get(id) ?? null }))
  const { graded, excellent } = gradeCounts(grades)
  const most = mostExcellent(graded)
  const save = async () => {
    if (!(await write({ branchId: branch.id, year, revision, heldOn, grades }))) return
    toastDone('已保存')
    await onSaved()
  }
  const error = beside('heldOn')
  return (
    <>
      <Card>
        <DateTimeField
          label='评议日期'
          mode='date'
          value={heldOn}
          to={today}
          error={at('heldOn')}
          onChange={setHeldOn}
        />
        <Notice tone={excellent > most ? 'warn' : 'plain'}>
          评定 {graded} / {mine.length} 人，优秀 {excellent} 人，最多 {most} 人（三分之一）。
        </Notice>
      </Card>
      <Card heading='党员' ruled>
        {members.length === 0 && <EmptyState text='这一年支部没有党员' />}
        {members.map(({ id, name, isProbationary, isElsewhere, grade }) => (
          <View key={id}>
            <Row
              title={name}
              sub={
                isProbationary
                  ? '参加评议，不评定等次'
                  : isElsewhere
                    ? `已由原支部评定为${grade ?? ''}`
                    : undefined
              }
              trailing={isProbationary ? <Tag>预备党员</Tag> : undefined}
            />
            {!isProbationary && !isElsewhere && (
              <ChoiceChips
                label={`${name}的等次`}
                options={appraisalGrades.map((value) => ({ value, label: value }))}
                chosen={[chosen.get(id) ?? null].filter((each) => each !== null)}
                onChange={([one]) =>
                  setChosen(new Map(chosen).set(id, one === chosen.get(id) ? null : (one ?? null)))
                }
              />
            )}
          </View>
        ))}
      </Card>
      {error !== undefined && (
        <Notice tone='red' icon='circle-alert'>
          {error}
        </Notice>
      )}
      {isOpen && (
        <BottomBar>
          <PrimaryButton onClick={save}>保存</PrimaryButton>
        </BottomBar>
      )}
    </>
  )
}
