/** Weighs what ships against its limits. WeChat refuses a package over 2 MB; ours are to stay well below. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const KB = 1024
const MB = 1024 * KB
const limits = {
  mainPackage: 1.2 * MB,
  subpackage: 2 * MB,
  allPackages: 20 * MB,
  browserFirstLoad: 400 * KB,
  apiBundle: 600 * KB,
}

interface Weight {
  what: string
  bytes: number
  limit: number
}

const dist = path.resolve(__dirname, '../dist')

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

const weigh = (files: string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0)

/** The main package is everything outside the subpackages' folders. */
function packageWeights(): Weight[] {
  const app = path.join(dist, 'weapp')
  const { subPackages = [] } = JSON.parse(readFileSync(path.join(app, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[]
  }
  const roots = subPackages.map(({ root }) => path.join(app, root) + path.sep)
  const files = filesUnder(app)
  const inMain = files.filter((file) => !roots.some((root) => file.startsWith(root)))
  return [
    { what: 'mini-program: main package', bytes: weigh(inMain), limit: limits.mainPackage },
    ...roots.map((root) => ({
      what: `mini-program: ${path.relative(app, root)}`,
      bytes: weigh(files.filter((file) => file.startsWith(root))),
      limit: limits.subpackage,
    })),
    { what: 'mini-program: all packages', bytes: weigh(files), limit: limits.allPackages },
  ]
}

/** Scripts and styles that index.html names, as they travel (gzip). */
function browserWeight(): Weight {
  const app = path.join(dist, 'h5')
  const html = readFileSync(path.join(app, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/((?:js|css)\/[^"]+)"/g)].map(([, file]) =>
    path.join(app, file ?? ''),
  )
  const bytes = named.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
  return { what: 'browser: first load, gzip', bytes, limit: limits.browserFirstLoad }
}

const apiBundle = path.join(dist, 'cloudfunctions/api/index.js')

/** What a cold start pays before the first call, in milliseconds: the best of five fresh processes. */
function apiRequireTime(): number {
  const script =
    'const t = performance.now(); require(process.argv[1]); process.stdout.write(String(performance.now() - t)); process.exit()'
  const run = () => Number(execFileSync(process.execPath, ['-e', script, apiBundle], { encoding: 'utf8' }))
  return Math.min(...Array.from({ length: 5 }, run))
}

function main(): void {
  const missing = ['weapp', 'h5', 'cloudfunctions/api'].filter((part) => !existsSync(path.join(dist, part)))
  if (missing.length > 0) throw new Error(`dist lacks ${missing.join(', ')}: run npm run build first.`)

  const api = {
    what: 'cloud: api, loaded at a cold start',
    bytes: statSync(apiBundle).size,
    limit: limits.apiBundle,
  }
  for (const { what, bytes, limit } of [...packageWeights(), browserWeight(), api]) {
    const tooHeavy = bytes > limit
    console.log(
      `${tooHeavy ? '✗' : '✓'} ${what.padEnd(40)} ${Math.ceil(bytes / KB)} of ${Math.floor(limit / KB)} KB`,
    )
    if (tooHeavy) process.exitCode = 1
  }
  console.log(`  cloud: api loads in ${apiRequireTime().toFixed(0)} ms`)
}

main()
