import { useRouter } from '@tarojs/taro'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { momentName } from '@/components/labels'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { Waiting } from '@/components/Waiting'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { CelebrantCard } from './CelebrantCard'
import { WordCard } from './WordCard'

/** A political birthday: my own word, then each celebrant with what was done for them and what they said. */
export default function BirthdayPage() {
  const { id } = useRouter().params
  const query = useQuery('birthday.get', { activityId: id ?? '' })
  const me = useSession((session) => session.me?.memberId)
  const { data, reload } = query
  if (!data) {
    return (
      <Page title='政治生日' back>
        <Waiting query={query} onRetry={() => void reload()} />
      </Page>
    )
  }
  const mine = data.celebrants.find(({ memberId }) => memberId === me)
  return (
    <Page title='政治生日' back>
      {data.state === 'cancelled' && <Notice tone='warn'>这次活动已经取消。</Notice>}
      <Card>
        <Row
          title={data.title}
          sub={`${momentName(data.startsAt)} · ${data.place}`}
          chevron
          label={`${data.title}，看活动`}
          onClick={() => go('activity', { activityId: data.activityId })}
        />
      </Card>
      {mine && data.may.word && (
        <WordCard
          key={mine.memberId}
          activityId={data.activityId}
          word={mine.word}
          held={mine.held}
          onDone={reload}
        />
      )}
      {data.celebrants.map((each) => (
        <CelebrantCard key={each.memberId} gathering={data} celebrant={each} onDone={reload} />
      ))}
      {data.celebrants.length === 0 && (
        <Card>
          <EmptyState text='这个月没有同志过政治生日。' />
        </Card>
      )}
    </Page>
  )
}
