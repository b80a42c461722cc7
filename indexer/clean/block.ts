import type { Language } from '../../languages/index.ts'
import type { LeftOutReason } from '../../model/document.ts'
import { foldedWords } from '../../model/name-words.ts'
import type { Paragraph, Range } from '../../model/passage.ts'
import type { ReadDocument } from '../read/raw-document.ts'

/** What becomes of a block: a passage of some kind, or set aside for a reason. */
export type Verdict = { keep: true; kind: Paragraph['kind'] } | { keep: false; reason: LeftOutReason }

/** A stretch of the extracted text from its first to its last non-blank character, and what it is. */
export type Block = Range & { verdict: Verdict }
/** A text, and what became of each block of it. */
export type Judged = { text: string; blocks: readonly Block[] }
export type CleanDocument = ReadDocument & { blocks: Block[] }

function withMost<Item>(items: readonly Item[], countOf: (item: Item) => number): readonly Item[] {
  const counts = items.map(countOf)
  const most = Math.max(...counts)
  return items.filter((_, at) => counts[at] === most)
}

/** A block being judged: each rule looks at the blocks that no earlier rule has judged. */
export class Candidate {
  verdict: Verdict | null = null
  /** Whether the file says that it is an item of a list. */
  isItem = false
  readonly text: string
  #words: readonly string[] | null = null
  #folded: string | null = null
  #likely: readonly Language[] | null = null

  constructor(
    source: string,
    readonly start: number,
    readonly end: number,
    /** The languages that are described: the block may be in any of them. */
    readonly languages: readonly Language[],
  ) {
    this.text = source.slice(start, end)
  }

  #read(): readonly string[] {
    this.#words ??= foldedWords(this.text)
    return this.#words
  }

  /** The text as `fold` gives it. */
  get folded(): string {
    this.#folded ??= this.#read().join(' ')
    return this.#folded
  }

  get words(): number {
    return this.#read().length
  }

  /**
   * The languages whose frequent words it has most of; all if it has none. What is a verb in one language is another
   * word in the next: `a` is French for `has`.
   */
  get likelyLanguages(): readonly Language[] {
    this.#likely ??= withMost(this.languages, ({ commonWords }) =>
      this.#read().reduce((count, word) => (commonWords.has(word) ? count + 1 : count), 0),
    )
    return this.#likely
  }

  setAside(reason: LeftOutReason): void {
    this.verdict = { keep: false, reason }
  }

  keep(kind: Paragraph['kind']): void {
    this.verdict = { keep: true, kind }
  }
}
