import { View } from '@tarojs/components'
import { PrimaryButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { confirm, toast, toastDone } from '@/components/feedback'
import type { Report } from '@/domain/report'
import { monthOf } from '@/domain/calendar'
import { newId } from '@/cloud/newId'
import { useWrite } from '@/stores/write'

/** 定稿: keeps the report with its figures. */
export function FreezeCard({ report, onDone }: { report: Report; onDone: () => void }) {
  const { write } = useWrite('report.freeze')
  const { period, branch } = report
  const freeze = async () => {
    const text = '定稿后这一份的数字不再变动；台账以后有变化，会在这里逐项列出。'
    if (!(await confirm({ title: `定稿“${report.title}”？`, text, action: '定稿' }))) return
    const asked = { from: monthOf(period.from), to: monthOf(period.to), branchId: branch?.id ?? null }
    if (!(await write({ freezeId: newId(), ...asked }, toast))) return
    toastDone('已定稿')
    onDone()
  }
  return (
    <Card heading='定稿'>
      <View className='report-freeze__hint'>现在的数字随台账变动。上报、存档时定稿，留下当时的一份。</View>
      <PrimaryButton onClick={freeze}>定稿这份报告</PrimaryButton>
    </Card>
  )
}
