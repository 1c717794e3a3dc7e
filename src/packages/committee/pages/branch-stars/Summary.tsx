import { PrimaryButton, SoftButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { Card } from '@/components/Card'
import { confirm, toast, toastDone } from '@/components/feedback'
import { Figures } from '@/components/Figures'
import { dayName } from '@/components/labels'
import { Notice } from '@/components/Notice'
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
    <>
      <Figures
        figures={[
          { label: '已申报', value: declared, unit: `/ ${rows.length} 个支部` },
          { label: '已评定', value: decided, unit: `/ ${declared} 个支部` },
          { label: '五星级', value: quota.given, unit: left === null ? '个' : `个，还有 ${left} 个名额` },
        ]}
      />
      {published && (
        <Notice
          tone='met'
          icon='circle-check'
          action={<TextLink onClick={() => go('branchStarList')}>名单</TextLink>}
        >
          {published.version === 1
            ? `${dayName(dateOf(published.at), today)}公布`
            : `已公布，更正 ${published.version - 1} 次，${dayName(dateOf(published.at), today)}最后更正`}
        </Notice>
      )}
      {!published && (
        <Card>
          <Notice
            tone={asked.isClosed ? 'plain' : 'warn'}
            action={
              mayDecide && (
                <TextLink tone='red' onClick={onAsk}>
                  改日期
                </TextLink>
              )
            }
          >
            {asked.isClosed
              ? `申报已于 ${dayName(asked.closesOn, today)}截止`
              : `${dayName(asked.closesOn, today)}截止申报`}
          </Notice>
          {mayDecide && (
            <Buttons>
              <SoftButton onClick={() => go('settings')}>名额设置</SoftButton>
              <PrimaryButton disabled={hindrance ?? false} onClick={publish}>
                公布名单
              </PrimaryButton>
            </Buttons>
          )}
        </Card>
      )}
    </>
  )
}
