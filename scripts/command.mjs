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

const TOO_MANY_FILES =
  'Too many files are open: end other programs, or raise the limit (ulimit -n 4096), and run the same command again. Nothing was lost.'
const NO_MEMORY =
  'There is not enough memory: end other programs, or raise the limit (ulimit -v), and run the same command again. Nothing was lost.'
/** What the system can refuse anywhere, also while the program itself is loaded. */
const SYSTEM_ERRORS = {
  EMFILE: TOO_MANY_FILES,
  ENFILE: TOO_MANY_FILES,
  ENOMEM: NO_MEMORY,
  ERR_WORKER_INIT_FAILED: NO_MEMORY,
}

/** Says why a command ended. @returns the exit code */
export function sayEnd(error) {
  if (error instanceof Stop) {
    say(error.message)
    return error.exitCode
  }
  const known = SYSTEM_ERRORS[error.code]
  say(known ? `${known}\nCause: ${error.message}` : error.stack)
  return 1
}

/** Runs a command's work; its value is the exit code. */
export function command(work) {
  Promise.resolve()
    .then(work)
    .then(
      (exitCode) => process.exit(exitCode || 0),
      (error) => process.exit(sayEnd(error)),
    )
}
