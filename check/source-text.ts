import { type Reading, readingOf } from '../model/asides.ts'
import type { Document } from '../model/document.ts'
import type { DocumentId, PassageId } from '../model/ids.ts'
import type { Passage, Range } from '../model/passage.ts'
import { type Encoded, encode, type Pattern } from '../reuse/pattern.ts'
import { type Around, aroundIn } from '../reuse/signs.ts'
import { signsOf, type Word, wordsOf } from '../reuse/words.ts'

/** Words that stand together: a passage as it is read, or the title or a heading above it. */
type Read = {
  /** The passage, or the one beneath. */
  passage: Passage
  /** Where it begins and ends in the extracted text. */
  start: number
  end: number
  reading: Reading
  words: readonly Word[]
  /** A title or heading: whoever quotes may read it or pass over it. */
  isHeading: boolean
}

type At = { read: number; nth: number }

/** Characters between two paragraphs, if nothing else stands there: as many line breaks and spaces as a blank line has. */
const BLANK_AT_MOST = 4
const BETWEEN = '\n\n'

/** Passages of one document in order, as one text of words. Those that follow each other are read on. */
export class SourceText {
  readonly #reads: Read[] = []
  /** Of each word what it is in, and which of its words it is. */
  #words: At[] | null = null
  /** Words before which something is missing. */
  #breaks = new Set<number>()

  constructor(
    readonly documentId: DocumentId,
    private readonly ofSigns: boolean,
  ) {}

  add(passage: Passage): void {
    if (this.has(passage.ordinal)) return
    const { start, end } = passage
    this.#insert({ passage, start, end, reading: readingOf(passage), isHeading: false })
  }

  /** The title and the headings that stand right above passages that are known. */
  addHeadings({ text, leftOut, passages, ...bibliography }: Document): void {
    for (const { start, end, reason } of leftOut) {
      if (reason !== 'title' && reason !== 'heading') continue
      if (this.#reads.some((it) => it.isHeading && it.start === start)) continue
      const beneath = passages.find((it) => it.start >= end)
      if (beneath === undefined || !this.has(beneath.ordinal)) continue
      const passage = this.#reads.find((it) => it.passage.ordinal === beneath.ordinal)?.passage
      if (passage === undefined || passage.documentId !== bibliography.documentId) continue
      this.#insert({
        passage,
        start,
        end,
        reading: readingOf({ text: text.slice(start, end) }),
        isHeading: true,
      })
    }
  }

  #insert(it: Omit<Read, 'words'>): void {
    const words = this.ofSigns ? signsOf(it.reading.text) : wordsOf(it.reading.text)
    this.#reads.push({ ...it, words })
    this.#reads.sort((a, b) => a.start - b.start)
    this.#words = null
  }

  has(ordinal: number): boolean {
    return this.#reads.some(({ passage, isHeading }) => !isHeading && passage.ordinal === ordinal)
  }

  encoded(pattern: Pattern): Encoded & { at: Int32Array } {
    this.#index()
    const words: Word[] = []
    const headings = new Map<number, number>()
    for (const read of this.#reads) {
      for (const word of read.words) words.push(word)
      if (read.isHeading) headings.set(words.length - 1, read.words.length)
    }
    return encode(pattern, words, this.#breaks, headings)
  }

  #index(): readonly At[] {
    if (this.#words !== null) return this.#words
    const words: At[] = []
    this.#breaks = new Set()
    this.#reads.forEach((read, nth) => {
      const before = this.#reads[nth - 1]
      if (before !== undefined && !follows(before, read) && words.length > 0) this.#breaks.add(words.length)
      for (const own of read.words.keys()) words.push({ read: nth, nth: own })
    })
    this.#breaks.delete(words.length)
    this.#words = words
    return words
  }

  #read(nth: number): Read {
    const read = this.#reads[nth]
    if (read === undefined) throw new Error('no such passage')
    return read
  }

  #word({ read, nth }: At): Word {
    const word = this.#reads[read]?.words[nth]
    if (word === undefined) throw new Error('no such word')
    return word
  }

  #at(nth: number): At {
    const at = this.#index()[nth]
    if (at === undefined) throw new Error('no such word')
    return at
  }

  /** What stands from one word on up to another. */
  stretch(start: number, end: number): Stretch {
    const [first, last] = [this.#at(start), this.#at(end - 1)]
    return new Stretch(
      this.#reads,
      { read: first.read, at: this.#word(first).start },
      { read: last.read, at: this.#word(last).end },
    )
  }

  folded(nth: number): string {
    return this.#word(this.#at(nth)).folded
  }

  /** One word with those beside it. */
  around(nth: number): Around {
    const at = this.#at(nth)
    const { reading, words } = this.#read(at.read)
    return aroundIn(reading.text, words, at.nth)
  }

  /** The range of one word in the text of its document. */
  inDocument(nth: number): Range {
    const at = this.#at(nth)
    const read = this.#read(at.read)
    const { start, end } = read.reading.inWhole(this.#word(at))
    return { start: read.start + start, end: read.start + end }
  }

  /** Where words come to the edge of the passages that are known, or nearly: the ordinal of the next passage there. */
  missingBefore(word: number, nearly: number): number | null {
    const at = this.#at(word)
    const { passage } = this.#read(at.read)
    const ordinal = passage.ordinal - 1
    return at.nth > nearly || ordinal < 0 || this.has(ordinal) ? null : ordinal
  }

  missingBehind(word: number, nearly: number): number | null {
    const at = this.#at(word)
    const { passage, words, isHeading } = this.#read(at.read)
    const ordinal = passage.ordinal + 1
    return words.length - 1 - at.nth > nearly || isHeading || this.has(ordinal) ? null : ordinal
  }

  /** Leaves out passages with fewer of the pattern’s words than this. */
  keepOnly(least: number, pattern: Pattern): void {
    const kept = this.#reads.filter(({ words }) => {
      const met = new Set<number>()
      for (const { folded } of words) {
        const number = pattern.numbers.get(folded)
        if (number !== undefined) met.add(number)
      }
      return met.size >= least
    })
    this.#reads.splice(0, this.#reads.length, ...kept)
    this.#words = null
  }

  get isEmpty(): boolean {
    return this.#reads.length === 0
  }
}

/** Whether nothing is missing between two that are known. */
function follows(before: Read, { passage, isHeading }: Read): boolean {
  const gap = passage.ordinal - before.passage.ordinal
  return before.isHeading ? gap === 0 : gap === 1 || (isHeading && gap === 0)
}

type Edge = { read: number; at: number }

/** What stands between two places of a source, in one passage or over several. */
export class Stretch {
  constructor(
    private readonly reads: readonly Read[],
    private readonly from: Edge,
    private readonly to: Edge,
  ) {}

  get #all(): readonly Read[] {
    return this.reads.slice(this.from.read, this.to.read + 1)
  }

  #read(nth: number): Read {
    const read = this.reads[nth]
    if (read === undefined) throw new Error('no such passage')
    return read
  }

  /** The passages that it is in; where it is in a title or heading alone, the one beneath. */
  get whole(): readonly Passage[] {
    return [...new Set(this.#all.map(({ passage }) => passage))]
  }

  get first(): Passage {
    return this.#read(this.from.read).passage
  }

  /** The words as they are read. */
  get text(): string {
    return this.#all
      .map((read, nth, all) => {
        const { start, end } = this.#part(read, nth, all.length)
        return read.reading.text.slice(start, end)
      })
      .join(BETWEEN)
  }

  /** What of one of its passages is in it, as it is read. */
  #part({ reading }: Read, nth: number, of: number): Range {
    return { start: nth === 0 ? this.from.at : 0, end: nth === of - 1 ? this.to.at : reading.text.length }
  }

  get before(): string {
    return this.#read(this.from.read).reading.text.slice(0, this.from.at)
  }

  get after(): string {
    return this.#read(this.to.read).reading.text.slice(this.to.at)
  }

  /** The same with as many characters more at both ends, inside the passages. */
  wider(before: number, after: number): Stretch {
    const last = this.#read(this.to.read).reading.text.length
    return new Stretch(
      this.reads,
      { ...this.from, at: Math.max(0, this.from.at - before) },
      { ...this.to, at: Math.min(last, this.to.at + after) },
    )
  }

  /** Offsets in the text of each of its passages; none of a title or heading that is all there is. */
  get passages(): { id: PassageId; start: number; end: number }[] {
    const places = this.#all.flatMap((read, nth, all) =>
      read.isHeading
        ? []
        : [{ id: read.passage.id, ...read.reading.inWhole(this.#part(read, nth, all.length)) }],
    )
    return places.length > 0 ? places : [{ id: this.first.id, start: 0, end: 0 }]
  }

  get inDocument(): Range {
    const [begins, ends] = [this.#read(this.from.read), this.#read(this.to.read)]
    const first = this.#part(begins, 0, this.#all.length)
    const last = this.#part(ends, this.#all.length - 1, this.#all.length)
    return {
      start: begins.start + begins.reading.inWhole(first).start,
      end: ends.start + ends.reading.inWhole(last).end,
    }
  }

  /** Whether nothing is set aside in it, and between its paragraphs is nothing but a blank line. */
  get isUnbroken(): boolean {
    return this.#all.every((read, nth, all) => {
      const place = read.reading.inWhole(this.#part(read, nth, all.length))
      const asides = read.isHeading ? [] : (read.passage.asides ?? [])
      const before = all[nth - 1]
      const isNear = before === undefined || read.start - before.end <= BLANK_AT_MOST
      return isNear && !asides.some((it) => it.start < place.end && place.start < it.end)
    })
  }
}
