import type { Engine } from '../../engine/port.ts'
import { type DocumentId, documentOf, type PassageId } from '../../model/ids.ts'
import type { Passage, Quotation } from '../../model/passage.ts'
import { quotedIn } from '../../model/quoted.ts'
import { MAX_PAGE_SIZE, type SearchRequest } from '../../model/search-request.ts'
import { ofChosenSpeakers } from '../../model/speaker-key.ts'
import { type Different, differentOf } from '../layout.ts'
import type { PacketRequest } from './request.ts'

/** Passages whose copies are asked for together. */
const CLUSTERS_AT_ONCE = 200

/** `number`: from 1, in the order of the search or of the choice. `quotation`: from 1; null for the whole passage. */
export type Chosen = { number: number; id: PassageId; quotation: number | null; note: string | null }
export type ChosenByDocument = {
  byDocument: Map<DocumentId, Chosen[]>
  quotes: number
  /** Of a search that counts quotations, the passages that these are in. */
  passages: number
  /** Of a search that folds copies. */
  different: Different | null
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
      const asked: SearchRequest = { ...search, copies: 'all', document, page, limit: MAX_PAGE_SIZE }
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

const placeOf = (passage: PassageId, quotation: number) => `${passage}~${quotation}`

/**
 * Takes away the quotations for which another one of the found ones stands. A passage is found if one of its quotations
 * is the earliest of its copies among the matches, which says nothing of its others.
 */
async function leaveDifferent(
  engine: Engine,
  found: readonly Found[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const counted = new Set(found.flatMap(({ id, quotations }) => quotations.map((it) => placeOf(id, it))))
  for (let at = 0; at < found.length; at += CLUSTERS_AT_ONCE) {
    const passages = found.slice(at, at + CLUSTERS_AT_ONCE).map((it) => it.id)
    for (const { kind, members } of await engine.clustersOf({ passages }, signal ? { signal } : {})) {
      if (kind !== 'quotation') continue
      const matching = members
        .map(({ places }) =>
          places.flatMap((it) => (it.quotation === null ? [] : [placeOf(it.passage, it.quotation + 1)])),
        )
        .filter((places) => places.some((it) => counted.has(it)))
      for (const it of matching.slice(1).flat()) counted.delete(it)
    }
  }
  for (const it of found) it.quotations = it.quotations.filter((nth) => counted.has(placeOf(it.id, nth)))
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
    return { byDocument, quotes: number, passages: number, different: null }
  }
  const { search } = request
  const options = signal ? { signal } : {}
  const folds = search.copies === 'folded'
  const different = folds
    ? differentOf((await engine.search({ ...search, page: 1, limit: 1 }, options)).total)
    : null
  const found: Found[] = []
  for await (const passage of engine.scan(search, options)) {
    found.push({ id: passage.id, quotations: search.in === 'passage' ? [] : countedIn(passage, search) })
  }
  if (search.in === 'quotations') await leaveMarked(engine, search, found, signal)
  if (search.in !== 'passage' && folds) await leaveDifferent(engine, found, signal)
  for (const { id, quotations } of found) {
    if (quotations.length === 0) add(id, null, null)
    for (const it of quotations) add(id, it, null)
  }
  return { byDocument, quotes: number, passages: found.length, different }
}
