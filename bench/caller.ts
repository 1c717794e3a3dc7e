import { Agent, request } from 'node:http'

interface Work {
  port: number
  concurrency: number
  calls: { token: string; body: string }[]
}

export interface Called {
  seconds: number
  /** One call's time, milliseconds, sorted. */
  milliseconds: number[]
  refused: string[]
}

/** A process of its own that makes calls over HTTP, so that making them does not slow the host's thread. */
process.on('message', (work: Work) => {
  void callAll(work).then((called) => process.send?.(called))
})

async function callAll({ port, concurrency, calls }: Work): Promise<Called> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  const milliseconds: number[] = []
  const refused: string[] = []
  let next = 0
  const worker = async () => {
    for (let call = calls[next++]; call; call = calls[next++]) {
      const began = performance.now()
      const answer = await post(agent, port, call.token, call.body)
      milliseconds.push(performance.now() - began)
      if (!answer.startsWith('{"ok":true')) refused.push(answer)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: concurrency }, worker))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return { seconds, milliseconds: milliseconds.sort((a, b) => a - b), refused }
}

const post = (agent: Agent, port: number, token: string, body: string) =>
  new Promise<string>((resolve, reject) => {
    const call = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path: '/functions/api',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          authorization: `Bearer ${token}`,
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve(Buffer.concat(chunks).toString()))
      },
    )
    call.on('error', reject)
    call.end(body)
  })
