import { useState } from 'react'
import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { type Column, Table } from '@/components/Table'
import { dayName } from '@/components/labels'
import type { RuleView } from '@/contract/rule'
import { ruleOf } from '@/domain/obligation'
import { branchKinds } from '@/domain/ruleVersion'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { ThemeCard } from './ThemeCard'
import { RuleSheet } from './RuleSheet'
import { branchKindNames, isByBranchKind, ownerNames, paceName, paceSentence } from './pace'

/** 规定动作: who owes what, how often, by which rule; the officer changes the pace from a day on. */
export default function RulesPage() {
  const query = useQuery('rule.list', {})
  const me = useSession((session) => session.me)
  const [open, setOpen] = useState<RuleView | null>(null)
  const wide = useWide()
  const { data } = query
  const mayChange = me?.roles.includes('committeeOfficer') ?? false
  const change = (rule: RuleView) => (mayChange && !rule.byRound ? () => setOpen(rule) : undefined)
  return (
    <Page
      title='规定动作'
      sub={mayChange ? '点一项可以调整频次，以前的不变' : '谁、多久开展一次'}
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='rules' /> : undefined}
    >
      <Card>
        <Listing
          rows={8}
          {...query.listing}
          isEmpty={data?.rules.length === 0}
          empty={{ text: '还没有规定动作' }}
        >
          {wide ? (
            <Table
              label='规定动作'
              columns={columns}
              items={data?.rules ?? []}
              keyOf={({ kind }) => kind}
              onOpen={mayChange ? (rule) => change(rule)?.() : undefined}
            />
          ) : (
            data?.rules.map((rule) => (
              <Row
                key={rule.kind}
                title={ruleOf(rule.kind).name}
                sub={[ownerNames[rule.owner], paceSentence(rule.owner, rule.every), noteOf(rule)]
                  .filter(Boolean)
                  .join(' · ')}
                trailing={rule.source}
                chevron={change(rule) !== undefined}
                onClick={change(rule)}
              />
            ))
          )}
        </Listing>
      </Card>
      {data && <ThemeCard today={data.today} mayChange={mayChange} />}
      {open && data && (
        <RuleSheet
          key={open.kind}
          rule={open}
          today={data.today}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null)
            void query.reload()
          }}
        />
      )}
    </Page>
  )
}

/** What is different from the table, or will be. */
function noteOf({ owner, since, ahead, byRound }: RuleView): string {
  const [next] = ahead
  if (next) return `${dayName(next.from)}起${paceSentence(owner, next.every)}`
  if (since !== null) return `${dayName(since)}起调整过`
  return byRound ? '按轮次开展' : ''
}

const columns: Column<RuleView>[] = [
  { title: '种类', cell: ({ kind }) => ruleOf(kind).name },
  { title: '由谁开展', cell: ({ owner }) => ownerNames[owner] },
  { title: '依据', cell: ({ source }) => source },
  ...branchKinds.map((branchKind): Column<RuleView> => ({
    title: branchKindNames[branchKind],
    cell: ({ owner, every }) =>
      isByBranchKind(owner) || branchKind === 'serving' ? paceName(every[branchKind]) : '–',
  })),
  { title: '说明', cell: noteOf },
]
