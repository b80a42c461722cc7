import type { Engine } from '../../engine/port.ts'
import { type DocumentId, documentOf, type PassageId } from '../../model/ids.ts'
import type { Passage, Quotation } from '../../model/passage.ts'
import { quotedIn } from '../../model/quoted.ts'
import { MAX_PAGE_SIZE, type SearchRequest } from '../../model/search-request.ts'
import { ofChosenSpeakers } from '../../model/speaker-key.ts'
import type { PacketRequest } from './request.ts'

/** `number`: from 1, in the order of the search or of the choice. `quotation`: from 1; null for the whole passage. */
export type Chosen = { number: number; id: PassageId; quotation: number | null; note: string | null }
export type ChosenByDocument = {
  byDocument: Map<DocumentId, Chosen[]>
  quotes: number
  /** Of a search that counts quotations, the passages that these are in. */
  passages: number
}

/** The numbers, from 1, of the quotations that a search counts in a passage. */
function countedIn(passage: Passage, search: SearchRequest): number[] {
  const counted: ReadonlySet<Quotation> = new Set(quotedIn(passage.quotations))
  const chosen = ofChosenSpeakers(passage, search).filter(
    (it) => search.in === 'quotations' || counted.has(it),
  )
  return chosen.map((it) => passage.quotations.indexOf(it) + 1)
}

type Found = { id: PassageId; quotations: number[] }

/** Of passages with several quotations, leaves those in which something that was searched for stands. */
async function leaveMarked(
  engine: Engine,
  search: SearchRequest,
  found: readonly Found[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const unclear = new Map(found.filter((it) => it.quotations.length > 1).map((it) => [it.id, it]))
  for (const document of new Set([...unclear.keys()].map(documentOf))) {
    for (let page = 1; ; page += 1) {
      const asked = { ...search, document, page, limit: MAX_PAGE_SIZE }
      const { hits } = await engine.search(asked, signal ? { signal } : {})
      for (const { highlights, id, quotations } of hits) {
        const it = unclear.get(id)
        const marked = it?.quotations.filter((nth) => {
          const { start = 0, end = 0 } = quotations[nth - 1] ?? {}
          return highlights.some((mark) => mark.start >= start && mark.end <= end)
        })
        if (it && marked && marked.length > 0) it.quotations = marked
      }
      if (hits.length < MAX_PAGE_SIZE) break
    }
  }
}

/** The quotes of a packet, by their documents in the order of the first quote of each. */
export async function chosenBy(
  engine: Engine,
  request: PacketRequest,
  signal?: AbortSignal,
): Promise<ChosenByDocument> {
  const byDocument = new Map<DocumentId, Chosen[]>()
  let number = 0
  const add = (id: PassageId, quotation: number | null, note: string | null) => {
    const document = documentOf(id)
    const others = byDocument.get(document)
    number += 1
    const chosen = { number, id, quotation, note }
    if (others) others.push(chosen)
    else byDocument.set(document, [chosen])
  }
  if (request.of === 'quotes') {
    for (const it of request.quotes) add(it.id, it.quotation, it.note)
    return { byDocument, quotes: number, passages: number }
  }
  const { search } = request
  const found: Found[] = []
  for await (const passage of engine.scan(search, signal ? { signal } : {})) {
    found.push({ id: passage.id, quotations: search.in === 'passage' ? [] : countedIn(passage, search) })
  }
  if (search.in === 'quotations') await leaveMarked(engine, search, found, signal)
  for (const { id, quotations } of found) {
    if (quotations.length === 0) add(id, null, null)
    for (const it of quotations) add(id, it, null)
  }
  return { byDocument, quotes: number, passages: found.length }
}
