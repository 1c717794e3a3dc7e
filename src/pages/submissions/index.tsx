import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { Page } from '@/components/Page'
import { Segmented } from '@/components/Segmented'
import { SubmissionRow } from '@/components/SubmissionRow'
import type { SubmissionKind } from '@/domain/submission'
import { go } from '@/routes'
import { usePages } from '@/stores/query'

const filters = [
  { value: 'all', label: '全部' },
  { value: 'submitted', label: '待审批' },
  { value: 'returned', label: '已退回' },
  { value: 'approved', label: '已通过' },
] as const
type Filter = (typeof filters)[number]['value']

const nothing: Record<Filter, string> = {
  all: '还没有提交过。写一篇心得，或记一次志愿服务。',
  submitted: '没有在等审批的。',
  returned: '没有被退回的。',
  approved: '还没有通过的。',
}

const kindOf = (text: string | undefined): SubmissionKind | null =>
  text === 'reflection' || text === 'serviceReport' ? text : null

/** What I handed in, newest first; `kind` narrows it to reflections or service records. */
export default function SubmissionsPage() {
  const { kind, state } = useRouter().params
  const [filter, setFilter] = useState<Filter>(filters.find(({ value }) => value === state)?.value ?? 'all')
  const pages = usePages('submission.mine', { kind: kindOf(kind), state: filter === 'all' ? null : filter })
  const write = { label: '写心得', onClick: () => go('reflection') }
  return (
    <Page title='我的提交' back>
      <Buttons>
        <SoftButton onClick={() => go('reflection')}>写心得</SoftButton>
        <SoftButton onClick={() => go('service')}>记志愿服务</SoftButton>
      </Buttons>
      <Segmented label='审批进度' options={filters} value={filter} onChange={setFilter} />
      <Card>
        <Listing
          {...pages.listing}
          empty={{ text: nothing[filter], action: filter === 'all' ? write : undefined }}
        >
          {pages.items.map((submission) => (
            <SubmissionRow
              key={submission.id}
              submission={submission}
              onClick={() => go('submission', { submissionId: submission.id })}
            />
          ))}
        </Listing>
      </Card>
    </Page>
  )
}
