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
      {left.length > 1 && (
        <View className='campaign__rest'>
          <TextLink tone='red' onClick={() => void confirmRest()}>
            其余 {left.length} 名都通过
          </TextLink>
        </View>
      )}
      {byBranch(nominees).map(({ branch, nominees: some }) => (
        <Card key={branch.id} heading={branch.name} ruled={!wide}>
          {wide ? (
            <NomineeTable name={branch.name} nominees={some} {...shared} />
          ) : (
            <NomineeRows nominees={some} {...shared} />
          )}
        </Card>
      ))}
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

function NomineeTable({ name, nominees, ...shared }: LinesProps & { name: string }) {
  const columns: Column<CampaignNominee>[] = [
    { title: '姓名', width: '9em', cell: ({ member }) => member.name },
    { title: '分数', width: '5em', cell: ({ score }) => score },
    { title: '审定', width: '1fr', cell: ({ decision }) => decision?.reason ?? '' },
    { title: '', align: 'right', cell: (each) => <Decided nominee={each} {...shared} /> },
  ]
  return <Table label={name} columns={columns} items={nominees} keyOf={({ member }) => member.id} />
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
