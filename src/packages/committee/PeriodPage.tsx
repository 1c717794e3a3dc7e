import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Page } from '@/components/Page'
import { TextLink } from '@/components/TextLink'
import { CommitteeNav } from './CommitteeNav'
import { CadenceSwitch, PeriodStepper } from './PeriodBar'
import { type CsvCell, csvText } from './csv'
import type { PeriodChoice } from './period'
import { saveFile } from './saveFile'
import './period-page.scss'

interface PeriodPageProps {
  title: string
  /** Of what and of which day the figures are. */
  said: string | null
  choice: PeriodChoice
  /** Set: the desktop's layout, with this entry of the navigation marked. */
  nav: 'board' | 'standing' | 'branch' | 'totals' | 'topics' | 'topic' | null
  /** The table that is shown, to be taken along as a file; null where there is none. */
  sheet?: { name: string; rows: () => CsvCell[][] } | null
  /** What else can be done with the page, as text links. */
  tools?: ReactNode
  children: ReactNode
}

/** A page of the committee about one period: which one, of which day, the way to others, the figures as a file. */
export function PeriodPage({ title, said, choice, nav, sheet, tools, children }: PeriodPageProps) {
  const take = process.env.TARO_ENV === 'h5' && sheet && (
    <TextLink
      tone='red'
      label='导出为表格文件'
      onClick={() => saveFile(`${sheet.name}.csv`, csvText(sheet.rows()))}
    >
      导出
    </TextLink>
  )
  if (nav) {
    const actions = (
      <>
        <PeriodStepper choice={choice} />
        <CadenceSwitch choice={choice} />
        {take}
        {tools}
      </>
    )
    return (
      <Page
        title={title}
        sub={said ?? ' '}
        wide
        nav={
          <CommitteeNav
            current={nav === 'topic' ? 'topics' : nav}
            inner={nav === 'topic'}
            period={{ cadence: choice.cadence, on: choice.on }}
          />
        }
        actions={actions}
      >
        {children}
      </Page>
    )
  }
  return (
    <Page title={title} back>
      <CadenceSwitch choice={choice} />
      <PeriodStepper choice={choice} />
      <View className='period-page__line'>
        <View>{said}</View>
        {take}
        {tools}
      </View>
      {children}
    </Page>
  )
}
