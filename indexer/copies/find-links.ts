import type { Engine } from '../../engine/port.ts'
import { leastShared, TEXTS_AT_MOST } from '../../reuse/copies/candidates.ts'
import { compare, shareEnough } from '../../reuse/copies/compare.ts'
import type { HashedText } from '../../reuse/copies/unit.ts'
import { KeptDamage } from './damage.ts'
import type { KeptCopies, KeptLink } from './kept.ts'
import { keptLink } from './links.ts'
import { isOfQuotation, printsIn, type TextNumber } from './packed-units.ts'
import { type PassageReader, textReader, unitReader, type Where, withNumber } from './passage-reader.ts'
import { Postings } from './postings.ts'
import { scan } from './scan.ts'
import { NOW, type Texts } from './texts.ts'

/** Texts whose prints are looked up together: in memory, these take up to some 100 MB. */
const TEXTS_AT_ONCE = 100_000
/** Texts that are compared before the result is kept. */
const COMPARED_AT_ONCE = 200
/** Their texts take some kilobytes each. */
const PASSAGES_IN_MEMORY = 10_000

type Linking = {
  engine: Engine
  kept: KeptCopies
  texts: Texts
  signal: AbortSignal
  onCompared: (done: number, of: number) => void
}

/**
 * Compares the texts that are to be compared with all that share enough prints, each pair once. What is compared is kept: if this
 * is aborted, the next one goes on. @returns false if it was aborted
 */
export async function findLinks(linking: Linking): Promise<boolean> {
  const { kept, texts, signal, onCompared } = linking
  const there: number[] = []
  const gone: TextNumber[] = []
  const isAsked = new Uint8Array(texts.length)
  for (const text of kept.toCompare()) {
    const at = texts.find(text)
    if (at >= 0 && texts.isThere(at, NOW)) {
      there.push(at)
      isAsked[at] = 1
    } else gone.push(text)
  }
  kept.inTransaction(() => {
    kept.unlinkToCompare()
    kept.addLinks([], gone)
  })
  // In the order of the documents, so that each is read once.
  there.sort((a, b) => texts.standingFor(a).number - texts.standingFor(b).number)
  const reader = textReader(linking.engine, PASSAGES_IN_MEMORY, signal)
  const tools = { reader, shared: new Shared(texts, isAsked) }
  for (let from = 0; from < there.length; from += TEXTS_AT_ONCE) {
    const some = Int32Array.from(there.slice(from, from + TEXTS_AT_ONCE))
    const having = await whatHasPrints(linking, some)
    if (having === null) return false
    for (let at = 0; at < some.length; at += COMPARED_AT_ONCE) {
      const batch = some.subarray(at, at + COMPARED_AT_ONCE)
      const links = await linksOf(linking, tools, batch, having)
      if (signal.aborted) return false
      kept.inTransaction(() =>
        kept.addLinks(
          links,
          Array.from(batch, (it) => texts.keyOf(it)),
        ),
      )
      onCompared(from + at + batch.length, there.length)
    }
  }
  return true
}

/**
 * For each print of some texts, all texts that have it, unless they are too many for it to tell anything. `printsOf`: the
 * numbers of the prints of each of these texts.
 */
type Having = { postings: Postings; counts: Uint32Array; printsOf: ReadonlyMap<number, Uint32Array> }

async function whatHasPrints({ kept, texts, signal }: Linking, some: Int32Array): Promise<Having | null> {
  const postings = new Postings()
  const printsOf = new Map<number, Uint32Array>()
  const reader = new PrintReader(kept, texts)
  for (const at of some) {
    const prints = reader.printsOf(at)
    printsOf.set(
      at,
      prints.map((print) => postings.want(print)),
    )
  }
  const counts = new Uint32Array(postings.wanted)
  const add = (nth: number, at: number) => {
    const count = (counts[nth] as number) + 1
    counts[nth] = count
    if (count <= TEXTS_AT_MOST) postings.add(nth, at)
  }
  // In ascending order and before all others: see `Shared`.
  for (const at of some.toSorted()) for (const nth of printsOf.get(at) ?? []) add(nth, at)
  // In a first run all are asked for, and there are no others to look at.
  if (some.length === texts.length) return { postings, counts, printsOf }
  const seen = new Uint8Array(texts.length)
  for (const at of some) seen[at] = 1
  const whole = await scan(kept, signal, ({ units }) => {
    for (const { text, prints } of printsIn(units)) {
      const at = texts.find(text)
      if (seen[at] === 1) continue
      seen[at] = 1
      for (const print of prints) {
        const nth = postings.find(print)
        if (nth >= 0) add(nth, at)
      }
    }
  })
  return whole ? { postings, counts, printsOf } : null
}

/** Prints of texts by the documents that stand for them; of the last one all are in memory, because texts come in that order. */
class PrintReader {
  readonly #kept: KeptCopies
  readonly #texts: Texts
  #last: { number: number; prints: ReadonlyMap<TextNumber, Uint32Array> } | null = null

  constructor(kept: KeptCopies, texts: Texts) {
    this.#kept = kept
    this.#texts = texts
  }

  printsOf(at: number): Uint32Array {
    const [text, { number }] = [this.#texts.keyOf(at), this.#texts.standingFor(at)]
    if (this.#last?.number !== number) this.#last = { number, prints: this.#printsIn(number) }
    const prints = this.#last.prints.get(text)
    if (prints === undefined) throw new KeptDamage(`text ${text}`)
    return prints
  }

  #printsIn(number: number): Map<TextNumber, Uint32Array> {
    const document = this.#kept.document(number)
    if (document === null) throw new KeptDamage(`document number ${number}`)
    return new Map(Array.from(printsIn(document.units), ({ text, prints }) => [text, prints]))
  }
}

type Pair = { a: number; b: number }
type Tools = { reader: PassageReader<HashedText[]>; shared: Shared }

async function linksOf(
  { engine, kept, texts, signal }: Linking,
  { reader, shared }: Tools,
  batch: Int32Array,
  having: Having,
): Promise<KeptLink[]> {
  const candidates: Pair[] = []
  for (const at of batch) {
    for (const other of shared.candidatesOf(at, having)) candidates.push({ a: at, b: other })
  }
  const places = placesOf(candidates, kept, texts)
  await reader.read([...places.values()])
  // Of most, hardly anything is the same, and that takes only the hashes of their words.
  const pairs = candidates.filter(({ a, b }) => {
    const [one, other] = [a, b].map((at) => withNumber(ofPlace(reader, places, at), texts.keyOf(at)))
    // Changed meanwhile by somebody else: their own run, or the next one, compares what is there then.
    return one && other && one.passage !== other.passage && shareEnough(one, other)
  })
  const units = unitReader(engine, 0, signal)
  await units.read([...placesOf(pairs, kept, texts).values()])
  return pairs.flatMap(({ a, b }) => {
    const [one, other] = [a, b].map((at) => withNumber(ofPlace(units, places, at)?.units, texts.keyOf(at)))
    const link = one && other && compare(one, other)
    return link ? [keptLink(link)] : []
  })
}

function placesOf(pairs: readonly Pair[], kept: KeptCopies, texts: Texts): Map<number, Where> {
  const places = new Map<number, Where>()
  for (const at of new Set(pairs.flatMap(({ a, b }) => [a, b]))) {
    const { number, ordinal } = texts.standingFor(at)
    places.set(at, { document: kept.idOf(number), ordinal })
  }
  return places
}

function ofPlace<Value>(
  reader: PassageReader<Value>,
  places: ReadonlyMap<number, Where>,
  at: number,
): Value | undefined {
  const where = places.get(at)
  return where && reader.of(where)
}

/** Counts the prints that texts share with one, in arrays that are used again for the next one. */
class Shared {
  readonly #texts: Texts
  readonly #isAsked: Uint8Array
  readonly #counts: Uint16Array
  #met: number[] = []

  /** @param isAsked by their numbers, which texts are asked for */
  constructor(texts: Texts, isAsked: Uint8Array) {
    this.#texts = texts
    this.#isAsked = isAsked
    this.#counts = new Uint16Array(texts.length)
  }

  /** The texts that share enough prints with one to be compared with it, but for those for which it is found. */
  candidatesOf(at: number, { postings, counts, printsOf }: Having): number[] {
    const [shared, met, isAsked] = [this.#counts, this.#met, this.#isAsked]
    const count = (other: number): boolean => {
      // Those behind it are asked for and come before it: of two that are both asked for, the first one finds the other.
      if (other === at) return false
      // As is one that was asked for earlier.
      if (other < at && isAsked[other] === 1) return true
      const known = shared[other] as number
      if (known === 0) met.push(other)
      shared[other] = known + 1
      return true
    }
    for (const nth of printsOf.get(at) ?? []) {
      const texts = counts[nth] as number
      if (texts > 1 && texts <= TEXTS_AT_MOST) postings.whileOf(nth, count)
    }
    const own = printed(this.#texts, at)
    const found = met.filter(
      (other) => (shared[other] as number) >= leastShared(own, printed(this.#texts, other)),
    )
    for (const other of met) shared[other] = 0
    this.#met = []
    return found
  }
}

const printed = (texts: Texts, at: number) => ({
  isQuotation: isOfQuotation(texts.keyOf(at)),
  prints: texts.printsOf(at),
})
