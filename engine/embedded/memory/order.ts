import type { Db } from '../../../sqlite/database.ts'
import { NO_DAY } from '../file/facets.ts'
import type { Bits } from '../structures/bits.ts'
import type { Columns } from './columns.ts'
import { type Dictionary, NOTHING } from './dictionary.ts'

/** `arrived`: what was put last comes first; `source`: by its key, the newest first in each. */
export type Direction = 'newest' | 'oldest' | 'source' | 'arrived'

/** Up to this many rows, sorting them is faster than going through all documents in order. */
const FEW = 4_096
/** For one page, up to this many rows are looked at to find the first ones… */
const FEW_FOR_PAGE = 16_384
/** …of which a page may have this many with those before it. */
const ON_PAGE = 256
/** Later than every day that a date can have: unknown dates come last. */
const LAST_DAY = 2 ** 23

/** Documents in order, and the position of each. */
type Sorted = { documents: Int32Array; place: Int32Array }

/**
 * Rows in order of publication, unknown dates last, of source, or of arrival, then by the id of the document and the ordinal of the passage:
 * a total order, the same for every page, and whatever the order in which the documents were put.
 */
export class Order {
  private readonly sorted: Partial<Record<Direction, Sorted>> = {}
  /** Documents by their ids. */
  private byId: Int32Array | null = null

  constructor(
    private readonly columns: Columns,
    private readonly db: Db,
    private readonly dictionary: Dictionary,
  ) {}

  /** `take` rows after the first `skip`, in order. */
  slice(rows: Bits, count: number, direction: Direction, skip: number, take: number): number[] {
    const found: number[] = []
    if (take <= 0 || skip >= count) return found
    if (count <= FEW_FOR_PAGE && skip + take <= ON_PAGE) return this.firstOf(rows, direction, skip, take)
    let left = skip
    this.each(rows, count, direction, (row) => {
      if (left > 0) left -= 1
      else found.push(row)
      return found.length < take
    })
    return found
  }

  /** Calls `visit` for each row in order, until it returns false. */
  each(rows: Bits, count: number, direction: Direction, visit: (row: number) => boolean) {
    const sorted = this.sortedBy(direction)
    if (count <= FEW) this.few(rows, count, sorted, visit)
    else this.many(rows, sorted, visit)
  }

  private sortedBy(direction: Direction): Sorted {
    this.sorted[direction] ??= direction === 'source' ? this.sortBySource() : this.sort(direction)
    return this.sorted[direction]
  }

  /** The first few are found without sorting the rest. */
  private firstOf(rows: Bits, direction: Direction, skip: number, take: number): number[] {
    const { place } = this.sortedBy(direction)
    const documentOf = this.columns.documentOf.view()
    const size = this.columns.rows
    const best = new Float64Array(skip + take)
    let length = 0
    rows.each((row) => {
      const key = (place[documentOf[row] as number] as number) * size + row
      if (length === best.length) {
        if (key >= (best[length - 1] as number)) return
        length -= 1
      }
      let at = length
      for (; at > 0 && (best[at - 1] as number) > key; at -= 1) best[at] = best[at - 1] as number
      best[at] = key
      length += 1
    })
    return Array.from(best.subarray(skip, length), (key) => key % size)
  }

  /** The newest first within each source. */
  private sortBySource(): Sorted {
    const { place: newest } = this.sortedBy('newest')
    const count = newest.length
    const source = this.columns.source.view()
    const rankOf = this.sourceRanks()
    const keys = new Float64Array(count)
    for (let document = 0; document < count; document += 1) {
      const rank = rankOf.get(source[document] as number) ?? rankOf.size
      keys[document] = rank * count + (newest[document] as number)
    }
    keys.sort()
    const { documents: byDate } = this.sortedBy('newest')
    const documents = Int32Array.from(keys, (key) => byDate[key % count] as number)
    return { documents, place: placesOf(documents) }
  }

  /** By ID, the place of each source among all by code point; one that is not known has none. */
  private sourceRanks(): Map<number, number> {
    const ids = [...new Set(this.columns.source.view())].filter((id) => id !== NOTHING)
    const keys = ids.map((id) => ({ id, key: Buffer.from(this.dictionary.byId[id]?.key ?? '') }))
    keys.sort((a, b) => Buffer.compare(a.key, b.key))
    return new Map(keys.map(({ id }, rank) => [id, rank]))
  }

  private sort(direction: Exclude<Direction, 'source'>): Sorted {
    const day = this.columns.firstDay.view()
    const numbers = this.columns.numbers.view()
    const count = this.columns.numbers.length
    this.byId ??= this.sortById()
    // Day and rank in one key: typed arrays sort numbers many times faster than with a comparison function.
    const keys = new Float64Array(count)
    for (let rank = 0; rank < count; rank += 1) {
      const document = this.byId[rank] as number
      if (direction === 'arrived') {
        keys[rank] = (this.columns.number - (numbers[document] as number)) * count + rank
        continue
      }
      const first = day[document] as number
      const key = first === NO_DAY ? LAST_DAY : direction === 'newest' ? -first : first
      keys[rank] = (key + LAST_DAY) * count + rank
    }
    keys.sort()
    const byId = this.byId
    const documents = Int32Array.from(keys, (key) => byId[key % count] as number)
    return { documents, place: placesOf(documents) }
  }

  private sortById(): Int32Array {
    const numbers = this.columns.numbers.view()
    const placeOf = new Int32Array(this.columns.number + 1).fill(-1)
    for (let at = 0; at < numbers.length; at += 1) placeOf[numbers[at] as number] = at
    // From the table's index of ids alone, which is in this order already: documents are large.
    const found = this.db
      .prepare('SELECT group_concat(number) FROM (SELECT number FROM document ORDER BY id)')
      .row()?.[0]
    const sorted = new Int32Array(numbers.length)
    let length = 0
    for (const number of typeof found === 'string' ? parseRows(found) : []) {
      const at = placeOf[number] ?? -1
      if (at === -1) continue
      sorted[length++] = at
      placeOf[number] = -1
    }
    // Removed documents have no rows, but their places have to be somewhere.
    for (const number of numbers) {
      const at = placeOf[number] as number
      if (at !== -1) sorted[length++] = at
    }
    return sorted
  }

  private few(rows: Bits, count: number, { place }: Sorted, visit: (row: number) => boolean) {
    const documentOf = this.columns.documentOf.view()
    const size = this.columns.rows
    const keys = new Float64Array(count)
    let length = 0
    rows.each((row) => {
      keys[length++] = (place[documentOf[row] as number] as number) * size + row
    })
    keys.sort()
    for (let at = 0; at < length; at += 1) if (!visit((keys[at] as number) % size)) return
  }

  private many(rows: Bits, { documents }: Sorted, visit: (row: number) => boolean) {
    const firstRow = this.columns.firstRow.view()
    const endRow = this.columns.endRow.view()
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] as number
      const end = endRow[document] as number
      for (let row = firstRow[document] as number; row < end; row += 1) {
        if (rows.has(row) && !visit(row)) return
      }
    }
  }
}

/** The position of each document. */
function placesOf(documents: Int32Array): Int32Array {
  const place = new Int32Array(documents.length)
  for (const [at, document] of documents.entries()) place[document] = at
  return place
}

/** `1,5,12` as numbers: SQLite returns one string for all rows many times faster than a row for each. */
function parseRows(text: string): Uint32Array {
  let commas = 0
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) === 44) commas += 1
  const rows = new Uint32Array(commas + 1)
  let at = 0
  let number = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 44) {
      rows[at++] = number
      number = 0
    } else number = number * 10 + code - 48
  }
  rows[at] = number
  return rows
}
