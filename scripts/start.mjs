import './node-version.mjs'
import path from 'path'
import { build } from './build.mjs'
import { endChildren, onInterrupt, startChild } from './child.mjs'
import { command, Stop, say } from './command.mjs'
import { dataFolder, root, userFolder } from './place.mjs'
import { addressesForOthers, addressOf, isLoopback, portFrom, requireFreePort } from './port.mjs'
import { requireAnswer, startServer } from './server.mjs'
import { setUp } from './set-up.mjs'
import { rememberPaths, startPaths } from './start-paths.mjs'

const HELP = `Usage: npm start [-- PATH…]

Installs what is missing, indexes, builds the pages and serves them on this machine alone.

  PATH…          files and folders to index; remembered for the next start (at first: seeds/)
  --help         this text

  PORT                    port to serve on (3000)
  HOST                    address to listen on (127.0.0.1); any other lets other machines in, and there is no login
  VERBATIM_DATA           folder for the index and other state (.verbatim in the checkout)
  VERBATIM_ALLOWED_HOSTS  more names that the server answers to, by commas
  VERBATIM_CORRECTIONS    off: nobody corrects anything on the pages
  MEILI_URL               a Meilisearch server to index into and search; docs/meilisearch.md tells more

Exit codes: 0 ended with Ctrl-C, 1 could not start, 2 wrong usage.
`

/** A server that finishes open requests, or an indexer its document, gets this long after Ctrl-C. */
const GRACE_MS = 5000
const PARENT_WATCH_MS = 500

function pathsFrom(args) {
  const end = args.indexOf('--')
  const before = end === -1 ? args : args.slice(0, end)
  const option = before.find((argument) => argument.startsWith('-'))
  if (option) throw new Stop(`npm start does not know ${option}; npm start -- --help tells what it knows.`, 2)
  return end === -1 ? args : [...before, ...args.slice(end + 1)]
}

async function index(paths) {
  if (paths.length === 0) return
  const run = path.join(root, 'scripts', 'run.mjs')
  const child = startChild(process.execPath, [run, 'indexer/cli.ts', 'index', ...paths], {
    cwd: root,
    env: { ...process.env, INIT_CWD: userFolder, VERBATIM_DATA: dataFolder },
    // Its summary is data, and here nobody asked for data.
    stdio: ['ignore', process.stderr, process.stderr],
  })
  const { code, signal } = await child.ended
  if (code === 2) throw new Stop('Nothing was indexed: the paths or options are not usable, see above.', 2)
  // 1: some input failed and was listed; the rest is there.
  if (code !== 0 && code !== 1) {
    say(
      `Warning: indexing broke off (${signal || `exit code ${code}`}). What was indexed before is served; the next start goes on.`,
    )
  }
}

async function end() {
  say('\nVerbatim is ending …')
  await endChildren(GRACE_MS)
  process.exit(0)
}

/** npm may be killed without a word to its children; a server left behind would hold the port unseen. */
function endWithNpm() {
  const npm = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watch)
    process.emit('SIGTERM', 'SIGTERM')
  }, PARENT_WATCH_MS)
  watch.unref()
}

async function start() {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP)
    return 0
  }
  const host = (process.env.HOST || '127.0.0.1').replace(/^\[(.*)\]$/, '$1')
  const port = portFrom(process.env.PORT)
  const { paths, present } = startPaths(pathsFrom(args))
  await requireFreePort(host, port)
  if (!isLoopback(host)) {
    say(
      `Warning: HOST=${host} lets other machines in. There is no login: anyone who can reach this address can read the whole collection.`,
    )
  }

  onInterrupt(end)
  if (process.env.npm_lifecycle_event) endWithNpm()

  rememberPaths(paths)
  await setUp()
  await index(present)
  await build()
  const server = startServer(host, port)
  await requireAnswer(server, host, port)
  process.stdout.write(`Verbatim is ready on ${addressOf(host, port)}\n`)
  const others = addressesForOthers(host, port)
  if (others.length > 0) {
    say(`Other machines reach it as ${others.join(', ')}; VERBATIM_ALLOWED_HOSTS names it by a name.`)
  }
  say('Ctrl-C ends it.')

  await server.ended
  throw new Stop('The server ended by itself, see above: start it again with npm start')
}

command(start)
