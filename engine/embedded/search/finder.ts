import { foldedWords } from '../../../model/words.ts'
import { mayShareWords, type Near, nearIn, startsOf } from '../../nearness.ts'
import type { Term } from '../../sought.ts'
import type { Lookup, Sequence, Slot } from '../memory/lookup.ts'
import type { Postings } from '../memory/postings.ts'
import type { Vocabulary } from '../memory/vocabulary.ts'
import { Bits } from '../structures/bits.ts'
import type { Space } from './spaces.ts'

/** A phrase is looked up in at most so many ways to write it; beyond that, its words are, and texts are read. */
const MAX_WAYS = 64
/** So many words are looked up at once. */
const WORDS_AT_ONCE = 500

/** Rows with something in their own text, and headings with it; `heads` is null if headings do not count. */
export type Both = { text: Bits; heads: Bits | null }

/**
 * Finds the rows and headings with a sequence of words, or with several near each other. What the postings cannot
 * express is found by its words, and then by reading the texts.
 */
export class Finder {
  constructor(
    private readonly postings: Postings,
    private readonly vocabulary: Vocabulary,
    private readonly space: Space,
    /** Throws if the search was cancelled. */
    private readonly check: () => void,
  ) {}

  none(): Both {
    return {
      text: new Bits(this.space.size),
      heads: this.space.headings ? new Bits(this.space.headings.size) : null,
    }
  }

  under({ text, heads }: Both): Bits {
    if (heads === null || heads.isEmpty()) return text
    return this.space.under(heads).or(text)
  }

  add({ text, heads }: Both, lookup: Lookup) {
    this.check()
    this.postings.addTo(text, this.space.table, lookup, text.size)
    if (heads !== null) this.postings.addTo(heads, 'heading_words', lookup, heads.size)
  }

  /** Whether anything living matches, in its text or its heading. */
  occurs(lookup: Lookup): boolean {
    const found = this.none()
    this.add(found, lookup)
    return !this.under(found).copy().and(this.space.alive).isEmpty()
  }

  ofSequences(all: readonly (readonly Term[])[]): Both {
    const found = this.none()
    for (const terms of all) this.addSequence(found, terms)
    return found
  }

  private addSequence(target: Both, terms: readonly Term[]) {
    const slots = this.slotsOf(terms)
    if (slots === null) return
    if (slots.length === 1 || waysOf(slots) <= MAX_WAYS) {
      for (const lookup of inParts(slots)) this.add(target, lookup)
      return
    }
    const candidates = this.withAll(slots.map((it) => [it]))
    this.addChecked(target, candidates, (folded) => startsOf(terms, folded).length > 0)
  }

  addNear(target: Both, near: Near<Term>) {
    const all = near.of.map((it) => this.slotsOf(it))
    const sequences = all.filter((it) => it !== null)
    if (sequences.length < all.length || sequences.length === 0) return
    const ways = sequences.reduce((product, it) => product * waysOf(it), 1)
    const lengths = sequences.map((it) => it.length)
    const total = lengths.reduce((sum, it) => sum + it, 0)
    const ends = lengths.length < 2 ? total : sumOfLeast(lengths, 2)
    // The store counts the words of those in the middle, too.
    const within = near.within + total - ends
    const candidates = ways <= MAX_WAYS ? this.none() : this.withAll(sequences)
    if (ways <= MAX_WAYS) this.add(candidates, { near: sequences, within, inOrder: near.inOrder })
    // Of equal lengths, without a word in common and in any order, what the store finds is right.
    const equal = lengths.every((it) => it === lengths[0])
    if (ways <= MAX_WAYS && equal && !near.inOrder && !mayShareWords(near.of)) {
      target.text.or(candidates.text)
      if (candidates.heads) target.heads?.or(candidates.heads)
    } else this.addChecked(target, candidates, (folded) => nearIn(folded, near).length > 0)
  }

  /** Rows and headings that have each of these sequences somewhere. */
  private withAll(sequences: readonly Sequence[]): Both {
    const [first, ...others] = sequences.map((it) => {
      const found = this.none()
      if (waysOf(it) <= MAX_WAYS || it.length === 1) for (const lookup of inParts(it)) this.add(found, lookup)
      else return this.withAll(it.map((slot) => [slot]))
      return found
    })
    const found = first ?? this.none()
    for (const it of others) {
      found.text.and(it.text)
      if (it.heads) found.heads?.and(it.heads)
    }
    return found
  }

  /** Adds those of the candidates whose texts are as they should be, which only the texts can tell. */
  private addChecked(target: Both, candidates: Both, isRight: (folded: string[]) => boolean) {
    candidates.text.and(this.space.alive).each((row) => {
      this.check()
      if (isRight(foldedWords(this.space.text(row)))) target.text.add(row)
    })
    const { headings } = this.space
    candidates.heads?.each((it) => {
      if (headings?.isAlive(it) && isRight(foldedWords(headings.text(it)))) target.heads?.add(it)
    })
  }

  /** What to look up for each word of a sequence; null if nothing fits one of them. */
  private slotsOf(terms: readonly Term[]): Slot[] | null {
    const slots = terms.map((it, at): Slot => {
      if (it.type === 'pattern') return { type: 'words', words: this.vocabulary.matching(it.pattern) }
      if (it.type === 'prefix' && at < terms.length - 1)
        return { type: 'words', words: this.vocabulary.matching(`${it.word}*`) }
      return it
    })
    return slots.some((it) => it.type === 'words' && it.words.length === 0) ? null : slots
  }
}

/** In how many ways a sequence can be written, as far as its alternatives are known. */
const waysOf = (slots: Sequence): number =>
  slots.reduce((product, it) => product * (it.type === 'words' ? it.words.length : 1), 1)

/** A sequence as lookups of a size that can be handled. */
function* inParts(slots: Sequence): Generator<Lookup> {
  const [only] = slots
  if (slots.length !== 1 || only?.type !== 'words') {
    yield { terms: slots }
    return
  }
  for (let at = 0; at < only.words.length; at += WORDS_AT_ONCE)
    yield { terms: [{ type: 'words', words: only.words.slice(at, at + WORDS_AT_ONCE) }] }
}

const sumOfLeast = (numbers: readonly number[], count: number): number =>
  [...numbers]
    .sort((a, b) => a - b)
    .slice(0, count)
    .reduce((sum, it) => sum + it, 0)
