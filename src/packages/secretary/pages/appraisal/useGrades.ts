import { useState } from 'react'
import { toastDone } from '@/components/feedback'
import type { Appraisal } from '@/contract/appraisal'
import { gradeCounts, mostExcellent } from '@/domain/appraisal'
import type { AppraisalGrade } from '@/domain/star'
import { useSession } from '@/stores/session'
import { useWrite } from '@/stores/write'

/** The grades as they are chosen; they stay where saving is refused. */
export function useGrades(appraisal: Appraisal, onSaved: () => Promise<void>) {
  const { branch, year, revision, members } = appraisal
  const today = useSession((session) => session.me?.today ?? '')
  const [heldOn, setHeldOn] = useState(appraisal.heldOn ?? today)
  const [chosen, setChosen] = useState(
    () => new Map<string, AppraisalGrade | null>(members.map(({ id, grade }) => [id, grade])),
  )
  const { write, at, beside, forgive } = useWrite('appraisal.save')
  const mine = members.filter(({ isProbationary, isElsewhere }) => !isProbationary && !isElsewhere)
  const grades = mine.map(({ id }) => ({ memberId: id, grade: chosen.get(id) ?? null }))
  const { graded, excellent } = gradeCounts(grades)
  return {
    ...{ today, heldOn, setHeldOn, graded, excellent },
    dateError: at('heldOn'),
    refusal: beside('heldOn'),
    toGrade: mine.length,
    /** Of those graded so far, and of all once they are. */
    most: { now: mostExcellent(graded), inAll: mostExcellent(mine.length) },
    gradeOf: (id: string) => chosen.get(id) ?? null,
    choose: (id: string, grade: AppraisalGrade | null) => {
      forgive()
      setChosen(new Map(chosen).set(id, grade))
    },
    save: async () => {
      if (!(await write({ branchId: branch.id, year, revision, heldOn, grades }))) return
      toastDone('已保存')
      await onSaved()
    },
  }
}

export type Grading = ReturnType<typeof useGrades>
