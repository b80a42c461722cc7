import { readingOf } from '../../../model/asides.ts'
import { hasHyphenated } from '../../../model/hyphens.ts'
import type { Stored } from '../file/stored.ts'
import { Bits } from '../structures/bits.ts'
import type { Columns } from './columns.ts'
import type { Headings } from './headings.ts'
import { adjacent } from './lookup.ts'
import type { Postings } from './postings.ts'
import type { Vocabulary } from './vocabulary.ts'

type Pair = readonly [string, string]

/**
 * Which pairs of words the documents write with a hyphen, for one state of the index. The vocabulary keeps pairs of
 * documents that are gone, which must not join or split anything: where there are such, texts are read until one has it.
 * They may be many, so `check` is called before each, which throws if the search was cancelled.
 */
export class Hyphens {
  private readonly known = new Map<string, boolean>()
  /** Of pairs whose search was cancelled: before which row no text has it. */
  private readonly readTo = new Map<string, number>()

  constructor(
    private readonly columns: Columns,
    private readonly headings: Headings,
    private readonly postings: Postings,
    private readonly stored: Stored,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Every pair written with a hyphen that spells this word; `prefix`: a word that begins with it. */
  pairsIn(word: string, prefix: boolean, check: () => void): Pair[] {
    return this.vocabulary.pairsIn(word, prefix).filter((it) => this.isWritten(it, check))
  }

  /** What is written with a hyphen behind a word; `prefix`: whatever begins with the second one. */
  secondsOf(left: string, right: string, prefix: boolean, check: () => void): string[] {
    return this.vocabulary.secondsOf(left, right, prefix).filter((it) => this.isWritten([left, it], check))
  }

  private isWritten(pair: Pair, check: () => void): boolean {
    if (!this.columns.hasLost) return true
    const key = pair.join(' ')
    const known = this.known.get(key)
    if (known !== undefined) return known
    const found = this.isInText(pair, key, check) || this.isInHeading(pair)
    this.readTo.delete(key)
    this.known.set(key, found)
    return found
  }

  private isInText(pair: Pair, key: string, check: () => void): boolean {
    const rows = new Bits(this.columns.rows)
    this.postings.addTo(rows, 'passage_words', adjacent(pair), rows.size)
    const from = this.readTo.get(key) ?? 0
    for (const row of rows.and(this.columns.alive).members()) {
      if (row < from) continue
      this.readTo.set(key, row)
      check()
      const passage = this.stored.unproved(row)
      const { text } = readingOf({ text: passage?.text ?? '', asides: passage?.asides })
      if (hasHyphenated(text, pair)) return true
    }
    return false
  }

  private isInHeading(pair: Pair): boolean {
    const found = new Bits(this.headings.size)
    this.postings.addTo(found, 'heading_words', adjacent(pair), found.size)
    return found.members().some((it) => {
      return this.headings.isAlive(it) && hasHyphenated(this.headings.text(it), pair)
    })
  }
}
