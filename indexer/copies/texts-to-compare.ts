import { TEXTS_AT_MOST } from '../../reuse/copies/candidates.ts'
import type { KeptCopies } from './kept.ts'
import { printsIn, type TextNumber } from './packed-units.ts'
import { Postings } from './postings.ts'
import { scan } from './scan.ts'
import { BEFORE, NOW, type Texts } from './texts.ts'

/** Of all texts: if more came or went, all are compared, which takes less than to find out which have to be. */
const MANY = 0.3

/**
 * The texts whose links may be others than before: those that came or went, those for which another document stands, and
 * those with a print that too many texts had, or now have, for it to tell anything. Null if it was aborted.
 */
export async function textsToCompare(
  kept: KeptCopies,
  texts: Texts,
  signal: AbortSignal,
): Promise<Set<TextNumber> | null> {
  const changed = new Uint8Array(texts.length)
  let [came, before] = [0, 0]
  const toCompare = new Set<TextNumber>()
  for (let at = 0; at < texts.length; at += 1) {
    if (texts.isThere(at, BEFORE)) before += 1
    if (texts.isThere(at, BEFORE) !== texts.isThere(at, NOW)) {
      changed[at] = 1
      came += 1
    }
    if (texts.stoodOtherwise(at)) toCompare.add(texts.keyOf(at))
  }
  if (came > MANY * before) {
    for (let at = 0; at < texts.length; at += 1) toCompare.add(texts.keyOf(at))
    return toCompare
  }
  return (await withOtherPrints({ kept, texts, signal }, changed, toCompare)) ? toCompare : null
}

type Given = { kept: KeptCopies; texts: Texts; signal: AbortSignal }

/** Adds the texts with a print that was worth a look before, and no longer is, or the other way round. */
async function withOtherPrints(
  { kept, texts, signal }: Given,
  changed: Uint8Array,
  toCompare: Set<TextNumber>,
): Promise<boolean> {
  const postings = new Postings()
  const want = ({ units }: { units: Uint8Array }) => {
    for (const { text, prints } of printsIn(units)) {
      if (changed[texts.find(text)] === 1) for (const print of prints) postings.want(print)
    }
  }
  const gone = kept.gone()
  gone.forEach(want)
  if (!(await scan(kept, signal, want, 'uncounted'))) return false
  if (postings.wanted === 0) return true
  const [before, now] = [new Uint32Array(postings.wanted), new Uint32Array(postings.wanted)]
  const seen = new Uint8Array(texts.length)
  const count = ({ units }: { units: Uint8Array }) => {
    for (const { text, prints } of printsIn(units)) {
      const at = texts.find(text)
      if (seen[at] === 1) continue
      seen[at] = 1
      for (const print of prints) {
        const nth = postings.find(print)
        if (nth < 0) continue
        if (texts.isThere(at, BEFORE)) before[nth] = (before[nth] as number) + 1
        if (texts.isThere(at, NOW)) now[nth] = (now[nth] as number) + 1
        // Beyond, it tells nothing before and now, whatever is still to come.
        if (Math.min(before[nth] as number, now[nth] as number) <= TEXTS_AT_MOST) postings.add(nth, at)
      }
    }
  }
  gone.forEach(count)
  if (!(await scan(kept, signal, count))) return false
  for (let nth = 0; nth < postings.wanted; nth += 1) {
    const told = (before[nth] as number) <= TEXTS_AT_MOST
    const tells = (now[nth] as number) <= TEXTS_AT_MOST
    if (told === tells) continue
    postings.eachOf(nth, (at) => toCompare.add(texts.keyOf(at)))
  }
  return true
}
