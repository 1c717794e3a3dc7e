import { View } from '@tarojs/components'
import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { confirm, toast, toastDone } from '@/components/feedback'
import { Row } from '@/components/Row'
import { type Column, Table } from '@/components/Table'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import type { CampaignBoard, CampaignNominee } from '@/contract/campaign'
import { useWrite } from '@/stores/write'
import { DecideSheet } from './DecideSheet'
import { byBranch, undecidedOf } from './words'

interface NomineesProps {
  board: CampaignBoard
  wide: boolean
  onDone: () => Promise<void>
}

/** Who is nominated, by branch, and what the committee decides on each. */
export function Nominees({ board, wide, onDone }: NomineesProps) {
  const { year, round, nominees, state } = board
  const [chosen, setChosen] = useState<string | null>(null)
  const { write } = useWrite('campaign.decide')
  if (nominees.length === 0) return null
  const mayDecide = board.mayRun && state === 'computed'
  const left = mayDecide ? undecidedOf(board).filter(({ isOwn }) => !isOwn) : []
  const confirmRest = async () => {
    const title = `其余 ${left.length} 名都通过？`
    if (!(await confirm({ title, action: '都通过' }))) return
    const decisions = left.map(({ member }) => ({
      memberId: member.id,
      verdict: 'confirmed' as const,
      reason: '',
    }))
    if (!(await write({ year, round, decisions }, toast))) return
    toastDone('已审定')
    await onDone()
  }
  const shared = { mayDecide, onDecide: ({ member }: CampaignNominee) => setChosen(member.id) }
  const nominee = nominees.find(({ member }) => member.id === chosen)
  return (
    <>
      <Card
        heading='推荐人选'
        action={
          left.length > 1 ? (
            <TextLink tone='red' onClick={() => void confirmRest()}>
              其余 {left.length} 名都通过
            </TextLink>
          ) : undefined
        }
        ruled={!wide}
      >
        {wide ? (
          <NomineeTable nominees={nominees} {...shared} />
        ) : (
          byBranch(nominees).map(({ branch, nominees: some }) => (
            <View key={branch.id}>
              <View className='campaign__caption'>{branch.name}</View>
              <NomineeRows nominees={some} {...shared} />
            </View>
          ))
        )}
      </Card>
      {nominee && (
        <DecideSheet
          board={board}
          nominee={nominee}
          onClose={() => setChosen(null)}
          onDone={() => {
            setChosen(null)
            void onDone()
          }}
        />
      )}
    </>
  )
}

interface LinesProps {
  nominees: readonly CampaignNominee[]
  mayDecide: boolean
  onDecide: (nominee: CampaignNominee) => void
}

function NomineeRows({ nominees, ...shared }: LinesProps) {
  return (
    <>
      {nominees.map((each) => (
        <Row
          key={each.member.id}
          title={each.member.name}
          sub={[`${each.score} 分`, each.decision?.reason].filter(Boolean).join('。')}
          trailing={<Decided nominee={each} {...shared} />}
        />
      ))}
    </>
  )
}

function NomineeTable({ nominees, ...shared }: LinesProps) {
  const firsts = new Set(byBranch(nominees).flatMap(({ nominees: some }) => some[0]?.member.id ?? []))
  const columns: Column<CampaignNominee>[] = [
    { title: '支部', cell: ({ branch, member }) => (firsts.has(member.id) ? branch.name : '') },
    { title: '姓名', cell: ({ member }) => member.name },
    { title: '分数', cell: ({ score }) => score },
    {
      title: '理由',
      width: '1fr',
      cell: ({ decision }) => <View className='campaign__reason'>{decision?.reason}</View>,
    },
    { title: '', align: 'right', cell: (each) => <Decided nominee={each} {...shared} /> },
  ]
  return <Table label='推荐人选' columns={columns} items={nominees} keyOf={({ member }) => member.id} />
}

function Decided({
  nominee,
  mayDecide,
  onDecide,
}: Omit<LinesProps, 'nominees'> & { nominee: CampaignNominee }) {
  const { decision, isOwn, member } = nominee
  const deed = decision === null ? '审定' : '改'
  return (
    <View className='campaign__decided'>
      {decision !== null &&
        (decision.verdict === 'confirmed' ? <Tag tone='met'>✓ 通过</Tag> : <Tag tone='red'>不通过</Tag>)}
      {decision === null && !mayDecide && <Tag tone='due'>未审定</Tag>}
      {mayDecide &&
        (isOwn ? (
          <View className='campaign__note'>本人，由其他同志审定</View>
        ) : (
          <SoftButton size='small' label={`${deed}${member.name}`} onClick={() => onDecide(nominee)}>
            {deed}
          </SoftButton>
        ))}
    </View>
  )
}
