/**
 * JSON that our own writer stored in our own file after a schema had checked it: trusted when parsed, because
 * checking twenty hits again at every key press would cost more than finding them.
 */
export const parseOwn = <Shape>(value: unknown): Shape => JSON.parse(ownText(value)) as Shape

/** The same, not parsed yet. */
export function ownText(value: unknown): string {
  if (typeof value === 'string') return value
  throw new TypeError('a row of the index is missing')
}

/**
 * Two of our objects as one, joined as text: an object that is spread from two others lives until the next full
 * garbage collection, and an export makes so many that they came to hundreds of megabytes.
 */
export function parseJoined<Shape>(first: string, second: string): Shape {
  return parseOwn<Shape>(`${first.slice(0, -1)},${second.slice(1)}`)
}
