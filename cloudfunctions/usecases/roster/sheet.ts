import { headingOf, NO_GROUP, type RosterField, rosterFields } from '../../../src/domain/rosterSheet'
import { kindNames } from '../../../src/domain/rosterRow'
import type { Column } from '../../spreadsheet/sheetXml'
import { writeWorkbook } from '../../spreadsheet/write'

const looks: Record<RosterField, Omit<Column, 'heading'>> = {
  number: { width: 12, hint: '单位给每位党员的编号，没有可不填；填了以后按编号认人' },
  name: { width: 12, hint: '必填' },
  kind: { width: 12, hint: '必填：正式党员或预备党员', choices: Object.values(kindNames) },
  bornOn: { width: 14, hint: '如 1985-03-04' },
  joinedOn: { width: 14, hint: '必填，写到日，如 2001-07-01' },
  branch: { width: 28, hint: '必填，与系统里的支部名称一致' },
  group: { width: 16, hint: `与该支部的党小组名称一致；不填不变，填“${NO_GROUP}”为退出` },
  phone: { width: 16, hint: '11 位手机号，只用来认人，系统不保存号码；不填不变' },
}

/** The roster as a file, in base64. */
export const rosterFile = (people: readonly Record<RosterField, string>[]): string =>
  Buffer.from(
    writeWorkbook([
      {
        name: '花名册',
        columns: rosterFields.map((field) => ({ heading: headingOf(field), ...looks[field] })),
        rows: people.map((person) => rosterFields.map((field) => person[field])),
      },
    ]),
  ).toString('base64')
