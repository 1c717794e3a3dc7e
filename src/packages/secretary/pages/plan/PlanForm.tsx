import { BottomBar } from '@/components/BottomBar'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { SelectField } from '@/components/SelectField'
import { TextArea } from '@/components/TextArea'
import { TextField } from '@/components/TextField'
import { TextLink } from '@/components/TextLink'
import type { Me } from '@/contract/organization'
import { limits } from '@/domain/limits'
import { ruleOf } from '@/domain/obligation'
import { FailureNotice } from './FailureNotice'
import { HostsFields } from './HostsFields'
import { MakeGoodField } from './MakeGoodField'
import { NearbyField } from './NearbyField'
import { PeopleField } from './PeopleField'
import { ServiceFields } from './ServiceFields'
import { TimeFields } from './TimeFields'
import { TopicsField } from './TopicsField'
import {
  isOfCommittee,
  isStudy,
  kindsFor,
  type PlanDraft,
  suggestedTitle,
  takesSignUp,
  titleOf,
  withKind,
} from './planDraft'
import { type ExistingPlan, usePlan } from './usePlan'
import './index.scss'

interface PlanFormProps {
  me: Me
  draftKey: string
  initial: PlanDraft
  /** Set: a change of an activity that is there. */
  existing: ExistingPlan | null
  /** Begins anew: what was typed is let go. */
  onAfresh: () => void
}

/** The form of a plan. Everything typed is kept at once; errors stand at their field. */
export function PlanForm({ me, onAfresh, ...props }: PlanFormProps) {
  const plan = usePlan({ me, ...props })
  const { draft, existing, edit, errors, failure, candidates, isOpen, save } = plan
  const afresh = () => {
    plan.clear()
    onAfresh()
  }

  return (
    <Page
      title={existing ? '修改活动' : '安排活动'}
      back
      bottom={
        <BottomBar note={failure ? <FailureNotice {...failure} onReload={afresh} /> : undefined}>
          {isOpen && <SoftButton onClick={() => save(false)}>存草稿</SoftButton>}
          <PrimaryButton onClick={() => save(isOpen)}>{isOpen ? '发布' : '保存修改'}</PrimaryButton>
        </BottomBar>
      }
    >
      {plan.restored && (
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
          onChange={(kind) => edit(withKind(me, draft, kind), 'kind', 'groupId', 'hostBranchIds')}
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
        {draft.kind === 'volunteerService' && (
          <ServiceFields draft={draft} errors={errors} isOpen={isOpen} onChange={edit} />
        )}
        {!takesSignUp(draft) && (
          <PeopleField
            candidates={candidates}
            expected={plan.expected}
            severalBranches={draft.jointBranchIds.length > 0 || isOfCommittee(draft.kind)}
            error={errors.expectedMemberIds}
            failure={plan.membersFailure}
            onRetry={plan.retry}
            onChange={(chosen) =>
              edit(
                { excluded: (candidates ?? []).map(({ id }) => id).filter((id) => !chosen.includes(id)) },
                'expectedMemberIds',
              )
            }
          />
        )}
        {(isStudy(draft.kind) || draft.topicIds.length > 0) && (
          <TopicsField
            chosen={draft.topicIds}
            error={errors.topicIds}
            onChange={(topicIds) => edit({ topicIds }, 'topicIds')}
          />
        )}
      </Card>
      <Card>
        {!isOfCommittee(draft.kind) && (
          <MakeGoodField
            draft={draft}
            error={errors.countsOn}
            onChange={(countsOn) => edit({ countsOn }, 'countsOn')}
          />
        )}
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
    </Page>
  )
}
