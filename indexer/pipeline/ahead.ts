/** `bytes`: how much memory it holds. `ready` settles when it can be passed on. */
export type Pending = { bytes: number; ready: Promise<unknown> }

/** How much may be read ahead. One item is always read, however large it is. */
export type Window = { bytes: number; items: number }

/** Enough that every worker finds its next document waiting, also behind one that takes long. */
export const READ_AHEAD: Window = { bytes: 16 * 1024 * 1024, items: 512 }

/**
 * Reads items ahead, and passes them on in their order, each when it is ready. Ends early when the signal aborts,
 * without waiting for anything.
 */
export async function* ahead<Item extends Pending>(
  source: AsyncIterable<Item>,
  { bytes: bytesAtMost, items: itemsAtMost }: Window,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  const iterator = source[Symbol.asyncIterator]()
  const waiting: { item: Item; ready: boolean }[] = []
  const reading = { now: false, ended: false, failure: null as { error: unknown } | null }
  let bytes = 0
  let wake = () => {}
  const hasRoom = () => waiting.length === 0 || (bytes < bytesAtMost && waiting.length < itemsAtMost)
  const take = (item: Item) => {
    const entry = { item, ready: false }
    const settled = () => {
      entry.ready = true
      wake()
    }
    item.ready.then(settled, settled)
    bytes += item.bytes
    waiting.push(entry)
  }
  const read = async () => {
    reading.now = true
    try {
      while (hasRoom() && !signal.aborted) {
        const next = await iterator.next()
        if (next.done) reading.ended = true
        if (next.done) break
        take(next.value)
        wake()
      }
    } catch (error) {
      reading.failure = { error }
      reading.ended = true
    }
    reading.now = false
    wake()
  }
  const interrupted = () => wake()
  signal.addEventListener('abort', interrupted)
  try {
    for (;;) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      if (signal.aborted) return
      if (!reading.now && !reading.ended && hasRoom()) void read()
      const [first] = waiting
      if (first?.ready) {
        yield first.item
        waiting.shift()
        bytes -= first.item.bytes
        continue
      }
      if (!first && reading.ended && !reading.now) {
        if (reading.failure) throw reading.failure.error
        return
      }
      await woken
    }
  } finally {
    signal.removeEventListener('abort', interrupted)
    const ended = iterator.return?.(undefined).catch(() => undefined)
    if (!signal.aborted) await ended
  }
}
