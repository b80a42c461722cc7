import { AppError } from '../model/errors.ts'
import { errorLines } from './error-lines.ts'
import { EXIT } from './exit.ts'
import { say } from './output.ts'
import { UsageError } from './usage.ts'

/**
 * Runs a command to its end: its exit code, or for an error the last message and the exit code that belongs to it.
 * The process ends when nothing is left to do; what was written is not cut off.
 */
export function runCommand(work: (args: string[]) => Promise<number>): void {
  // `passages … | head` closes the pipe early, which is not a failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed)
  })
  // If the messages are no longer read, the work continues.
  process.stderr.on('error', () => undefined)

  void endOf(work, process.argv.slice(2)).then((code) => {
    process.exitCode = code
  })
}

/** The exit code of a command, once it has ended; if that was an error, after its last message. */
export const endOf = (work: (args: string[]) => Promise<number>, args: string[]): Promise<number> =>
  work(args).catch(explainEnd)

/** Says why a command ended. @returns the exit code */
function explainEnd(error: unknown): number {
  if (error instanceof UsageError) {
    say(`${error.message} ${error.fix}`)
    return EXIT.usage
  }
  if (!(error instanceof AppError)) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return EXIT.failed
  }
  if (error.code === 'cancelled') {
    say('Interrupted.')
    return EXIT.interrupted
  }
  for (const line of errorLines(error)) say(line)
  return EXIT.failed
}
