/** On every such error, whichever copy of the class made it. */
const KIND = Symbol.for('verbatim.shared-error')

/**
 * An error that every copy of its class knows. Pages, route handlers and the border are bundled separately, each with a
 * copy of every class, and share one engine: `instanceof` is true across all copies.
 */
export abstract class SharedError extends Error {
  static override [Symbol.hasInstance](it: unknown): boolean {
    return it instanceof Error && KIND in it
  }

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options)
    Object.defineProperty(this, KIND, { value: true })
  }
}
