import { BottomBar } from '@/components/BottomBar'
import { PrimaryButton } from '@/components/Button'
import { confirm, toast, toastDone } from '@/components/feedback'
import type { Sheet } from '@/contract/checkup'
import { useWrite } from '@/stores/write'
import type { MergedSheet } from './merge'

interface DeedBarProps {
  sheet: Sheet
  merged: MergedSheet
  onDone: () => void
}

/** 提交 for who checks, 签字确认 for who was checked. */
export function DeedBar({ sheet, merged, onDone }: DeedBarProps) {
  const submitting = useWrite('checkup.submit')
  const signing = useWrite('checkup.signOff')
  const { id: checkupId, checked, may } = sheet
  const { score, unsent, refused } = merged
  const submit = async () => {
    const text = `${checked.name}得 ${score.points} 分。提交后不能再改，由受检支部签字。`
    if (!(await confirm({ title: '提交体检表？', text, action: '提交' }))) return
    if (!(await submitting.write({ checkupId }, toast))) return
    toastDone('已提交')
    onDone()
  }
  const sign = async () => {
    const text = `本支部得 ${score.points} 分。签字后结果不再变。`
    if (!(await confirm({ title: '签字确认？', text, action: '签字' }))) return
    if (!(await signing.write({ checkupId }, toast))) return
    toastDone('已签字')
    onDone()
  }
  if (may.check) {
    const missing =
      score.missing > 0
        ? `还有 ${score.missing} 项没有评`
        : unsent > 0
          ? `还有 ${unsent} 项没发出，发出后再提交`
          : refused > 0
            ? `有 ${refused} 项没有记上，请先处理`
            : false
    return (
      <BottomBar note={missing || undefined}>
        <PrimaryButton disabled={missing} onClick={submit}>
          提交
        </PrimaryButton>
      </BottomBar>
    )
  }
  if (may.sign) {
    return (
      <BottomBar note='有不同意见的，先在那一项提异议'>
        <PrimaryButton onClick={sign}>签字确认</PrimaryButton>
      </BottomBar>
    )
  }
  return null
}
