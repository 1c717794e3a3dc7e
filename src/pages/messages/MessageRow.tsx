import { View } from '@tarojs/components'
import { Row } from '@/components/Row'
import { longAgo } from '@/components/ago'
import type { Message } from '@/contract/message'
import { messageKinds } from '@/domain/message'

interface MessageRowProps {
  message: Message
  leads: boolean
  onClick: () => void
}

/** What was said, of which kind and when; an unread one is bold, with a dot before it. */
export function MessageRow({ message, leads, onClick }: MessageRowProps) {
  const { text, kind, at, isRead } = message
  const about = `${messageKinds[kind]} · ${longAgo(at, new Date())}`
  return (
    <Row
      leading={<View className={`message__dot ${isRead ? 'message__dot--read' : ''}`} />}
      title={<View className={isRead ? '' : 'message__unread'}>{text}</View>}
      sub={about}
      chevron={leads}
      label={`${isRead ? '' : '未读，'}${text}，${about}`}
      onClick={onClick}
    />
  )
}
