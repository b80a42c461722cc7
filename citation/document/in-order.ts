import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { documentOf, passageId } from '../../model/ids.ts'
import type { Citation } from '../csl.ts'
import { joinedParts } from './direction.ts'
import type { Grouping } from './layout.ts'
import { type DocumentWords, dateInWords, datesInWords } from './words.ts'

/** `of`: the source, or the month or year, as the heading says it; `work`: the work within it. */
export type Placed = { citation: Citation; of: string; work: string }

type Keyed = Placed & { date: string; document: string; came: number }

/** Citations sorted in memory at once. */
const RUN = 2_000
/** Citations packed together: a run is unpacked piece by piece. */
const BLOCK = 64
/** After every day that can be known. */
const NO_DATE = '~'

type Head = { next: Keyed; rest: Iterator<Keyed> }

/**
 * Citations in the order of a document; those of one work stay as they come. An external merge sort: sorted runs are kept
 * packed, a fifth or less of their text, and unpacked while they are merged.
 */
export class InOrder {
  private readonly packed: Uint8Array[][] = []
  private run: Keyed[] = []
  private readonly counts = new Map<string, { first: Keyed; count: number }>()
  private came = 0
  private readonly collator: Intl.Collator

  /** @param newestFirst the order of dates; what has none is last either way */
  constructor(
    private readonly by: Exclude<Grouping, 'none'>,
    private readonly newestFirst: boolean,
    private readonly words: DocumentWords,
  ) {
    this.collator = new Intl.Collator(words.locale)
  }

  add(citation: Citation): void {
    const keyed = this.keyed(citation)
    const known = this.counts.get(keyed.of)
    if (known) known.count += 1
    else this.counts.set(keyed.of, { first: keyed, count: 1 })
    this.run.push(keyed)
    if (this.run.length >= RUN) this.pack()
  }

  /** Each heading once, in order, with how many citations are beneath it. */
  groups(): { of: string; count: number }[] {
    return [...this.counts.values()]
      .sort((one, other) => this.compareGroups(one.first, other.first))
      .map(({ first: { of }, count }) => ({ of, count }))
  }

  /** All of them; may be called once. */
  *read(): Generator<Placed> {
    const compare = (one: Keyed, other: Keyed) => this.compare(one, other)
    const heads: Head[] = []
    const insert = (head: Head) => {
      let [from, to] = [0, heads.length]
      while (from < to) {
        const middle = (from + to) >> 1
        const there = heads[middle]
        if (there && compare(there.next, head.next) < 0) from = middle + 1
        else to = middle
      }
      heads.splice(from, 0, head)
    }
    const advance = (rest: Iterator<Keyed>) => {
      const step = rest.next()
      if (!step.done) insert({ next: step.value, rest })
    }
    for (const blocks of this.packed) advance(unpacked(blocks))
    advance(this.run.sort(compare).values())
    for (let head = heads.shift(); head; head = heads.shift()) {
      yield head.next
      advance(head.rest)
    }
  }

  private keyed(citation: Citation): Keyed {
    const { item } = citation
    const parts = item.issued?.['date-parts'][0]
    const [year, month, day] = parts ?? []
    const two = (it: number | undefined) => String(it ?? 0).padStart(2, '0')
    const source = item.publisher ?? item['container-title'] ?? item.authority
    this.came += 1
    return {
      citation,
      of:
        this.by === 'source'
          ? (source ?? this.words.noSource)
          : (dateInWords(
              year === undefined ? undefined : month === undefined ? [year] : [year, month],
              this.words,
            ) ?? this.words.undated),
      work: joinedParts(
        [
          item.title ?? this.words.untitled,
          ...(this.by === 'date' && source !== undefined ? [source] : []),
          datesInWords(item.issued, this.words) ?? this.words.undated,
        ],
        ' · ',
      ),
      date: year === undefined ? NO_DATE : `${String(year).padStart(6, '0')}-${two(month)}-${two(day)}`,
      document: documentOf(passageId.parse(item.id)),
      came: this.came,
    }
  }

  private compareDates(one: string, other: string): number {
    if (one === other) return 0
    if (one === NO_DATE || other === NO_DATE) return one === NO_DATE ? 1 : -1
    return one < other === this.newestFirst ? 1 : -1
  }

  private compareGroups(one: Keyed, other: Keyed): number {
    if (one.of === other.of) return 0
    if (this.by === 'date') return this.compareDates(one.date.slice(0, 9), other.date.slice(0, 9))
    if (one.of === this.words.noSource || other.of === this.words.noSource)
      return one.of === this.words.noSource ? 1 : -1
    return this.collator.compare(one.of, other.of) || (one.of < other.of ? -1 : 1)
  }

  private compare(one: Keyed, other: Keyed): number {
    return (
      this.compareGroups(one, other) ||
      this.compareDates(one.date, other.date) ||
      (one.document === other.document ? 0 : one.document < other.document ? -1 : 1) ||
      one.came - other.came
    )
  }

  private pack(): void {
    const sorted = this.run.sort((one, other) => this.compare(one, other))
    const blocks: Uint8Array[] = []
    for (let at = 0; at < sorted.length; at += BLOCK) {
      blocks.push(deflateRawSync(JSON.stringify(sorted.slice(at, at + BLOCK)), { level: 4 }))
    }
    this.packed.push(blocks)
    this.run = []
  }
}

/** Each block is let go of once it is unpacked. */
function* unpacked(blocks: Uint8Array[]): Generator<Keyed> {
  for (let block = blocks.shift(); block; block = blocks.shift()) {
    const keyed: Keyed[] = JSON.parse(String(inflateRawSync(block)))
    yield* keyed
  }
}
