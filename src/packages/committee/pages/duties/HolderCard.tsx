import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { ScoreBar } from '@/components/ScoreBar'
import { Tap } from '@/components/Tap'
import { TextLink } from '@/components/TextLink'
import type { DutyHolder, DutyRow } from '@/contract/duty'
import { postKinds } from '@/domain/permission'
import { useManages, useToday } from '../../useToday'
import { ContactSheet } from './ContactSheet'
import { DutySheet } from './DutySheet'
import { byNextDue, progressWords, shareWords } from './occurrences'

/** One member of the committee: the branches they answer for, and a bar for how far each duty is, by when it is due. */
export function HolderCard({ holder, onChanged }: { holder: DutyHolder; onChanged: () => void }) {
  const { memberId, name, posts, contactBranches, duties } = holder
  const manages = useManages()
  const [editing, setEditing] = useState<DutyRow | 'new' | null>(null)
  const [choosing, setChoosing] = useState(false)
  if (!manages && duties.length + contactBranches.length === 0) return null
  const change = manages && (
    <View className='duties-actions'>
      <TextLink label={`${name}联系的支部`} onClick={() => setChoosing(true)}>
        联系支部
      </TextLink>
      <TextLink tone='red' label={`给${name}添加职责`} onClick={() => setEditing('new')}>
        添加职责
      </TextLink>
    </View>
  )
  const heading = (
    <View className='duties-holder'>
      <View>{name}</View>
      <View className='duties-holder__posts'>{posts.map((kind) => postKinds[kind]).join('、')}</View>
    </View>
  )
  return (
    <Card heading={heading} action={change}>
      {contactBranches.length > 0 && (
        <View className='duties-contacts'>
          {`联系${contactBranches.map((branch) => branch.name).join('、')}`}
        </View>
      )}
      {byNextDue(duties).map((duty) =>
        manages ? (
          <Tap key={duty.id} label={`修改${duty.title}`} onClick={() => setEditing(duty)}>
            <Progress duty={duty} />
          </Tap>
        ) : (
          <Progress key={duty.id} duty={duty} />
        ),
      )}
      {choosing && (
        <ContactSheet
          memberId={memberId}
          chosen={contactBranches.map(({ id }) => id)}
          onClose={() => setChoosing(false)}
          onDone={onChanged}
        />
      )}
      {editing && (
        <DutySheet
          memberId={memberId}
          duty={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(null)}
          onDone={onChanged}
        />
      )}
    </Card>
  )
}

function Progress({ duty }: { duty: DutyRow }) {
  const today = useToday()
  return (
    <ScoreBar
      label={duty.title}
      detail={progressWords(duty, today)}
      points={duty.of === 0 ? null : duty.done}
      possible={duty.of}
      text={shareWords(duty)}
      below
    />
  )
}
