import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { momentName } from '@/components/labels'
import { usePages } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'

/** 未送达: WeChat messages that were given up, with why, latest first. */
export default function DeadLettersPage() {
  const pages = usePages('message.dead', {})
  const wide = useWide()
  return (
    <Page
      title='未送达'
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='deadLetters' /> : undefined}
    >
      <Notice icon='circle-help'>没有发到微信的提醒。本人在“消息”里都能看到，要紧的请另行通知。</Notice>
      <Card>
        <Listing {...pages.listing} empty={{ text: '微信提醒都送到了。' }}>
          {pages.items.map(({ messageId, memberName, branchName, text, tries, failure, settledAt }) => (
            <Row
              key={messageId}
              title={[memberName, branchName].filter(Boolean).join(' · ')}
              sub={
                <>
                  {text}
                  {`（${failure}，试了 ${tries} 次，${momentName(settledAt)}）`}
                </>
              }
            />
          ))}
        </Listing>
      </Card>
    </Page>
  )
}
