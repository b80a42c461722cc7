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
