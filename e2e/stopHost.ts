import { rmSync } from 'node:fs'

export default async function stopHost(): Promise<void> {
  const { host } = globalThis
  if (!host) return
  await new Promise<void>((resolve) => {
    host.process.once('exit', () => resolve())
    host.process.kill('SIGTERM')
  })
  rmSync(host.dataFolder, { recursive: true, force: true })
}
