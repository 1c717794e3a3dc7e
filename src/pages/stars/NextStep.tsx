import { Text } from '@tarojs/components'
import { Fragment } from 'react'
import type { NextStar } from '@/domain/star'
import { starWord, stepWords } from './words'

interface NextStepProps {
  next: NextStar | null
  score: number
  isMine: boolean
}

/** What the next star takes, in a sentence: 再参加 2 次志愿服务，交 1 篇心得，就到五星。 */
export function NextStep({ next, score, isMine }: NextStepProps) {
  if (!next) return <>{isMine ? '已经是五星，保持下去。' : '已经是五星。'}</>
  const missing = Math.round((next.threshold - score) * 100) / 100
  if (next.steps.length === 0) {
    return missing > 0 ? (
      <>
        离{starWord(next.stars)}还差 {missing} 分。心得和志愿服务补齐了还不够，也看组织生活、评议和加分。
      </>
    ) : (
      <>分数够了；{starWord(next.stars)}还要民主评议为优秀。</>
    )
  }
  return (
    <>
      再
      {next.steps.map((step, at) => {
        const { verb, what } = stepWords(step)
        return (
          <Fragment key={step.key}>
            {at > 0 && '，'}
            {verb} <Text className='stars-page__strong'>{what}</Text>
          </Fragment>
        )
      })}
      ，就到{starWord(next.stars)}。
    </>
  )
}
