import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { toast, toastDone } from '@/components/feedback'
import { back, replace } from '@/routes'
import { useDraft } from '@/stores/draft'
import type { Me } from '@/contract/organization'
import {
  candidatesOf,
  checkPlan,
  expectedOf,
  branchesAsked,
  isPlanField,
  takesSignUp,
  type PlanDraft,
  type PlanErrors,
  type PlanField,
} from './planDraft'
import { savePlan } from './savePlan'
import { useMembers } from './useMembers'
import { rememberPeople, usualPeople } from './usualPeople'

/** The activity that is being changed, as it was when the form was opened. */
export interface ExistingPlan {
  revision: number
  isDraft: boolean
  expectedIds: readonly string[]
  hosts: readonly { id: string; name: string }[]
}

interface PlanSource {
  me: Me
  draftKey: string
  initial: PlanDraft
  existing: ExistingPlan | null
}

/** A plan while it is typed: its draft, what is wrong with it, who is expected, and saving it. */
export function usePlan(source: PlanSource) {
  // What was typed is a change of what was there then: a newer version must not slip in underneath it.
  const [{ me, draftKey, initial, existing }] = useState(source)
  const { draft, change, clear, restored } = useDraft(draftKey, initial)
  const [errors, setErrors] = useState<PlanErrors>({})
  const [failure, setFailure] = useState<{ code: string; message: string } | null>(null)
  const saving = useRef(false)
  const { members, failure: membersFailure, retry } = useMembers(branchesAsked(draft, me))
  const candidates = members === null ? null : candidatesOf(draft, members)
  const usual = existing?.expectedIds ?? usualPeople(draft, candidates ?? [], me)
  const expected = candidates === null ? null : expectedOf(draft, candidates, usual)
  const isOpen = existing === null || existing.isDraft

  const edit = (part: Partial<PlanDraft>, ...fields: PlanField[]) => {
    change(part)
    setFailure(null)
    setErrors((before) => ({ ...before, ...Object.fromEntries(fields.map((field) => [field, undefined])) }))
  }
  const send = async (publish: boolean) => {
    if (expected === null) return toast('名单还在加载，请稍等')
    const checked = checkPlan(draft, expected, publish || !isOpen)
    if (checked.errors) return tellWrong(checked.errors)
    setErrors({})
    setFailure(null)
    change({ attempted: true })
    const { activityId, attempted } = draft
    const revision = existing?.revision ?? null
    const answer = await savePlan({ activityId, revision, attempted, plan: checked.plan, publish })
    // What somebody is to look at first is kept as a draft: nothing is left to do here.
    const isHeld = !answer.ok && answer.error.code === 'TEXT_WAITING'
    if (!answer.ok && !isHeld) {
      const field = answer.error.field?.split('.')[0]
      return field !== undefined && isPlanField(field)
        ? tellWrong({ [field]: answer.error.message })
        : setFailure(answer.error)
    }
    if (!takesSignUp(draft)) rememberPeople(draft, expected)
    clear()
    if (isHeld) toast('已存草稿，有人查看后才能发布')
    else toastDone(publish ? '已发布' : isOpen ? '已存草稿' : '已保存')
    if (existing && Taro.getCurrentPages().length > 1) back()
    else replace('activity', { id: activityId })
  }
  const tellWrong = (wrong: PlanErrors) => {
    setErrors(wrong)
    toast(Object.values(wrong)[0] ?? '')
    // Brings the first field that is wrong into sight, once it is drawn.
    Taro.nextTick(() => void Taro.pageScrollTo({ selector: '.field--wrong', offsetTop: -72, duration: 200 }))
  }

  return {
    draft,
    existing,
    restored,
    clear,
    edit,
    errors,
    failure,
    candidates,
    expected,
    membersFailure,
    retry,
    /** Not published yet, so it can be kept as a draft. */
    isOpen,
    /** Both buttons save: while one is at it, the other does nothing. */
    save: async (publish: boolean) => {
      if (saving.current) return
      saving.current = true
      await send(publish)
      saving.current = false
    },
  }
}
