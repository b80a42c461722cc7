import http from 'http'
import path from 'path'
import { pathToFileURL } from 'url'
import { nextProgram } from './build.mjs'
import { startChild } from './child.mjs'
import { Stop, say } from './command.mjs'
import { dataFolder, root } from './place.mjs'
import { reachableHost } from './port.mjs'

const READY_MS = 60000
const ASK_AGAIN_MS = 100

/** The health check's answer as { status, body }, or undefined until the server answers. */
function askHealth(host, port) {
  return new Promise((resolve) => {
    const request = http.get(
      { host: reachableHost(host), port, path: '/api/health', timeout: READY_MS, agent: false },
      (response) => {
        const chunks = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('error', () => resolve(undefined))
        response.on('end', () => {
          resolve({ status: response.statusCode, body: Buffer.concat(chunks).toString('utf8') })
        })
      },
    )
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(undefined))
  })
}

function startNext(host, port, folder, { program, preload, environment, stdout }) {
  const preloaded = pathToFileURL(path.join(root, 'scripts', preload)).href
  return startChild(process.execPath, ['--import', preloaded, ...program], {
    cwd: root,
    env: {
      ...process.env,
      HOST: host,
      PORT: String(port),
      VERBATIM_DATA: folder,
      VERBATIM_ROOT: root,
      NODE_ENV: environment,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', stdout, 'inherit', 'ipc'],
  })
}

/** Starts the built pages on an index. `child.ended` settles when they end. */
export function startServer(host, port, folder = dataFolder) {
  return startNext(host, port, folder, {
    program: [path.join(root, 'app', 'server', 'serve.mjs')],
    preload: 'end-with-parent.mjs',
    environment: 'production',
    // `npm start` says where the pages are, once they answer.
    stdout: 'ignore',
  })
}

/** Starts the pages from their source. Its output goes to `.next/dev`, which a build neither reads nor removes. */
export function startDevServer(host, port) {
  return startNext(host, port, dataFolder, {
    program: [nextProgram, 'dev', '-H', host, '-p', String(port)],
    preload: 'dev-process.mjs',
    environment: 'development',
    // Shows what is compiled, and what is wrong with a change.
    stdout: process.stderr,
  })
}

/** Resolves when the server answers; rejects if it ends or does not answer in time. */
export async function requireAnswer(child, host, port) {
  let running = true
  const ended = () => {
    running = false
  }
  child.ended.then(ended, ended)

  const giveUpAt = Date.now() + READY_MS
  while (running && Date.now() < giveUpAt) {
    const answer = await askHealth(host, port)
    if (answer && running) {
      if (answer.status >= 500)
        say(`Warning: the pages answer, but the health check reports a problem: ${answer.body}`)
      return
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))
  }
  throw new Stop(
    running
      ? `The pages did not answer within ${READY_MS / 1000} seconds: start again; if that does not help, remove the folder .next first.`
      : 'The pages ended before they answered, see above: start again; if that does not help, remove the folder .next first.',
  )
}
