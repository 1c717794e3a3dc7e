import { MAIN, XML } from './xmlText'

/**
 * Numbers of the cell formats in `STYLES`. `blank`: of a column's cells that hold nothing yet; it is formatted as a
 * text, so that nothing typed into it becomes a formula or loses its leading zeros.
 */
export const styles = { blank: 1, title: 2, about: 3, heading: 4, text: 5, number: 6, date: 7 } as const

/** Excel's own format "text", and one of ours. */
const AS_TEXT = 49
const AS_DATE = 164

const font = (size: number, isBold = false) =>
  `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><name val="等线"/></font>`
const side = (name: string) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`
const cell = (what: { format?: number; font?: number; fill?: number; border?: 1; align?: string }) =>
  `<xf numFmtId="${what.format ?? 0}" fontId="${what.font ?? 0}" fillId="${what.fill ?? 0}" borderId="${what.border ?? 0}" ` +
  'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
  `<alignment vertical="center" ${what.align ?? ''}/></xf>`

export const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}">` +
  `<numFmts count="1"><numFmt numFmtId="${AS_DATE}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="3">${font(11)}${font(11, true)}${font(16, true)}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>' +
  `<borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</border></borders>` +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="8"><xf/>' +
  cell({ format: AS_TEXT }) +
  cell({ format: AS_TEXT, font: 2, align: 'horizontal="center" wrapText="1"' }) +
  cell({ format: AS_TEXT, align: 'wrapText="1"' }) +
  cell({ format: AS_TEXT, font: 1, fill: 2, border: 1, align: 'horizontal="center" wrapText="1"' }) +
  cell({ format: AS_TEXT, border: 1, align: 'wrapText="1"' }) +
  cell({ border: 1, align: 'horizontal="right" indent="1"' }) +
  cell({ format: AS_DATE, border: 1, align: 'horizontal="center"' }) +
  '</cellXfs></styleSheet>'
