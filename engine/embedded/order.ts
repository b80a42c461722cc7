import type { Bits } from './bits.ts'
import type { Columns } from './columns.ts'
import { NO_DAY } from './facets.ts'

export type Direction = 'newest' | 'oldest'

/** Rows in order of publication, unknown last, ties by row: a total order, the same on every page. */
export class Order {
  /** Documents in order, and the place of each: for both directions. */
  private readonly documents: Record<Direction, Int32Array>
  private readonly place: Record<Direction, Int32Array>

  constructor(private readonly columns: Columns) {
    const day = columns.firstDay.view()
    const count = columns.numbers.length
    const sorted = (direction: Direction) => {
      const sign = direction === 'newest' ? -1 : 1
      const key = Float64Array.from({ length: count }, (_, at) => {
        const first = day[at] as number
        return first === NO_DAY ? Number.POSITIVE_INFINITY : sign * first
      })
      return Int32Array.from({ length: count }, (_, at) => at).sort((a, b) => {
        const mine = key[a] as number
        const theirs = key[b] as number
        return mine === theirs ? a - b : mine - theirs
      })
    }
    const places = (documents: Int32Array) => {
      const place = new Int32Array(count)
      documents.forEach((document, at) => {
        place[document] = at
      })
      return place
    }
    this.documents = { newest: sorted('newest'), oldest: sorted('oldest') }
    this.place = { newest: places(this.documents.newest), oldest: places(this.documents.oldest) }
  }

  /** `take` rows behind the first `skip` in order. */
  slice(rows: Bits, count: number, direction: Direction, skip: number, take: number): number[] {
    if (take <= 0 || skip >= count) return []
    return count <= 4096 ? this.few(rows, direction, skip, take) : this.many(rows, direction, skip, take)
  }

  private few(rows: Bits, direction: Direction, skip: number, take: number): number[] {
    const place = this.place[direction]
    const documentOf = this.columns.documentOf.view()
    const all: number[] = []
    rows.each((row) => all.push(row))
    const at = (row: number) => place[documentOf[row] as number] as number
    return all.sort((a, b) => at(a) - at(b) || a - b).slice(skip, skip + take)
  }

  /** So many rows that going through the documents in order soon finds the ones asked for. */
  private many(rows: Bits, direction: Direction, skip: number, take: number): number[] {
    const { firstRow, endRow } = this.columns
    const found: number[] = []
    let left = skip
    for (const document of this.documents[direction]) {
      for (const row of rows.members(firstRow.at(document), endRow.at(document))) {
        if (left > 0) left -= 1
        else found.push(row)
        if (found.length === take) return found
      }
    }
    return found
  }
}
