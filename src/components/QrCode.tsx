import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { encode } from 'uqr'
import { colours, svgUri } from '@/theme/colours'
import { spoken } from './spoken'
import './qr-code.scss'

/** A QR code that fills its place; with its quiet zone, so it needs no margin of its own. */
export function QrCode({ text, label = '二维码' }: { text: string; label?: string }) {
  const drawing = useMemo(() => qrDrawing(text), [text])
  return (
    <View className='qr-code' {...spoken('img', label)}>
      <Image className='qr-code__image' src={drawing} mode='aspectFit' />
    </View>
  )
}

/** The code as one path of horizontal runs, so that no hairline shows between modules. */
function qrDrawing(text: string): string {
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: 3 })
  const runs: string[] = []
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x]) x++
      runs.push(`M${from} ${y}h${x - from}v1h${from - x}z`)
    }
  })
  return svgUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 16}" height="${size * 16}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="${colours.white}" d="M0 0h${size}v${size}H0z"/><path fill="${colours.ink}" d="${runs.join('')}"/></svg>`,
  )
}
