import path from 'node:path'
import { openEngine } from '../engine/open.ts'
import type { Engine } from '../engine/port.ts'
import { AppError } from '../model/errors.ts'
import { type ExportCommand, HELP, parseCommand } from './arguments.ts'
import { type ExportFile, openExport } from './citations.ts'
import { requireKnownKeys } from './known-keys.ts'
import { placeOf, writeOut } from './out-file.ts'

const INTERRUPTED = 130
const SHOWN_EVERY_MS = { terminal: 100, log: 10_000 }
const number = new Intl.NumberFormat('en')

const say = (line: string) => process.stderr.write(`${line}\n`)

const ROOT = path.dirname(import.meta.dirname)

/** npm moves to the project's folder before it runs a command; what the user typed is meant from where they stood. */
const fromUser = (given: string) => path.resolve(process.env.INIT_CWD || process.cwd(), given)

/** Where the index and all other state are kept: the same as for the commands that index. */
function dataFolder(): string {
  return process.env.VERBATIM_DATA ? fromUser(process.env.VERBATIM_DATA) : path.join(ROOT, '.verbatim')
}

/** One line that is drawn anew on a terminal, else a line now and then. */
function progress(): { show: (done: number, total: number | null) => void; end: () => void } {
  const terminal = process.stderr.isTTY === true
  let shownAt = Date.now()
  let drawn = false
  return {
    show(done, total) {
      const now = Date.now()
      if (now - shownAt < (terminal ? SHOWN_EVERY_MS.terminal : SHOWN_EVERY_MS.log)) return
      shownAt = now
      const text = `${number.format(done)}${total === null ? '' : ` of ${number.format(total)}`} citations`
      process.stderr.write(terminal ? `\r\u001b[K${text}` : `${text}\n`)
      drawn = terminal
    },
    end() {
      if (drawn) process.stderr.write('\r\u001b[K')
    },
  }
}

async function toStdout(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of pieces) {
    if (process.stdout.write(piece)) continue
    await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()))
  }
}

/** Nothing was indexed, or `VERBATIM_DATA` names another folder: an empty file would pass for an answer. */
async function requireIndex(engine: Engine, folder: string): Promise<void> {
  const { engine: kind, changedAt } = await engine.status()
  if (changedAt === null)
    throw new AppError('index-missing', { folder: kind === 'embedded' ? folder : engine.name })
}

async function run(command: ExportCommand & { name: 'export' }, signal: AbortSignal): Promise<void> {
  const { request, out, origin } = command
  const place = out === null ? null : await placeOf(fromUser(out))
  const folder = dataFolder()
  const engine = await openEngine({ dataFolder: folder })
  const shown = progress()
  let file: ExportFile | null = null
  let count = 0
  try {
    await requireIndex(engine, folder)
    if (request.of === 'search') await requireKnownKeys(engine, request.search)
    file = await openExport(engine, request, {
      signal,
      ...(origin !== null && { origin }),
      onProgress: (done) => {
        count = done
        shown.show(done, file?.total ?? null)
      },
    })
    if (place === null) await toStdout(file.pieces)
    else await writeOut(file.pieces, place)
  } finally {
    shown.end()
    await engine.close()
  }
  const where = out === null ? '' : ` in ${out}`
  say(`${number.format(count)} ${count === 1 ? 'citation' : 'citations'}${where}`)
}

/** The first Ctrl-C ends the run cleanly, the second at once. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(INTERRUPTED)
      controller.abort()
    })
  }
  return controller.signal
}

async function main(args: readonly string[]): Promise<number> {
  const command = parseCommand(args)
  if (command.name === 'help') {
    process.stdout.write(HELP)
    return 0
  }
  await run(command, interruption())
  return 0
}

// `export … | head` closes the pipe early, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    if (!(error instanceof AppError)) {
      say(error instanceof Error ? (error.stack ?? error.message) : String(error))
      process.exitCode = 1
      return
    }
    say(`${error.message} ${error.fix}`)
    process.exitCode = error.code === 'usage' ? 2 : error.code === 'cancelled' ? INTERRUPTED : 1
  },
)
