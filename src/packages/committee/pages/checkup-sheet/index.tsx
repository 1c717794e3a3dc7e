import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { SoftButton } from '@/components/Button'
import { confirm } from '@/components/feedback'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { TextLink } from '@/components/TextLink'
import type { Sheet } from '@/contract/checkup'
import { type ItemGroup, itemGroups, UNSIGNED_DAYS } from '@/domain/checkup'
import { back } from '@/routes'
import { useAll, useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { Columns } from '../../Columns'
import { CommitteeNav } from '../../CommitteeNav'
import { OpenedFinding } from '../../finding/OpenedFinding'
import { useToday } from '../../useToday'
import { Unanswered } from '../../Unanswered'
import { useFormWrite } from '../../useFormWrite'
import { DecideSheet } from './DecideSheet'
import { ItemRow } from './ItemRow'
import { ScoreCard } from './ScoreCard'

/** 体检表 as the committee reads it: score, marks, and objections to decide on. */
export default function CheckupSheetPage() {
  const { id = '' } = useRouter().params
  const query = useQuery('checkup.get', { checkupId: id })
  const found = useAll('finding.list', { checkupId: id })
  const today = useToday()
  const wide = useWide()
  const [openedId, setOpenedId] = useState<string | null>(null)
  const [decided, setDecided] = useState<string | null>(null)
  const sheet = query.data
  const closing = useFormWrite()
  const close = async ({ id: checkupId, checked }: Sheet) => {
    const text = '结束后按现在的得分计入，支部不能再提异议。'
    if (!(await confirm({ title: `结束${checked.name}的体检？`, text, action: '结束' }))) return
    const done = await closing.send('checkup.close', { checkupId }, '已结束')
    if (!done) return
    void query.reload()
  }
  const item = sheet?.items.find(({ key }) => key === decided)
  const finding = found.items.find((each) => each.id === openedId)
  const waiting = sheet?.items.filter(({ objection }) => objection?.verdict === null).length ?? 0
  return (
    <Page
      title={sheet?.checked.name ?? '体检表'}
      sub={sheet ? `${sheet.round.label}体检` : undefined}
      back={!wide}
      wide={wide}
      actions={wide ? <TextLink onClick={back}>返回本轮</TextLink> : undefined}
      nav={wide ? <CommitteeNav current='checkups' inner /> : undefined}
    >
      {sheet?.may.close && (
        <Card>
          <Notice tone='warn'>{`支部超过 ${UNSIGNED_DAYS} 天没有签字，可以由机关党委结束。`}</Notice>
          <SoftButton onClick={() => close(sheet)}>结束这次体检</SoftButton>
          {closing.rest !== null && <Notice tone='red'>{closing.rest}</Notice>}
        </Card>
      )}
      {!sheet && <Unanswered query={query} onRetry={query.reload} />}
      {sheet && (
        <>
          {found.state.status === 'error' && (
            <Notice tone='red' action={<TextLink onClick={() => void found.reload()}>再试一次</TextLink>}>
              {`问题没有加载出来：${found.state.message}`}
            </Notice>
          )}
          {waiting > 0 && <Notice tone='warn'>{`有 ${waiting} 条异议待裁定，裁定后由支部签字。`}</Notice>}
          <Columns two={wide}>
            <ScoreCard sheet={sheet} />
            <Columns>
              {groupsOf(sheet).map((group) => (
                <Card key={group} heading={itemGroups[group]} ruled>
                  {sheet.items
                    .filter((each) => each.group === group)
                    .map((each) => (
                      <ItemRow
                        key={each.key}
                        item={each}
                        findings={found.items.filter(({ itemKey }) => itemKey === each.key)}
                        onFinding={setOpenedId}
                        branchId={sheet.checked.id}
                        from={sheet.round.from}
                        mayDecide={sheet.may.decide}
                        onDecide={() => setDecided(each.key)}
                      />
                    ))}
                </Card>
              ))}
            </Columns>
          </Columns>
        </>
      )}
      {finding && (
        <OpenedFinding
          key={finding.id}
          finding={finding}
          today={today}
          onClose={() => setOpenedId(null)}
          onDone={() => {
            setOpenedId(null)
            void found.reload()
          }}
          onSheet={null}
        />
      )}
      {sheet && item && (
        <DecideSheet
          key={item.key}
          checkupId={sheet.id}
          item={item}
          onClose={() => setDecided(null)}
          onDone={() => {
            setDecided(null)
            void query.reload()
          }}
        />
      )}
    </Page>
  )
}

/** The groups that have items, in the order of the sheet. */
const groupsOf = ({ items }: Sheet) =>
  (Object.keys(itemGroups) as ItemGroup[]).filter((group) => items.some((item) => item.group === group))
