import { View } from '@tarojs/components'
import { useState } from 'react'
import { longAgo } from '@/components/ago'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { Card } from '@/components/Card'
import { toastDone } from '@/components/feedback'
import { Notice } from '@/components/Notice'
import { Tag } from '@/components/Tag'
import type { HeldText } from '@/contract/text'
import { heldSubjects } from '@/domain/content'
import { useWrite } from '@/stores/write'

interface HeldTextCardProps {
  held: HeldText
  onDone: () => Promise<void>
}

/** One text that waits: whose it is, what it says, and the two verdicts. */
export function HeldTextCard({ held, onDone }: HeldTextCardProps) {
  const { id, subject, about, text, author, branchName, since } = held
  const { write, beside } = useWrite('text.decide')
  const [deciding, setDeciding] = useState<'cleared' | 'withheld' | null>(null)
  const decide = async (verdict: 'cleared' | 'withheld') => {
    setDeciding(verdict)
    const decided = await write({ holdId: id, verdict })
    setDeciding(null)
    if (!decided) return
    toastDone(verdict === 'cleared' ? '已通过' : '已退回作者')
    await onDone()
  }
  const failure = beside()
  return (
    <Card heading={about} action={<Tag tone='due'>{heldSubjects[subject]}</Tag>}>
      <View className='held-text__who'>
        {[author.name, branchName, longAgo(since, new Date())].filter(Boolean).join(' · ')}
      </View>
      <View className='held-text__text'>{text}</View>
      {failure !== undefined && <Notice tone='red'>{failure}</Notice>}
      <Buttons lead>
        <PrimaryButton
          busy={deciding === 'cleared'}
          disabled={deciding !== null}
          onClick={() => decide('cleared')}
        >
          通过
        </PrimaryButton>
        <SoftButton disabled={deciding !== null} onClick={() => decide('withheld')}>
          不通过
        </SoftButton>
      </Buttons>
    </Card>
  )
}
