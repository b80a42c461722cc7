import type { Engine } from '../../engine/port.ts'
import type { Passage, Quotation } from '../../model/passage.ts'
import { outermost, quotedIn } from '../../model/quoted.ts'
import { allQuotes } from '../address/search-in-address.ts'

/** A quotation, and the passage that it is in. */
export type Quote = { quotation: Quotation; passage: Passage }

/** So many of the newest passages are looked at. */
const LOOKED_AT = 60
/** What stands in a column of a few lines; of longer ones, less than half would be seen. */
const CHARACTERS_AT_MOST = 240

/**
 * Some of the newest quotes of somebody who is named, each of somebody else, at most `count`: the newest by date of
 * publication, and of several copies the first.
 */
export async function latestQuotes(engine: Engine, count: number): Promise<Quote[]> {
  const { hits } = await engine.search({
    ...allQuotes(),
    sort: 'newest',
    limit: LOOKED_AT,
  })
  const quotes = new Map<string, Quote>()
  for (const passage of hits) {
    const speaking = outermost(quotedIn(passage.quotations)).find(isShort)
    const key = speaking?.speaker?.key
    if (speaking !== undefined && key !== undefined && !quotes.has(key)) {
      quotes.set(key, { quotation: speaking, passage })
    }
    if (quotes.size === count) break
  }
  return [...quotes.values()]
}

const isShort = ({ speaker, text }: Quotation): boolean =>
  speaker !== null && speaker.kind !== 'unnamed' && text.length <= CHARACTERS_AT_MOST
