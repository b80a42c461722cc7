import { connect, isIP, type Socket } from 'node:net'
import { addAbortSignal } from 'node:stream'
import { connect as connectTls } from 'node:tls'
import { FetchFault } from './fault.ts'
import { hostOf } from './resolve.ts'

/** A network that does not answer says nothing for minutes. */
const CONNECT_MS = 15_000

/** What Node and OpenSSL call a connection that is not known to lead to the host that was meant. */
const OF_TRUST = /CERT|SIGNATURE|SSL|TLS|EPROTO|ISSUER|_CRL|_CA$/

const NO_ANSWER = Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

/**
 * A connection to the first of these addresses that answers, for https with a certificate of the host that was checked.
 * @throws FetchFault if there is none
 */
export async function connected(
  url: URL,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<{ socket: Socket; address: string }> {
  const host = hostOf(url)
  let last: unknown
  for (const address of addresses) {
    try {
      return { socket: await connection(url, address, signal), address }
    } catch (error) {
      signal.throwIfAborted()
      const systemCode = codeOf(error)
      if (OF_TRUST.test(systemCode)) {
        throw new FetchFault({ reason: 'connection-untrusted', host, systemCode }, error)
      }
      last = error
    }
  }
  throw new FetchFault({ reason: 'host-unreachable', host, systemCode: codeOf(last) }, last)
}

function connection(url: URL, address: string, signal: AbortSignal): Promise<Socket> {
  const isTls = url.protocol === 'https:'
  const port = url.port === '' ? (isTls ? 443 : 80) : Number(url.port)
  const host = hostOf(url)
  // An address of IP is connected to as it is, so that no name is looked up again.
  const socket = isTls
    ? connectTls({
        ...{ host: address, port, servername: isIP(host) === 0 ? host : '' },
        // Whatever NODE_TLS_REJECT_UNAUTHORIZED says.
        rejectUnauthorized: true,
        ALPNProtocols: ['http/1.1'],
      })
    : connect({ host: address, port })
  addAbortSignal(signal, socket)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => socket.destroy(NO_ANSWER), CONNECT_MS)
    socket.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    socket.once(isTls ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer)
      resolve(socket)
    })
  })
}
