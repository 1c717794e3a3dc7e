import { csvText } from './csv'

const lineOf = (...cells: Parameters<typeof csvText>[0][number]) => csvText([cells]).slice(1).trimEnd()

test('begins with a byte order mark and ends each line as Excel does', () => {
  expect(
    csvText([
      ['支部', '得分'],
      ['理论科支部', 94.2],
    ]),
  ).toBe('\uFEFF支部,得分\r\n理论科支部,94.2\r\n')
})

test('quotes what would break a line or a cell', () => {
  expect(lineOf('a,b', '说"好"', '两\n行', 'plain')).toBe('"a,b","说""好""","两\n行",plain')
})

test.each(['=1+1', '+86', '-2', '@SUM(A1)', ' =1', '\t=1', '＝1', '－1'])(
  'a name that looks like a formula (%j) stays a text',
  (name) => {
    expect(lineOf(name)).toBe(`'${name}`)
  },
)

test('a formula that needs quotes gets both', () => {
  expect(lineOf('=HYPERLINK("x","y")')).toBe(`"'=HYPERLINK(""x"",""y"")"`)
})

test('numbers stay numbers, nothing stays empty', () => {
  expect(lineOf(-1, 0, null, 88.5)).toBe('-1,0,,88.5')
})
