import { citationFormat } from '../../citation/citation-format.ts'
import type { Passage } from '../../model/passage.ts'
import { below, pick, type Random, skewed } from '../corpus/random.ts'
import type { Asked } from './client.ts'

const FORMATS = citationFormat.options
/** How long after asking a client goes away: before an answer, or in its midst. */
const LEAVES_WITHIN_MS = 40

/** Exports of one year of the corpus, of one source or of a word, in every format in turn; half of them cancelled. */
export function* exports(count: number, samples: readonly Passage[], random: Random): Generator<Asked> {
  for (let n = 0; n < count; n += 1) {
    const format = FORMATS[Math.floor(n / 2) % FORMATS.length] ?? 'csl'
    const year = 2004 + below(random, 18)
    const search = pick(random, [
      `from=${year}&to=${year}`,
      `q=${encodeURIComponent(wordOf(pick(random, samples), random))}`,
      'q=war',
    ])
    const asked = { path: `/api/export?${search}&format=${format}`, expect: 200 }
    if (n % 2 === 0) yield { ...asked, kind: `export ${format}` }
    // In turn by how it goes away, and everything of the largest kind: it is never over before that.
    else {
      const cancel = n % 4 === 1 ? below(random, LEAVES_WITHIN_MS) : ('first-piece' as const)
      yield { kind: 'export, cancelled', path: `/api/export?format=${format}`, expect: 200, cancel }
    }
  }
}

function wordOf({ text }: Passage, random: Random): string {
  return pick(random, text.match(/[A-Za-z]{3,}/g) ?? ['war'])
}

type Make = (passage: Passage, random: Random) => Omit<Asked, 'kind'>

const search: Make = (passage, random) => {
  const words = Array.from({ length: 1 + below(random, 3) }, () => wordOf(passage, random))
  const last = words.at(-1) ?? ''
  const typed = [...words.slice(0, -1), last.slice(0, 1 + below(random, last.length))].join(' ')
  const source = below(random, 4) === 0 ? '&source=source-0' : ''
  return { path: `/api/search?q=${encodeURIComponent(typed)}${source}`, expect: 200 }
}

const ok = (path: string): Omit<Asked, 'kind'> => ({ path, expect: 200 })
const FACETS = ['source', 'group', 'location', 'speaker', 'language', 'collection']
const CITED = ['bibliography', 'quote', 'footnote', 'ris', 'bibtex', 'markdown']

/** What no server should be asked, and what it has to answer. */
const BAD: Omit<Asked, 'kind'>[] = [
  { path: '/api/search?limit=1000', expect: 400 },
  { path: '/api/search?__proto__=1', expect: 400 },
  { path: '/api/search?q=a&q=b', expect: 400 },
  { path: '/api/facets/colour', expect: 400 },
  { path: '/api/passages/nonsense', expect: 404 },
  { path: '/api/documents/0123456789abcdef', expect: 404 },
  { path: '/api/nowhere', expect: 404 },
  { path: '/nowhere', expect: 404 },
  { path: '/passages/0123456789abcdef-0123456789', expect: 404 },
  { path: '/_next/image?url=%2Ficon.svg&w=64&q=75', expect: 404 },
  { path: '/api/search', expect: 405, method: 'DELETE' },
  { path: '/', expect: 405, method: 'TRACE' },
  { path: '/api/corrections', expect: 403, method: 'POST' },
  { path: '/api/search?q=a', expect: 403, headers: { 'sec-fetch-site': 'cross-site' } },
  { path: '/api/search?q=a', expect: 421, headers: { host: 'rebound.example' } },
  { path: '/api/export', expect: 415, method: 'POST' },
]

/** The kinds of requests, how many of a hundred are of each, and how one is made from a passage of the corpus. */
const KINDS: [kind: string, share: number, make: Make][] = [
  ['search', 34, search],
  ['search, cancelled', 6, (it, random) => ({ ...search(it, random), cancel: below(random, 10) })],
  ['facets', 8, (it, random) => ok(`/api/facets/${pick(random, FACETS)}?q=${wordOf(it, random)}`)],
  ['suggest', 8, (it, random) => ok(`/api/suggest?q=${wordOf(it, random).slice(0, 4)}`)],
  ['places', 2, (it, random) => ok(`/api/places?q=${wordOf(it, random)}`)],
  ['passage', 8, (it) => ok(`/api/passages/${it.id}`)],
  ['context', 4, (it) => ok(`/api/passages/${it.id}/context`)],
  ['document', 6, (it) => ok(`/api/documents/${it.documentId}`)],
  ['cite', 6, (it, random) => ok(`/api/cite?id=${it.id}&format=${pick(random, CITED)}`)],
  ['feed', 2, (it, random) => ok(`/api/feed?q=${wordOf(it, random)}&as=${pick(random, ['atom', 'rss'])}`)],
  ['page of a search', 3, (it, random) => ok(`/?q=${wordOf(it, random)}`)],
  ['page of a document', 2, (it) => ok(`/documents/${it.documentId}`)],
  ['page of a passage', 2, (it) => ok(`/passages/${it.id}`)],
  ['bad', 9, (_, random) => pick(random, BAD)],
]

/** Requests of all kinds, mixed as people and programs would ask; the same for the same seed. */
export function* mixed(count: number, samples: readonly Passage[], random: Random): Generator<Asked> {
  const kinds = KINDS.flatMap((it) => Array.from({ length: it[1] }, () => it))
  for (let n = 0; n < count; n += 1) {
    const [kind, , make] = pick(random, kinds)
    const passage = samples[skewed(random, samples.length)]
    if (passage) yield { kind, ...make(passage, random) }
  }
}
