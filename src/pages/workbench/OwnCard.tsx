import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { Row } from '@/components/Row'
import { TextLink } from '@/components/TextLink'
import { Tiles } from '@/components/Tiles'
import { submissionKindNames } from '@/components/labels'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'

/** What every member may hand in, and what of theirs waits or came back. */
export function OwnCard() {
  const { data } = useQuery('month.mine', {})
  return (
    <>
      <Card heading='我要提交'>
        <Tiles
          tiles={[
            { icon: 'pencil', label: '写心得', onClick: () => go('reflection') },
            { icon: 'hand-heart', label: '服务记录', onClick: () => go('service') },
            { icon: 'file-text', label: '我的提交', onClick: () => go('submissions') },
            { icon: 'star', label: '我的星级', onClick: () => go('stars') },
          ]}
        />
      </Card>
      {data && data.returned.length > 0 && (
        <Card heading='退回待改' count={data.returned.length} ruled>
          {data.returned.map(({ id, kind, title, returnedComment }) => (
            <Row
              key={id}
              title={`${submissionKindNames[kind]} · ${title}`}
              sub={returnedComment ?? undefined}
              chevron
              onClick={() => go('submission', { submissionId: id })}
            />
          ))}
        </Card>
      )}
      {data && data.waiting > 0 && (
        <Notice icon='clock' action={<TextLink onClick={() => go('submissions')}>查看</TextLink>}>
          {data.waiting} 项提交等待支部审批
        </Notice>
      )}
      {data && data.owes.length > 0 && (
        <Card heading='今年还差' ruled>
          {data.owes.map(({ key, text }) => (
            <Row
              key={key}
              title={text}
              chevron
              onClick={() => go(key === 'reflection' ? 'reflection' : 'service')}
            />
          ))}
        </Card>
      )}
    </>
  )
}
