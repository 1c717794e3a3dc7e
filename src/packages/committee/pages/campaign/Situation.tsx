import { View } from '@tarojs/components'
import { GUESS, noticeCountdown, noticeSpan, starNames } from '@/components/campaignLabels'
import { KeyValue } from '@/components/KeyValue'
import { dayName } from '@/components/labels'
import { Notice } from '@/components/Notice'
import type { CampaignBoard } from '@/contract/campaign'
import type { CalendarDate } from '@/domain/calendar'
import type { Stars } from '@/domain/campaign'
import { Changed } from './Changed'
import { Counts } from './Counts'
import { missingSaid, type StepKey } from './words'

interface SituationProps {
  step: StepKey
  board: CampaignBoard
  today: CalendarDate
}

/** How the present step stands, in a few words. */
export function Situation({ step, board, today }: SituationProps) {
  const { year, round, most, named, nominees, notice, earliest, waitingObjections } = board
  switch (step) {
    case 'open':
      return (
        <>
          <View>启动后，{year} 年的评星办法定下来，不再改。</View>
          {missingSaid(board).map((each) => (
            <View key={each} className='campaign__missing'>
              {each}
            </View>
          ))}
        </>
      )
    case 'compute':
      return <Missing board={board} />
    case 'nominate':
    case 'decide':
      return (
        <>
          <KeyValue
            rows={[
              { label: '星级', value: <Counts counts={spread(board)} /> },
              { label: '推荐', value: `${nominees.length} 名` },
              { label: '通过', value: most === null ? `${named} 名` : `${named} 名，最多 ${most} 名` },
            ]}
          />
          <Changed key={round} year={year} />
        </>
      )
    case 'notice':
      return notice === null ? (
        <>
          <View>
            审定通过 {named} 名。今天公示，最早公示到 {dayName(earliest.to, today)}。
          </View>
          {earliest.isGuess && <View className='campaign__note'>{GUESS}</View>}
          <Changed key={round} year={year} />
        </>
      ) : (
        <>
          <Notice tone='gold' icon='clock'>
            <View className='campaign__strong'>{noticeCountdown(notice, today)}</View>
            <View className='campaign__note'>公示期 {noticeSpan(notice, today)}</View>
            {notice.isGuess && <View className='campaign__note'>{GUESS}</View>}
          </Notice>
          {waitingObjections > 0 && <Waiting count={waitingObjections} />}
        </>
      )
    case 'publish':
      return (
        <>
          <View>公示期已满，名单 {named} 名。发布后每名党员都能看到自己的星级。</View>
          {waitingObjections > 0 && <Waiting count={waitingObjections} />}
        </>
      )
  }
}

function Missing({ board }: { board: CampaignBoard }) {
  const { appraisals } = board.missing
  const said = missingSaid(board)
  if (said.length === 0) return <View>民主评议、异议和审批都齐了，可以计算。</View>
  return (
    <>
      {said.map((each, place) => (
        <View key={each} className='campaign__missing'>
          {each}
          {/* The appraisals come first. */}
          {place === 0 && appraisals.length > 0 && (
            <View className='campaign__note'>
              没有评议的：{appraisals.map(({ name }) => name).join('、')}
            </View>
          )}
        </View>
      ))}
    </>
  )
}

/** `五星 12`, `四星 30`, without what nobody has. */
const spread = ({ computed }: CampaignBoard): string[] =>
  computed
    .map((count, place) => ({ count, stars: (place + 1) as Stars }))
    .filter(({ count }) => count > 0)
    .reverse()
    .map(({ count, stars }) => `${starNames[stars]} ${count}`)

const Waiting = ({ count }: { count: number }) => (
  <Notice tone='warn' icon='message-square'>
    {count} 条异议等待答复，答复后才能发布。
  </Notice>
)
