import { EXIT } from './exit.ts'

/**
 * Aborts at the first Ctrl-C (or SIGTERM), so that the command can stop cleanly; the second ends the process at once.
 * Only for commands that watch the signal: anything else would seem to ignore Ctrl-C.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(EXIT.interrupted)
      controller.abort()
    })
  }
  return controller.signal
}

/** What an interrupted command has under way gets so long to end. */
const PATIENCE_MS = 800

/**
 * Ends the process a second after an interruption, whatever is still under way. For commands that leave nothing half
 * done however they end.
 * @param sayWhatIsKept called if it comes to that
 */
export function endWithinASecond(signal: AbortSignal, sayWhatIsKept: () => void): void {
  const end = () => {
    sayWhatIsKept()
    process.exit(EXIT.interrupted)
  }
  signal.addEventListener('abort', () => setTimeout(end, PATIENCE_MS).unref(), { once: true })
}
