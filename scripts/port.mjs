import net from 'net'
import { networkInterfaces } from 'os'
import { Stop } from './command.mjs'

const ANSWER_MS = 500

/** The number in PORT, or 3000. */
export function portFrom(text) {
  if (!text) return 3000
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port
  throw new Stop(`PORT must be a number from 1 to 65535, not "${text}"; for example PORT=3001`)
}

export function isLoopback(host) {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/** The host at which a program on this machine reaches a server that listens on `host`. */
export function reachableHost(host) {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}

/** The address to show to a person. */
export function addressOf(host, port) {
  if (isLoopback(host) || host === '0.0.0.0' || host === '::') return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/**
 * The addresses at which other machines reach this one, if `host` lets them in.
 *
 * @param {string} host
 * @param {number} port
 * @param {Record<string, { address: string, internal: boolean, family: string }[] | undefined>} [interfaces]
 */
export function addressesForOthers(host, port, interfaces = networkInterfaces()) {
  if (host !== '0.0.0.0' && host !== '::') return isLoopback(host) ? [] : [addressOf(host, port)]
  return Object.values(interfaces)
    .flat()
    .filter((it) => !it.internal && it.family === 'IPv4')
    .map(({ address }) => addressOf(address, port))
}

function listenError(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', resolve)
    server.listen({ host, port }, () => server.close(() => resolve(undefined)))
  })
}

function answers(host, port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port })
    const end = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(ANSWER_MS, () => end(false))
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}

/** Refuses, before the long work, a port or an address that the server could not have. `name`: of the command. */
export async function requireFreePort(host, port, name) {
  const error = await listenError(host, port)
  const code = error && error.code
  // Some systems let a second server listen beside one that took all addresses, and browsers try ::1 for
  // "localhost" first: whatever answers there would be taken for Verbatim.
  const taken =
    code === 'EADDRINUSE' ||
    (!error && (await answers(reachableHost(host), port))) ||
    (!error && isLoopback(host) && (await answers('::1', port)))
  if (taken) {
    const other = port < 65535 ? port + 1 : port - 1
    throw new Stop(
      `Port ${port} is already in use, perhaps by Verbatim itself: stop that program, or choose another port with PORT=${other} ${name}`,
    )
  }
  if (code === 'EACCES') {
    throw new Stop(
      `Port ${port} needs administrator rights: choose one from 1024 on, for example PORT=3000 ${name}`,
    )
  }
  if (error) {
    throw new Stop(
      `HOST=${host} is not an address of this machine (${code}): leave HOST out, or use one of its addresses.`,
    )
  }
}

/** Free ports, chosen by the system: all are taken until the last one is known, so that no two are the same. */
export async function freePorts(count) {
  const servers = []
  for (let at = 0; at < count; at += 1) servers.push(await listening())
  const ports = servers.map((server) => server.address().port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

function listening() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0 }, () => resolve(server))
  })
}

/** A free port, chosen by the system. */
export async function freePort() {
  const [port] = await freePorts(1)
  return port
}
