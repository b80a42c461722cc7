import { type WithAsides, wordsRead } from '../model/asides.ts'
import { eachWord } from '../model/words.ts'

/** Places of the words that are being read, used again for each text. */
const places = { starts: new Int32Array(1_024), ends: new Int32Array(1_024), length: 0 }

function add(start: number, end: number) {
  if (places.length === places.starts.length) {
    for (const which of ['starts', 'ends'] as const) {
      const larger = new Int32Array(places.length * 2)
      larger.set(places[which])
      places[which] = larger
    }
  }
  places.starts[places.length] = start
  places.ends[places.length] = end
  places.length += 1
}

/**
 * The words of a text as numbers. Whoever shows hits keeps thousands of texts with their words, where an object for each
 * would take ten times as much, and each collection of garbage would copy them.
 */
export class WordList {
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Folded words that are not simply what stands there in small letters, by their numbers. */
  private readonly others = new Map<number, string>()

  constructor(private readonly of: WithAsides) {
    places.length = 0
    if (of.asides?.length) {
      for (const { folded, start, end } of wordsRead(of)) this.other(folded, start, end)
    } else {
      eachWord(of.text, {
        plain: add,
        other: ({ folded, start, end }) => this.other(folded, start, end),
      })
    }
    this.starts = places.starts.slice(0, places.length)
    this.ends = places.ends.slice(0, places.length)
  }

  private other(folded: string, start: number, end: number) {
    this.others.set(places.length, folded)
    add(start, end)
  }

  get length(): number {
    return this.starts.length
  }

  start(at: number): number {
    return this.starts[at] as number
  }

  end(at: number): number {
    return this.ends[at] as number
  }

  folded(at: number): string {
    return this.others.get(at) ?? this.of.text.slice(this.starts[at], this.ends[at]).toLowerCase()
  }

  /** The first unit of a folded word: most words can be told by it from those that are looked for. */
  first(at: number): number {
    const other = this.others.get(at)
    if (other !== undefined) return other.charCodeAt(0)
    const code = this.of.text.charCodeAt(this.starts[at] as number)
    // A letter or digit of ASCII; in small letters.
    return code | 32
  }

  /** Every word, folded. */
  all(): string[] {
    return Array.from(this.starts, (_, at) => this.folded(at))
  }
}
