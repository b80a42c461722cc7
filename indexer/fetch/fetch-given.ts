import { createHash } from 'node:crypto'
import { AppError } from '../../model/errors.ts'
import type { FileFields } from '../read/fields.ts'
import type { Rejection } from '../read/raw-document.ts'
import { rejection } from '../read/rejections.ts'
import { type Answered, answeredIn } from './answered.ts'
import type { FetchSettings } from './environment.ts'
import { FetchFault } from './fault.ts'
import { entriesOf, isFeed } from './feed.ts'
import { Fetcher } from './fetcher.ts'
import { KeptCaptures } from './kept-captures.ts'
import { hostOf } from './resolve.ts'
import { readAddress, withoutAccess } from './web-address.ts'
import { warcOf } from './write-warc.ts'

/** What became of the addresses that were given, and of those in feeds: of each of them one of these. */
export type FetchCounts = { fetched: number; unchanged: number; feeds: number; failed: number }

export type FetchedFolders = {
  /** Where it is kept, by collection. */
  folders: Map<string, string>
  rejected: Rejection[]
  counts: FetchCounts
  /** What of a feed is not fetched. */
  notes: { place: string; code: string; message: string }[]
}

export type FetchOptions = {
  dataFolder: string
  /** If not the host of each address that is given. */
  collection: string | undefined
  /** What a person says of all of them. */
  fields: FileFields | undefined
  settings: FetchSettings
  signal: AbortSignal
  onProgress: (it: { done: number; of: number; address: string }) => void
}

/** An address to fetch; one in a feed goes where the feed does. */
type Wanted = { address: string; in?: { collection: string } }

/**
 * Fetches addresses, and the entries of those that are feeds, and keeps what was got below the data folder, to be indexed
 * from there. What cannot be fetched is reported, ends nothing, and leaves what was fetched before as it was. Ends early
 * when the signal aborts.
 */
export async function fetchGiven(given: readonly string[], options: FetchOptions): Promise<FetchedFolders> {
  const { settings, signal, onProgress } = options
  const fetcher = new Fetcher(settings)
  const found: FetchedFolders = {
    folders: new Map(),
    rejected: [],
    counts: { fetched: 0, unchanged: 0, feeds: 0, failed: 0 },
    notes: [],
  }
  const wanted: Wanted[] = given.map((address) => ({ address }))
  const taken = new Set<string>()
  // Feeds add to it as it goes on.
  for (let done = 0; done < wanted.length && !signal.aborted; done += 1) {
    const [it] = wanted.slice(done, done + 1)
    if (it === undefined) break
    const address = withoutAccess(it.address)
    onProgress({ done, of: wanted.length, address })
    try {
      const url = addressIn(it.address, settings)
      const collection = it.in?.collection ?? options.collection ?? hostOf(url)
      const key = `${collection}\0${url.href}`
      if (taken.has(key)) continue
      taken.add(key)
      const kept = KeptCaptures.of(options.dataFolder, collection)
      if (!found.folders.has(collection)) await kept.clear()
      found.folders.set(collection, kept.folder)
      const { what, state, bytes, at } = await fetchOne(url, kept, fetcher, options)
      if (what === 'document') {
        if (options.fields !== undefined) await kept.describe(url, options.fields)
        found.counts[state] += 1
      } else if (it.in !== undefined) {
        // A feed of feeds has no end.
        throw new FetchFault({ reason: 'no-document-there', format: 'feed' })
      } else {
        found.counts.feeds += 1
        const { addresses, notes } = entriesIn(bytes, at, settings)
        found.notes.push(...notes.map((note) => ({ place: address, ...note })))
        wanted.push(...addresses.map((entry) => ({ address: entry.href, in: { collection } })))
      }
    } catch (error) {
      if (signal.aborted) break
      found.counts.failed += 1
      found.rejected.push(rejection(address, explained(address, error)))
    }
  }
  return found
}

function addressIn(text: string, { isOff }: FetchSettings): URL {
  if (isOff) throw new FetchFault({ reason: 'fetching-off' })
  const read = readAddress(text)
  if (read.ok) return read.url
  throw new FetchFault(read.problem)
}

function explained(url: string, error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof FetchFault)
    return new AppError('not-fetched', { url, problem: error.problem }, { cause: error.cause })
  throw error
}

/** `at`: where it was at last. */
type One = Answered & { state: 'fetched' | 'unchanged'; at: URL }

async function fetchOne(
  url: URL,
  kept: KeptCaptures,
  fetcher: Fetcher,
  { settings, signal }: FetchOptions,
): Promise<One> {
  const known = await kept.find(url)
  const answer = await fetcher.fetch(url, known, signal)
  if (answer.state === 'unchanged') {
    const { content: bytes, url: at } = answer.known
    return { what: isFeed(bytes) ? 'feed' : 'document', bytes, state: 'unchanged', at: new URL(at) }
  }
  const { before, last } = answer
  const answered = answeredIn(last, settings.megabytes)
  const sha256 = createHash('sha256').update(answered.bytes).digest('hex')
  const isSame = known !== null && known.sha256 === sha256 && known.url === last.url.href
  if (!isSame) await kept.keep(url, warcOf([...before, last], settings.userAgent))
  return { ...answered, state: isSame ? 'unchanged' : 'fetched', at: last.url }
}

function entriesIn(bytes: Uint8Array, at: URL, { entries }: FetchSettings) {
  const { addresses, without } = entriesOf(bytes, at)
  const left = addresses.length - entries
  return {
    addresses: addresses.slice(0, entries),
    notes: [
      ...(left > 0
        ? [
            {
              code: 'feed-cut',
              message: `only the first ${entries} of its ${addresses.length} entries are fetched; VERBATIM_FETCH_ENTRIES allows more`,
            },
          ]
        : []),
      ...(without > 0
        ? [
            {
              code: 'feed-without-address',
              message: `entries without an address that can be fetched: ${without}`,
            },
          ]
        : []),
    ],
  }
}
