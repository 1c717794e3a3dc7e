import { View } from '@tarojs/components'
import { SoftButton } from '@/components/Button'
import { Notice } from '@/components/Notice'
import type { SheetItem } from '@/contract/checkup'
import type { ObjectionVerdict } from '@/domain/checkup'

const verdicts: Record<ObjectionVerdict, string> = {
  upheld: '已采纳，重新评分',
  dismissed: '未采纳，维持评分',
}

interface ObjectionProps {
  objection: NonNullable<SheetItem['objection']>
  /** Decides on it; null: not for whoever looks, or not any more. */
  onDecide: (() => void) | null
}

/** What the checked branch objects to an item, and what the committee decided. */
export function Objection({ objection: { reason, verdict, comment }, onDecide }: ObjectionProps) {
  return (
    <View className='sheet-item__objection'>
      <Notice tone={verdict === null ? 'warn' : 'plain'}>
        <View>{`异议：${reason}`}</View>
        <View>{verdict === null ? '待机关党委裁定' : `裁定：${verdicts[verdict]}`}</View>
        {comment !== '' && <View>{`意见：${comment}`}</View>}
      </Notice>
      {onDecide && (
        <View>
          <SoftButton size='small' onClick={onDecide}>
            裁定
          </SoftButton>
        </View>
      )}
    </View>
  )
}
