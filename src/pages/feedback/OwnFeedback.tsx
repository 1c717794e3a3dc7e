import { useState } from 'react'
import { Card } from '@/components/Card'
import { FeedbackItem } from '@/components/FeedbackItem'
import { Listing } from '@/components/Listing'
import type { Me } from '@/contract/organization'
import { feedbackKeys } from '@/stores/feedbackKeys'
import { useQuery } from '@/stores/query'

/** What one has handed in: under one's name anywhere, anonymously on this phone. */
export function OwnFeedback({ me: { memberId, today } }: { me: Me }) {
  const [keys] = useState(() => feedbackKeys(memberId))
  const query = useQuery('feedback.mine', { keys })
  const items = query.data?.items ?? []
  return (
    <Card heading='我提交的' ruled>
      <Listing
        rows={2}
        {...query.listing}
        isEmpty={items.length === 0}
        empty={{ text: '还没有提交过。有什么意见和建议，都可以写在上面。' }}
      >
        {items.map((feedback) => (
          <FeedbackItem
            key={feedback.id}
            feedback={feedback}
            by={feedback.anonymous ? '匿名' : '署名'}
            today={today}
          />
        ))}
      </Listing>
    </Card>
  )
}
