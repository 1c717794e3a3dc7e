import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { PrimaryButton } from '@/components/Button'
import type { BirthdaysDue } from '@/contract/birthday'
import { dateOf, instantAt, timeOf } from '@/domain/calendar'
import { limits } from '@/domain/limits'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { useWrite } from '@/stores/write'
import { DateTimeField } from './DateTimeField'
import { toastDone } from './feedback'
import { Notice } from './Notice'
import { Row } from './Row'
import { Sheet } from './Sheet'
import { TextField } from './TextField'
import { Waiting } from './Waiting'

interface BirthdaySheetProps {
  branchId: string
  /** `2026-11`. */
  month: string
  onClose: () => void
}

/** A month's political birthday in one tap: who celebrates, and when and where, proposed and open to change. */
export function BirthdaySheet({ branchId, month, onClose }: BirthdaySheetProps) {
  const query = useQuery('birthday.due', { branchId, month })
  if (query.data) return <Making key={branchId + month} due={query.data} onClose={onClose} />
  return (
    <Sheet open title='政治生日' onClose={onClose}>
      <Waiting query={query} onRetry={() => void query.reload()} />
    </Sheet>
  )
}

function Making({ due, onClose }: { due: BirthdaysDue; onClose: () => void }) {
  const { month, branch, celebrants, gathering, proposal } = due
  // Made once: a second tap after a lost answer is the same gathering.
  const [activityId] = useState(newId)
  const [draft, setDraft] = useState({
    title: proposal.title,
    place: proposal.place,
    day: dateOf(proposal.startsAt),
    from: timeOf(proposal.startsAt),
    to: timeOf(proposal.endsAt),
  })
  const change = (what: Partial<typeof draft>) => setDraft({ ...draft, ...what })
  const { write, at, beside } = useWrite('birthday.make')
  const failure = beside('title', 'startsAt', 'endsAt', 'place')
  const open = (id: string) => {
    onClose()
    go('birthday', { id })
  }
  const make = async () => {
    const made = await write({
      activityId,
      branchId: branch.id,
      month,
      title: draft.title,
      place: draft.place,
      startsAt: instantAt(draft.day, draft.from).toISOString(),
      endsAt: instantAt(draft.day, draft.to).toISOString(),
    })
    if (!made) return
    toastDone(made.state === 'draft' ? '已存草稿' : '已安排')
    open(activityId)
  }
  const button = gathering ? (
    <PrimaryButton onClick={() => open(gathering.activityId)}>看安排</PrimaryButton>
  ) : celebrants.length > 0 && due.mayMake ? (
    <PrimaryButton onClick={make}>安排并发布</PrimaryButton>
  ) : undefined
  return (
    <Sheet open title={proposal.title} onClose={onClose} actions={button}>
      {celebrants.length === 0 && <Notice icon='info'>{branch.name}这个月没有同志过政治生日。</Notice>}
      {celebrants.map(({ memberId, name, joinedOn, years }) => (
        <Row key={memberId} title={name} sub={`${joinedOn} 入党`} trailing={`${years} 年`} />
      ))}
      {gathering && <Notice icon='circle-check'>这个月的政治生日已经安排。</Notice>}
      {!gathering && celebrants.length > 0 && (
        <>
          <TextField
            label='名称'
            value={draft.title}
            maxLength={limits.title}
            error={at('title')}
            onChange={(title) => change({ title })}
          />
          <DateTimeField
            label='日期'
            mode='date'
            value={draft.day}
            from={`${month}-01`}
            error={at('startsAt')}
            onChange={(day) => change({ day })}
          />
          <DateTimeField label='开始' mode='time' value={draft.from} onChange={(from) => change({ from })} />
          <DateTimeField
            label='结束'
            mode='time'
            value={draft.to}
            error={at('endsAt')}
            onChange={(to) => change({ to })}
          />
          <TextField
            label='地点'
            value={draft.place}
            maxLength={limits.place}
            error={at('place')}
            onChange={(place) => change({ place })}
          />
          {failure !== undefined && <Notice tone='red'>{failure}</Notice>}
        </>
      )}
    </Sheet>
  )
}
