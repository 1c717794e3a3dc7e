import { useState } from 'react'
import { call } from '@/cloud/call'
import { Card } from '@/components/Card'
import { ChoiceChips } from '@/components/ChoiceChips'
import { Listing } from '@/components/Listing'
import { Page } from '@/components/Page'
import { TextLink } from '@/components/TextLink'
import { toast, toastDone } from '@/components/feedback'
import type { Message } from '@/contract/message'
import { type MessageKind, messageKinds } from '@/domain/message'
import { usePages } from '@/stores/query'
import { useUnread } from '@/stores/unread'
import { MessageRow } from './MessageRow'
import { wayTo } from './open'
import './index.scss'

/** Shown always; the others where something of theirs is unread. */
const usual: readonly MessageKind[] = ['activity', 'review', 'reminder', 'birthday']
const kinds = Object.keys(messageKinds) as MessageKind[]
type Choice = MessageKind | 'all'

/** 消息: what one was told, newest first, by kind; a tap opens what it is about. */
export default function MessagesPage() {
  const [kind, setKind] = useState<Choice>('all')
  const pages = usePages('message.list', { kind: kind === 'all' ? null : kind })
  const unread = pages.first?.unread ?? {}
  const all = Object.values(unread).reduce((sum, each) => sum + each, 0)
  const showUnread = useUnread((store) => store.set)

  const open = async (message: Message) => {
    const way = wayTo(message)
    if (!message.isRead) {
      const answer = await call('message.read', { messageIds: [message.id] })
      if (answer.ok) showUnread(answer.data.unread)
    }
    if (way) way()
    else if (!message.isRead) await pages.reload()
  }
  const readAll = async () => {
    const answer = await call('message.readAll', {})
    if (!answer.ok) return toast(answer.error.message)
    toastDone('全部已读')
    showUnread(answer.data.unread)
    await pages.reload()
  }

  const withCount = (label: string, count: number | undefined) => (count ? `${label} ${count}` : label)
  const options = [
    { value: 'all' as const, label: withCount('全部', all) },
    ...kinds
      .filter((each) => usual.includes(each) || each === kind || unread[each])
      .map((value) => ({ value, label: withCount(messageKinds[value], unread[value]) })),
  ]
  return (
    <Page
      title='消息'
      back
      sub={pages.first === null ? undefined : all > 0 ? `${all} 条未读` : '都读过了'}
      actions={
        all > 0 ? (
          <TextLink tone='red' onClick={() => void readAll()}>
            全部已读
          </TextLink>
        ) : undefined
      }
    >
      <ChoiceChips<Choice>
        label='消息类别'
        options={options}
        chosen={[kind]}
        onChange={([chosen]) => setKind(chosen ?? 'all')}
      />
      <Card>
        <Listing
          {...pages.listing}
          empty={{ text: kind === 'all' ? '还没有消息。' : `没有“${messageKinds[kind]}”的消息。` }}
        >
          {pages.items.map((message) => (
            <MessageRow
              key={message.id}
              message={message}
              leads={wayTo(message) !== null}
              onClick={() => void open(message)}
            />
          ))}
        </Listing>
      </Card>
    </Page>
  )
}
