import { Canvas, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { toast, toastDone } from '@/components/feedback'
import { Page } from '@/components/Page'
import { Segmented } from '@/components/Segmented'
import { spoken } from '@/components/spoken'
import { Waiting } from '@/components/Waiting'
import type { BirthdayCard } from '@/contract/birthday'
import { useQuery } from '@/stores/query'
import { canvasOf, pixelRatio } from './canvas'
import { cardHeight, type Design, designs, drawCard } from './drawCard'
import { canShare, savePicture, sharePicture } from './picture'
import './index.scss'

const WIDTH = 318
const ID = 'birthday-card'

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
  const [height, setHeight] = useState(470)
  const canvas = useRef<HTMLCanvasElement | null>(null)
  useEffect(() => {
    let isGone = false
    // The canvas stands on the page only after this has been shown.
    Taro.nextTick(() => {
      void canvasOf(ID).then((found) => {
        const pen = found?.getContext('2d')
        if (isGone || !found || !pen) return
        const size = { width: WIDTH, height: cardHeight(pen, card, WIDTH) }
        const ratio = pixelRatio()
        found.width = Math.round(size.width * ratio)
        found.height = Math.round(size.height * ratio)
        pen.scale(ratio, ratio)
        drawCard(pen, card, design, size)
        canvas.current = found
        setHeight(size.height)
      })
    })
    return () => {
      isGone = true
    }
  }, [card, design, height])

  const name = `政治生日 ${card.name}.png`
  const save = async () => {
    const outcome = canvas.current ? await savePicture(canvas.current, name).catch(() => 'failed') : 'failed'
    if (outcome === 'saved') toastDone('已保存')
    else if (outcome === 'failed') toast('没有保存成功，请再试一次')
  }
  const share = async () => {
    if (canvas.current)
      await sharePicture(canvas.current, name).catch(() => toast('没有分享成功，请再试一次'))
  }
  const said = `${card.name}同志入党 ${card.years} 年的政治生日贺卡：${card.greeting}`
  return (
    <>
      <View className='card-page__design'>
        <Segmented
          label='样式'
          options={(Object.keys(designs) as Design[]).map((value) => ({ value, label: designs[value] }))}
          value={design}
          onChange={setDesign}
        />
      </View>
      <View className='card-page__frame' {...spoken('img', said)}>
        <Canvas
          type='2d'
          id={ID}
          canvasId={ID}
          className='card-page__canvas'
          style={{ width: `${WIDTH}px`, height: `${height}px` }}
        />
      </View>
      <View className='card-page__actions'>
        <Buttons>
          <PrimaryButton onClick={save}>保存图片</PrimaryButton>
          {canShare() && <SoftButton onClick={share}>分享</SoftButton>}
        </Buttons>
      </View>
    </>
  )
}
