import { View } from '@tarojs/components'
import { newId } from '@/cloud/newId'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { HeldNotice } from '@/components/HeldNotice'
import { Notice } from '@/components/Notice'
import { SelectField } from '@/components/SelectField'
import { TextArea } from '@/components/TextArea'
import { TextField } from '@/components/TextField'
import { toastDone } from '@/components/feedback'
import type { ActivityDetail } from '@/contract/activity'
import type { MinutesView } from '@/contract/meeting'
import { limits } from '@/domain/limits'
import { hasSpeaker } from '@/domain/meeting'
import { useDraft } from '@/stores/draft'
import { useWrite } from '@/stores/write'
import { type ResolutionDraft, ResolutionFields } from './ResolutionFields'

const draftOf = (minutes: MinutesView) => ({
  chairId: minutes.chair?.id ?? '',
  speaker: minutes.speaker,
  agenda: minutes.agenda,
  text: minutes.text,
  thanks: minutes.thanks,
  resolutions: minutes.resolutions.map(({ id, text, votes }): ResolutionDraft => ({
    id,
    text,
    isVoted: votes !== null,
    for: String(votes?.for ?? ''),
    against: String(votes?.against ?? ''),
    abstentions: String(votes?.abstentions ?? ''),
  })),
})

const emptyResolution = (): ResolutionDraft => ({
  id: newId(),
  text: '',
  isVoted: false,
  for: '',
  against: '',
  abstentions: '',
})

interface MinutesFormProps {
  activity: ActivityDetail
  minutes: MinutesView
  onSaved: () => Promise<void>
}

/** Writes the minutes; what is typed stays on the phone until it is saved. */
export function MinutesForm({ activity, minutes, onSaved }: MinutesFormProps) {
  const { id: activityId, kind } = activity
  const { draft, change, clear, restored } = useDraft(
    `minutes:${activityId}:${minutes.revision}`,
    draftOf(minutes),
  )
  const { write, at, beside } = useWrite('meeting.saveMinutes')
  const resolutionFields = draft.resolutions.flatMap((_, index) => [
    `resolutions.${index}.votes`,
    `resolutions.${index}.text`,
  ])
  const changeResolution = (index: number, part: Partial<ResolutionDraft>) =>
    change({
      resolutions: draft.resolutions.map((each, place) => (place === index ? { ...each, ...part } : each)),
    })
  const save = async () => {
    const { chairId, resolutions, ...texts } = draft
    const saved = await write({
      activityId,
      revision: minutes.revision,
      ...texts,
      chairId: chairId || null,
      resolutions: resolutions.map(({ id, text, isVoted, ...hands }) => ({
        id,
        text,
        votes: isVoted
          ? {
              for: Number(hands.for),
              against: Number(hands.against),
              abstentions: Number(hands.abstentions),
            }
          : null,
      })),
    })
    if (!saved) return
    clear()
    toastDone(saved.held ? '已保存，待查看' : '已保存')
    await onSaved()
  }
  const failure = beside('chairId', 'speaker', 'agenda', 'text', 'thanks', ...resolutionFields)
  return (
    <>
      {restored && <Notice icon='pencil'>已恢复上次没有保存的内容</Notice>}
      <HeldNotice held={minutes.held} />
      <Card>
        {activity.number !== null && <View className='minutes__number'>第 {activity.number} 期</View>}
        <SelectField
          label='主持人'
          options={minutes.people.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.chairId || undefined}
          error={at('chairId')}
          onChange={(chairId) => change({ chairId })}
        />
        {hasSpeaker(kind) && (
          <TextField
            label='主讲人'
            value={draft.speaker}
            maxLength={limits.speaker}
            error={at('speaker')}
            onChange={(speaker) => change({ speaker })}
          />
        )}
        <TextArea
          label='议程'
          size='short'
          limit={limits.agenda}
          value={draft.agenda}
          error={at('agenda')}
          onChange={(agenda) => change({ agenda })}
        />
        <TextArea
          label='记录'
          size='tall'
          limit={limits.minutes}
          value={draft.text}
          error={at('text')}
          onChange={(text) => change({ text })}
        />
        {kind === 'youthForum' && (
          <TextArea
            label='致谢'
            size='short'
            limit={limits.note}
            value={draft.thanks}
            error={at('thanks')}
            onChange={(thanks) => change({ thanks })}
          />
        )}
      </Card>
      <Card heading='决议' ruled>
        {draft.resolutions.length > 0 && (
          <View className='minutes__votes'>到会有表决权的 {minutes.votersPresent} 人</View>
        )}
        {draft.resolutions.map((each, index) => (
          <ResolutionFields
            key={each.id}
            index={index}
            draft={each}
            error={at(`resolutions.${index}.votes`) ?? at(`resolutions.${index}.text`)}
            onChange={(part) => changeResolution(index, part)}
            onRemove={() => change({ resolutions: draft.resolutions.filter((_, place) => place !== index) })}
          />
        ))}
        {draft.resolutions.length < limits.resolutions && (
          <SoftButton
            icon='plus'
            onClick={() => change({ resolutions: [...draft.resolutions, emptyResolution()] })}
          >
            添加决议
          </SoftButton>
        )}
      </Card>
      {failure && <Notice tone='red'>{failure}</Notice>}
      <PrimaryButton onClick={save}>保存记录</PrimaryButton>
    </>
  )
}
