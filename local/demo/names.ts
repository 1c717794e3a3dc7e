import type { Chance } from './chance'

const surnames = [
  ...'林陈黄郑吴许何郭蔡叶苏庄谢曾傅洪施柯颜卢魏丁潘余江方汪程范彭韩邱沈姚钟石段龚严贺侯孟邵万顾白尹',
  '欧阳',
]

/** Given names as they were given, by sex and by the year of birth from which they are heard. */
const givenNames = {
  elder: {
    male: '建华 国平 德明 文斌 庆生 长林 金水 宝山 世昌 家栋 志远 义成 天佑 春生 福来 炳坤 仁杰 守信 良才 友德 兴旺 伯钧 子安 汉文 树人'.split(
      ' ',
    ),
    female:
      '秀英 玉兰 桂香 素珍 美云 淑芬 月娥 宝珠 惠贞 金凤 瑞莲 碧霞 丽华 彩琴 春梅 雪英 巧云 静芳 菊仙 爱珠'.split(
        ' ',
      ),
  },
  middle: {
    male: '志勇 建波 海峰 晓东 伟民 立新 少华 永辉 宏斌 进财 学军 剑锋 荣光 卫平 启明 振宇 景福 耀文 庆丰 培德 国栋 忠义 显峰 文涛 鸿程'.split(
      ' ',
    ),
    female:
      '丽萍 晓红 雅琴 秀芳 海燕 玉梅 惠玲 素琴 燕华 少卿 锦霞 爱萍 春燕 月红 巧玲 雪梅 佩珊 美珍 敏芝 淑惠'.split(
        ' ',
      ),
  },
  younger: {
    male: '明哲 俊杰 宇航 泽楷 嘉豪 子轩 伟宸 思远 承志 昊然 浩宇 文轩 一鸣 景行 逸飞 志恒 凯文 晨阳 家骏 书豪 奕辰 鹏程 睿哲 梓健 铭泽'.split(
      ' ',
    ),
    female:
      '嘉宁 雨桐 思琪 梦瑶 佳怡 诗涵 欣妍 婉婷 晓雯 静怡 若曦 子涵 语嫣 雅雯 可欣 芷若 昕怡 紫薇 楚君 舒婷 沁雪 佩瑶 心怡 艺璇 韵洁'.split(
        ' ',
      ),
  },
}

type Generation = keyof typeof givenNames
const generationOf = (bornIn: number): Generation =>
  bornIn < 1964 ? 'elder' : bornIn < 1984 ? 'middle' : 'younger'

/** Hands out invented names, none of them twice. */
export function nameGiver(chance: Chance): (bornIn: number) => string {
  const given = new Set<string>()
  const invent = (bornIn: number) =>
    chance.pick(surnames) +
    chance.pick(givenNames[generationOf(bornIn)][chance.happens(0.55) ? 'male' : 'female'])
  return (bornIn) => {
    let name = invent(bornIn)
    while (given.has(name)) name = invent(bornIn)
    given.add(name)
    return name
  }
}
