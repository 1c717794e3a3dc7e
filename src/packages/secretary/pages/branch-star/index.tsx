import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { Page } from '@/components/Page'
import { TextArea } from '@/components/TextArea'
import { TextLink } from '@/components/TextLink'
import { Waiting } from '@/components/Waiting'
import type { StarSheet } from '@/contract/branchStar'
import { limits } from '@/domain/limits'
import { useQuery } from '@/stores/query'
import { DeedBar } from './DeedBar'
import { HeadCard } from './HeadCard'
import { Items } from './Items'
import { useDeclaration } from './useDeclaration'
import '../checkup/index.scss'
import './index.scss'

/** 五星级党支部: whether a branch declares, and its self-score; for the committee to read. */
export default function BranchStarPage() {
  const { year = '', branchId = '' } = useRouter().params
  const query = useQuery('branchStar.get', { year: Number(year), branchId })
  const sheet = query.data
  if (sheet) {
    const { state, revision } = sheet
    return (
      <Declaring key={`${year} ${branchId} ${revision} ${state}`} sheet={sheet} onReload={query.reload} />
    )
  }
  return (
    <Page title='五星级党支部' back>
      <Waiting query={query} onRetry={() => void query.reload()} rows={6} />
    </Page>
  )
}

function Declaring({ sheet, onReload }: { sheet: StarSheet; onReload: () => Promise<void> }) {
  const declaration = useDeclaration(sheet, onReload)
  const { year, state, may, isPublished } = sheet
  const { statement, setStatement, wrongStatement, failure } = declaration
  // Who does not declare has nothing to fill in, unless they change their mind.
  const isOff = state === 'notDeclared'
  const fills = may.declare && !isOff
  return (
    <Page
      title={`${year} 年五星级党支部`}
      back
      bottom={may.declare || may.withdraw ? <DeedBar sheet={sheet} declaration={declaration} /> : undefined}
    >
      {failure !== undefined && (
        <Notice
          tone='red'
          action={
            <TextLink tone='red' onClick={() => void onReload()}>
              刷新
            </TextLink>
          }
        >
          {failure}
        </Notice>
      )}
      {fills && (
        <Notice
          action={
            <TextLink tone='red' onClick={() => void declaration.decline()}>
              不申报
            </TextLink>
          }
        >
          今年申报吗？不申报也请表态。
        </Notice>
      )}
      {state === 'decided' && !isPublished && <Notice>机关党委已经评定，公布后可以看到结果。</Notice>}
      <HeadCard sheet={sheet} declaration={declaration} />
      {!isOff && <Items sheet={{ ...sheet, may: { ...may, declare: fills } }} declaration={declaration} />}
      {!isOff && (fills || statement !== '') && (
        <Card heading='申报说明'>
          {fills ? (
            <TextArea
              label='主要做法和成效'
              limit={limits.branchStarStatement}
              value={statement}
              error={wrongStatement}
              onChange={setStatement}
            />
          ) : (
            <View className='branch-star__statement'>{statement}</View>
          )}
        </Card>
      )}
    </Page>
  )
}
