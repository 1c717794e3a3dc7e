import { addMonths, dateOf, instantAt, monthOf } from '../../src/domain/calendar'
import { branches, type BranchKey } from './branches'
import { secretaryOn } from './organisation'
import { perform, type Stage } from './perform'

/** Three branches leave their page empty, as it is at the beginning. */
const brands: Partial<Record<BranchKey, { name: string; story: string }>> = {
  theory: {
    name: '理响晨光',
    story:
      '每周三早上八点，一杯茶、一段原文、十分钟讲解。\n从三个人的晨读开始，如今全支部轮流当“领读人”，讲稿汇成《晨光小册》，送到共建社区。',
  },
  news: {
    name: '笔尖上的初心',
    story: '党员记者带头走基层，一人联系一个村居。\n采访本里记下的难事，回来一件件交办，办好了再写成报道。',
  },
  civility: { name: '文明同行', story: '红马甲、绿书包：清晨护学、傍晚劝导，把文明实践做在路口和楼道里。' },
  arts: { name: '送戏下乡', story: '每月一场小戏，把身边的好人好事搬上村口的戏台。' },
  office: {
    name: '一办到底',
    story: '谁接的件，谁跟到底。\n当日事当日答，办不了的说清楚找谁办、什么时候办。',
  },
  internet: { name: '清朗先锋', story: '党员轮值守夜，网民的留言不过夜，谣言在第一时间被看见、被回应。' },
  academy: { name: '田野课堂', story: '把课题做到田间地头，一份调研报告换一件实事。' },
}

/** The branches' own brands, each written by the branch's secretary last month. */
export async function nameBrands(stage: Stage): Promise<void> {
  const at = instantAt(`${addMonths(monthOf(dateOf(stage.now)), -1)}-18`, '16:20')
  for (const [key, brand] of Object.entries(brands) as [BranchKey, { name: string; story: string }][]) {
    const branchId = branches[key].id
    const secretary = secretaryOn(stage.organisation, branchId, dateOf(at))
    await perform(stage, secretary, at, 'brand.save', { branchId, revision: 0, ...brand })
  }
}
