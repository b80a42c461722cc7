import { parseOwn } from '../file/own-json.ts'
import type { Stored } from '../file/stored.ts'
import { Bits } from '../structures/bits.ts'
import type { Columns } from './columns.ts'

/** What stands above the passages of one document: its title first, if it has one. */
export type Above = { title: number | null; sections: number[] }

/** Titles and section headings by number, each with the rows beneath it. */
export class Headings {
  /** What stands above the passages of documents that were looked at: no document ever changes. */
  private readonly found = new Map<number, Above>()

  constructor(
    private readonly columns: Columns,
    private readonly stored: Stored,
  ) {}

  get size(): number {
    return this.columns.headings
  }

  first(heading: number): number {
    return this.columns.headingFirst.at(heading)
  }

  /** The row after the last one beneath a heading. */
  end(heading: number): number {
    return this.columns.headingEnd.at(heading)
  }

  /** Whether its document still exists. */
  isAlive(heading: number): boolean {
    return this.end(heading) > this.first(heading) && this.columns.alive.has(this.first(heading))
  }

  /** Whether its document is in a language, by the language's id. */
  isIn(heading: number, language: number): boolean {
    const at = this.columns.documentOf.at(this.first(heading))
    return at >= 0 && this.columns.language.at(at) === language
  }

  /** Adds the rows beneath each of these headings. */
  addUnder(headings: Bits, target: Bits) {
    const first = this.columns.headingFirst.view()
    const end = this.columns.headingEnd.view()
    headings.each((it) => target.addRange(first[it] as number, end[it] as number))
  }

  /** The rows beneath each of these headings, some perhaps twice; null if they are more than `most`. */
  rowsUnder(headings: Uint32Array, most: number): Uint32Array | null {
    const first = this.columns.headingFirst.view()
    const end = this.columns.headingEnd.view()
    let count = 0
    // Not `for … of`, which makes an object for each number, here and below for each word that may have been meant.
    for (let i = 0; i < headings.length; i += 1) {
      const it = headings[i] as number
      count += (end[it] as number) - (first[it] as number)
    }
    if (count > most) return null
    const rows = new Uint32Array(count)
    let at = 0
    for (let i = 0; i < headings.length; i += 1) {
      const it = headings[i] as number
      for (let row = first[it] as number; row < (end[it] as number); row += 1) rows[at++] = row
    }
    return rows
  }

  /** Those that are titles. */
  titlesAmong(headings: Bits): Bits {
    const found = new Bits(this.size)
    headings.each((it) => {
      const at = this.columns.documentOf.at(this.first(it))
      if (this.isAlive(it) && this.above(at).title === it) found.add(it)
    })
    return found
  }

  /** Reads which headings are titles, of the documents at these places, so that the first question need not wait for it. */
  learnTitles(from: number, to: number) {
    for (let at = from; at < to; at += 1)
      if (this.columns.endRow.at(at) > this.columns.firstRow.at(at)) this.above(at)
  }

  /** What stands above the passages of a document, by its place in the columns by document. */
  above(at: number): Above {
    const known = this.found.get(at)
    if (known) return known
    const found = this.lookAbove(at)
    this.found.set(at, found)
    return found
  }

  private lookAbove(at: number): Above {
    const { columns } = this
    const row = columns.firstRow.at(at)
    const rowEnd = columns.endRow.at(at)
    const start = columns.heading.at(at)
    let end = start
    while (end < columns.headings && this.first(end) >= row && this.first(end) < rowEnd) end += 1
    const sections = Array.from({ length: end - start }, (_, nth) => start + nth)
    const coversAll = (it: number) => it < end && this.first(it) === row && this.end(it) === rowEnd
    // A section may be as long as its document: only two such headings tell by themselves which one is the title.
    const title = coversAll(start) && (coversAll(start + 1) || this.isTitled(columns.numbers.at(at)))
    return title ? { title: start, sections: sections.slice(1) } : { title: null, sections }
  }

  private isTitled(number: number): boolean {
    return this.titleOf(number) !== null
  }

  private titleOf(number: number): string | null {
    const bibliography = this.stored.document(number)?.bibliography
    try {
      return bibliography ? parseOwn<{ title: string | null }>(bibliography.toString()).title : null
    } catch {
      // No JSON any more: the page says so in its place.
      return null
    }
  }

  /** The words of a heading, as they are written. */
  text(heading: number): string {
    const row = this.first(heading)
    const at = this.columns.documentOf.at(row)
    if (at >= 0 && this.above(at).title === heading) return this.titleOf(this.columns.numbers.at(at)) ?? ''
    return this.stored.unproved(row)?.section ?? ''
  }
}
