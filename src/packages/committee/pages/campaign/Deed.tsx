import { useState } from 'react'
import { PrimaryButton } from '@/components/Button'
import { confirm, toast, toastDone } from '@/components/feedback'
import type { CampaignBoard } from '@/contract/campaign'
import type { CalendarDate } from '@/domain/calendar'
import { useWrite } from '@/stores/write'
import { AnnounceSheet } from './AnnounceSheet'
import { confirmHindrance, missingSaid, publishHindrance, type StepKey } from './words'

interface DeedProps {
  step: StepKey
  board: CampaignBoard
  today: CalendarDate
  onDone: () => Promise<void>
}

/** What leads on from the present step; what is not due yet says why. */
export function Deed({ step, board, today, onDone }: DeedProps) {
  const { year, missing, named, notice } = board
  const [announces, setAnnounces] = useState(false)
  const open = useWrite('campaign.open')
  const compute = useWrite('campaign.compute')
  const settle = useWrite('campaign.confirm')
  const publish = useWrite('campaign.publish')
  /** Asks first, since others are told of it or it is not simply undone. */
  const act = async (
    question: { title: string; text: string; action: string },
    work: () => Promise<unknown>,
    done: string,
  ) => {
    if (!(await confirm(question))) return
    if (!(await work())) return
    toastDone(done)
    await onDone()
  }
  switch (step) {
    case 'open':
      return (
        <PrimaryButton
          onClick={() =>
            act(
              {
                title: `启动 ${year} 年创星争优？`,
                text: '启动后这一年的评星办法不再改。',
                action: '启动',
              },
              () => open.write({ year }, toast),
              '已启动',
            )
          }
        >
          启动
        </PrimaryButton>
      )
    case 'compute':
      return (
        <PrimaryButton
          onClick={() =>
            act(
              {
                title: missing.appraisals.length > 0 ? '民主评议没有齐，仍要计算？' : '计算星级？',
                text: [
                  ...missingSaid(board),
                  missing.appraisals.length > 0
                    ? '没有评议的支部，党员不能推荐为五星'
                    : '计算后评议、表彰和一票否决不再改，支部开始推荐',
                ].join('；'),
                action: '计算',
              },
              () => compute.write({ year, isMeant: missing.appraisals.length > 0 }, toast),
              '已计算',
            )
          }
        >
          计算星级
        </PrimaryButton>
      )
    case 'nominate':
    case 'decide':
      return (
        <PrimaryButton
          disabled={confirmHindrance(board) ?? false}
          onClick={() =>
            act(
              {
                title: `审定 ${named} 名五星级党员？`,
                text: '审定后推荐和结论不再改，接着公示。',
                action: '审定',
              },
              () => settle.write({ year }, toast),
              '已审定',
            )
          }
        >
          审定名单
        </PrimaryButton>
      )
    case 'notice':
    case 'publish':
      if (notice === null) {
        return (
          <>
            <PrimaryButton onClick={() => setAnnounces(true)}>公示</PrimaryButton>
            {announces && (
              <AnnounceSheet
                board={board}
                today={today}
                onClose={() => setAnnounces(false)}
                onDone={() => {
                  setAnnounces(false)
                  void onDone()
                }}
              />
            )}
          </>
        )
      }
      return (
        <PrimaryButton
          disabled={publishHindrance(board, today) ?? false}
          onClick={() =>
            act(
              {
                title: `发布 ${year} 年星级？`,
                text: '发布后每名党员都能看到自己的星级，不再退回；有误的只能更正，并写明原因。',
                action: '发布',
              },
              () => publish.write({ year }, toast),
              '已发布',
            )
          }
        >
          发布星级
        </PrimaryButton>
      )
  }
}
