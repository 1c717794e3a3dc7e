import type { CalendarDate } from './calendar'

/** A year's arrangement, each day as `MM-DD`. */
interface Arrangement {
  /** Days off from … to, weekends within them among them. */
  off: readonly (readonly [from: string, to: string])[]
  /** Saturdays and Sundays that are worked instead. */
  worked: readonly string[]
}

/**
 * The holidays of a year as the State Council's office announces them late in the year before
 * (国务院办公厅关于部分节假日安排的通知): 国办发明电〔2020〕27号, 〔2021〕11号, 〔2022〕16号, 〔2023〕7号, 〔2024〕12号 and
 * 〔2025〕7号, on www.gov.cn/zhengce. The next year's is added here once it is out.
 */
const arrangements: Readonly<Record<string, Arrangement>> = {
  2021: {
    off: [
      ['01-01', '01-03'],
      ['02-11', '02-17'],
      ['04-03', '04-05'],
      ['05-01', '05-05'],
      ['06-12', '06-14'],
      ['09-19', '09-21'],
      ['10-01', '10-07'],
    ],
    worked: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
  },
  2022: {
    off: [
      ['01-01', '01-03'],
      ['01-31', '02-06'],
      ['04-03', '04-05'],
      ['04-30', '05-04'],
      ['06-03', '06-05'],
      ['09-10', '09-12'],
      ['10-01', '10-07'],
      // The first day of 2023's New Year.
      ['12-31', '12-31'],
    ],
    worked: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  },
  2023: {
    off: [
      ['01-01', '01-02'],
      ['01-21', '01-27'],
      ['04-05', '04-05'],
      ['04-29', '05-03'],
      ['06-22', '06-24'],
      ['09-29', '10-06'],
    ],
    worked: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  },
  2024: {
    off: [
      ['01-01', '01-01'],
      ['02-10', '02-17'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-08', '06-10'],
      ['09-15', '09-17'],
      ['10-01', '10-07'],
    ],
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  2025: {
    off: [
      ['01-01', '01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    off: [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
}

/** Of the statutory holidays (全国年节及纪念日放假办法, 2024) those with a date of their own: true in any year. */
const fixed: Arrangement = {
  off: [
    ['01-01', '01-01'],
    ['05-01', '05-02'],
    ['10-01', '10-03'],
  ],
  worked: [],
}

/** Whether the arrangement of that year has been announced and is known here. */
export const isKnown = (year: number): boolean => Object.hasOwn(arrangements, year)

/** Of a day: a holiday, worked although it may be a weekend, or neither. */
export function arrangedAs(date: CalendarDate): 'off' | 'worked' | null {
  const { off, worked } = arrangements[date.slice(0, 4)] ?? fixed
  const day = date.slice(5)
  if (worked.includes(day)) return 'worked'
  return off.some(([from, to]) => from <= day && day <= to) ? 'off' : null
}
