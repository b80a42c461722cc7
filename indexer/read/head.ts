/** By so many of its first bytes it is told what a file is, and whether it is UTF-16. */
export const HEAD_BYTES = 4096

const END = { done: true, value: undefined } as const

/**
 * The first bytes of a file, and the file with them. What comes before a failure comes before it here too.
 * @param count how many first bytes, if the file has as many
 */
export async function withHead(
  chunks: AsyncIterable<Uint8Array>,
  count = HEAD_BYTES,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const rest = chunks[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  let failure: { error: unknown } | null = null
  while (length < count) {
    const next = await rest.next().catch((error: unknown) => {
      if (length === 0) throw error
      failure = { error }
      return END
    })
    if (next.done) break
    first.push(next.value)
    length += next.value.length
  }
  const head = Buffer.concat(first)
  async function* all() {
    try {
      yield head
      if (failure !== null) throw failure.error
      for (;;) {
        const next = await rest.next()
        if (next.done) return
        yield next.value
      }
    } finally {
      await rest.return?.()
    }
  }
  return { head: head.subarray(0, count), all: all() }
}
