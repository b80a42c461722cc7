import type { ByteSource } from '../../package/kind.ts'
import { type Layout, wordAt } from './layout.ts'
import { StoreFault } from './store-fault.ts'

export type Kind = 'block' | 'node'
const KINDS: Record<Kind, number> = { block: 0x80, node: 0x81 }
const LEVELS_AT_MOST = 8
/** So many are kept of those that were read last: the upper levels, which every search goes through. */
const PAGES_KEPT = 512

/** The lowest bit of the identifier of a block says nothing. */
export const withoutFlag = (identifier: number): number => identifier - (identifier % 2)

type Page = { bytes: Buffer; level: number; count: number; entryBytes: number }

/** The pages of the two B-trees of a store: [MS-PST], section 2.2.2.7.7. */
export class Pages {
  readonly #source: ByteSource
  readonly #layout: Layout
  readonly #step: () => void
  readonly #kept = new Map<string, Page>()

  /** @param step is called for each page that is looked at, and throws where these are too many */
  constructor(source: ByteSource, layout: Layout, step: () => void) {
    this.#source = source
    this.#layout = layout
    this.#step = step
  }

  /** The entry with a key; null if there is none. @throws StoreFault where a page is damaged */
  async find(kind: Kind, root: number, key: number): Promise<Buffer | null> {
    let place = root
    for (let above = LEVELS_AT_MOST; ; ) {
      const page = await this.#page(kind, place, above)
      let low = 0
      let high = page.count
      while (low < high) {
        const middle = (low + high) >> 1
        if (this.#keyOf(kind, page, middle) <= key) low = middle + 1
        else high = middle
      }
      if (low === 0) return null
      const entry = this.#entry(page, low - 1)
      if (page.level === 0) return this.#keyOf(kind, page, low - 1) === key ? entry : null
      above = page.level
      // Its key, the identifier of the page below, and where that is.
      place = wordAt(entry, this.#layout.wordBytes * 2, this.#layout)
    }
  }

  /** The entries of all nodes or blocks, of those pages that are whole. */
  async *entries(kind: Kind, place: number, above = LEVELS_AT_MOST): AsyncGenerator<Buffer> {
    let page: Page
    try {
      page = await this.#page(kind, place, above)
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error
      return
    }
    for (let at = 0; at < page.count; at += 1) {
      this.#step()
      const entry = this.#entry(page, at)
      if (page.level === 0) yield entry
      else yield* this.entries(kind, wordAt(entry, this.#layout.wordBytes * 2, this.#layout), page.level)
    }
  }

  #entry({ bytes, entryBytes }: Page, at: number): Buffer {
    return bytes.subarray(at * entryBytes, (at + 1) * entryBytes)
  }

  #keyOf(kind: Kind, page: Page, at: number): number {
    const entry = this.#entry(page, at)
    // That of a node has four bytes in all stores.
    return kind === 'node' ? entry.readUInt32LE(0) : withoutFlag(wordAt(entry, 0, this.#layout))
  }

  async #page(kind: Kind, place: number, above: number): Promise<Page> {
    this.#step()
    const id = `${kind} ${place}`
    const kept = this.#kept.get(id)
    const page = kept ?? (await this.#read(kind, place))
    if (page.level >= above) throw new StoreFault('a page below itself')
    this.#kept.delete(id)
    this.#kept.set(id, page)
    if (this.#kept.size > PAGES_KEPT) {
      const [oldest] = this.#kept.keys()
      if (oldest !== undefined) this.#kept.delete(oldest)
    }
    return page
  }

  async #read(kind: Kind, place: number): Promise<Page> {
    const { pageBytes, page } = this.#layout
    const bytes = Buffer.from(await this.#source.read(place, place + pageBytes))
    if (bytes.length < pageBytes) throw new StoreFault('a page that is cut off')
    if (bytes[page.kind] !== KINDS[kind]) throw new StoreFault('a page of another kind')
    const count = page.countBytes === 1 ? bytes[page.count] : bytes.readUInt16LE(page.count)
    const entryBytes = bytes[page.count + 2 * page.countBytes] ?? 0
    const level = bytes[page.count + 2 * page.countBytes + 1] ?? 0
    if (count === undefined || entryBytes < 3 * this.#layout.wordBytes || count * entryBytes > page.count)
      throw new StoreFault('a page with too much')
    const read = { bytes, level, count, entryBytes }
    for (let at = 1; at < count; at += 1) {
      if (this.#keyOf(kind, read, at - 1) >= this.#keyOf(kind, read, at))
        throw new StoreFault('a page out of order')
    }
    return read
  }
}
