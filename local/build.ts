import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { Trouble } from './books'

const root = path.resolve(__dirname, '..')
export const appFolder = path.join(root, 'dist', 'h5')

function newestIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const full = path.join(folder, entry.name)
    return Math.max(newest, entry.isDirectory() ? newestIn(full) : statSync(full).mtimeMs)
  }, 0)
}

/** The H5 app is there and no source of it is newer. */
function isBuilt(): boolean {
  const page = path.join(appFolder, 'index.html')
  if (!existsSync(page)) return false
  const sources = [newestIn(path.join(root, 'src')), newestIn(path.join(root, 'config'))]
  const settings = ['package.json', 'babel.config.js'].map((file) => statSync(path.join(root, file)).mtimeMs)
  return Math.max(...sources, ...settings) < statSync(page).mtimeMs
}

/** Builds the H5 app when a source is newer than it. Trouble: the end of what the build said. */
export async function buildApp(report: (line: string) => void): Promise<void> {
  if (isBuilt()) return
  report('Building the browser app (about a minute the first time) …')
  const build = spawn(
    process.execPath,
    [path.join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'h5'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  const keep = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000))
  build.stdout.on('data', keep)
  build.stderr.on('data', keep)
  const code = await new Promise<number | null>((resolve, reject) => {
    build.on('error', reject)
    build.on('close', resolve)
  })
  if (code !== 0) throw new Trouble(`The browser app did not build. The end of what the build said:\n${said}`)
}
