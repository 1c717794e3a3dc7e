import { View } from '@tarojs/components'

/** Counts side by side; where the line ends it ends between two of them. */
export const Counts = ({ counts }: { counts: readonly string[] }) => (
  <View className='campaign__counts'>
    {counts.map((count) => (
      <View key={count}>{count}</View>
    ))}
  </View>
)
