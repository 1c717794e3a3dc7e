import { useState } from 'react'
import { PrimaryButton } from '@/components/Button'
import { Chooser } from '@/components/Chooser'
import { CheckList } from '@/components/CheckList'
import { Sheet } from '@/components/Sheet'
import { useQuery } from '@/stores/query'

interface TopicsFieldProps {
  chosen: string[]
  error?: string
  onChange: (topicIds: string[]) => void
}

/** What is studied: books and topics of the catalogue. */
export function TopicsField({ chosen, error, onChange }: TopicsFieldProps) {
  const [open, setOpen] = useState(false)
  const { data } = useQuery('organization.topics', {})
  const topics = data?.topics ?? []
  const names = topics.filter(({ id }) => chosen.includes(id)).map(({ title }) => title)
  return (
    <>
      <Chooser
        label='学习主题'
        hint='选了书目，合计里按书目统计'
        error={error}
        value={names.join('、') || (chosen.length > 0 ? `${chosen.length} 个主题` : '')}
        placeholder='点此选择'
        onOpen={() => setOpen(true)}
      />
      <Sheet
        open={open}
        title='学习主题'
        onClose={() => setOpen(false)}
        actions={<PrimaryButton onClick={() => setOpen(false)}>选好了</PrimaryButton>}
      >
        <CheckList
          items={topics.map(({ id, title }) => ({ id, title }))}
          chosen={chosen}
          selectAll={false}
          emptyText='书目里还没有主题'
          onChange={onChange}
        />
      </Sheet>
    </>
  )
}
