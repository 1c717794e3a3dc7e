import { View } from '@tarojs/components'
import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { Card } from '@/components/Card'
import type { CampaignBoard } from '@/contract/campaign'
import type { CalendarDate } from '@/domain/calendar'
import { Deed } from './Deed'
import { StepBackSheet } from './StepBackSheet'
import { Situation } from './Situation'
import { presentStep, statesBefore, stepNames } from './words'

interface PresentProps {
  board: CampaignBoard
  today: CalendarDate
  onDone: () => Promise<void>
}

/** The step at which the year is: how it stands, what to do, and the way back. */
export function Present({ board, today, onDone }: PresentProps) {
  const [goesBack, setGoesBack] = useState(false)
  const step = presentStep(board, today)
  if (step === null) return null
  const mayGoBack = board.mayRun && statesBefore(board.state).length > 0
  return (
    <Card heading={stepNames[step]}>
      <View className='campaign__situation'>
        <Situation step={step} board={board} today={today} />
      </View>
      {board.mayRun && (
        <View className='campaign__deeds'>
          <Buttons lead>
            <Deed step={step} board={board} today={today} onDone={onDone} />
            {mayGoBack && <SoftButton onClick={() => setGoesBack(true)}>退回</SoftButton>}
          </Buttons>
        </View>
      )}
      {goesBack && (
        <StepBackSheet
          board={board}
          onClose={() => setGoesBack(false)}
          onDone={() => {
            setGoesBack(false)
            void onDone()
          }}
        />
      )}
    </Card>
  )
}
