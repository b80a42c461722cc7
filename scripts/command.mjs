/** An expected failure: `message` is one sentence with the fix, shown without a stack. */
export class Stop extends Error {
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Progress goes to stderr: stdout is for data. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Runs a command's work; its value is the exit code. */
export function command(work) {
  Promise.resolve()
    .then(work)
    .then(
      (exitCode) => process.exit(exitCode || 0),
      (error) => {
        say(error instanceof Stop ? error.message : error.stack)
        process.exit(error instanceof Stop ? error.exitCode : 1)
      },
    )
}
