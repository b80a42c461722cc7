import { AppError } from '../model/errors.ts'
import { parseCommand } from './commands/arguments.ts'
import { CORRECT_HELP, EXPLAIN_HELP, GENERAL_HELP, INDEX_HELP, PASSAGES_HELP } from './commands/help.ts'
import { say, writeLine } from './commands/output.ts'

const HELP = {
  general: GENERAL_HELP,
  index: INDEX_HELP,
  passages: PASSAGES_HELP,
  explain: EXPLAIN_HELP,
  correct: CORRECT_HELP,
}
const INTERRUPTED = 130

/** The first Ctrl-C lets the run end cleanly, the second ends it at once: the index bears that too. */
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
    await writeLine(HELP[command.of])
    return 0
  }
  const signal = interruption()
  // Loaded by need: to print passages, no engine has to be there.
  if (command.name === 'passages') {
    const { printPassages } = await import('./commands/passages-command.ts')
    return printPassages(command.paths, command.collection, command.leftOut, signal)
  }
  if (command.name === 'explain') {
    const { explainDocuments } = await import('./commands/explain-command.ts')
    return explainDocuments(command.paths, command.collection, signal)
  }
  if (command.name === 'correct') {
    const { runCorrection } = await import('./commands/correct-command.ts')
    return runCorrection(command)
  }
  if (command.name === 'remove') {
    const { removeDocuments } = await import('./commands/remove-command.ts')
    return removeDocuments(command.what, command.json)
  }
  const { indexPaths } = await import('./commands/index-command.ts')
  return indexPaths(command.paths, command.collection, command.json, signal)
}

// `passages … | head` closes the pipe early, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    if (error instanceof AppError) {
      say(`${error.message} ${error.fix}`)
      process.exitCode = error.code === 'usage' ? 2 : 1
      return
    }
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    process.exitCode = 1
  },
)
