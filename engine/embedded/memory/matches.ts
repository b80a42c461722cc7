import type { SearchRequest } from '../../../model/search-request.ts'
import { Bits } from '../structures/bits.ts'
import type { Columns } from './columns.ts'
import type { Filters } from './filters.ts'
import type { Folding } from './folding.ts'

/** What is counted: passages, or quotations in them. */
export type Matches = {
  unit: SearchRequest['in']
  /** Passages, in quote modes those with a quotation that counts. */
  rows: Bits
  /** The quotations that count, all in these passages; null where passages are counted. */
  quotes: Bits | null
  /** Which of them stand for their copies; null where copies are not folded. */
  folding: Folding | null
}

/** Everything that a search of this kind can count. */
export function everything(unit: SearchRequest['in'], { alive }: Columns, filters: Filters): Matches {
  return { unit, rows: alive, quotes: unit === 'passage' ? null : filters.quotations(unit), folding: null }
}

/** The passages that quotations stand in. */
export function passagesOf(quotes: Bits, columns: Columns): Bits {
  const passageOf = columns.passageOf.view()
  const rows = Bits.lent(columns.rows)
  quotes.each((quote) => rows.add(passageOf[quote] as number))
  return rows
}

/** The passages that are shown: those that stand for their copies, or have a quotation that does. */
export function hitsAmong({ rows, quotes, folding }: Matches, columns: Columns): Bits {
  if (folding === null) return rows
  return quotes === null ? folding.kept : passagesOf(folding.kept, columns)
}

/** Those of the quotations that stand in these passages. */
export function quotesWithin(quotes: Bits, rows: Bits, columns: Columns): Bits {
  const passageOf = columns.passageOf.view()
  const found = Bits.lent(quotes.size)
  quotes.each((quote) => {
    if (rows.has(passageOf[quote] as number)) found.add(quote)
  })
  return found
}
