import { damaged as refusal } from '../../../model/checksum.ts'
import { parseSearch } from '../../../model/parse-search.ts'
import { passagesIn } from '../../../model/total.ts'
import { formatSearch } from '../../../model/url.ts'
import { found } from '../../messages/en/counted.ts'
import { answering } from '../../server/answer.ts'
import { originOf } from '../../server/citing.ts'
import { notModified, type Version, validators } from '../../server/conditional.ts'
import { engine } from '../../server/engine.ts'
import { parameter } from '../../server/parameters/checked-parameters.ts'
import { FEED_FORMATS } from '../../server/parameters/feed-formats.ts'
import { atom, type Feed, rss } from './feed.ts'

/** Raised when a feed of the same passages reads otherwise. */
const FORM = 2
const ENTRIES = 50
const FORMATS = {
  atom: { write: atom, mime: 'application/atom+xml' },
  rss: { write: rss, mime: 'application/rss+xml' },
}

/**
 * A saved search as a feed: its passages in the order in which they came into the index, the last one first, however
 * old or undated they are; all of them, in parts. Takes the parameters of a search, and `as`.
 */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const url = new URL(request.url)
    const as = parameter('as', url.searchParams.get('as') || 'atom', FEED_FORMATS)
    const requested = parseSearch(url.searchParams)
    const limit = url.searchParams.get('limit') ? requested.limit : ENTRIES
    const search = { ...requested, sort: 'arrived' as const, limit }
    const origin = originOf(request)
    const open = await engine()
    const { changedAt, generation } = await open.status()
    const parts = [FORM, as, origin, url.search]
    const version = { parts: [...parts, generation], changedAt }
    const known = notModified(request, version)
    if (known !== null) return known
    const page = await open.search(search, { signal: request.signal })
    // A reader of feeds has no place for what is missing: it would look complete.
    if (page.damaged[0]) throw refusal(page.damaged[0])
    const { write, mime } = FORMATS[as]
    const all = { ...search, page: 1, limit: 20 }
    const body = write({
      search: formatSearch(all).toString(),
      ...(page.total.different && { subtitle: `${found(page.total)}. The earliest stands for its copies.` }),
      title: search.q.trim() === '' ? 'Verbatim' : `Verbatim: ${search.q.trim()}`,
      origin,
      page: `${origin}/?${formatSearch(all)}`,
      links: linksOf(
        new URL(`${url.pathname}${url.search}`, origin),
        search.page,
        passagesIn(page.total) > search.page * limit,
      ),
      updatedAt: changedAt ?? new Date(0).toISOString(),
      passages: page.hits,
    })
    // Something may have been committed after the state was asked for.
    const read: Version =
      page.generation === generation ? version : { parts: [...parts, page.generation], changedAt: null }
    return new Response(body, {
      headers: { 'content-type': `${mime}; charset=utf-8`, ...validators(read) },
    })
  })
}

function linksOf(url: URL, page: number, goesOn: boolean): Feed['links'] {
  const part = (number: number) => {
    const address = new URL(url)
    if (number === 1) address.searchParams.delete('page')
    else address.searchParams.set('page', String(number))
    return address.href
  }
  return {
    self: url.href,
    ...(page > 1 && { first: part(1), previous: part(page - 1) }),
    ...(goesOn && { next: part(page + 1) }),
  }
}
