import * as v from 'valibot'

export const yearNumber = v.pipe(
  v.number('年份不对'),
  v.integer('年份不对'),
  v.minValue(2000, '年份不对'),
  v.maxValue(2099, '年份不对'),
)

/** Null: the present year. */
export const yearOrNow = v.optional(v.nullable(yearNumber), null)
