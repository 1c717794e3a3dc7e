import { useState } from 'react'
import { Notice } from '@/components/Notice'
import { TextLink } from '@/components/TextLink'
import { useQuery } from '@/stores/query'

/** Whether the stars would come out otherwise by now; asked when somebody wants to know, since all are rated anew. */
export function Changed({ year }: { year: number }) {
  const [isAsked, setAsked] = useState(false)
  const query = useQuery('campaign.board', isAsked ? { year, withChanges: true } : null)
  if (!isAsked) {
    return (
      <Notice action={<TextLink onClick={() => setAsked(true)}>查一查</TextLink>}>
        计算以后记录可能又变了
      </Notice>
    )
  }
  if (query.status === 'error') {
    return (
      <Notice
        tone='red'
        icon='circle-alert'
        action={<TextLink onClick={() => void query.reload()}>再试一次</TextLink>}
      >
        {query.message}
      </Notice>
    )
  }
  if (query.data === null) return <Notice icon='clock'>正在查…</Notice>
  const changed = query.data.changed ?? 0
  return changed === 0 ? (
    <Notice icon='check'>查过了，每人的星级和计算时一样。</Notice>
  ) : (
    <Notice tone='warn' icon='triangle-alert'>
      计算以后记录又有变动，现在重算会有 {changed} 人的星级不同。要用新的记录，请退回到“已启动”再计算。
    </Notice>
  )
}
