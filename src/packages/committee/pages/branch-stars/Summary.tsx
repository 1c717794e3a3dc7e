import { View } from '@tarojs/components'
import { PrimaryButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { confirm, toast, toastDone } from '@/components/feedback'
import { KeyValue } from '@/components/KeyValue'
import { dayName } from '@/components/labels'
import { ScoreBar } from '@/components/ScoreBar'
import { TextLink } from '@/components/TextLink'
import { quotaLeft } from '@/domain/branchStar'
import { dateOf } from '@/domain/calendar'
import { go } from '@/routes'
import { useWrite } from '@/stores/write'
import { useToday } from '../../useToday'
import { type Board, publishHindrance } from './words'

interface SummaryProps {
  board: Board
  onAsk: () => void
  onDone: () => void
}

/** How far the year is: who declared, who is decided on, and the list. */
export function Summary({ board, onAsk, onDone }: SummaryProps) {
  const { year, asked, rows, quota, published, mayDecide } = board
  const today = useToday()
  const { write } = useWrite('branchStar.publish')
  const declared = rows.filter(({ state }) => state === 'declared' || state === 'decided').length
  const decided = rows.filter(({ decision }) => decision !== null).length
  const left = quotaLeft({ most: quota.most, others: quota.given })
  const hindrance = publishHindrance(board, today)
  const publish = async () => {
    const text = '公布后大家都能看到，结果不再改动；有误的只能更正，并写明原因。'
    if (!(await confirm({ title: `公布 ${year} 年名单？`, text, action: '公布' }))) return
    if (!(await write({ year }, toast))) return
    toastDone('已公布')
    onDone()
  }
  if (asked === null) return null
  return (
    <Card
      heading={published ? '已公布' : asked.isClosed ? '申报已截止' : '正在申报'}
      action={
        published ? (
          <TextLink onClick={() => go('branchStarList')}>看名单</TextLink>
        ) : (
          mayDecide && <TextLink onClick={onAsk}>改截止日期</TextLink>
        )
      }
    >
      <ScoreBar
        label='已申报'
        points={declared}
        possible={rows.length}
        text={`${declared} / ${rows.length} 个支部`}
      />
      <ScoreBar
        label='已评定'
        points={decided}
        possible={declared}
        text={`${decided} / ${declared} 个支部`}
      />
      <KeyValue
        rows={[
          {
            label: '五星级',
            value: left === null ? `${quota.given} 个` : `${quota.given} 个，还有 ${left} 个名额`,
          },
          published
            ? {
                label: published.version === 1 ? '公布' : '最近更正',
                value: dayName(dateOf(published.at), today),
              }
            : { label: '申报截止', value: dayName(asked.closesOn, today) },
        ]}
      />
      {!published && mayDecide && (
        <View className='star-board__deeds'>
          <PrimaryButton disabled={hindrance ?? false} onClick={publish}>
            公布名单
          </PrimaryButton>
        </View>
      )}
    </Card>
  )
}
