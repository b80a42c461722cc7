import type { Engine } from '../../engine/port.ts'
import type { Alert, KeptAlert, KeptWatch, Watch } from '../../model/alert.ts'
import { AppError } from '../../model/errors.ts'
import type { DocumentId } from '../../model/ids.ts'
import { hasNameKeys, withMergedKeys } from '../../model/merged-keys.ts'
import { parseSearch } from '../../model/parse-search.ts'
import { MAX_PAGE_SIZE, type SearchRequest } from '../../model/search-request.ts'
import type { Hit } from '../../model/search-result.ts'
import type { Total } from '../../model/total.ts'
import { alertsFound } from './alerts.ts'
import { engine } from './engine.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { records } from './records.ts'

export type SavedSearch = {
  watch: KeptWatch
  request: SearchRequest
  /** How much it finds now. */
  total: Outcome<Total>
  /** Whether it was compared with the collection as it is, so that what is new is all that is new. */
  isCurrent: boolean
}

/** The search that somebody saved, as it is compared: a name in its filters may have been merged with another since. */
async function searchOf({ filters, lines }: Watch): Promise<SearchRequest> {
  const given = new URLSearchParams(filters)
  const now = hasNameKeys(given) ? withMergedKeys(given, await (await records()).corrections.all()) : null
  return { ...parseSearch(now ?? given), q: lines[0]?.text ?? '' }
}

async function savedSearch(watch: KeptWatch): Promise<SavedSearch> {
  const request = await searchOf(watch)
  const open = await engine()
  const total = await outcomeOf(async () => (await open.search({ ...request, limit: 1 })).total)
  const { generation } = await open.status()
  return { watch, request, total, isCurrent: watch.checked.generation === generation }
}

/** All of them by name, each with how much it finds. */
export async function savedSearches(): Promise<SavedSearch[]> {
  const { watches } = await alertsFound({ unread: true, kind: 'search', most: 0 })
  const found: SavedSearch[] = []
  for (const it of watches) found.push(await savedSearch(it))
  return found
}

/**
 * What a saved search has found since it was looked at. `gone`: what it no longer finds, or no longer is; `shown`: the IDs
 * of the alerts of both; `more`: how many others there are.
 */
export type OpenedSearch = SavedSearch & { hits: Hit[]; gone: KeptAlert[]; shown: string[]; more: number }

/** So many new passages are on one page; once they are taken as seen, the others follow. */
const NEW_AT_ONCE = 20

/** @throws AppError `not-found` */
export async function openSavedSearch(id: string): Promise<OpenedSearch> {
  const { watches, alerts, more } = await alertsFound({ unread: true, watch: id, most: NEW_AT_ONCE })
  const watch = watches.find((it) => it.kind === 'search')
  if (watch === undefined) throw new AppError('not-found', { what: 'watch', id })
  const saved = await savedSearch(watch)
  const found = await hitsOf(await engine(), saved.request, alerts)
  return {
    ...saved,
    hits: alerts.flatMap((it) => found.get(it.passage) ?? []),
    gone: alerts.filter((it) => !found.has(it.passage)),
    shown: alerts.map(({ id }) => id),
    more,
  }
}

/** The passages of alerts as the search finds them today, each with the words that it was found by. */
async function hitsOf(
  open: Engine,
  request: SearchRequest,
  alerts: readonly Alert[],
): Promise<Map<string, Hit>> {
  const wanted = new Set<string>(alerts.map((it) => it.passage))
  const found = new Map<string, Hit>()
  for (const document of new Set(alerts.map((it) => it.document))) {
    for (const hit of await hitsInDocument(open, request, document))
      if (wanted.has(hit.id)) found.set(hit.id, hit)
  }
  return found
}

async function hitsInDocument(open: Engine, request: SearchRequest, document: DocumentId): Promise<Hit[]> {
  const hits: Hit[] = []
  for (let page = 1; ; page += 1) {
    // Each of this document, whichever copy stands for it among the results.
    const asked: SearchRequest = { ...request, document, copies: 'all', page, limit: MAX_PAGE_SIZE }
    const answer = await open.search(asked)
    hits.push(...answer.hits)
    if (answer.hits.length + answer.damaged.length < MAX_PAGE_SIZE) return hits
  }
}
