import { damaged as refusal } from '../../../model/checksum.ts'
import { parseSearch } from '../../../model/parse-search.ts'
import { formatSearch } from '../../../model/url.ts'
import { answering } from '../../server/answer.ts'
import { originOf } from '../../server/citing.ts'
import { engine } from '../../server/engine.ts'
import { parameter } from '../../server/parameters/checked-parameters.ts'
import { FEED_FORMATS } from '../../server/parameters/feed-formats.ts'
import { atom, rss } from './feed.ts'

const ENTRIES = 50
const FORMATS = {
  atom: { write: atom, mime: 'application/atom+xml' },
  rss: { write: rss, mime: 'application/rss+xml' },
}

/** A saved search as a feed: its newest passages. Takes the parameters of a search, and `as`. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const url = new URL(request.url)
    const as = parameter('as', url.searchParams.get('as') || 'atom', FEED_FORMATS)
    const requested = parseSearch(url.searchParams)
    const limit = url.searchParams.get('limit') ? requested.limit : ENTRIES
    const search = { ...requested, sort: 'newest' as const, page: 1, limit }
    const open = await engine()
    const [{ hits, damaged }, { changedAt }] = await Promise.all([
      open.search(search, { signal: request.signal }),
      open.status(),
    ])
    // A reader of feeds has no place for what is missing: it would look complete.
    if (damaged[0]) throw refusal(damaged[0])
    const origin = originOf(request)
    const { write, mime } = FORMATS[as]
    const body = write({
      title: search.q.trim() === '' ? 'Verbatim' : `Verbatim: ${search.q.trim()}`,
      origin,
      page: `${origin}/?${formatSearch({ ...search, limit: 20 })}`,
      self: `${origin}${url.pathname}${url.search}`,
      updatedAt: changedAt ?? new Date(0).toISOString(),
      passages: hits,
    })
    return new Response(body, {
      headers: { 'content-type': `${mime}; charset=utf-8`, 'cache-control': 'no-store' },
    })
  })
}
