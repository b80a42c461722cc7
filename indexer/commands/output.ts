import type { Rejection } from '../read/raw-document.ts'

export const writeLine = (line: string) => write(`${line}\n`)

/** Writes data, and waits while whoever reads it is slower. */
export async function write(data: string): Promise<void> {
  if (process.stdout.write(data)) return
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve))
}

export const say = (line: string) => process.stderr.write(`${line}\n`)

/** What concerns a field or a manifest alone: the documents are there. */
const OF_FIELDS = new Set(['field-left-out', 'manifest-faulty'])
const isOfField = ({ error }: Rejection) => OF_FIELDS.has(error.code)

/** `2 failed`, `1 to correct`: no document fails over a field that is left out. */
export function rejectionCounts(rejected: readonly Rejection[]): string[] {
  const corrections = rejected.filter(isOfField).length
  const failed = rejected.length - corrections
  return [
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(corrections > 0 ? [`${corrections} to correct`] : []),
  ]
}

/** What could not be used, and then what is used but for a field. */
export function sayRejections(rejected: readonly Rejection[]): void {
  const fields = rejected.filter(isOfField)
  const whole = rejected.filter((it) => !isOfField(it))
  if (whole.length > 0) say('Could not be used:')
  whole.forEach(sayRejection)
  if (fields.length > 0) say('Used, but to be corrected:')
  fields.forEach(sayRejection)
}

function sayRejection({ place, error }: Rejection): void {
  // The message names the place in most cases; where it does not, the place goes first.
  say(`  ${error.message.includes(place) ? '' : `${place}: `}${error.message} ${error.fix}`)
}

const REDRAW_MS = 100
const LINE_MS = 10_000

/** How far a run is: one line that is drawn anew on a terminal, else a line now and then. */
export class Progress {
  readonly #terminal = process.stderr.isTTY === true
  #shownAt = Date.now()
  #drawn = false

  show(text: () => string): void {
    const now = Date.now()
    if (now - this.#shownAt < (this.#terminal ? REDRAW_MS : LINE_MS)) return
    this.#shownAt = now
    if (!this.#terminal) {
      say(text())
      return
    }
    const line = text().slice(0, (process.stderr.columns ?? 80) - 1)
    process.stderr.write(`\r\u001b[K${line}`)
    this.#drawn = true
  }

  /** Leaves the line to what comes next. */
  end(): void {
    if (this.#drawn) process.stderr.write('\r\u001b[K')
    this.#drawn = false
  }
}
