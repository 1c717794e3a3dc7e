import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { Figure } from '@/components/Figure'
import { Listing } from '@/components/Listing'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { SoftButton } from '@/components/Button'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import { dayName } from '@/components/labels'
import type { TalkPairView } from '@/contract/talk'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { PairSheet } from './PairSheet'
import { TalkSheet } from './TalkSheet'

/** 廉政谈话: how many of the half-year's talks were held, and by leader which are still to be. */
export default function TalksPage() {
  const query = useQuery('talk.pairs', {})
  const me = useSession((session) => session.me)
  const [talking, setTalking] = useState<TalkPairView | null>(null)
  const [isPairing, setPairing] = useState(false)
  const wide = useWide()
  const isCommittee = me?.roles.some((role) => role.startsWith('committee')) ?? false
  const { data } = query
  const done = () => {
    setTalking(null)
    setPairing(false)
    void query.reload()
  }
  return (
    <Page
      title='廉政谈话'
      sub={data ? `${data.period.label} · 每半年至少一次` : ' '}
      back={!wide || !isCommittee}
      wide={wide && isCommittee}
      nav={wide && isCommittee ? <CommitteeNav current='talks' /> : undefined}
    >
      {data && data.pairs.length > 0 && (
        <Card>
          <Figure
            size='large'
            label='已谈'
            value={data.coverage.done}
            unit={`/ ${data.coverage.of} 对，${data.coverage.done === data.coverage.of ? '都已谈过' : `还有 ${data.coverage.of - data.coverage.done} 对待谈`}`}
          />
        </Card>
      )}
      {/* Cards stand on the page itself, where they keep their distance; the list shows what there is instead of them. */}
      {(!data || data.pairs.length === 0) && (
        <Card>
          <Listing
            state={data ? { status: 'ready' } : query.status === 'error' ? query : { status: 'loading' }}
            isEmpty={data?.pairs.length === 0}
            empty={{ text: '还没有谈话的结对' }}
            onRetry={() => void query.reload()}
          >
            {null}
          </Listing>
        </Card>
      )}
      {byLeader(data?.pairs ?? []).map(({ leader, pairs }) => (
        <Card
          key={leader.id}
          heading={leader.name}
          action={<Tag>{`${pairs.filter(({ talk }) => talk !== null).length} / ${pairs.length}`}</Tag>}
          ruled
        >
          {pairs.map((pair) => (
            <PairRow key={pair.pairId} pair={pair} onRecord={() => setTalking(pair)} />
          ))}
        </Card>
      ))}
      {data?.mayManage && (
        <View>
          <SoftButton icon='plus' onClick={() => setPairing(true)}>
            添加结对
          </SoftButton>
        </View>
      )}
      {talking && data && (
        <TalkSheet
          key={talking.pairId}
          pair={talking}
          today={data.today}
          mayEnd={data.mayManage}
          onClose={() => setTalking(null)}
          onDone={done}
        />
      )}
      {isPairing && data && <PairSheet today={data.today} onClose={() => setPairing(false)} onDone={done} />}
    </Page>
  )
}

function PairRow({ pair, onRecord }: { pair: TalkPairView; onRecord: () => void }) {
  const { sectionHead, talk, state, mayRecord } = pair
  const said = talk
    ? `${dayName(talk.heldOn)} · ${talk.topic}`
    : state === null
      ? '下个半年起'
      : state === 'waived'
        ? '已豁免'
        : '待谈'
  return (
    <Row
      title={sectionHead.name}
      sub={said}
      trailing={
        talk ? (
          <Tag tone='met'>✓ 已谈</Tag>
        ) : mayRecord ? (
          <TextLink tone='red' label={`登记与${sectionHead.name}的谈话`} onClick={onRecord}>
            登记
          </TextLink>
        ) : (
          <Tag tone='due'>待谈</Tag>
        )
      }
    />
  )
}

function byLeader(pairs: readonly TalkPairView[]) {
  const leaders = new Map<string, { leader: TalkPairView['leader']; pairs: TalkPairView[] }>()
  for (const pair of pairs) {
    const of = leaders.get(pair.leader.id) ?? { leader: pair.leader, pairs: [] }
    of.pairs.push(pair)
    leaders.set(pair.leader.id, of)
  }
  return [...leaders.values()]
}
