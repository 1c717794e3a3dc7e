import { confirm, toast, toastDone } from '@/components/feedback'
import type { StarSheet } from '@/contract/branchStar'
import { useDraft } from '@/stores/draft'
import { useWrite } from '@/stores/write'
import { marksOf, scoreBy, type SelfMarks, sent } from './selfScore'

/** What an officer fills in and hands in. It is kept on the phone at each tap, and with the branch on saving. */
export function useDeclaration(sheet: StarSheet, onReload: () => Promise<void>) {
  const { year, branch, revision, items } = sheet
  const { draft, change, clear } = useDraft<{ marks: SelfMarks; statement: string }>(
    `branch-star:${year}:${branch.id}:${revision}`,
    { marks: marksOf(sheet), statement: sheet.statement },
  )
  const saving = useWrite('branchStar.save')
  const declaring = useWrite('branchStar.declare')
  const declining = useWrite('branchStar.decline')
  const withdrawing = useWrite('branchStar.withdraw')
  const key = { year, branchId: branch.id }
  const marks = sheet.may.declare ? draft.marks : marksOf(sheet)

  const keep = async () => {
    const { marks, statement } = draft
    const saved = await saving.write(
      { ...key, revision, marks: sent(items, marks), statement: statement.trim() },
      toast,
    )
    if (saved) clear()
    return saved
  }
  return {
    marks,
    score: scoreBy(items, marks),
    statement: sheet.may.declare ? draft.statement : sheet.statement,
    setMarks: (marks: SelfMarks) => change({ marks }),
    setStatement: (statement: string) => change({ statement }),
    wrongStatement: saving.at('statement'),
    failure: saving.beside('statement') ?? declaring.beside() ?? declining.beside() ?? withdrawing.beside(),
    save: async () => {
      if (!(await keep())) return
      toastDone('已保存')
      await onReload()
    },
    declare: async () => {
      const { points, of } = scoreBy(items, draft.marks)
      const text = `自评 ${points} / ${of} 分。截止前可以撤回修改。`
      if (!(await confirm({ title: `申报 ${year} 年五星级党支部？`, text, action: '申报' }))) return
      const saved = await keep()
      if (!saved) return
      if (await declaring.write({ ...key, revision: saved.revision }, toast)) toastDone('已申报')
      await onReload()
    },
    decline: async () => {
      const text = '截止前还可以改为申报，填过的自评会留着。'
      if (!(await confirm({ title: `${year} 年不申报？`, text, action: '不申报' }))) return
      if (!(await declining.write({ ...key, revision }, toast))) return
      toastDone('已表态')
      await onReload()
    },
    withdraw: async () => {
      if (!(await confirm({ title: '撤回？', text: '撤回后可以修改，截止前要重新表态。', action: '撤回' })))
        return
      if (!(await withdrawing.write({ ...key, revision }, toast))) return
      toastDone('已撤回')
      await onReload()
    },
  }
}
export type Declaration = ReturnType<typeof useDeclaration>
