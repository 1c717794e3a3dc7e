import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'

const RUNS = 9
const folder = path.resolve(__dirname, '../dist/cloudfunctions/api')

/** The size of the `api` bundle with the SDK, and how long a cold process takes to require each. */
export function benchBundle() {
  const bytes = (file: string) => statSync(path.join(folder, file)).size
  return {
    apiBytes: bytes('index.js'),
    sdkBytes: bytes('wx-server-sdk.js'),
    apiMilliseconds: requireTime('index.js'),
    sdkMilliseconds: requireTime('wx-server-sdk.js'),
  }
}

function requireTime(file: string): number {
  const script = `const t = performance.now(); require(${JSON.stringify(path.join(folder, file))}); process.stdout.write(String(performance.now() - t))`
  const times = Array.from({ length: RUNS }, () =>
    Number(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout),
  )
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN
}
