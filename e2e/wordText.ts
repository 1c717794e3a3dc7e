import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const HOW = 'Install it: apt-get install --no-install-recommends'

const run = (program: string, packages: string, ...words: string[]): string => {
  try {
    return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`No ${program} found. ${HOW} ${packages}`)
    throw error
  }
}

/** Opens a Word file in LibreOffice and gives what its pages say, without any gaps; a number of pages beside. */
export function printed(file: string): { text: string; pages: number } {
  if (run('fc-list', 'fontconfig', ':lang=zh-cn').trim() === '')
    throw new Error(`No font with Chinese signs found. ${HOW} fonts-noto-cjk`)
  const folder = mkdtempSync(path.join(tmpdir(), 'word-'))
  try {
    // A profile of its own: another LibreOffice that runs would keep this one from starting.
    run(
      ...(['soffice', 'libreoffice-writer-nogui', `-env:UserInstallation=file://${folder}/profile`] as const),
      ...['--headless', '--convert-to', 'pdf', '--outdir', folder, file],
    )
    const pdf = path.join(folder, `${path.basename(file, path.extname(file))}.pdf`)
    const text = run('pdftotext', 'poppler-utils', '-layout', pdf, '-')
    return { text: text.replace(/\s+/g, ''), pages: text.split('\f').length - 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
