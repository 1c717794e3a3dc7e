import { View } from '@tarojs/components'
import { Tag, type TagTone } from './Tag'

/** Several states side by side, as "政治生日 ✓". */
export function Tags({ tags }: { tags: readonly { text: string; tone?: TagTone }[] }) {
  return (
    <View className='tags'>
      {tags.map(({ text, tone }) => (
        <Tag key={text} tone={tone}>
          {text}
        </Tag>
      ))}
    </View>
  )
}
