import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { SelectField } from '@/components/SelectField'
import { TextField } from '@/components/TextField'
import { optionsOf } from '@/components/options'
import type { StudyTopic } from '@/contract/study'
import { type TopicKind, topicKinds } from '@/domain/topic'
import { FormSheet } from './FormSheet'
import { useFormWrite } from './useFormWrite'

interface TopicSheetProps {
  /** What is to be changed; none: a new one. */
  topic?: StudyTopic
  onClose: () => void
  onDone: () => void
}

const kindOptions = optionsOf(topicKinds)

/** Adds a book or topic to the catalogue, or changes one. */
export function TopicSheet({ topic, onClose, onDone }: TopicSheetProps) {
  const [topicId] = useState(() => topic?.id ?? newId())
  const [title, setTitle] = useState(topic?.title ?? '')
  const [kind, setKind] = useState<TopicKind>(topic?.kind ?? 'book')
  const [author, setAuthor] = useState(topic?.author ?? '')
  const { errorOf, rest, fail, send } = useFormWrite(['title', 'kind', 'author'])
  const save = async () => {
    if (title.trim() === '') return fail('请填写名称', 'title')
    if (!(await send('topic.save', { topicId, kind, title, author }))) return
    onClose()
    onDone()
  }
  return (
    <FormSheet title={topic ? '修改书目' : '添加书目'} error={rest} onClose={onClose} onSend={save}>
      <SelectField
        label='类别'
        required
        options={kindOptions}
        value={kind}
        error={errorOf('kind')}
        onChange={setKind}
      />
      <TextField
        label='名称'
        required
        placeholder={kind === 'topic' ? '如：意识形态工作责任制' : '如：《中国共产党宣传工作简史》'}
        hint={topic && '已经学过的活动和心得跟着改名'}
        value={title}
        error={errorOf('title')}
        onChange={setTitle}
      />
      <TextField
        label='作者或编者'
        placeholder='可不填'
        value={author}
        error={errorOf('author')}
        onChange={setAuthor}
      />
    </FormSheet>
  )
}
