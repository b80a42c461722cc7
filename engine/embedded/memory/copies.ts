import type { Cluster } from '../../../model/copies.ts'
import { filtersCopies, type SearchRequest } from '../../../model/search-request.ts'
import type { Db } from '../../../sqlite/database.ts'
import { clusterAt, clusterNamed, clusterOf } from '../file/cluster-rows.ts'
import { type Meta, numberIn } from '../file/meta.ts'
import {
  eachPlace,
  isGone,
  kindAt,
  lengthOfSeats,
  type Seated,
  seatedAt,
  seatsAfter,
  seatsDamaged,
} from '../file/seats.ts'
import { Bits } from '../structures/bits.ts'
import { GrowingInts } from '../structures/growing.ts'
import { Recent } from '../structures/recent.ts'
import type { Columns } from './columns.ts'

/** Of each passage or quotation the cluster that it is folded in, 0 for none, and its seat there: lower ones stand for higher ones. */
export class Folded {
  readonly cluster = new GrowingInts()
  readonly seat = new GrowingInts()
  private known: Bits | null = null

  /** Those that are in any cluster. */
  members(size: number): Bits {
    if (this.known?.size !== size) {
      this.known = new Bits(size)
      const of = this.cluster.view()
      for (let at = 0; at < of.length; at += 1) if (of[at] !== 0) this.known.add(at)
    }
    return this.known
  }

  clear() {
    this.cluster.length = 0
    this.seat.length = 0
    this.known = null
  }

  /** `seat`: 0 where nothing is folded there any more. */
  set(member: number, cluster: number, seat: number) {
    for (const column of [this.cluster, this.seat]) column.padTo(member + 1, 0)
    this.cluster.set(member, cluster)
    this.seat.set(member, seat)
    this.known = null
  }
}

type Wanted = Pick<SearchRequest, 'reused' | 'minSources' | 'firstPrinted' | 'cluster'>

/** What a choice of clusters leaves: passages with anything of them, and quotations that are members themselves. */
export type Chosen = { rows: Bits; quotes: Bits }

/** How many choices are kept: the same ones are asked for again at each key press. */
const CHOICES_KEPT = 16
/** How many clusters are kept as they are stored, of those that were shown last. */
const CLUSTERS_KEPT = 256
/** Numbers of clusters that changed or are gone: beyond so many, and half of all, everything is read again. */
const STALE_AT_MOST = 200_000

/**
 * Which passages and quotations are copies of each other: for each cluster where its members stand (seats.ts), 40 bytes and
 * 24 for each member of one place; 12 for each passage of the index, and 8 for each quotation. Read when the first search
 * comes, and then whatever has changed.
 */
export class Copies {
  readonly passages = new Folded()
  readonly quotes = new Folded()
  private readonly numbers = new GrowingInts()
  /** Where the numbers of a cluster begin, after 1: 0 for one that is gone. */
  private readonly begin = new GrowingInts()
  /** The first quotation of a row, after 1: 0 for none. */
  private readonly firstQuote = new GrowingInts()
  private quotesSeen = 0
  private clusters = 0
  private stale = 0
  private generation = -1
  private readonly chosen = new Recent<string, Chosen>(CHOICES_KEPT)

  private readonly shown = new Recent<number, { cluster: Cluster | null }>(CLUSTERS_KEPT)

  constructor(
    private readonly columns: Columns,
    private readonly db: Db,
  ) {}

  /** Whether no text of the index has copies. */
  get areNone(): boolean {
    return this.clusters === 0
  }

  /** Brings this up to a generation that the columns are at. */
  refresh(generation: number, meta: () => Meta) {
    if (this.generation === generation) return
    this.chosen.clear()
    this.shown.clear()
    if (this.stale > STALE_AT_MOST && this.stale * 2 > this.numbers.length) this.clear()
    const since = this.generation
    // Between two states, it is of no use.
    this.generation = -1
    for (const seats of seatsAfter(this.db, since)) this.put(seats)
    if (this.clusters !== numberIn(meta(), 'clusters')) {
      this.clear()
      throw seatsDamaged()
    }
    this.generation = generation
  }

  private clear() {
    for (const it of [this.passages, this.quotes]) it.clear()
    for (const it of [this.numbers, this.begin]) it.length = 0
    this.clusters = 0
    this.stale = 0
    this.generation = -1
  }

  private put(seats: Int32Array) {
    const [cluster = 0] = seats
    this.begin.padTo(cluster + 1, 0)
    const before = this.begin.at(cluster)
    if (before > 0) {
      this.eachSeat(before - 1, (of, member) => of.cluster.at(member) === cluster && of.set(member, 0, 0))
      this.stale += lengthOfSeats(this.numbers.view(), before - 1)
      this.clusters -= 1
    }
    if (isGone(seats)) {
      this.begin.set(cluster, 0)
      return
    }
    this.clusters += 1
    const start = this.numbers.length
    this.begin.set(cluster, start + 1)
    this.numbers.append(seats)
    this.eachSeat(start, (of, member, seat) => of.set(member, cluster, seat))
  }

  /** The passages and quotations that are folded in a cluster, by where its numbers begin. */
  private eachSeat(start: number, visit: (of: Folded, member: number, seat: number) => void) {
    const numbers = this.numbers.view()
    const kind = kindAt(numbers, start)
    if (kind === 'document') return
    const of = kind === 'passage' ? this.passages : this.quotes
    eachPlace(numbers, start, (row, quotation, whole, at) => {
      const member = kind === 'passage' ? (whole ? row : -1) : this.quoteAt(row, quotation)
      if (member >= 0) visit(of, member, at + 1)
    })
  }

  /** What is known of a cluster that is not gone. */
  seated(cluster: number): Seated {
    return seatedAt(this.numbers.view(), this.begin.at(cluster) - 1)
  }

  /** A cluster as it was put; null if it no longer is that, which is told by name where somebody asks for the cluster itself. */
  stored(cluster: number): Cluster | null {
    return this.shown.get(cluster, () => {
      const row = clusterAt(this.db, cluster)
      return { cluster: row?.fits ? clusterOf(row) : null }
    }).cluster
  }

  /** A quotation by its passage and which of the passage's it is; -1 if it has not so many. */
  quoteAt(row: number, nth: number): number {
    if (nth < 0) return -1
    const passageOf = this.columns.passageOf.view()
    this.firstQuote.padTo(this.columns.rows, 0)
    const first = this.firstQuote.view()
    for (; this.quotesSeen < passageOf.length; this.quotesSeen += 1) {
      const of = passageOf[this.quotesSeen] as number
      if (of >= 0 && first[of] === 0) first[of] = this.quotesSeen + 1
    }
    const quote = (first[row] ?? 0) - 1 + nth
    return quote >= nth && passageOf[quote] === row ? quote : -1
  }

  /** What a request leaves that asks for copies; null if it does not. */
  choice(wanted: Wanted): Chosen | null {
    if (!filtersCopies(wanted)) return null
    const { minSources, firstPrinted, cluster } = wanted
    const question = JSON.stringify([minSources, firstPrinted, cluster])
    return this.chosen.get(question, () => this.choose(wanted))
  }

  /** One and the same cluster has to fulfil all that is asked for. */
  private choose({ minSources, firstPrinted, cluster: id }: Wanted): Chosen {
    const { rows: size, quotes } = this.columns
    const chosen: Chosen = { rows: new Bits(size), quotes: new Bits(quotes) }
    const named = id === null ? null : this.readable(id)
    const [from, to] = named === null ? [1, this.begin.length - 1] : [named, named]
    for (let cluster = from; cluster <= to; cluster += 1) {
      if (this.begin.at(cluster) === 0) continue
      const it = this.seated(cluster)
      if (it.sources < (minSources ?? 0) || (it.kind === 'document' && named === null)) continue
      it.members.forEach((member, nth) => {
        if (!firstPrinted || nth === it.earliest) this.addMember(chosen, it.kind, member)
      })
      if (named !== null && it.kind !== 'quotation') this.addQuotesIn(chosen)
    }
    return chosen
  }

  /**
   * The number of a cluster that is asked for itself; 0 if there is none.
   * @throws AppError `damaged` if it is not what was stored: nobody can say whether these are its members
   */
  private readable(id: string): number {
    const row = clusterNamed(this.db, id)
    if (row === undefined) return 0
    clusterOf(row)
    return row.number
  }

  private addQuotesIn({ rows, quotes }: Chosen) {
    const passageOf = this.columns.passageOf.view()
    for (let quote = 0; quote < passageOf.length; quote += 1)
      if (rows.has(passageOf[quote] as number)) quotes.add(quote)
  }

  private addMember({ rows, quotes }: Chosen, kind: Seated['kind'], member: Seated['members'][number]) {
    const { columns } = this
    if (kind === 'document') {
      const at = columns.indexOf(member.document)
      if (at !== -1) rows.addRange(columns.firstRow.at(at), columns.endRow.at(at))
    }
    for (const { row, quotation } of member.seats) {
      rows.add(row)
      const quote = kind === 'quotation' ? this.quoteAt(row, quotation) : -1
      if (quote >= 0) quotes.add(quote)
    }
  }
}
