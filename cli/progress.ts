import { say } from './output.ts'

const REDRAW_MS = 100
const LINE_MS = 10_000
const ERASE_LINE = '\r\u001b[K'
const USUAL_COLUMNS = 80

/** How far a command has got: one line that is redrawn on a terminal, elsewhere a line every ten seconds. */
export class Progress {
  readonly #terminal = process.stderr.isTTY === true
  #shownAt = performance.now()
  #drawn = false

  show(text: () => string): void {
    const now = performance.now()
    if (now - this.#shownAt < (this.#terminal ? REDRAW_MS : LINE_MS)) return
    this.#shownAt = now
    if (!this.#terminal) {
      say(text())
      return
    }
    // A line that wraps cannot be erased.
    process.stderr.write(`${ERASE_LINE}${text().slice(0, (process.stderr.columns ?? USUAL_COLUMNS) - 1)}`)
    this.#drawn = true
  }

  /** Erases the line, so that the next message starts on a clean one. */
  end(): void {
    if (this.#drawn) process.stderr.write(ERASE_LINE)
    this.#drawn = false
  }
}
