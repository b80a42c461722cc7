// Serves the built pages: `node app/server/serve.mjs` with HOST and PORT in the environment. In place of `next start`,
// because some requests have to be answered before Next sees them: it cannot represent them, and would answer with an
// error of its own or without what was refused. Plain JavaScript, because Node 20 cannot start TypeScript.
import { AsyncLocalStorage } from 'node:async_hooks'
import { EventEmitter } from 'node:events'
import http from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import next from 'next'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const HOST = process.env.HOST || '127.0.0.1'
const PORT = Number(process.env.PORT || 3000)

/** A large file takes longer than the usual five minutes where another machine sends it over a slow network. */
const REQUEST_MS = 60 * 60 * 1000

process.title = 'verbatim'
process.env.VERBATIM_ROOT ??= ROOT

/** Loads TypeScript, and with the first call what reads it. */
const load = (file) => createRequire(import.meta.url)('tsx/cjs/api').require(file, import.meta.url)

/** The methods that Next represents and that some address accepts. All others are refused everywhere. */
const PASSED_ON = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])
/** Anybody can send these; Next would take the scheme and the host of its addresses from them. */
const FORWARDED = /^(?:x-forwarded-|forwarded$)/
/** Next keeps parameters in an object, and loses this one. */
const PROTOTYPE = '__proto__'

/** The last answer on each socket: nothing else may be written between its parts. */
const answers = new WeakMap()

/** The answer that is being made, for pages to set its status: see `outcome.ts`. */
const answering = new AsyncLocalStorage()
globalThis[Symbol.for('verbatim.answering')] = answering

/** The TypeScript that decides. Loaded at the first request that needs it here: all others meet it in `proxy.ts`. */
let border
const atBorder = (asked) => {
  border ??= load('./border.ts')
  return border.answerAtBorder(asked, { environment: process.env })
}

/** The path and the parameters of a request's target, which can also be `*`, or `host:port` with CONNECT. */
function targetOf(target) {
  if (!target.startsWith('/')) return { path: '*', parameters: new URLSearchParams() }
  const at = target.indexOf('?')
  if (at === -1) return { path: target, parameters: new URLSearchParams() }
  return { path: target.slice(0, at), parameters: new URLSearchParams(target.slice(at + 1)) }
}

function headersOf(lines) {
  const headers = new Headers()
  for (const [name, value] of lines) {
    try {
      headers.append(name, value)
    } catch {
      // Not a header at all, so it says nothing.
    }
  }
  return headers
}

const plain = (status) => new Response(null, { status })

async function send(response, answer) {
  response.statusCode = answer.status
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
  // What is left of a request that was refused is not read.
  response.setHeader('connection', 'close')
  response.end(Buffer.from(await answer.arrayBuffer()))
}

/** An answer to what Node hands over as a bare socket. */
function sendOn(socket, answer, method = 'GET') {
  socket.on('error', () => socket.destroy())
  if (!socket.writable || answers.get(socket)?.writableFinished === false) {
    socket.destroy()
    return
  }
  const request = new http.IncomingMessage(socket)
  Object.assign(request, { method, httpVersionMajor: 1, httpVersionMinor: 1 })
  const response = new http.ServerResponse(request)
  response.shouldKeepAlive = false
  response.assignSocket(socket)
  response.on('finish', () => socket.end())
  send(response, answer).catch(() => socket.destroy())
}

/** `https://host/path` as a target names the host as well (RFC 9112, 3.2.2), in place of the header. */
function readAbsoluteTarget(request) {
  if (!/^https?:\/\//i.test(request.url) || !URL.canParse(request.url)) return
  const { host, pathname, search } = new URL(request.url)
  request.headers.host = host
  request.url = `${pathname}${search}`
}

function listener(handle) {
  return (request, response) => {
    const { socket } = request
    answers.set(socket, response)
    // Node keeps the first of two hosts; something in front may have read the other one (RFC 9112, 3.2).
    const twoHosts = (request.headersDistinct.host ?? []).length > 1
    readAbsoluteTarget(request)
    for (const name of Object.keys(request.headers)) if (FORWARDED.test(name)) delete request.headers[name]
    const { method, url } = request
    const { path: asked, parameters } = targetOf(url)
    if (!twoHosts && PASSED_ON.has(method) && asked !== '*' && !parameters.has(PROTOTYPE)) {
      return answering.run(response, handle, request, response)
    }
    const headers = headersOf(Object.entries(request.headers).flatMap(([name, it]) => [[name, String(it)]]))
    const answer = twoHosts
      ? plain(400)
      : (atBorder({ method, path: asked, parameters, headers }) ?? plain(400))
    return send(response, answer).catch(() => response.destroy())
  }
}

const STATUS = { HPE_HEADER_OVERFLOW: 431, HPE_CHUNK_EXTENSIONS_OVERFLOW: 413, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** What Node could not read. A method that it does not know is a method that nothing here accepts. */
function answerUnreadable(error, socket) {
  const lines = String(error.rawPacket ?? '').split(/\r?\n/)
  const [, method, target] = /^([!#$%&'*+.^`|~\w-]+) (\S+) HTTP\/1\.[01]$/.exec(lines[0] ?? '') ?? []
  if (error.code !== 'HPE_INVALID_METHOD' || target === undefined) {
    sendOn(socket, plain(STATUS[error.code] ?? 400))
    return
  }
  const end = lines.indexOf('', 1)
  const given = lines.slice(1, end === -1 ? undefined : end).map((it) => {
    const colon = it.indexOf(':')
    return [it.slice(0, colon), it.slice(colon + 1).trim()]
  })
  sendOn(socket, atBorder({ method, ...targetOf(target), headers: headersOf(given) }) ?? plain(400))
}

// `npm start` has checked it, and says more; a container starts this file.
const publicUrl = (process.env.VERBATIM_PUBLIC_URL ?? '').trim()
if (publicUrl !== '' && load('../../model/public-address.ts').originIn(publicUrl) === null) {
  process.stderr.write(
    `VERBATIM_PUBLIC_URL must be an address without a path, such as https://quotes.example.org/, not "${publicUrl}".\n`,
  )
  process.exit(2)
}

const server = http.createServer({ requestTimeout: REQUEST_MS })
// Next listens for upgrades, which only development needs, and never answers them. Without a listener a request for one
// is answered like any other.
const app = next({ dev: false, dir: ROOT, hostname: HOST, port: PORT, httpServer: new EventEmitter() })
await app.prepare()
server.on('request', listener(app.getRequestHandler()))
server.on('clientError', answerUnreadable)
server.on('connect', (request, socket) => {
  const headers = headersOf(Object.entries(request.headers).map(([name, it]) => [name, String(it)]))
  const asked = { method: request.method, ...targetOf(request.url), headers }
  sendOn(socket, atBorder(asked) ?? plain(400), request.method)
})
server.on('error', (error) => {
  process.stderr.write(`The pages cannot be served on ${HOST}:${PORT}: ${error.message}\n`)
  process.exit(1)
})

let ending = false
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (ending) return
    ending = true
    // Answers that have begun are finished; who started this process ends it if they take too long.
    server.close(() => app.close().finally(() => process.exit(0)))
  })
}
server.listen(PORT, HOST, () => process.stdout.write(`Verbatim is served on ${HOST}, port ${PORT}.\n`))
