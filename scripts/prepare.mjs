import path from 'path'
import { endChildren, onInterrupt, startChild } from './child.mjs'
import { Stop, say } from './command.mjs'
import { dataFolder, root, userFolder } from './place.mjs'
import { addressesForOthers, addressOf, isLoopback, portFrom, requireFreePort } from './port.mjs'
import { requirePublicUrl } from './public-url.mjs'
import { setUp } from './set-up.mjs'
import { rememberPaths, startPaths } from './start-paths.mjs'

/** A server that finishes open requests, or an indexer its document, gets this long after Ctrl-C. */
const GRACE_MS = 5000
const PARENT_WATCH_MS = 500

/** What `npm start` and `npm run dev` read from the environment, for their `--help`. */
export const ENVIRONMENT_HELP = `\
  PORT                    port to serve on (3000)
  HOST                    address to listen on (127.0.0.1); any other lets other machines in, and there is no login
  VERBATIM_DATA           folder for the index and other state (.verbatim in the checkout)
  VERBATIM_PUBLIC_URL     where people reach it, if a proxy is in front: https://quotes.example.org/
  VERBATIM_ALLOWED_HOSTS  more host names that the server answers to, separated by commas
  VERBATIM_CORRECTIONS    off: the pages accept no corrections
  VERBATIM_PAGE_IMAGES    off: no images of pages of the originals; anyone: other machines get them too (this machine)
  VERBATIM_ADDING         off: nobody adds files in the pages; anyone: other machines may too (this machine)
  VERBATIM_ADDED_MEGABYTES, VERBATIM_ADDED_FILES, VERBATIM_ADDED_FREE_MEGABYTES
                          how large one added file may be (200), how many there may be (10000), and how much of the
                          disk they leave free (1024)
  VERBATIM_FETCHING       off: no address that is given in place of a path is fetched
  VERBATIM_FETCH_NETWORKS, VERBATIM_FETCH_CONTACT, VERBATIM_FETCH_MEGABYTES, VERBATIM_FETCH_SECONDS,
  VERBATIM_FETCH_ENTRIES  how they are fetched; see docs/operating.md
  MEILI_URL               a Meilisearch server to index into and search; see docs/meilisearch.md
  OPENSEARCH_URL          the nodes of an OpenSearch cluster, in the same way; see docs/opensearch.md`

function pathsFrom(args, name) {
  const end = args.indexOf('--')
  const before = end === -1 ? args : args.slice(0, end)
  const option = before.find((argument) => argument.startsWith('-'))
  if (option) throw new Stop(`Unknown option ${option}; ${name} -- --help lists the options.`, 2)
  return end === -1 ? args : [...before, ...args.slice(end + 1)]
}

async function index(paths) {
  if (paths.length === 0) return
  const run = path.join(root, 'scripts', 'run.mjs')
  const child = startChild(process.execPath, [run, 'indexer/cli.ts', 'index', ...paths], {
    cwd: root,
    env: { ...process.env, INIT_CWD: userFolder, VERBATIM_DATA: dataFolder },
    // Its summary is data, which this command does not output.
    stdio: ['ignore', process.stderr, process.stderr],
  })
  const { code, signal } = await child.ended
  if (code === 2) throw new Stop('Nothing was indexed: the paths or options cannot be used, see above.', 2)
  // 1: some input failed and was listed; the rest was indexed.
  if (code !== 0 && code !== 1) {
    say(
      `Warning: indexing stopped early (${signal || `exit code ${code}`}). What was indexed before is served; the next start continues.`,
    )
  }
}

async function end() {
  say('\nStopping Verbatim …')
  await endChildren(GRACE_MS)
  process.exit(0)
}

/** npm may be killed without passing the signal on; a server left behind would keep the port. */
function endWithNpm() {
  const npm = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watch)
    process.emit('SIGTERM', 'SIGTERM')
  }, PARENT_WATCH_MS)
  watch.unref()
}

/**
 * Everything before a server can start: checks the arguments, the port and the paths, installs what is missing and
 * indexes. From here on Ctrl-C ends every child.
 *
 * @param {string} name the command as it is typed, for messages: `npm start`
 * @param {string[]} args
 * @param {{ tools?: boolean }} [options] tools: whether it needs those of tests and checks
 * @returns {Promise<{ host: string, port: number }>} where to serve
 */
export async function prepare(name, args, { tools = false } = {}) {
  const host = (process.env.HOST || '127.0.0.1').replace(/^\[(.*)\]$/, '$1')
  const port = portFrom(process.env.PORT)
  requirePublicUrl(process.env.VERBATIM_PUBLIC_URL)
  const { paths, present } = startPaths(pathsFrom(args, name), name)
  await requireFreePort(host, port, name)
  if (!isLoopback(host)) {
    say(
      `Warning: HOST=${host} lets other machines in. There is no login: anyone who can reach this address can read the whole collection.`,
    )
  }

  onInterrupt(end)
  if (process.env.npm_lifecycle_event) endWithNpm()

  rememberPaths(paths, name)
  await setUp({ tools })
  await index(present)
  return { host, port }
}

/** Says where the running server can be reached. */
export function announce(host, port) {
  process.stdout.write(`Verbatim is ready on ${addressOf(host, port)}\n`)
  const elsewhere = (process.env.VERBATIM_PUBLIC_URL || '').trim()
  if (elsewhere !== '') say(`Links lead to ${elsewhere}, where a proxy has to pass requests on to it.`)
  const others = addressesForOthers(host, port)
  if (others.length > 0) {
    say(`Other machines reach it at ${others.join(', ')}; VERBATIM_ALLOWED_HOSTS lets them use a name.`)
  }
}
