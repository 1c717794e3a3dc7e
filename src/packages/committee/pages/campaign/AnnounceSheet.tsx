import { useState } from 'react'
import { GUESS } from '@/components/campaignLabels'
import { DateTimeField } from '@/components/DateTimeField'
import { dayName } from '@/components/labels'
import type { CampaignBoard } from '@/contract/campaign'
import { addDays, type CalendarDate } from '@/domain/calendar'
import { FormSheet } from '../../FormSheet'
import { useFormWrite } from '../../useFormWrite'

/** As long as a notice may stand. */
const LONGEST_DAYS = 60

interface AnnounceSheetProps {
  board: CampaignBoard
  today: CalendarDate
  onClose: () => void
  onDone: () => void
}

/** Puts the names on public notice, until the last of the working days or a later day. */
export function AnnounceSheet({ board, today, onClose, onDone }: AnnounceSheetProps) {
  const { year, named, earliest } = board
  const [until, setUntil] = useState(earliest.to)
  const { errorOf, rest, send } = useFormWrite(['until'])
  return (
    <FormSheet
      title={`公示 ${named} 名五星级党员`}
      action='公示'
      error={rest}
      onClose={onClose}
      onSend={async () => {
        if (await send('campaign.announce', { year, until }, '已公示')) onDone()
      }}
    >
      <DateTimeField
        label='公示到'
        mode='date'
        from={earliest.to}
        to={addDays(today, LONGEST_DAYS)}
        value={until}
        hint={`今天开始，最早到 ${dayName(earliest.to, today)}，可以更晚。${earliest.isGuess ? GUESS : ''}全体党员都会收到消息。`}
        error={errorOf('until')}
        onChange={setUntil}
      />
    </FormSheet>
  )
}
