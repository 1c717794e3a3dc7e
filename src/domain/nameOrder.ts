const digits = '一二三四五六七八九'
const NUMERAL = /[一二三四五六七八九十]+/g

/** 十二 → 012, so that what is numbered in words sorts as it counts. */
function padded(numeral: string): string {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral]
  const ten = numeral.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens.slice(-1)) + 1) : 0
  return String(ten * 10 + digits.indexOf(ones.slice(0, 1) || ' ') + 1).padStart(3, '0')
}

const keyOf = (name: string) => name.replace(NUMERAL, padded)

/** 第一党小组 before 第二 before 第十: by the number in a name; names without one as they are spelt. */
export const byNumberedName = (a: string, b: string): number => {
  const [left, right] = [keyOf(a), keyOf(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
