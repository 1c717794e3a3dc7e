/** Colours that are written into drawings (SVG, canvas), where a CSS variable does not reach. As in tokens.scss. */
export const colours = {
  ink: '#211C17',
  ink2: '#6A6158',
  line: '#EEE8DF',
  track: '#EFE9DF',
  red: '#B91C1C',
  gold: '#C98A1B',
  goldEmpty: '#E6DCCB',
  green: '#2F7A58',
  white: '#FFFFFF',
  /** The four parts of a branch's score, from the heaviest to the lightest. */
  parts: ['#B91C1C', '#DB775D', '#EAB092', '#F3D6BC'],
} as const

/** An SVG as an image address: works in <Image> and in CSS, in the mini-program and in the browser. */
export const svgUri = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg).replace(/'/g, '%27').replace(/\(/g, '%28').replace(/\)/g, '%29')}`
