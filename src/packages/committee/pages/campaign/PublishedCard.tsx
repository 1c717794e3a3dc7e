import { View } from '@tarojs/components'
import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { starNames } from '@/components/campaignLabels'
import { Card } from '@/components/Card'
import { dayName } from '@/components/labels'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import type { CampaignBoard } from '@/contract/campaign'
import { type CalendarDate, dateOf } from '@/domain/calendar'
import { go } from '@/routes'
import { CorrectSheet } from './CorrectSheet'

interface PublishedCardProps {
  board: CampaignBoard
  today: CalendarDate
  onDone: () => Promise<void>
}

/** The published list: its version and corrections, and the way to correct it. */
export function PublishedCard({ board, today, onDone }: PublishedCardProps) {
  const [corrects, setCorrects] = useState(false)
  const { year, published, mayRun } = board
  if (published === null) return null
  return (
    <Card heading='已发布' action={<Tag>第 {published.version} 版</Tag>} ruled>
      <Row
        title='五星级党员名单'
        sub={`${dayName(dateOf(published.at), today)}${published.version === 1 ? '发布' : '更正'}`}
        chevron
        onClick={() => go('campaignList', { year: String(year) })}
      />
      {published.corrections.map(({ version, member, from, to, reason, at }) => (
        <Row
          key={version}
          title={`${member.name}：${starNames[from]}改为${starNames[to]}`}
          sub={`第 ${version} 版，${dayName(dateOf(at), today)}。${reason}`}
        />
      ))}
      {mayRun && (
        <View className='campaign__deeds'>
          <Buttons>
            <SoftButton onClick={() => setCorrects(true)}>更正星级</SoftButton>
          </Buttons>
        </View>
      )}
      {corrects && (
        <CorrectSheet
          board={board}
          version={published.version}
          onClose={() => setCorrects(false)}
          onDone={() => {
            setCorrects(false)
            void onDone()
          }}
        />
      )}
    </Card>
  )
}
