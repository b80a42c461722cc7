import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { say, writeLine } from '../../cli/output.ts'
import { usage } from '../../cli/usage.ts'
import { SERVERS, serverNamed, startedServer } from './chosen.ts'

const HELP = `Usage: npm run -s bench -- serve --engine ${SERVERS.join('|')} [--data FOLDER]

Starts what \`bench -- search --engine\` starts, a Meilisearch or a cluster of OpenSearch, and writes the variables by
which it is reached as one line of JSON. It runs until its input ends or it is interrupted.

  --engine NAME  ${SERVERS.join(' or ')}; the one in the environment, if there is one
  --data FOLDER  where it keeps what it has (a temporary folder)
`

export async function serve(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      engine: { type: 'string', default: '' },
      data: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const wrong = (problem: string) => usage(problem, 'bench -- serve')
  const name = serverNamed(values.engine, wrong)
  if (name === null)
    throw wrong(`--engine must be ${SERVERS.join(' or ')}: the embedded engine has no server.`)
  const folder = values.data ?? fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-server-'))
  const server = await startedServer(name, folder)
  try {
    await writeLine(JSON.stringify(server.env))
    say('It runs until Ctrl-C.')
    await Promise.race([
      once(process.stdin.resume(), 'end'),
      ...['SIGINT', 'SIGTERM', 'SIGHUP'].map((it) => once(process, it)),
    ])
  } finally {
    await server.end()
    if (values.data === undefined) fs.rmSync(folder, { recursive: true, force: true })
  }
  // An input that is still open would keep the process alive.
  process.stdin.destroy()
}
