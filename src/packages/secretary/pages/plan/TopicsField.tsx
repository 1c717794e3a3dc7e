import { useState } from 'react'
import { PrimaryButton } from '@/components/Button'
import { Chooser } from '@/components/Chooser'
import { CheckList } from '@/components/CheckList'
import { Sheet } from '@/components/Sheet'
import { topicName, useTopics } from '@/stores/topics'

interface TopicsFieldProps {
  chosen: string[]
  error?: string
  onChange: (topicIds: string[]) => void
}

/** What is studied: books and topics of the catalogue. */
export function TopicsField({ chosen, error, onChange }: TopicsFieldProps) {
  const [open, setOpen] = useState(false)
  const [atFirst] = useState(chosen)
  const { topics } = useTopics([...atFirst, ...chosen])
  const names = topics.filter(({ id }) => chosen.includes(id)).map(topicName)
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
          items={topics.map((topic) => ({ id: topic.id, title: topicName(topic), sub: topic.author }))}
          chosen={chosen}
          selectAll={false}
          searchHint='搜索书名、作者'
          emptyText='书目里还没有主题'
          onChange={onChange}
        />
      </Sheet>
    </>
  )
}
