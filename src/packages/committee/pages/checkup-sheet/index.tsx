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
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { Columns } from '../../Columns'
import { CommitteeNav } from '../../CommitteeNav'
import { Unanswered } from '../../Unanswered'
import { useWrite } from '../../useWrite'
import { DecideSheet } from './DecideSheet'
import { ItemRow } from './ItemRow'
import { ScoreCard } from './ScoreCard'

/** 体检表 as the committee reads it: score, marks, and objections to decide on. */
export default function CheckupSheetPage() {
  const { id = '' } = useRouter().params
  const query = useQuery('checkup.get', { checkupId: id })
  const wide = useWide()
  const [decided, setDecided] = useState<string | null>(null)
  const sheet = query.data
  const closing = useWrite()
  const close = async ({ id: checkupId, checked }: Sheet) => {
    const text = '结束后按现在的得分计入，支部不能再提异议。'
    if (!(await confirm({ title: `结束${checked.name}的体检？`, text, action: '结束' }))) return
    const done = await closing.send('checkup.close', { checkupId }, '已结束')
    if (!done) return
    void query.reload()
  }
  const item = sheet?.items.find(({ key }) => key === decided)
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
