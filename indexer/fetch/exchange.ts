import { type IncomingMessage, request as requestOver } from 'node:http'
import type { Socket } from 'node:net'
import { httpResponseIn } from '../read/warc/http-response.ts'
import { connected } from './connect.ts'
import { FetchFault } from './fault.ts'
import { hostOf } from './resolve.ts'

/** A request and what a server answered, both as they were sent. */
export type Exchange = {
  url: URL
  /** When it was asked. */
  at: Date
  /** Of IP: which one answered. */
  address: string
  request: Buffer
  /** From its status line to the end of its body, as it came: packed, in chunks. */
  response: Buffer
  status: number
  field: (name: string) => string | null
}

export type HowToAsk = {
  addresses: readonly string[]
  userAgent: string
  /** More fields of the request. */
  fields?: Readonly<Record<string, string>>
  megabytes: number
  seconds: number
  signal: AbortSignal
}

/** What Node takes of a header. */
const HEADER_BYTES_AT_MOST = 64 * 1024

/**
 * Asks for one address, on a connection of its own, without cookies. Follows nothing, and looks no name up.
 * @throws FetchFault if it is not answered whole, in time, and by HTTP
 */
export async function exchanged(url: URL, how: HowToAsk): Promise<Exchange> {
  const { seconds } = how
  const inTime = AbortSignal.timeout(seconds * 1000)
  const signal = AbortSignal.any([how.signal, inTime])
  try {
    const at = new Date()
    const { socket, address } = await connected(url, how.addresses, signal)
    try {
      const lines = fieldsOf(url, how)
      const request = Buffer.from(`GET ${targetOf(url)} HTTP/1.1\r\n${headerOf(lines)}\r\n`, 'latin1')
      const { message, raw } = await answer(url, socket, lines, { ...how, signal })
      const response = withoutWhatIsBehind(afterInterim(raw))
      const { statusCode: status = 0, headers } = message
      if (httpResponseIn(response)?.status !== status) throw new FetchFault({ reason: 'answer-malformed' })
      const field = (name: string) => {
        const value = headers[name]
        return (Array.isArray(value) ? value[0] : value) ?? null
      }
      return { url, at, address, request, response, status, field }
    } finally {
      socket.destroy()
    }
  } catch (error) {
    how.signal.throwIfAborted()
    if (inTime.aborted) throw new FetchFault({ reason: 'answer-too-slow', seconds }, error)
    throw error
  }
}

const targetOf = ({ pathname, search }: URL) => `${pathname}${search}`

const fieldsOf = (url: URL, { userAgent, fields = {} }: HowToAsk): [string, string][] => [
  ['Host', url.host],
  ['User-Agent', userAgent],
  ['Accept', '*/*'],
  ['Accept-Encoding', 'gzip'],
  ...Object.entries(fields),
  ['Connection', 'close'],
]

const headerOf = (lines: readonly [string, string][]) =>
  lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')

type Answer = { message: IncomingMessage; raw: Buffer }

/** The answer, with all bytes that came on the connection until it ended. */
function answer(
  url: URL,
  socket: Socket,
  lines: [string, string][],
  { megabytes, signal }: HowToAsk,
): Promise<Answer> {
  const most = megabytes * 1024 * 1024 + HEADER_BYTES_AT_MOST
  const pieces: Uint8Array[] = []
  let length = 0
  return new Promise((resolve, reject) => {
    const asked = requestOver({
      ...{ method: 'GET', path: targetOf(url), host: hostOf(url) },
      // An array is sent as it stands, so that what is kept of it is what was sent.
      headers: lines.flat(),
      ...{ setHost: false, maxHeaderSize: HEADER_BYTES_AT_MOST, signal },
      createConnection: () => socket,
    })
    socket.on('data', (piece: Uint8Array) => {
      length += piece.length
      if (length <= most) pieces.push(piece)
      else socket.destroy(new FetchFault({ reason: 'answer-too-large', megabytes }))
    })
    // Also of a connection that ends badly after the answer, when this changes nothing any more.
    asked.on('error', (error) => reject(faultOf(error)))
    asked.on('upgrade', () => reject(new FetchFault({ reason: 'answer-malformed' })))
    asked.on('response', (message) => {
      message.on('error', (error) => reject(faultOf(error)))
      message.on('end', () => {
        if (message.complete) resolve({ message, raw: Buffer.concat(pieces) })
        else reject(new FetchFault({ reason: 'answer-incomplete' }))
      })
      message.resume()
    })
    asked.end()
  })
}

/** What broke an answer off. */
function faultOf(error: Error): FetchFault {
  if (error instanceof FetchFault) return error
  const code = 'code' in error ? String(error.code) : ''
  const isOfHttp = code.startsWith('HPE_')
  return new FetchFault({ reason: isOfHttp ? 'answer-malformed' : 'answer-incomplete' }, error)
}

/** Without what a server sends before its answer: 103 with links, or 100. */
function afterInterim(raw: Buffer): Buffer {
  let rest = raw
  for (let it = httpResponseIn(rest); it !== null && it.status < 200; it = httpResponseIn(rest)) {
    rest = Buffer.from(it.body.buffer, it.body.byteOffset, it.body.length)
  }
  return rest
}

/** Without what comes on the connection behind the length that the answer states. */
function withoutWhatIsBehind(response: Buffer): Buffer {
  const it = httpResponseIn(response)
  if (it === null || it.isChunked || it.length === null || it.body.length <= it.length) return response
  return response.subarray(0, response.length - (it.body.length - it.length))
}
