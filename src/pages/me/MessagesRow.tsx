import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { go } from '@/routes'
import { useUnread } from '@/stores/unread'

/** The way to the messages, with how many are unread. */
export function MessagesRow() {
  const { count, load } = useUnread()
  useEffect(() => void load(), [load])
  useDidShow(() => void load())
  return (
    <Card>
      <Row
        title='消息'
        sub={count === 0 ? '没有未读的消息' : undefined}
        trailing={count ? <Tag tone='red'>{`未读 ${count}`}</Tag> : undefined}
        chevron
        onClick={() => go('messages')}
      />
    </Card>
  )
}
