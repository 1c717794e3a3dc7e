import { Card } from '@/components/Card'
import { ChoiceChips } from '@/components/ChoiceChips'
import { KeyValue } from '@/components/KeyValue'
import { attendanceLabels } from '@/components/labels'
import { Notice } from '@/components/Notice'
import { Tag } from '@/components/Tag'
import { When } from '@/components/When'
import { timeOf } from '@/domain/calendar'
import type { useWhich } from './useWhich'

/** Which activity it is that one checks in to, as far as that is known before the code says so. */
export function WhichActivity({ which }: { which: ReturnType<typeof useWhich> }) {
  const { choices, choose, activityId, detail, isNone } = which
  if (isNone)
    return <Notice icon='info'>现在没有您可以签到的活动。别的支部请您参加的，扫现场的码就行。</Notice>
  return (
    <>
      {choices.length > 0 && (
        <Card heading='有几个活动正在进行，您在哪一个？'>
          <ChoiceChips
            label='活动'
            options={choices.map(({ id, title, startsAt }) => ({
              value: id,
              label: `${timeOf(startsAt)} ${title}`,
            }))}
            chosen={activityId === null ? [] : [activityId]}
            onChange={([id]) => choose(id ?? null)}
          />
        </Card>
      )}
      {detail && (
        <Card
          heading={detail.title}
          action={
            detail.mine?.status === 'present' && (
              <Tag tone={attendanceLabels.present.tone}>{attendanceLabels.present.text}</Tag>
            )
          }
        >
          <KeyValue
            rows={[
              {
                label: '时间',
                value: <When startsAt={detail.startsAt} endsAt={detail.endsAt} />,
              },
              { label: '地点', value: detail.place },
            ]}
          />
        </Card>
      )}
    </>
  )
}
