import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { Page } from '@/components/Page'
import { usePages } from '@/stores/query'
import { HeldTextCard } from './HeldTextCard'
import './index.scss'

/** 待查看文字: what the text check leaves to a person, oldest first; others read it once it is let pass. */
export default function TextsPage() {
  const held = usePages('text.holds', {})
  const waiting = held.first?.waiting ?? 0
  const isReady = held.state.status === 'ready'
  return (
    <Page title='待查看文字' back sub={isReady && waiting > 0 ? `${waiting} 段，先写的在前` : undefined}>
      {isReady && !held.isEmpty ? (
        <Listing
          state={held.state}
          isEmpty={false}
          empty={{ text: '' }}
          onRetry={() => void held.reload()}
          onMore={() => void held.more()}
        >
          {held.items.map((each) => (
            <HeldTextCard key={each.id} held={each} onDone={held.reload} />
          ))}
        </Listing>
      ) : (
        <Card>
          <Listing
            rows={4}
            state={held.state}
            isEmpty={held.isEmpty}
            empty={{ text: '没有要查看的文字' }}
            onRetry={() => void held.reload()}
          >
            {null}
          </Listing>
        </Card>
      )}
    </Page>
  )
}
