/**
 * `npm run verify`: every check there is, cheapest first; stops at the first that fails.
 * `npm run verify -- --skip tests` leaves steps out by name (comma-separated), where they have just run.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** In order. Each is a script of package.json. */
const steps: Record<string, string> = {
  types: 'typecheck',
  layers: 'layers',
  lint: 'lint',
  'dead code': 'deadcode',
  tests: 'test',
  'mini-program build': 'build:weapp',
  'browser build': 'build:h5',
  'functions build': 'build:functions',
  'mini-program templates': 'templates',
  sizes: 'size',
}

const root = path.resolve(__dirname, '..')

function run(script: string): boolean {
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status === 0
}

function main(): void {
  const at = process.argv.indexOf('--skip')
  const skipped = at === -1 ? [] : (process.argv[at + 1] ?? '').split(',')
  const unknown = skipped.filter((name) => !(name in steps))
  if (unknown.length > 0)
    throw new Error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}`)

  const timings: string[] = []
  for (const [name, script] of Object.entries(steps)) {
    if (skipped.includes(name)) continue
    console.log(`\n── ${name} (npm run ${script})`)
    const start = performance.now()
    const passed = run(script)
    timings.push(
      `${passed ? '✓' : '✗'} ${name.padEnd(24)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`,
    )
    if (!passed) {
      process.exitCode = 1
      break
    }
  }
  console.log(`\n${timings.join('\n')}\n${process.exitCode ? 'verify failed' : 'verify passed'}`)
}

main()
