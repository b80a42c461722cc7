// npm run dev: the pages from their source, so that a change is seen without a restart. Same index as `npm start`.
import './node-version.mjs'
import { command, Stop, say } from './command.mjs'
import { announce, ENVIRONMENT_HELP, prepare } from './prepare.mjs'
import { requireAnswer, startDevServer } from './server.mjs'

const HELP = `Usage: npm run dev [-- PATH…]

For work on Verbatim itself. Installs what is missing, indexes and serves the pages like npm start, from the same
index, but builds nothing: a page is compiled when it is opened, and a change in app/ shows in the browser at once.
What runs elsewhere needs a restart of this command: indexer/, engine/ and everything they alone import.

  PATH…          files and folders to index; remembered for the next start (at first: seeds/)
  --help         this text

${ENVIRONMENT_HELP}

Exit codes: 0 ended with Ctrl-C, 1 could not start, 2 wrong usage.
`

async function dev() {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP)
    return 0
  }
  const { host, port } = await prepare('npm run dev', args, { tools: true })
  const server = startDevServer(host, port)
  say('Compiling …')
  await requireAnswer(server, host, port)
  announce(host, port)
  say('Changes in app/ show at once; after one in indexer/ or engine/, start again. Press Ctrl-C to stop.')

  await server.ended
  throw new Stop('The server ended unexpectedly, see above; start it again with npm run dev')
}

command(dev)
