import { useState } from 'react'
import { call } from '@/cloud/call'
import { newId } from '@/cloud/newId'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { BottomBar } from '@/components/BottomBar'
import { Buttons } from '@/components/Buttons'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { TextLink } from '@/components/TextLink'
import { type ChecklistItem, figures, FULL_SCORE, type ItemGroup, itemGroups } from '@/domain/checkup'
import { useDraft } from '@/stores/draft'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { Unanswered } from '../../Unanswered'
import { useManages } from '../../useToday'
import { useFormWrite } from '../../useFormWrite'
import { ItemSheet } from './ItemSheet'
import { groups, isSame, moved, pointsOf, withItem, withoutItem } from './items'

const none = { version: null, items: null } as { version: number | null; items: ChecklistItem[] | null }

/** 体检清单: what a check-up looks at and what it is worth; a new version of it is for the rounds to come. */
export default function ChecklistPage() {
  const query = useQuery('checklist.get', {})
  const manages = useManages()
  const wide = useWide()
  const { draft, change, clear } = useDraft('checklist', none)
  const [open, setOpen] = useState<{ item: ChecklistItem; isNew: boolean } | null>(null)
  const form = useFormWrite()
  const { data } = query
  const items = draft.items ?? data?.items ?? []
  const isChanged = data !== null && draft.items !== null && !isSame(draft.items, data.items)
  const points = pointsOf(items)
  const isFull = points === FULL_SCORE
  const set = (next: ChecklistItem[]) => change({ items: next, version: draft.version ?? data?.version ?? 0 })
  const drop = () => {
    change(none)
    clear()
    void query.reload()
  }
  const save = async (version = draft.version ?? data?.version ?? 0) => {
    if (!isFull) return
    if (await form.send('checklist.save', { version, items })) drop()
  }
  const isOutdated = form.failure?.code === 'CHECKLIST_CHANGED'
  const add = (group: ItemGroup) =>
    setOpen({
      item: { key: newId(), group, title: '', lookAt: '', points: 1, figure: null },
      isNew: true,
    })
  return (
    <Page
      title='体检清单'
      sub={manages ? '改动供下一轮使用，已开启的不变' : '检查项目和分值'}
      back={!wide}
      wide={wide}
      nav={wide ? <CommitteeNav current='checkups' inner /> : undefined}
      bottom={
        data && manages && isChanged ? (
          <BottomBar note={`合计 ${points} / ${FULL_SCORE} 分${isFull ? '' : '，等于 100 才能保存'}`}>
            <SoftButton onClick={drop}>放弃改动</SoftButton>
            <PrimaryButton disabled={!isFull} onClick={() => save()}>
              保存
            </PrimaryButton>
          </BottomBar>
        ) : undefined
      }
    >
      {!data && <Unanswered query={query} onRetry={query.reload} />}
      {isOutdated && (
        <Card>
          <Notice tone='warn'>
            清单刚被别人改过。您的改动还在，可以照样保存，也可以放弃、看别人改好的。
          </Notice>
          <Buttons>
            <SoftButton onClick={drop}>放弃改动</SoftButton>
            <PrimaryButton
              onClick={async () => {
                const newest = await call('checklist.get', {})
                if (newest.ok) await save(newest.data.version)
              }}
            >
              照样保存
            </PrimaryButton>
          </Buttons>
        </Card>
      )}
      {form.rest !== null && !isOutdated && <Notice tone='red'>{form.rest}</Notice>}
      {data &&
        groups.map((group) => {
          const ofGroup = items.filter((item) => item.group === group)
          return (
            <Card
              key={group}
              heading={`${itemGroups[group]} · ${pointsOf(ofGroup)} 分`}
              ruled
              action={
                manages && (
                  <TextLink onClick={() => add(group)} label={`${itemGroups[group]}，增加项目`}>
                    增加
                  </TextLink>
                )
              }
            >
              {ofGroup.map((item) => (
                <Row
                  key={item.key}
                  title={item.title}
                  sub={[item.lookAt, item.figure && `系统数据：${figures[item.figure]}`]
                    .filter(Boolean)
                    .join(' · ')}
                  trailing={`${item.points} 分`}
                  chevron={manages}
                  onClick={manages ? () => setOpen({ item, isNew: false }) : undefined}
                />
              ))}
            </Card>
          )
        })}
      {open && (
        <ItemSheet
          key={open.item.key}
          {...open}
          onClose={() => setOpen(null)}
          onDone={(item) => {
            set(withItem(items, item))
            setOpen(null)
          }}
          onMove={(by) => set(moved(items, open.item.key, by))}
          onRemove={() => {
            set(withoutItem(items, open.item.key))
            setOpen(null)
          }}
        />
      )}
    </Page>
  )
}
