import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import { BottomBar } from '@/components/BottomBar'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { SelectField } from '@/components/SelectField'
import { TextArea } from '@/components/TextArea'
import { TextField } from '@/components/TextField'
import { TextLink } from '@/components/TextLink'
import { toast, toastDone } from '@/components/feedback'
import type { Me } from '@/contract/organization'
import { limits } from '@/domain/limits'
import { ruleOf } from '@/domain/obligation'
import { back, replace } from '@/routes'
import { useDraft } from '@/stores/draft'
import { HostsFields } from './HostsFields'
import { MakeGoodField } from './MakeGoodField'
import { NearbyField } from './NearbyField'
import { PeopleField } from './PeopleField'
import { TimeFields } from './TimeFields'
import { TopicsField } from './TopicsField'
import {
  candidatesOf,
  checkPlan,
  expectedOf,
  hostsOf,
  isStudy,
  kindsFor,
  type PlanDraft,
  type PlanErrors,
  suggestedTitle,
  titleOf,
} from './planDraft'
import { savePlan } from './savePlan'
import { useMembers } from './useMembers'
import './index.scss'

interface PlanFormProps {
  me: Me
  draftKey: string
  initial: PlanDraft
  /** Set: a change of an activity that is there. */
  existing: {
    revision: number
    isDraft: boolean
    expectedIds: readonly string[]
    hosts: readonly { id: string; name: string }[]
  } | null
  /** Begins anew: what was typed is let go. */
  onAfresh: () => void
}

/** The form of a plan. Everything typed is kept at once; errors stand at their field. */
export function PlanForm({ me, draftKey, initial, existing, onAfresh }: PlanFormProps) {
  const { draft, change, clear, restored } = useDraft(draftKey, initial)
  const [errors, setErrors] = useState<PlanErrors>({})
  const [failure, setFailure] = useState<{ code: string; message: string } | null>(null)
  const { members, failure: membersFailure, retry } = useMembers(hostsOf(draft))
  const candidates = members === null ? null : candidatesOf(draft, members)
  const usual = existing?.expectedIds ?? usualPeople(draft)
  const expected = candidates === null ? null : expectedOf(draft, candidates, usual)
  const isOpen = existing === null || existing.isDraft

  const edit = (part: Partial<PlanDraft>, ...fields: (keyof PlanErrors)[]) => {
    change(part)
    setFailure(null)
    setErrors((before) => ({ ...before, ...Object.fromEntries(fields.map((field) => [field, undefined])) }))
  }
  const afresh = () => {
    clear()
    onAfresh()
  }
  const save = async (publish: boolean) => {
    if (expected === null) return toast('名单还在加载，请稍等')
    const checked = checkPlan(draft, expected, publish || !isOpen)
    setErrors(checked.errors ?? {})
    if (checked.errors) return toast(Object.values(checked.errors)[0] ?? '')
    change({ attempted: true })
    const { activityId, attempted } = draft
    const answer = await savePlan({
      activityId,
      revision: existing?.revision ?? null,
      attempted,
      plan: checked.plan,
      publish,
    })
    if (!answer.ok) {
      const field = answer.error.field?.split('.')[0]
      if (field !== undefined && isField(field)) setErrors({ [field]: answer.error.message })
      setFailure(answer.error)
      return
    }
    rememberPeople(draft, expected)
    clear()
    toastDone(publish ? '已发布' : isOpen ? '已存草稿' : '已保存')
    if (existing) back()
    else replace('activity', { id: activityId })
  }

  return (
    <Page
      title={existing ? '修改活动' : '安排活动'}
      back
      bottom={
        <BottomBar>
          {isOpen && <SoftButton onClick={() => save(false)}>存草稿</SoftButton>}
          <PrimaryButton onClick={() => save(isOpen)}>{isOpen ? '发布' : '保存修改'}</PrimaryButton>
        </BottomBar>
      }
    >
      {restored && (
        <Notice icon='history' action={<TextLink onClick={afresh}>重新填写</TextLink>}>
          已恢复上次没填完的内容
        </Notice>
      )}
      <Card>
        <SelectField
          label='种类'
          value={draft.kind}
          options={kindsFor(me).map((kind) => ({ value: kind, label: ruleOf(kind).name }))}
          error={errors.kind}
          onChange={(kind) => edit({ kind, excluded: null, countsOn: null }, 'kind', 'groupId')}
        />
        <TextField
          label='名称'
          value={titleOf(draft)}
          placeholder={suggestedTitle(draft.kind, draft.date)}
          error={errors.title}
          onChange={(title) => edit({ title }, 'title')}
        />
        <TimeFields draft={draft} errors={errors} onChange={edit} />
        <TextField
          label='地点'
          value={draft.place}
          placeholder='如：三楼会议室'
          error={errors.place}
          onChange={(place) => edit({ place }, 'place')}
        />
      </Card>
      <Card>
        <HostsFields me={me} draft={draft} errors={errors} known={existing?.hosts ?? []} onChange={edit} />
        <PeopleField
          candidates={candidates}
          expected={expected}
          severalBranches={draft.jointBranchIds.length > 0}
          error={errors.expectedMemberIds}
          failure={membersFailure}
          onRetry={retry}
          onChange={(chosen) =>
            edit(
              { excluded: (candidates ?? []).map(({ id }) => id).filter((id) => !chosen.includes(id)) },
              'expectedMemberIds',
            )
          }
        />
        {(isStudy(draft.kind) || draft.topicIds.length > 0) && (
          <TopicsField
            chosen={draft.topicIds}
            error={errors.topicIds}
            onChange={(topicIds) => edit({ topicIds }, 'topicIds')}
          />
        )}
      </Card>
      <Card>
        <MakeGoodField
          draft={draft}
          error={errors.countsOn}
          onChange={(countsOn) => edit({ countsOn }, 'countsOn')}
        />
        <TextArea
          label='说明'
          size='short'
          limit={limits.note}
          value={draft.note}
          placeholder='要带的材料、集合方式等，可不填'
          error={errors.note}
          onChange={(note) => edit({ note }, 'note')}
        />
        <NearbyField draft={draft} error={errors.nearby} onChange={(part) => edit(part, 'nearby')} />
      </Card>
      {failure !== null && (
        <View className='plan__failure'>
          <Notice
            tone='red'
            icon='circle-alert'
            action={
              failure.code === 'ACTIVITY_CHANGED' && (
                <TextLink tone='red' onClick={afresh}>
                  重新载入
                </TextLink>
              )
            }
          >
            {failure.message}
          </Notice>
        </View>
      )}
    </Page>
  )
}

const fields: readonly (keyof PlanErrors)[] = [
  'kind',
  'title',
  'startsAt',
  'endsAt',
  'place',
  'note',
  'hostBranchIds',
  'groupId',
  'expectedMemberIds',
  'topicIds',
  'countsOn',
  'nearby',
]
const isField = (name: string): name is keyof PlanErrors => fields.some((field) => field === name)

const peopleKey = ({ ownBranchId }: PlanDraft) => `plan.committee:${ownBranchId}`

/** Who sat in the branch committee's last meeting planned here: the list offers them again. */
function usualPeople(draft: PlanDraft): string[] | null {
  if (draft.kind !== 'branchCommitteeMeeting') return null
  const kept: unknown = Taro.getStorageSync(peopleKey(draft))
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : null
}

function rememberPeople(draft: PlanDraft, expected: readonly string[]): void {
  if (draft.kind === 'branchCommitteeMeeting') Taro.setStorageSync(peopleKey(draft), expected)
}
