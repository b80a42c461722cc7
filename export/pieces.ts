/** The bytes of a file, as it is made. */
export type Pieces = {
  /** Rejects rather than ends early: what was read to its end is whole. */
  next(): Promise<IteratorResult<Uint8Array>>
  /** Releases what the file is made of, also of one of which nothing was read; to be called unless read to its end. */
  return(): Promise<IteratorResult<Uint8Array>>
  [Symbol.asyncIterator](): Pieces
}

/**
 * The pieces of a file, with what has to end when they do. A generator cannot see to that by itself: of one that was
 * never asked for anything, `return` runs no `finally`.
 */
export function ending(pieces: AsyncGenerator<Uint8Array>, end: () => Promise<unknown>): Pieces {
  const withEnd = async (step: Promise<IteratorResult<Uint8Array>>) => {
    let over = true
    try {
      const result = await step
      over = result.done === true
      return result
    } finally {
      if (over) await end()
    }
  }
  const all: Pieces = {
    next: () => withEnd(pieces.next()),
    return: () => withEnd(pieces.return(undefined)),
    [Symbol.asyncIterator]: () => all,
  }
  return all
}
