import { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { DrawnPicture } from '@/components/DrawnPicture'
import { Page } from '@/components/Page'
import { Segmented } from '@/components/Segmented'
import { Waiting } from '@/components/Waiting'
import { optionsOf } from '@/components/options'
import type { BirthdayCard } from '@/contract/birthday'
import { useQuery } from '@/stores/query'
import { type Design, designs, drawingOf } from './drawCard'

/** The birthday card as a picture, to keep or to hand on: one's own, or (`memberId`) a member's of one's branch. */
export default function CardPage() {
  const { memberId, year } = useRouter().params
  const query = useQuery('birthday.card', {
    memberId: memberId ?? null,
    year: year === undefined ? null : Number(year),
  })
  const { data, reload } = query
  return (
    <Page title='政治生日' back warm>
      {data ? <Drawn card={data} /> : <Waiting query={query} onRetry={() => void reload()} rows={6} />}
    </Page>
  )
}

function Drawn({ card }: { card: BirthdayCard }) {
  const [design, setDesign] = useState<Design>('red')
  const drawing = useMemo(() => drawingOf(card, design), [card, design])
  return (
    <>
      <Segmented label='样式' options={optionsOf(designs)} value={design} onChange={setDesign} />
      <DrawnPicture
        id='birthday-card'
        drawing={drawing}
        said={`${card.name}同志入党 ${card.years} 年的政治生日贺卡：${card.greeting}`}
        fileName={`政治生日 ${card.name}.png`}
      />
    </>
  )
}
