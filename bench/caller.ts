import { connect } from 'node:net'

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
  const milliseconds: number[] = []
  const refused: string[] = []
  let next = 0
  const worker = async () => {
    const post = await openLine(port)
    for (let call = calls[next++]; call; call = calls[next++]) {
      const began = performance.now()
      const answer = await post.send(requestOf(call))
      milliseconds.push(performance.now() - began)
      if (!answer.startsWith('{"ok":true')) refused.push(answer)
    }
    post.close()
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: concurrency }, worker))
  const seconds = (performance.now() - began) / 1000
  return { seconds, milliseconds: milliseconds.sort((a, b) => a - b), refused }
}

const requestOf = ({ token, body }: Work['calls'][number]): string =>
  [
    'POST /functions/api HTTP/1.1',
    'Host: bench',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Authorization: Bearer ${token}`,
    '',
    body,
  ].join('\r\n')

/**
 * One kept-alive connection, a request at a time, without an HTTP client's machinery: the two cores are shared with
 * the host and the database, and what the caller spends is not theirs.
 */
async function openLine(
  port: number,
): Promise<{ send: (request: string) => Promise<string>; close: () => void }> {
  const socket = connect(port, '127.0.0.1').setNoDelay().setEncoding('utf8')
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let received = ''
  let answered: (body: string) => void = () => undefined
  socket.on('data', (chunk: string) => {
    received += chunk
    const head = received.indexOf('\r\n\r\n')
    const length = /content-length: (\d+)/i.exec(received)?.[1]
    if (head === -1 || length === undefined) return
    const body = received.slice(head + 4)
    if (Buffer.byteLength(body) < Number(length)) return
    received = ''
    answered(body)
  })
  return {
    send: (request) =>
      new Promise((resolve) => {
        answered = resolve
        socket.write(request)
      }),
    close: () => socket.destroy(),
  }
}
