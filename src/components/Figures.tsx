import { View } from '@tarojs/components'
import { Card } from './Card'
import { Figure } from './Figure'

interface FiguresProps {
  figures: readonly { label: string; value: number | string; unit: string }[]
}

/** Figures side by side, each on its card: two a line on a phone, all in one line on a desktop. */
export function Figures({ figures }: FiguresProps) {
  return (
    <View className='figures'>
      {figures.map((figure) => (
        <Card key={figure.label}>
          <Figure {...figure} />
        </Card>
      ))}
    </View>
  )
}
