import fc from 'fast-check'
import { branchesOn, afterStep, type Membership } from './membership'
import { fatesOf } from './roster'
import { dateOfCell, nameOf, phoneOf, textOf } from './rosterCells'
import type { Books, KnownMember } from './rosterPerson'
import { readRoster, type RosterField } from './rosterSheet'
import type { Cell, Sheet } from './sheet'

const cell = (value: string | number | null): Cell | undefined =>
  value === null || value === ''
    ? undefined
    : typeof value === 'number'
      ? { kind: 'number', number: value }
      : { kind: 'text', text: value }
const sheetOf = (rows: (string | number | null)[][], from1904 = false): Sheet => ({
  rows: rows.map((cells, index) => ({ row: index + 1, cells: cells.map(cell) })),
  from1904,
})
const HEADINGS = ['编号', '姓名', '党员类型', '出生日期', '入党日期', '所在支部', '党小组', '手机号']
const days = { effectiveOn: '2026-05-20', today: '2026-05-20' }
const digest = (phone: string) => `digest of ${phone}`

const read = (rows: (string | number | null)[][]) => {
  const roster = readRoster(sheetOf([HEADINGS, ...rows]))
  if (!roster.ok) throw new Error(roster.refusal.code)
  return roster.value
}
const home = (branchId: string, from = '2010-06-15', to: string | null = null): Membership => ({
  kind: 'home',
  branchId,
  from,
  to,
})
const known = (id: string, wishes: Partial<KnownMember> = {}): KnownMember => ({
  id,
  number: null,
  name: '张三',
  kind: 'full',
  joinedOn: '2010-06-15',
  bornOn: null,
  phoneDigest: null,
  memberships: [home('A')],
  groupIds: [],
  ...wishes,
})
const booksOf = (...members: KnownMember[]): Books => ({
  members,
  branches: [
    { id: 'A', name: '一支部' },
    { id: 'B', name: '二支部' },
  ],
  groups: [{ id: 'g', name: '一组', branchId: 'A' }],
})
const row = (wishes: Partial<Record<RosterField, string | number>> = {}) => {
  const said = {
    number: '',
    name: '张三',
    kind: '正式党员',
    bornOn: '',
    joinedOn: '2010-06-15',
    branch: '一支部',
    group: '',
    phone: '',
    ...wishes,
  }
  return [said.number, said.name, said.kind, said.bornOn, said.joinedOn, said.branch, said.group, said.phone]
}
const fates = (books: Books, ...rows: (string | number)[][]) => fatesOf(read(rows), books, days, digest)
const problems = (books: Books, ...rows: (string | number)[][]) =>
  fates(books, ...rows).wrong.flatMap((wrong) =>
    wrong.problems.map(({ cell: place, reason }) => `${place} ${reason}`),
  )

describe('a date', () => {
  test.each<[string | number, string]>([
    ['2001-3-4', '2001-03-04'],
    ['2001/03/04', '2001-03-04'],
    ['2001.3.4', '2001-03-04'],
    ['2001年3月4日', '2001-03-04'],
    ['２００１年３月４日', '2001-03-04'],
    ['20010304', '2001-03-04'],
    [20010304, '2001-03-04'],
    [36954, '2001-03-04'],
    [36954.5, '2001-03-04'],
    [' 2001 - 03 - 04 ', '2001-03-04'],
    ['2001-03-04 00:00:00', '2001-03-04'],
    ['2001-03-04T00:00:00', '2001-03-04'],
  ])('may be written %j', (written, date) => {
    expect(dateOfCell(cell(written)!, false)).toEqual({ value: date })
  })
  test('counted from 1904 is four years on', () => {
    expect(dateOfCell({ kind: 'number', number: 35492 }, true)).toEqual({ value: '2001-03-04' })
  })
  test.each(['2001.3', '2001年3月', 1985, 1985.07, '200103', '1985', 200103])('%j is no day', (written) => {
    expect(dateOfCell(cell(written)!, false)).toEqual({ wrong: '要写到日，如 2001-03-04' })
  })
  test.each(['2001-02-30', '去年', '3-4-2001', -5, 1e12, '1800-01-01'])(
    '%j is nothing that is known',
    (written) => {
      expect(dateOfCell(cell(written)!, false)).toEqual({ wrong: '认不出日期，请写成 2001-03-04 的样子' })
    },
  )
})

test('cells are read as people mean them', () => {
  expect(nameOf('张 三')).toEqual({ value: '张三' })
  expect(nameOf('Anna Li')).toEqual({ value: 'Anna Li' })
  expect(textOf({ kind: 'text', text: '　一支部\n ' })).toEqual({ value: '一支部' })
  expect(textOf({ kind: 'number', number: 13800000001 })).toEqual({ value: '13800000001' })
  for (const phone of [
    '138 0000 0001',
    '138-0000-0001',
    '+8613800000001',
    '１３８００００００Ｏ１'.replace('Ｏ', '０'),
  ]) {
    expect(phoneOf(phone)).toEqual({ value: '13800000001' })
  }
  for (const phone of ['12800000001', '1380000000', '059187654321'])
    expect(phoneOf(phone)).toHaveProperty('wrong')
})

describe('the headings', () => {
  test('are found below a title, in the usual spellings, in any order', () => {
    const roster = readRoster(
      sheetOf([
        ['某机关党委党员花名册'],
        ['序号', '党支部名称', '姓　名*', '性别', '入党时间（年月日）', '类别', '联系电话'],
        [1, '一支部', '张三', '男', '2001.3.4', '正式', 13800000001],
        ['', '', '示例：不导入', '', '', '', ''],
        [2, '', '', '', '', '', ''],
      ]),
    )
    expect(roster).toMatchObject({
      ok: true,
      value: {
        ignored: ['序号', '性别'],
        wrong: [],
        rows: [
          {
            row: 3,
            number: null,
            name: '张三',
            kind: 'full',
            joinedOn: '2001-03-04',
            branchName: '一支部',
            phone: '13800000001',
          },
        ],
      },
    })
  })
  test.each([
    ['missing', [['姓名', '支部']], 'ROSTER_HEADINGS_MISSING'],
    [
      'not there at all',
      [
        ['a', 'b'],
        [1, 2],
      ],
      'ROSTER_HEADINGS_MISSING',
    ],
    ['there twice', [[...HEADINGS, '手机']], 'ROSTER_HEADING_TWICE'],
    ['all there is', [HEADINGS], 'ROSTER_EMPTY'],
    ['above too many', [HEADINGS, ...Array.from({ length: 10_001 }, () => row())], 'ROSTER_TOO_MANY_ROWS'],
  ])('%s: refused', (_, rows, code) => {
    expect(readRoster(sheetOf(rows))).toMatchObject({ ok: false, refusal: { code } })
  })
})

test('each wrong cell is named with its reason', () => {
  const books = booksOf()
  const said = problems(
    books,
    row({ name: '甲', branch: '三支部' }),
    row({ name: '乙', group: '二组' }),
    row({ name: '丙', kind: '群众', joinedOn: '', phone: '123' }),
    row({ name: '丁', bornOn: '2000-01-01' }),
    row({ name: '戊', joinedOn: '2027-01-01' }),
  )
  expect(said).toEqual([
    'F2 没有叫“三支部”的支部',
    'G3 一支部没有叫“二组”的党小组',
    'C4 要填“正式党员”或“预备党员”',
    'E4 没有填写',
    'H4 手机号应为 11 位数字',
    'E5 入党时还不满 18 周岁，请核对两个日期',
    'E6 入党日期还没到',
  ])
  const formula = readRoster({
    from1904: false,
    rows: [
      { row: 1, cells: HEADINGS.map(cell) },
      { row: 2, cells: row().map((value, at) => (at === 1 ? { kind: 'formula' } : cell(value))) },
    ],
  })
  expect(formula).toMatchObject({
    value: { wrong: [{ problems: [{ cell: 'B2', reason: '是公式，请改为直接填写的内容' }] }] },
  })
})

describe('who a row is', () => {
  test('is told by number, else by name and birth date, else by name and the day they joined', () => {
    const books = booksOf(
      known('1', { number: '7', bornOn: '1980-01-01' }),
      known('2', { name: '李四', bornOn: '1981-01-01' }),
    )
    expect(fates(books, row({ number: '7', name: '张三丰' })).changed).toMatchObject([
      { memberId: '1', changes: [{ field: 'name', from: '张三', to: '张三丰' }] },
    ])
    expect(
      fates(books, row({ name: '李四', bornOn: '1981-01-01', joinedOn: '2011-01-01' })).changed,
    ).toMatchObject([{ memberId: '2' }])
    expect(fates(books, row({ name: '李四' }))).toMatchObject({ unchanged: 1, absent: 1 })
    expect(fates(books, row({ name: '李四', bornOn: '1982-01-01' })).fresh).toHaveLength(1)
    expect(fates(books, row({ number: '8', bornOn: '1980-01-01' })).fresh).toHaveLength(1)
  })
  test('is wrong when it is two people, or two rows are one', () => {
    const twins = booksOf(known('1'), known('2'))
    expect(problems(twins, row())).toEqual(['B2 和名册里不止一人相符，请填编号或出生日期'])
    expect(problems(booksOf(), row(), row())).toEqual([
      'B2 和第 3 行是同一人，请只留一行或填编号区分',
      'B3 和第 2 行是同一人，请只留一行或填编号区分',
    ])
    expect(
      problems(
        booksOf(known('1', { number: '7' })),
        row({ number: '7', name: '王五', joinedOn: '2001-01-01' }),
      ),
    ).toEqual(['A2 这个编号是张三的，请核对'])
    const phones = booksOf(known('1', { phoneDigest: digest('13800000001') }))
    expect(problems(phones, row({ name: '新', phone: '13800000001' }))).toEqual([
      'H2 和名册里的张三是同一个手机号，请核对',
    ])
  })
})

test('a changed branch is a move on the day, refused where it cannot be one', () => {
  const moved = fates(booksOf(known('1', { groupIds: ['g'] })), row({ branch: '二支部' })).changed[0]!
  expect(moved.step).toEqual({
    ended: [{ kind: 'home', from: '2010-06-15', to: '2026-05-19' }],
    begun: home('B', '2026-05-20'),
  })
  // The choice stays with the group: should they come back, they are in it again.
  expect(moved.groupId).toBeUndefined()
  expect(moved.changes).toContainEqual({ field: 'group', from: '一组', to: '' })
  const later = known('1', { memberships: [home('A', '2010-06-15', '2026-05-31'), home('B', '2026-06-01')] })
  expect(fates(booksOf(later), row({ branch: '一支部' })).unchanged).toBe(1)
  const fresh = known('1', { memberships: [home('A', '2026-05-20')] })
  expect(problems(booksOf(fresh), row({ branch: '二支部' }))).toEqual([
    'F2 日期要晚于 2026-05-20，那时才到现在的支部',
  ])
})

/** The books after an import. */
function taken(books: Books, { fresh, changed }: ReturnType<typeof fatesOf>): Books {
  const changedOf = new Map(changed.map((each) => [each.memberId, each]))
  const groupsAfter = (
    before: readonly string[],
    { branchId, groupId }: { branchId: string; groupId: string | null | undefined },
  ) => {
    if (groupId === undefined) return before
    const elsewhere = before.filter((id) =>
      books.groups.some((group) => group.id === id && group.branchId !== branchId),
    )
    return groupId === null ? elsewhere : [...elsewhere, groupId]
  }
  return {
    ...books,
    members: [
      ...books.members.map((member) => {
        const change = changedOf.get(member.id)
        if (!change) return member
        const memberships = change.step ? afterStep(member.memberships, change.step) : member.memberships
        return {
          ...member,
          ...change.person,
          memberships,
          groupIds: groupsAfter(member.groupIds, change),
        }
      }),
      ...fresh.map(({ person, branchId, from, groupId }, index) => ({
        id: `new ${books.members.length + index}`,
        ...person,
        memberships: [home(branchId, from)],
        groupIds: groupsAfter([], { branchId, groupId }),
      })),
    ],
  }
}

const few = <T>(...values: T[]) => fc.constantFrom(...values)
const rows = fc.array(
  fc
    .record({
      number: few('', '', '1', '2', '3'),
      name: few('张三', '李四', '王五', '赵六'),
      kind: few('正式党员', '预备党员'),
      bornOn: few('', '1980-01-01', '1981-01-01'),
      joinedOn: few('2010-06-15', '2011-07-01'),
      branch: few('一支部', '二支部'),
      group: few('', '', '无', '一组'),
      phone: few('', '', '', '13800000001', '13800000002'),
    })
    .map(row),
  { minLength: 1, maxLength: 6 },
)

test('whatever right rows a roster has, importing it again changes nothing', () => {
  let imported = 0
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      let books = booksOf(known('1'), known('2', { name: '李四', number: '2', memberships: [home('B')] }))
      for (const roster of [first, second]) {
        const right = fates(books, ...roster)
        if (right.wrong.length > 0) continue
        imported++
        books = taken(books, right)
        const again = fates(books, ...roster)
        expect([again.fresh, again.changed, again.wrong, again.unchanged]).toEqual([
          [],
          [],
          [],
          roster.length,
        ])
        // Nobody is lost, and nobody is in two branches.
        for (const { memberships } of books.members) {
          expect(memberships.filter(({ kind, to }) => kind === 'home' && to === null)).toHaveLength(1)
          expect(branchesOn(memberships, days.today).home).not.toBeNull()
        }
        // One number, and one phone, is one person.
        for (const key of ['number', 'phoneDigest'] as const) {
          const used = books.members.flatMap((member) => member[key] ?? [])
          expect(new Set(used).size).toBe(used.length)
        }
      }
    }),
    { numRuns: 2000 },
  )
  expect(imported).toBeGreaterThan(300)
})
