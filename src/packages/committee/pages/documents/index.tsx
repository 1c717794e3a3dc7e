import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { Page } from '@/components/Page'
import { SelectField } from '@/components/SelectField'
import { Skeleton } from '@/components/Skeleton'
import { takeFile } from '@/components/takeFile'
import type { Me } from '@/contract/organization'
import { branchInSight } from '@/stores/branchInSight'
import { useQuery } from '@/stores/query'
import { useSession } from '@/stores/session'
import { useWide } from '@/stores/wide'
import { CommitteeNav } from '../../CommitteeNav'
import { seesAllBranches } from '@/stores/seesAllBranches'
import { ActivitySheet } from './ActivitySheet'
import { FileRow } from '@/components/FileRow'
import { monthsIn, periodChosen, periodsOf, yearsUpTo } from './periods'
import './index.scss'

/** 材料: what can be printed, filed and sent on, made of the records; one says of which branch and when. */
export default function DocumentsPage() {
  const me = useSession((session) => session.me)
  const wide = useWide()
  const hasNav = wide && me !== null && seesAllBranches(me)
  return (
    <Page
      title='材料'
      sub='用已有的记录生成，可打开、转发、打印'
      back={!hasNav}
      wide={hasNav}
      nav={hasNav ? <CommitteeNav current='documents' /> : undefined}
    >
      {me ? (
        <Documents key={me.memberId} me={me} />
      ) : (
        <Card>
          <Skeleton rows={5} />
        </Card>
      )}
    </Page>
  )
}

const ALL = 'all'

function Documents({ me }: { me: Me }) {
  const { params } = useRouter()
  const seesAll = seesAllBranches(me)
  const all = useQuery('organization.branches', seesAll ? {} : null)
  const branches = seesAll ? (all.data?.branches ?? []) : me.runsBranches
  const [chosen, setChosen] = useState(params.branchId ?? (seesAll ? ALL : branchInSight(me)) ?? me.branch.id)
  const [year, setYear] = useState(Number(me.today.slice(0, 4)))
  const [periodKey, setPeriodKey] = useState('')
  const [asking, setAsking] = useState<'attendance' | 'blankRoll' | null>(null)
  const branchId = chosen === ALL ? null : chosen
  const period = periodChosen(periodKey, year)
  const label = `${year} 年`
  return (
    <View className='documents'>
      <Card className='documents__of'>
        {(seesAll || branches.length > 1) && (
          <SelectField
            label='党支部'
            options={[
              ...(seesAll ? [{ value: ALL, label: '全部党支部' }] : []),
              ...branches.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={chosen}
            onChange={setChosen}
          />
        )}
        <SelectField
          label='年份'
          options={yearsUpTo(me.today).map((each) => ({ value: String(each), label: `${each} 年` }))}
          value={String(year)}
          onChange={(value) => setYear(Number(value))}
        />
      </Card>
      <Card heading='一个时段'>
        <SelectField
          label='时段'
          options={periodsOf(year, me.today)}
          value={`${period.cadence} ${period.on}`}
          onChange={setPeriodKey}
        />
        <FileRow
          title='党建工作报告'
          sub='公文格式，数字来自记录，附表在后'
          kind='Word'
          onMake={() => takeFile('report.word', { branchId, ...monthsIn(period) })}
        />
        <FileRow
          title='工作报告数据'
          sub='每个数字和它的口径，与上一期对比'
          kind='Excel'
          onMake={() => takeFile('report.excel', { branchId, ...monthsIn(period) })}
        />
        <FileRow
          title='志愿服务时长表'
          sub='每人的次数和时长，附明细'
          kind='Excel'
          onMake={() => takeFile('document.serviceHours', { branchId, ...period })}
        />
      </Card>
      <Card heading='全年' ruled>
        <FileRow
          title='党支部工作手册'
          sub={`${label} · 名册、组织生活记录、整改和表彰`}
          kind='Word'
          missing={branchId === null ? '请先选一个党支部' : undefined}
          onMake={() => (branchId === null ? undefined : takeFile('document.handbook', { branchId, year }))}
        />
        <FileRow
          title='政治生日名册'
          sub={`${label} · 每月过政治生日的党员`}
          kind='Excel'
          onMake={() => takeFile('document.birthdays', { branchId, year })}
        />
        <FileRow
          title='党员积分和星级表'
          sub={`${label} · 按姓名排列，不排名次`}
          kind='Excel'
          onMake={() => takeFile('document.stars', { branchId, year })}
        />
        <FileRow
          title='问题整改台账'
          sub='历次体检 · 每个问题改到哪一步'
          kind='Excel'
          onMake={() => takeFile('document.findings', { branchId })}
        />
      </Card>
      <Card heading='一次活动' ruled>
        <FileRow
          title='考勤表'
          sub='到、假、缺，谁登记的'
          kind='Excel'
          onMake={() => setAsking('attendance')}
        />
        <FileRow
          title='空白签到表'
          sub='打印后现场签名，会后扫码补录'
          kind='Word'
          onMake={() => setAsking('blankRoll')}
        />
      </Card>
      <View className='documents__hint'>
        Word 文件按公文格式排版；电脑上没有仿宋等字体时，会换成相近的字体，内容不变。
      </View>
      {asking && (
        <ActivitySheet
          title={asking === 'attendance' ? '哪次活动的考勤表' : '哪次活动的签到表'}
          when={asking === 'attendance' ? 'past' : 'ahead'}
          today={me.today}
          onClose={() => setAsking(null)}
          onChoose={(activityId) => {
            setAsking(null)
            void takeFile(`document.${asking}`, { activityId })
          }}
        />
      )}
    </View>
  )
}
