import { View } from '@tarojs/components'
import { PrimaryButton, SoftButton, TintButton } from '@/components/Button'
import { BottomBar } from '@/components/BottomBar'
import { Buttons } from '@/components/Buttons'
import { Card } from '@/components/Card'
import { DateTimeField } from '@/components/DateTimeField'
import { EmptyState } from '@/components/EmptyState'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { Skeleton } from '@/components/Skeleton'
import { TextLink } from '@/components/TextLink'
import { isPassing } from '@/cloud/passing'
import type { Me } from '@/contract/organization'
import type { RosterCounts } from '@/contract/roster'
import { go } from '@/routes'
import { useSession } from '@/stores/session'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { Headings } from './Headings'
import { Preview } from './Preview'
import { useRoster } from './useRoster'
import './index.scss'

/** 花名册: from a spreadsheet into the books, seen before it is done, and out again. */
export default function RosterPage() {
  const me = useSession((session) => session.me)
  return me ? <Roster key={me.memberId} me={me} /> : <Page title='党员花名册' back />
}

function Roster({ me }: { me: Me }) {
  const roster = useRoster(me.today)
  const wide = useWide()
  const manages = me.roles.includes('committeeOfficer')
  const { state } = roster
  return (
    <Page
      title='党员花名册'
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='roster' /> : null}
      sub={wide ? me.committeeName : undefined}
      bottom={state.status === 'seen' && <TakeBar roster={roster} state={state} />}
    >
      <View className='roster-columns'>
        <View className='roster-column'>
          <Card heading='下载'>
            <View className='roster-text'>现有名册改好可以直接导入。系统不保存手机号，这一列是空的。</View>
            <Buttons>
              {manages && <SoftButton onClick={() => roster.save('roster.template')}>空白模板</SoftButton>}
              <SoftButton onClick={() => roster.save('roster.export')}>现有名册</SoftButton>
            </Buttons>
          </Card>
          {manages && <Choose roster={roster} today={me.today} />}
        </View>
        <View className='roster-column'>{manages && <Outcome roster={roster} />}</View>
      </View>
    </Page>
  )
}

type RosterPart = ReturnType<typeof useRoster>

function Choose({ roster, today }: { roster: RosterPart; today: string }) {
  const { file, effectiveOn, state, choose, changeDay } = roster
  const Choice = file ? TintButton : PrimaryButton
  return (
    <Card heading='导入'>
      <View className='roster-text'>先看每一行会怎样，确认后才写入；有一行不对就都不写入。</View>
      <DateTimeField
        mode='date'
        label='生效日期'
        value={effectiveOn}
        to={today}
        onChange={changeDay}
        hint='新增的人从这天起算在支部，换支部的人从这天起转'
      />
      {file && <View className='roster-file'>{file.name}</View>}
      <View className='roster-choose'>
        <Choice icon='upload' busy={state.status === 'reading'} onClick={choose}>
          {file ? '换一个表格' : '选择 Excel 表格'}
        </Choice>
      </View>
    </Card>
  )
}

function Outcome({ roster: { state, again } }: { roster: RosterPart }) {
  switch (state.status) {
    case 'none':
      return <Headings />
    case 'reading':
      return (
        <Card>
          <Skeleton rows={4} />
        </Card>
      )
    case 'refused':
      return isPassing(state.code) ? (
        <Card>
          <EmptyState
            icon='wifi-off'
            text={state.message}
            action={{ label: '再试一次', onClick: () => void again() }}
          />
        </Card>
      ) : (
        <>
          <Notice tone='red' icon='circle-alert'>
            {state.message}
          </Notice>
          <Headings />
        </>
      )
    case 'seen':
      return <Preview preview={state.preview} />
    case 'done':
      return (
        <>
          <Notice
            tone='met'
            icon='circle-check'
            action={<TextLink onClick={() => go('organization')}>看组织</TextLink>}
          >
            {doneWords(state.counts)}
          </Notice>
          <Headings />
        </>
      )
  }
}

const doneWords = ({ fresh, changed, unchanged }: RosterCounts): string =>
  `导入完成：新增 ${fresh} 人，变动 ${changed} 人，没有变化 ${unchanged} 人`

function TakeBar({ roster, state }: { roster: RosterPart; state: RosterPart['state'] & { status: 'seen' } }) {
  const { wrong, fresh, changed } = state.preview.counts
  const reason =
    wrong > 0 ? `先改好有错的 ${wrong} 行` : fresh + changed === 0 ? '和现有名册一样，不用导入' : false
  const note = state.wrong ?? (reason === false ? `新增 ${fresh} 人，变动 ${changed} 人` : reason)
  return (
    <BottomBar note={note}>
      {state.wrong !== null && <SoftButton onClick={roster.again}>重新预览</SoftButton>}
      <PrimaryButton disabled={reason} onClick={roster.take}>
        确认导入
      </PrimaryButton>
    </BottomBar>
  )
}
