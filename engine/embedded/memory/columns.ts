import type { DocumentRow } from '../file/chunks.ts'
import { counted, type Living, NOTHING_LIVES } from '../file/living.ts'
import { Bits } from '../structures/bits.ts'
import { GrowingInts } from '../structures/growing.ts'
import { Lists } from '../structures/lists.ts'
import { indexIn } from '../structures/sorted.ts'

/**
 * What a reader keeps in memory: for each passage the ids of the values it can be filtered by. Rows are passage
 * numbers, so removed documents leave gaps; `alive` says which rows still exist.
 *
 * At a million passages with several tags each this is about 60 bytes a passage.
 */
export class Columns {
  rows = 0
  quotes = 0
  headings = 0
  /** Highest document number seen. */
  number = 0
  alive = new Bits(0)
  /** By row. */
  readonly documentOf = new GrowingInts()
  readonly flags = new GrowingInts()
  readonly groups = new Lists()
  readonly locations = new Lists()
  readonly speakers = new Lists()
  readonly people = new Lists()
  /** Pairs of first and last day. */
  readonly dates = new Lists()
  /** By quotation. */
  readonly passageOf = new GrowingInts()
  readonly quoteSpeaker = new GrowingInts()
  /** 1 if it counts among what somebody is quoted with. */
  readonly quoteCounts = new GrowingInts()
  readonly quoteTags = new Lists()
  /** By heading: first row, and the row after the last. */
  readonly headingFirst = new GrowingInts()
  readonly headingEnd = new GrowingInts()
  /** By document, in order of their numbers. */
  readonly numbers = new GrowingInts()
  /** Its first heading: its title if it has one, then its sections. */
  readonly heading = new GrowingInts()
  readonly firstRow = new GrowingInts()
  readonly endRow = new GrowingInts()
  readonly source = new GrowingInts()
  readonly collection = new GrowingInts()
  readonly language = new GrowingInts()
  readonly type = new GrowingInts()
  readonly firstDay = new GrowingInts()
  readonly lastDay = new GrowingInts()
  /** Of publication: `year * 12 + month - 1`, or one of the values below 0 in facets.ts. */
  readonly month = new GrowingInts()
  private readonly gone = new Set<number>()

  get documents() {
    return this.numbers.length - this.gone.size
  }

  /** The number of the document that a row belongs to. */
  documentNumber(row: number): number {
    return this.numbers.at(this.documentOf.at(row))
  }

  /** How many passages the document of a row has. */
  rowsBeside(row: number): number {
    const at = this.documentOf.at(row)
    return this.endRow.at(at) - this.firstRow.at(at)
  }

  /** Whether any document that was ever stored is gone: their numbers begin at 1, and none is used twice. */
  get hasLost(): boolean {
    return this.documents !== this.number
  }

  /** The documents that exist, to be compared with what the index has counted. */
  living(): Living {
    let living = NOTHING_LIVES
    for (let at = 0; at < this.numbers.length; at += 1) {
      if (this.gone.has(at)) continue
      const row = this.firstRow.at(at)
      living = counted(living, this.numbers.at(at), row, this.endRow.at(at) - row, 1)
    }
    return living
  }

  /** Adds documents up to the number `last`, in order of their numbers; known ones are skipped. */
  add(documents: Iterable<DocumentRow>, last: number) {
    const known = this.numbers.length
    const lists = [this.groups, this.locations, this.speakers, this.people, this.dates]
    for (const it of lists) it.unseal(this.rows)
    this.quoteTags.unseal(this.quotes)
    for (const document of documents) if (document.number > this.number) this.addOne(document)
    this.number = Math.max(this.number, last)
    for (const it of lists) it.seal(this.rows)
    this.quoteTags.seal(this.quotes)
    const alive = new Bits(this.rows)
    alive.or(this.alive)
    for (let at = known; at < this.numbers.length; at += 1) {
      alive.addRange(this.firstRow.at(at), this.endRow.at(at))
    }
    this.alive = alive
  }

  /** The index of a document in the columns by document; -1 if it does not exist. */
  indexOf(number: number): number {
    const at = indexIn(this.numbers.view(), number)
    return this.gone.has(at) ? -1 : at
  }

  remove(number: number) {
    const at = this.indexOf(number)
    if (at === -1) return
    this.gone.add(at)
    for (let row = this.firstRow.at(at); row < this.endRow.at(at); row += 1) this.alive.remove(row)
    // Empty, so that every loop over documents skips it.
    this.endRow.view()[at] = this.firstRow.at(at)
  }

  private addOne({ number, row, rows, heading, quote, facets }: DocumentRow) {
    const at = this.numbers.length
    this.number = number
    this.numbers.push(number)
    this.heading.push(heading)
    this.firstRow.push(row)
    this.endRow.push(row + rows)
    let read = 0
    const next = () => facets[read++] ?? 0
    for (const column of [
      this.source,
      this.collection,
      this.language,
      this.type,
      this.firstDay,
      this.lastDay,
      this.month,
    ]) {
      column.push(next())
    }
    this.headingFirst.padTo(heading, 0)
    this.headingEnd.padTo(heading, 0)
    for (let left = next(); left > 0; left -= 1) {
      const first = row + next()
      this.headingFirst.push(first)
      this.headingEnd.push(first + next())
    }
    this.headings = this.headingFirst.length
    this.documentOf.padTo(row, -1)
    this.flags.padTo(row, 0)
    this.passageOf.padTo(quote, -1)
    this.quoteSpeaker.padTo(quote, 0)
    this.quoteCounts.padTo(quote, 0)
    const passages = next()
    for (let i = 0; i < passages; i += 1) {
      this.documentOf.push(at)
      this.flags.push(next())
      for (const lists of [this.groups, this.locations, this.speakers, this.people]) {
        lists.open(row + i)
        for (let left = next(); left > 0; left -= 1) lists.values.push(next())
      }
      this.dates.open(row + i)
      for (let left = next() * 2; left > 0; left -= 1) this.dates.values.push(next())
      for (let left = next(); left > 0; left -= 1) {
        this.quoteTags.open(this.passageOf.length)
        this.passageOf.push(row + i)
        const by = next()
        this.quoteSpeaker.push(by >> 1)
        this.quoteCounts.push(by & 1)
        for (let tags = next(); tags > 0; tags -= 1) this.quoteTags.values.push(next())
      }
    }
    this.rows = Math.max(this.rows, row + rows)
    this.quotes = this.passageOf.length
  }
}
