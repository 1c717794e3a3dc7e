import { View } from '@tarojs/components'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { PrimaryButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { ReturnSheet } from '@/components/ReturnSheet'
import { SearchBox } from '@/components/SearchBox'
import { momentName } from '@/components/labels'
import { tellReview } from '@/components/tellReview'
import type { ActivityDetail, RollLine } from '@/contract/activity'
import type { AttendanceStatus } from '@/domain/attendance'
import { useReviews } from '@/stores/reviews'
import { byName } from '../../byName'
import { HoursSheet } from './HoursSheet'
import { PasteSheet } from './PasteSheet'
import { RollRow } from './RollRow'
import { BulkLinks } from './BulkLinks'
import { FileLinks } from './FileLinks'
import { groupsOf } from './groups'
import { mark, markEach, markRest, statusOf } from './changes'
import { useRoll } from './useRoll'
import './index.scss'

interface RollFormProps {
  title: string
  activity: ActivityDetail
  lines: readonly RollLine[]
  isPaper: boolean
  reload: () => Promise<void>
}

/** The roll to tick: changes are gathered and saved in one go. */
export function RollForm({ title, activity, lines, isPaper, reload }: RollFormProps) {
  const [search, setSearch] = useState('')
  const [pasting, setPasting] = useState(false)
  const [returning, setReturning] = useState<RollLine | null>(null)
  const [timing, setTiming] = useState<RollLine | null>(null)
  const reviews = useReviews()
  const roll = useRoll(activity.id, lines, isPaper ? 'paper' : 'secretary', reload)
  const { changes } = roll
  const mayTick = activity.may.run && activity.phase !== 'draft' && activity.phase !== 'cancelled'
  const isEarly = activity.phase === 'upcoming' && new Date() < new Date(activity.opensAt)
  const shown = byName(lines).filter(({ name, branchName }) =>
    `${name} ${branchName}`.includes(search.trim()),
  )
  const count = (status: AttendanceStatus) =>
    lines.filter((line) => statusOf(line, changes) === status).length
  const outside = lines.filter(({ place }) => place?.verdict === 'outside').length
  const severalBranches = new Set(lines.map(({ branchId }) => branchId)).size > 1
  const requestOf = ({ request }: RollLine) =>
    request ? [{ id: request.submissionId, round: request.round }] : []
  const approve = async (line: RollLine) => {
    const result = await reviews.approve(requestOf(line))
    tellReview('approved', result)
    await reload()
  }

  return (
    <Page
      title={title}
      back
      bottom={
        mayTick && (
          <BottomBar
            note={
              roll.refusal === null ? (
                `应到 ${lines.length - count('leave')} · 已到 ${count('present')} · 请假 ${count('leave')}`
              ) : (
                <Notice tone='red' icon='circle-alert'>
                  {roll.refusal}
                </Notice>
              )
            }
          >
            <PrimaryButton disabled={roll.entries.length === 0 ? '还没有改动' : false} onClick={roll.save}>
              {roll.entries.length === 0 ? '保存' : `保存 ${roll.entries.length} 人`}
            </PrimaryButton>
          </BottomBar>
        )
      }
    >
      <Notice icon={isPaper ? 'clipboard-list' : 'info'}>{hint(activity, isPaper, isEarly, mayTick)}</Notice>
      {outside > 0 && (
        <Notice tone='warn' icon='map-pin'>
          {outside} 人签到时不在范围，请核对。
        </Notice>
      )}
      {lines.length > 8 && <SearchBox value={search} onChange={setSearch} placeholder='搜索姓名' />}
      <View className='roll__bulk'>
        {mayTick && !isEarly && (
          <BulkLinks
            isPaper={isPaper}
            onRest={() => roll.change(markRest(shown, 'present', changes))}
            onPaste={() => setPasting(true)}
            onUndo={roll.entries.length > 0 ? () => roll.change({}) : undefined}
          />
        )}
        <FileLinks activity={activity} />
      </View>
      {lines.length === 0 && <EmptyState text='还没有选应到人员' />}
      {lines.length > 0 && shown.length === 0 && (
        <EmptyState icon='search' text={`没有找到“${search.trim()}”`} />
      )}
      {groupsOf(shown).map(({ heading, some }) => (
        <Card key={heading} heading={`${heading} ${some.length} 人`} ruled>
          {some.map((line) => (
            <RollRow
              key={line.memberId}
              line={line}
              status={statusOf(line, changes)}
              withBranch={severalBranches}
              mayTick={mayTick}
              isEarly={isEarly}
              onHours={mayTick && activity.kind === 'volunteerService' ? () => setTiming(line) : undefined}
              onMark={(wanted) => roll.change(mark(line, wanted, changes))}
              busy={reviews.busy}
              refusal={line.request ? reviews.refusals[line.request.submissionId] : undefined}
              onApprove={() => approve(line)}
              onReturn={() => setReturning(line)}
            />
          ))}
        </Card>
      ))}
      {timing && (
        <HoursSheet
          activityId={activity.id}
          line={timing}
          whole={Math.floor((Date.parse(activity.endsAt) - Date.parse(activity.startsAt)) / 60_000)}
          onClose={() => setTiming(null)}
          onDone={reload}
        />
      )}
      <PasteSheet
        open={pasting}
        lines={lines}
        onClose={() => setPasting(false)}
        onTake={(found) => roll.change(markEach(found, 'present', changes))}
      />
      <ReturnSheet
        count={returning ? 1 : 0}
        onClose={() => setReturning(null)}
        onReturn={async (comment) => {
          const result = await reviews.giveBack(returning ? requestOf(returning) : [], comment)
          tellReview('returned', result)
          if (result.failure === null) {
            setReturning(null)
            await reload()
          }
          return result
        }}
      />
    </Page>
  )
}

function hint(activity: ActivityDetail, isPaper: boolean, isEarly: boolean, mayTick: boolean): string {
  if (!mayTick) return `${activity.title}：只能查看，由组织者登记。`
  if (isPaper) return '照纸质签到单登记，来源记为“纸质补录”；已扫码的人不受影响。'
  if (isEarly) return `${momentName(activity.opensAt)} 起可以登记到场，现在只能登记请假。`
  if (activity.phase === 'closed') return '活动已归档，改动会同时更正合计。'
  return `${activity.title}：点一下登记，再点一下撤回，最后一起保存。`
}
