import './node-version.mjs'
import { build } from './build.mjs'
import { command, Stop, say } from './command.mjs'
import { announce, ENVIRONMENT_HELP, prepare } from './prepare.mjs'
import { requireAnswer, startServer } from './server.mjs'

const HELP = `Usage: npm start [-- PATH|ADDRESS…]

Installs what is missing, indexes, builds the pages and serves them on this machine only.

  PATH…          files and folders to index; remembered for the next start (at first: seeds/)
  ADDRESS…       pages of the web (https://…) to fetch now and index; the next start indexes what was fetched
                 and fetches nothing
  --help         this text

${ENVIRONMENT_HELP}

Exit codes: 0 ended with Ctrl-C, 1 could not start, 2 wrong usage.
`

async function start() {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP)
    return 0
  }
  const { host, port } = await prepare('npm start', args)
  await build()
  const server = startServer(host, port)
  await requireAnswer(server, host, port)
  announce(host, port)
  say('Press Ctrl-C to stop.')

  await server.ended
  throw new Stop('The server ended unexpectedly, see above; start it again with npm start')
}

command(start)
