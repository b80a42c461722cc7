import type { Db } from '../../../sqlite/database.ts'
import type { Verified } from '../../port.ts'
import { damagedPart } from '../file/damaged-part.ts'
import { eachWord } from '../file/indexed-words.ts'
import { numberIn, readMeta } from '../file/meta.ts'
import { keyOf, TABLES, type Table, tableOf, wordOf } from '../file/segments/places.ts'
import { Parts, type Segment, segmentsAfter } from '../file/segments/segment.ts'
import { wordsAfter } from '../file/words.ts'
import { endsOf } from '../file/words-written.ts'
import { Bits } from '../structures/bits.ts'
import { found } from './attempt.ts'

/**
 * A place of a word as a number below this prime, from its row and its position there. Sums of them say whether a
 * word is at the same places in two lists; both factors are small enough for exact integers.
 */
const PRIME = 2_147_483_647
const ROW = 1
const POSITION = 7_919
const placeOf = (row: number, position: number) => ((row + ROW) * (position + POSITION)) % PRIME

const WORDS_AT_ONCE = 5_000
/** Each list is read once, from its beginning to its end. */
const KEPT_PARTS = 4

/** How often a word was met, and the sum of its places. */
type Tally = { counts: Uint32Array; places: Float64Array }

/**
 * Compares the lists of words with the words of what is stored, word by word: how often each occurs, and where. Takes
 * memory for every different word of the index, as every reader does, and not for every place.
 */
export class FullTextCheck {
  private readonly words: string[] = []
  private readonly numbers = new Map<string, number>()
  private readonly tally: Tally
  private readonly segments: Segment[]
  /** By table: the rows that were compared; others are of documents that are gone, or damaged. */
  private readonly compared: Bits[]
  /** Words that the index does not know at all, by table. */
  private readonly unknown = new Map<string, { table: Table; count: number }>()

  constructor(private readonly db: Db) {
    for (const { words } of wordsAfter(db, 0)) {
      for (const word of words.split(' ')) {
        this.numbers.set(word, this.words.length)
        this.words.push(word)
      }
    }
    const keys = keyOf(this.words.length, 0)
    this.tally = { counts: new Uint32Array(keys), places: new Float64Array(keys) }
    this.segments = segmentsAfter(db, 0)
    const meta = readMeta(db)
    const ends = endsOf((counter) => numberIn(meta, counter))
    let begin = ends.map(() => 0)
    for (const { extent } of this.segments) {
      if (extent.some(({ first }, table) => first !== begin[table])) throw damagedPart('the lists of words')
      begin = extent.map(({ end }) => end)
    }
    if (ends.some((end, table) => end !== begin[table])) throw damagedPart('the lists of words')
    this.compared = ends.map((end) => new Bits(end))
  }

  /** Notes the words of a row. */
  add(table: Table, row: number, text: string) {
    const nth = TABLES.indexOf(table)
    this.compared[nth]?.add(row)
    const { counts, places } = this.tally
    eachWord(text, ({ folded: word }, place) => {
      const number = this.numbers.get(word)
      if (number === undefined) {
        const name = `${table} ${word}`
        this.unknown.set(name, { table, count: (this.unknown.get(name)?.count ?? 0) + 1 })
        return
      }
      const key = keyOf(number, nth)
      counts[key] = (counts[key] as number) + 1
      places[key] = (places[key] as number) + placeOf(row, place)
    })
  }

  *check(): Generator<Verified> {
    for (const [name, { table, count }] of this.unknown) {
      yield difference(table, name.slice(table.length + 1), 0, count)
    }
    const { counts, places } = this.tally
    const parts = new Parts(this.db, KEPT_PARTS * this.segments.length)
    const at = this.segments.map(() => 0)
    for (let key = 0; key < counts.length; key += 1) {
      let count = 0
      let sum = 0
      const compared = this.compared[tableOf(key)]
      for (const [nth, segment] of this.segments.entries()) {
        const list = at[nth] as number
        if (segment.keys[list] !== key) continue
        at[nth] = list + 1
        segment.eachPlace(parts, list, null, (row, own, start, end) => {
          if (!compared?.has(row)) return
          count += end - start
          for (let place = start; place < end; place += 1) sum += placeOf(row, own[place] as number)
        })
      }
      const said = counts[key] as number
      if (count !== said || sum !== places[key]) {
        yield difference(TABLES[tableOf(key)] ?? TABLES[0], this.words[wordOf(key)] ?? '', count, said)
      }
      const done = wordOf(key + 1)
      if (tableOf(key + 1) === 0 && (done % WORDS_AT_ONCE === 0 || done === this.words.length)) {
        yield { type: 'checked', check: 'words', count: done % WORDS_AT_ONCE || WORDS_AT_ONCE }
      }
    }
  }
}

const difference = (table: Table, word: string, count: number, expected: number): Verified => {
  const where = count === expected ? 'at other places' : `${count} times instead of ${expected}`
  return found('words-differ', word, { detail: `${table}: ${where}` })
}
