import { spawn } from 'child_process'

const living = new Set()
let interrupted = false

// However this process ends, it must not leave a server running.
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL')
})

/**
 * Starts a program. `ended` resolves to { code, signal } when it has ended and rejects if it cannot start. After an
 * interruption it does neither, so that the next step does not begin and the end is not reported as a failure.
 */
export function startChild(program, args, options) {
  const child = spawn(program, args, options)
  living.add(child)
  child.ended = new Promise((resolve, reject) => {
    child.once('error', (error) => {
      living.delete(child)
      if (!interrupted) reject(error)
    })
    // Not 'exit': output that is still in the pipe belongs to the run.
    child.once('close', (code, signal) => {
      living.delete(child)
      if (!interrupted) resolve({ code, signal })
    })
  })
  return child
}

/** Asks every running child to end, and kills those that have not ended after the grace period. */
export async function endChildren(graceMs, signal = 'SIGTERM') {
  const ends = []
  for (const child of living) {
    ends.push(new Promise((resolve) => child.once('close', resolve)))
    child.kill(signal)
  }
  const tooLate = setTimeout(() => {
    for (const child of living) child.kill('SIGKILL')
  }, graceMs)
  await Promise.all(ends)
  clearTimeout(tooLate)
}

/** The same signal may come twice (from the terminal and from npm): only the first counts. */
export function onInterrupt(work) {
  const once = (signal) => {
    if (interrupted) return
    interrupted = true
    work(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, once)
}
