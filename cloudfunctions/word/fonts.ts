/**
 * The faces of an official document (公文). A face that a machine lacks is set in the first of the others that it has:
 * Word reads those from the table of fonts, whichever system it runs on.
 */
export const fonts = {
  title: { name: '方正小标宋简体', or: ['方正小标宋_GBK', '宋体', 'SimSun', 'Songti SC'] },
  body: { name: '仿宋_GB2312', or: ['仿宋', 'FangSong', 'STFangsong', '方正仿宋_GBK'] },
  heading: { name: '黑体', or: ['SimHei', 'Heiti SC', '方正黑体_GBK'] },
  subheading: { name: '楷体_GB2312', or: ['楷体', 'KaiTi', 'STKaiti', '方正楷体_GBK'] },
  song: { name: '宋体', or: ['SimSun', 'Songti SC'] },
} as const satisfies Record<string, { name: string; or: readonly string[] }>
export type Face = keyof typeof fonts

/** Figures and letters, which the Chinese faces draw poorly. */
const LATIN = 'Times New Roman'

export const faced = (face: Face) => ({
  ascii: LATIN,
  hAnsi: LATIN,
  cs: LATIN,
  eastAsia: fonts[face].name,
})

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The part `word/fontTable.xml`. Charset 86: simplified Chinese. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="${MAIN}">${Object.values(fonts)
  .map(
    ({ name, or }) =>
      `<w:font w:name="${name}"><w:altName w:val="${or.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  )
  .join('')}<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/></w:font></w:fonts>`
