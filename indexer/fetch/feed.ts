import { detectFormat } from '../read/format.ts'
import { HEAD_BYTES } from '../read/head.ts'
import { Refused } from '../read/office/refused.ts'
import { type Attribute, walkXml } from '../read/office/xml.ts'
import { FetchFault } from './fault.ts'
import { readAddress } from './web-address.ts'

/** Of RSS only 1.0 has a namespace; what some programs write for the others means the same. */
const PREFIXES = {
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/rss/1.0/': 'rss',
  'http://my.netscape.com/rdf/simple/0.9/': 'rss',
  'http://backend.userland.com/rss2': 'rss',
  'http://www.w3.org/XML/1998/namespace': 'xml',
}
const ENTRIES: ReadonlySet<string> = new Set(['item', 'entry'])
const HTML: ReadonlySet<string> = new Set(['', 'text/html', 'application/xhtml+xml'])

export type Feed = {
  /** Of its entries, in its order, each once. */
  addresses: URL[]
  /** Entries without an address that can be fetched. */
  without: number
}

export function isFeed(bytes: Uint8Array): boolean {
  const format = detectFormat('', bytes.subarray(0, HEAD_BYTES))
  return !format.readable && format.unreadable === 'feed'
}

/** Where one entry may be, from the best to the least. */
type Entry = { pages: string[]; others: string[]; link: string; guid: string; isPermaLink: boolean }

/** What is open while a feed is walked through, with the address that those in it are relative to. */
type Open = { name: string; base: URL }

/**
 * The entries of a feed: RSS 0.9 to 2.0, or Atom (RFC 4287).
 * @param address where it was, to which those in it are relative
 * @throws FetchFault if it is not well-formed
 */
export function entriesOf(bytes: Uint8Array, address: URL): Feed {
  const found = new Map<string, URL>()
  let without = 0
  let entry: Entry | null = null
  const open: Open[] = []
  const baseNow = () => open.at(-1)?.base ?? address
  /** Whether what is open last is directly in an entry. */
  const isInEntry = () => ENTRIES.has(open.at(-2)?.name ?? '')

  const end = ({ pages, others, link, guid, isPermaLink }: Entry) => {
    const given = [...pages, ...others, link, ...(isPermaLink ? [guid] : [])]
    const read = given.filter((it) => it.trim() !== '').map((it) => readAddress(it, baseNow()))
    const first = read.find((it) => it.ok)
    if (first) found.set(first.url.href, first.url)
    else without += 1
  }

  const begin = (name: string, attribute: Attribute) => {
    const base = readAddress(attribute('xml:base') ?? '', baseNow())
    open.push({ name, base: base.ok ? base.url : baseNow() })
    if (ENTRIES.has(name)) entry = { pages: [], others: [], link: '', guid: '', isPermaLink: true }
    else if (entry !== null && isInEntry()) {
      if (name === 'guid') entry.isPermaLink = attribute('isPermaLink') !== 'false'
      const href = name === 'link' ? attribute('href') : undefined
      if (href === undefined || (attribute('rel') ?? 'alternate') !== 'alternate') return
      const list = HTML.has(attribute('type') ?? '') ? entry.pages : entry.others
      // As long as its own base is known.
      const read = readAddress(href, baseNow())
      if (read.ok) list.push(read.url.href)
    }
  }

  try {
    walkXml(bytes, PREFIXES, {
      open: (name, attribute) => begin(localName(name), attribute),
      text: (text) => {
        const name = open.at(-1)?.name
        if (entry === null || !isInEntry()) return
        if (name === 'link') entry.link += text
        else if (name === 'guid') entry.guid += text
      },
      close: () => {
        const closed = open.pop()
        if (entry === null || !ENTRIES.has(closed?.name ?? '')) return
        end(entry)
        entry = null
      },
    })
  } catch (error) {
    if (error instanceof Refused) throw new FetchFault({ reason: 'feed-damaged' }, error.cause)
    throw error
  }
  return { addresses: [...found.values()], without }
}

/** Without the prefix of a feed; what has another namespace keeps its own, and is none of the names asked for. */
const localName = (name: string) => name.replace(/^(?:atom|rss):/, '')
