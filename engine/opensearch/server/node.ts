import type http from 'node:http'
import { Connection, errors } from '@opensearch-project/opensearch'

type Given = Parameters<Connection['request']>
type Options = Given[0]
type Answered = Given[1]

/** After this part of the client's time without an answer, a node is asked for a sign of life, and has as long for one. */
const PART = 1 / 20
/** That is enough, however long a request may take. */
const LONGEST_MS = 30_000
/** If it gives one, it is asked again after twice the time. */
const LATER = 2
const DEFAULT_TIMEOUT_MS = 40_000

/**
 * One node of a cluster. A node that hangs takes requests and answers none, as one that works hard on a search seems to do:
 * only the former has no answer to a request that is no work either. Its requests fail then, by which the client asks
 * another node, and this one last for a while.
 */
export class Node extends Connection {
  override request(options: Options, callback: Answered): http.ClientRequest {
    if (isSignOfLife(options)) return super.request(options, callback)
    const wait = Math.min((options.timeout ?? DEFAULT_TIMEOUT_MS) * PART, LONGEST_MS)
    const watch = new Watch(() => this.signOfLife(options, wait))
    let cause: Error | undefined
    let body: http.IncomingMessage | null = null
    const request = super.request(options, (error, response) => {
      body = response
      if (response === null) watch.end()
      // Its body is still to come.
      else response.once('close', () => watch.end())
      callback(withCause(error, cause), response)
    })
    // The client keeps the message only, which says less than a code.
    request.prependOnceListener?.('error', (error) => {
      cause = error
    })
    watch.begin(wait, () => {
      // Of a body, the client itself says that it was cut off.
      if (body !== null) body.destroy()
      else request.destroy(new errors.ConnectionError('The node gives no sign of life.'))
    })
    return request
  }

  /** Resolves with whether there was any answer, of whatever kind. */
  private signOfLife({ headers }: Options, withinMs: number): Promise<boolean> {
    const { authorization } = (headers ?? {}) as http.OutgoingHttpHeaders
    const options: Options = {
      ...SIGN_OF_LIFE,
      timeout: withinMs,
      ...(authorization !== undefined && { headers: { authorization } }),
    }
    return new Promise((resolve) => {
      super.request(options, (_, response) => {
        response?.resume()
        resolve(response !== null)
      })
    })
  }
}

const SIGN_OF_LIFE = { method: 'HEAD', path: '/' } as const

/** Also the client's own, before it asks a node again that did not answer. */
const isSignOfLife = ({ method, path }: Options): boolean =>
  method === SIGN_OF_LIFE.method && path === SIGN_OF_LIFE.path

/** Asks for signs of life until it ends. */
class Watch {
  private timer: NodeJS.Timeout | undefined
  private ended = false

  constructor(private readonly signOfLife: () => Promise<boolean>) {}

  begin(waitMs: number, onNone: () => void) {
    if (this.ended) return
    this.timer = setTimeout(async () => {
      if (await this.signOfLife()) this.begin(waitMs * LATER, onNone)
      else if (!this.ended) onNone()
    }, waitMs)
  }

  end() {
    this.ended = true
    clearTimeout(this.timer)
  }
}

function withCause(error: Error | null, cause: Error | undefined): Error | null {
  if (error !== null && cause !== undefined) error.cause = cause
  return error
}
