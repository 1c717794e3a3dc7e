import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { KeyValue } from '@/components/KeyValue'
import { Row } from '@/components/Row'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import './about.scss'

const kept = [
  {
    label: '会记录',
    value: '姓名、支部、职务、入党日期，微信身份标识；参加活动的情况；自己提交的内容和审批结果。',
  },
  {
    label: '用在哪',
    value: '安排和统计组织生活，评定星级，形成支部和机关党委的报表。填过一次的，不再要求重复填写。',
  },
  {
    label: '谁能看',
    value: '本人、本支部委员和机关党委；投诉建议只有机关党委书记、副书记和党务工作者能看。党员之间不排名。',
  },
  {
    label: '不收集',
    value: '身份证号、手机号、住址、行踪。活动开放到场自签时，只留“是否在附近”的结论和大致距离。',
  },
  { label: '照片', value: '只由组织者添加，拍摄地点在上传前去掉，能看到活动的人才能看到。' },
  { label: '不强制', value: '不扫码也可以由书记登记到会，效果一样。' },
]

/** 关于: what this app is, what it keeps and what for, its filing number, and how to complain. */
export function About({ committeeName }: { committeeName: string | undefined }) {
  const about = useQuery('settings.about', {})
  const facts = [
    { label: '版本', value: APP_VERSION },
    ...(about.data ? [{ label: '备案号', value: about.data.filingNumber || '尚未备案' }] : []),
  ]
  return (
    <Card heading='关于'>
      <View className='me-about'>
        {`党建11612 是${committeeName ?? '机关党委'}的党建工作平台：每月政治生日和志愿服务，每半年党建体检，每年创星争优。`}
      </View>
      <KeyValue rows={[...kept, ...facts]} />
      <Row title='有意见要提' sub='投诉建议，可以匿名' chevron onClick={() => go('feedback')} />
    </Card>
  )
}
