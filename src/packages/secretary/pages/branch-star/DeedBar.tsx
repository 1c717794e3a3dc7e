import { BottomBar } from '@/components/BottomBar'
import { PrimaryButton, SoftButton } from '@/components/Button'
import type { StarSheet } from '@/contract/branchStar'
import type { Declaration } from './useDeclaration'

/** 申报, or taking the answer back. */
export function DeedBar({ sheet, declaration }: { sheet: StarSheet; declaration: Declaration }) {
  const { may, state } = sheet
  const { score, save, declare, withdraw } = declaration
  if (may.declare && state !== 'notDeclared') {
    const missing = score.missing > 0 && `还有 ${score.missing} 项没有自评`
    return (
      <BottomBar note={missing || undefined}>
        <SoftButton onClick={save}>保存</SoftButton>
        <PrimaryButton disabled={missing} onClick={declare}>
          申报
        </PrimaryButton>
      </BottomBar>
    )
  }
  if (!may.withdraw) return null
  return (
    <BottomBar note={state === 'declared' ? '截止前可以撤回修改' : '截止前可以改为申报'}>
      <SoftButton onClick={withdraw}>{state === 'declared' ? '撤回申报' : '改为申报'}</SoftButton>
    </BottomBar>
  )
}
