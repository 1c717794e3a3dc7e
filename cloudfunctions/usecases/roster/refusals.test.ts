import { randomUUID } from 'node:crypto'
import { type Given, refusesAll } from '../../../local/testing/refusals'
import { partOf, rosterFile, SHEET, sheetFile, withParts } from '../../../local/testing/sheets'
import type { World } from '../../../local/testing/world'

const right = rosterFile([{ name: '张三', branch: '第A党支部' }])
const base64 = (text: string, encoding: BufferEncoding = 'latin1') =>
  Buffer.from(text, encoding).toString('base64')
const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]).toString('base64')

const preview =
  (file: string, effectiveOn?: string): Given =>
  ({ people }) => [people.officer, 'roster.preview', { file, effectiveOn }]
/** An import of a file that somebody sends without having seen what it does. */
const unseen =
  (fileOf: (world: World, other: World) => string | Promise<string>): Given =>
  async (world, other) => [
    world.people.officer,
    'roster.import',
    { importId: randomUUID(), file: await fileOf(world, other), fingerprint: '0'.repeat(64) },
  ]

refusesAll('a roster that is refused', [
  ['it is a text', 'FILE_NOT_XLSX', preview(base64('a,b'))],
  ['it is an old .xls', 'FILE_OLD_XLS', preview(ole('Workbook'))],
  ['it is under a password', 'FILE_ENCRYPTED', preview(ole('EncryptedPackage'))],
  ['it brings a macro', 'FILE_MACROS', unseen(() => withParts(right, { 'xl/vbaProject.bin': 'x' }))],
  ['it is cut off', 'FILE_BROKEN', unseen(() => right.slice(0, 800))],
  [
    'it says no branches',
    'ROSTER_HEADINGS_MISSING',
    preview(rosterFile([{ name: '张三' }], ['name', 'kind', 'joinedOn'])),
  ],
  [
    'it says names twice',
    'ROSTER_HEADING_TWICE',
    preview(sheetFile([['姓名', '名字', '党员类型', '入党日期', '党支部']])),
  ],
  ['it names nobody', 'ROSTER_EMPTY', preview(rosterFile([]))],
  [
    'it names 50,000',
    'ROSTER_TOO_MANY_ROWS',
    preview(
      rosterFile(Array.from({ length: 50_000 }, (_, at) => ({ name: `某${at}`, branch: '第A党支部' }))),
    ),
  ],
  ['it begins tomorrow', 'ROSTER_IN_FUTURE', preview(right, '2026-05-21')],
  [
    'a row is wrong',
    'ROSTER_WRONG_ROWS',
    unseen(() =>
      rosterFile([
        { name: '张三', branch: '第Z党支部' },
        { name: '李四', branch: '第A党支部' },
      ]),
    ),
  ],
  [
    'a cell is a formula',
    'ROSTER_WRONG_ROWS',
    unseen(() =>
      withParts(right, {
        [SHEET]: partOf(right, SHEET).replace(
          /<c r="B2".*?<\/c>/,
          '<c r="B2" t="str"><f>A1</f><v>张三</v></c>',
        ),
      }),
    ),
  ],
  ['nobody has seen what it does', 'ROSTER_CHANGED', unseen(() => right)],
  [
    'it was seen for another day',
    'ROSTER_CHANGED',
    async ({ people, as }) => {
      const { fingerprint } = await as(people.officer).does('roster.preview', { file: right })
      return [
        people.officer,
        'roster.import',
        { importId: randomUUID(), file: right, effectiveOn: '2026-05-01', fingerprint },
      ]
    },
  ],
  ['it is no file', 'INVALID_INPUT', preview('???')],
  [
    'a secretary sends it',
    'NOT_PERMITTED',
    ({ people }) => [people.secretaryA, 'roster.preview', { file: right }],
  ],
])
