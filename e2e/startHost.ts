import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const root = path.resolve(__dirname, '..')
/** Building the app and loading the demo organisation included, on a slow machine. */
const PATIENCE_MS = 15 * 60_000

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

declare global {
  var host: { process: ChildProcess; dataFolder: string } | undefined
}

/** Starts what `npm start` starts, on a free port and with data of its own, and waits until it says that it is ready. */
export default async function startHost(): Promise<void> {
  const port = await freePort()
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'e2e-'))
  const run = (file: string) => ['--import', 'tsx', path.join(root, file)]
  const env = { ...process.env, NODE_ENV: undefined }
  await promisify(execFile)(process.execPath, [...run('e2e/prepareBooks.ts'), dataFolder], { cwd: root, env })
  const host = spawn(process.execPath, run('local/start.ts'), {
    cwd: root,
    env: { ...env, PORT: String(port), DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  globalThis.host = { process: host, dataFolder }
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`The host is not ready:\n${said}`)), PATIENCE_MS)
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-8000)
      if (!said.includes('Ready: ')) return
      clearTimeout(tooLate)
      resolve()
    }
    host.stdout.on('data', listen)
    host.stderr.on('data', listen)
    host.once('exit', (code) => {
      clearTimeout(tooLate)
      reject(new Error(`The host ended with ${code}:\n${said}`))
    })
  })
  process.env.E2E_HOST = `http://127.0.0.1:${port}`
}
