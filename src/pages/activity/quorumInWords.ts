import type { QuorumView } from '@/contract/activity'

export const quorumInWords = ({ quorum, present, of, needed, reached }: QuorumView) => {
  const whose = quorum === 'voters' ? '有表决权的党员' : '支委'
  const so = reached ? '已过法定人数' : `还差 ${needed - present} 人才能归档`
  return `${whose}应到 ${of} 人，已到 ${present} 人，${so}`
}
