import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { documentOf, passageId } from '../../model/ids.ts'
import type { Citation } from '../csl.ts'
import { joinedParts } from './direction.ts'
import type { Grouping } from './layout.ts'
import { type DocumentWords, dateInWords, datesInWords } from './words.ts'

/** `of`: the source, or the month or year, as the heading says it; `work`: the work within it; null without headings. */
export type Placed = { citation: Citation; of: string | null; work: string | null }

/** Where citations of one work stand among the others. */
type Place = { of: string; work: string; date: string; document: string; count: number }

/** Bytes of citations sorted in memory at once. */
const RUN = 8 * 1024 * 1024
/** Bytes packed together: a run is unpacked piece by piece, and as many pieces are unpacked at once as there are runs. */
const BLOCK = 64 * 1024
/** After every day that can be known. */
const NO_DATE = '~'
const LINE_FEED = 10

/** A run in order: the place of each citation, and the citations, packed. */
type Packed = { places: number[]; blocks: Uint8Array[] }

/**
 * Citations in the order of a document; those of one work stay as they come. An external merge sort: sorted runs are kept
 * packed, a fifth or less of their text, and unpacked while they are merged. Until then a citation is bytes, because
 * objects that are kept for a while are collected with the old ones, long after they are gone.
 */
export class InOrder {
  private readonly packed: Packed[] = []
  private readonly places: Place[] = []
  private readonly known = new Map<string, number>()
  private readonly documents = new Set<string>()
  private readonly collator: Intl.Collator
  private text = Buffer.alloc(0)
  private used = 0
  private run: { place: number; start: number; end: number }[] = []

  /** @param newestFirst the order of dates; what has none is last either way */
  constructor(
    private readonly by: Grouping,
    private readonly newestFirst: boolean,
    private readonly words: DocumentWords,
  ) {
    this.collator = new Intl.Collator(words.locale)
  }

  add(citation: Citation): void {
    const place = this.placeOf(citation)
    const json = JSON.stringify(citation)
    const length = Buffer.byteLength(json)
    if (this.used + length > this.text.length) {
      this.pack()
      this.text = Buffer.allocUnsafe(Math.max(RUN, length))
    }
    this.text.write(json, this.used)
    this.run.push({ place, start: this.used, end: this.used + length })
    this.used += length
  }

  /** Each heading once, in order, with how many citations are beneath it. */
  groups(): { of: string; count: number }[] {
    const counts = new Map<string, number>()
    for (const { of, count } of this.ordered()) counts.set(of, (counts.get(of) ?? 0) + count)
    return [...counts].map(([of, count]) => ({ of, count }))
  }

  /** The documents that are cited, each where it is cited first. */
  works(): Iterable<string> {
    return this.by === 'none' ? this.documents : new Set(this.ordered().map((it) => it.document))
  }

  /** All of them; may be called once. */
  *read(): Generator<Placed> {
    this.pack()
    this.text = Buffer.alloc(0)
    const ranks = this.ranks()
    const heads = this.packed.flatMap((it, run) => {
      const rest = unpacked(it)
      const { value: next } = rest.next()
      return next ? [{ next, rest, run }] : []
    })
    type Head = (typeof heads)[number]
    const compare = (one: Head, other: Head) =>
      (ranks[one.next.place] ?? 0) - (ranks[other.next.place] ?? 0) || one.run - other.run
    heads.sort(compare)
    for (let head = heads.shift(); head; head = heads.shift()) {
      const place = this.places[head.next.place]
      const citation: Citation = JSON.parse(head.next.json)
      const named = this.by === 'none' ? undefined : place
      yield { citation, of: named?.of ?? null, work: named?.work ?? null }
      const { value: next } = head.rest.next()
      if (!next) continue
      const moved = { ...head, next }
      let [from, to] = [0, heads.length]
      while (from < to) {
        const middle = (from + to) >> 1
        const there = heads[middle]
        if (there && compare(there, moved) < 0) from = middle + 1
        else to = middle
      }
      heads.splice(from, 0, moved)
    }
  }

  private placeOf({ item }: Citation): number {
    const document = documentOf(passageId.parse(item.id))
    this.documents.add(document)
    const made =
      this.by === 'none' ? { of: '', work: '', date: '', document: '' } : this.described(item, document)
    const key = JSON.stringify(made)
    const at = this.known.get(key) ?? this.places.length
    const place = this.places[at]
    if (place) place.count += 1
    else {
      this.known.set(key, at)
      this.places.push({ ...made, count: 1 })
    }
    return at
  }

  private described(item: Citation['item'], document: string): Omit<Place, 'count'> {
    const [year, month, day] = item.issued?.['date-parts'][0] ?? []
    const two = (it: number | undefined) => String(it ?? 0).padStart(2, '0')
    const source = item.publisher ?? item['container-title'] ?? item.authority
    const when = dateInWords(
      year === undefined ? undefined : month === undefined ? [year] : [year, month],
      this.words,
    )
    return {
      of: this.by === 'source' ? (source ?? this.words.noSource) : (when ?? this.words.undated),
      work: joinedParts(
        [
          item.title ?? this.words.untitled,
          ...(this.by === 'date' && source !== undefined ? [source] : []),
          datesInWords(item.issued, this.words) ?? this.words.undated,
        ],
        ' · ',
      ),
      date: year === undefined ? NO_DATE : `${String(year).padStart(6, '0')}-${two(month)}-${two(day)}`,
      document,
    }
  }

  private ordered(): Place[] {
    return [...this.places].sort((one, other) => this.compare(one, other))
  }

  /** The number of each place in their order. */
  private ranks(): number[] {
    const ranks: number[] = []
    const order = [...this.places.keys()]
    order.sort((one, other) => this.compareAt(one, other))
    for (const [rank, at] of order.entries()) ranks[at] = rank
    return ranks
  }

  private compareDates(one: string, other: string): number {
    if (one === other) return 0
    if (one === NO_DATE || other === NO_DATE) return one === NO_DATE ? 1 : -1
    return one < other === this.newestFirst ? 1 : -1
  }

  private compareGroups(one: Place, other: Place): number {
    if (one.of === other.of) return 0
    if (this.by === 'date') return this.compareDates(one.date.slice(0, 9), other.date.slice(0, 9))
    if (one.of === this.words.noSource || other.of === this.words.noSource)
      return one.of === this.words.noSource ? 1 : -1
    return this.collator.compare(one.of, other.of) || (one.of < other.of ? -1 : 1)
  }

  private compare(one: Place, other: Place): number {
    return (
      this.compareGroups(one, other) ||
      this.compareDates(one.date, other.date) ||
      (one.document === other.document ? 0 : one.document < other.document ? -1 : 1)
    )
  }

  private compareAt(one: number, other: number): number {
    const [first, second] = [this.places[one], this.places[other]]
    return first && second ? this.compare(first, second) : 0
  }

  private pack(): void {
    const sorted = this.run.sort((one, other) => this.compareAt(one.place, other.place))
    const blocks: Uint8Array[] = []
    let open: Uint8Array[] = []
    let size = 0
    const close = () => {
      if (size > 0) blocks.push(deflateRawSync(Buffer.concat(open), { level: 4 }))
      open = []
      size = 0
    }
    for (const { start, end } of sorted) {
      open.push(this.text.subarray(start, end), Buffer.of(LINE_FEED))
      size += end - start + 1
      if (size >= BLOCK) close()
    }
    close()
    if (blocks.length > 0) this.packed.push({ places: sorted.map((it) => it.place), blocks })
    this.run = []
    this.used = 0
  }
}

/** Each block is let go of once it is unpacked. JSON has no line breaks outside of its texts. */
function* unpacked({ places, blocks }: Packed): Generator<{ place: number; json: string }, undefined> {
  let at = 0
  for (let block = blocks.shift(); block; block = blocks.shift()) {
    const text = inflateRawSync(block)
    for (let from = 0; from < text.length; at += 1) {
      const end = text.indexOf(LINE_FEED, from)
      yield { place: places[at] ?? 0, json: text.toString('utf8', from, end) }
      from = end + 1
    }
  }
}
