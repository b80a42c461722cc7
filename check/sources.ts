import type { Engine } from '../engine/port.ts'
import type { Document } from '../model/document.ts'
import type { DocumentId, PassageId } from '../model/ids.ts'
import type { Passage } from '../model/passage.ts'
import type { Encoded, Pattern } from '../reuse/pattern.ts'
import { runsOf } from '../reuse/runs.ts'
import { headed } from './headings.ts'
import { SourceText } from './source-text.ts'

/** Passages asked for; more of a long quote. */
const PASSAGES_AT_MOST = 120
/** Of these the last, which share the least: where the quote stands even there, it may stand in others, too. */
const LAST = 20
/** A quote may go on in the passages beside those that were found; so often they are asked for. */
const ROUNDS = 4
/** Words at the edge of a passage that may be changed, so that the quote still goes on in the next one. */
const EDGE_WORDS = 3
/** Of a part that goes on in another passage, the words that are the same. */
const LEAST_OF_PART = 3
const leastOfPart = ({ ids }: Pattern): number => Math.min(LEAST_OF_PART, Math.ceil(ids.length / 2))
/** A source with its words as the pattern's numbers. */
export type Held = { source: SourceText; encoded: Encoded & { at: Int32Array } }

/**
 * The texts in which a quote may stand: the passages that share the most words with it, and those beside them in which it
 * goes on. `last`: of as many passages as were asked for, those that share the least.
 */
export async function sourcesOf(
  engine: Engine,
  { texts, pattern, ofSigns }: { texts: readonly string[]; pattern: Pattern; ofSigns: boolean },
  signal: AbortSignal | undefined,
): Promise<{ held: Held[]; last: ReadonlySet<PassageId> }> {
  const options = signal ? { signal } : {}
  const lists: Passage[][] = []
  for (const text of texts) lists.push(await engine.sharing(text, { limit: PASSAGES_AT_MOST, ...options }))
  const passages = [...new Map(lists.flat().map((it) => [it.id, it])).values()]
  const sources = new Map<DocumentId, SourceText>()
  const add = (passage: Passage) => {
    const source = sources.get(passage.documentId) ?? new SourceText(passage.documentId, ofSigns)
    source.add(passage)
    sources.set(passage.documentId, source)
  }
  for (const it of passages) add(it)
  const documents = new Map<DocumentId, Document | null>()
  const readHeaded = async (of: readonly Passage[]) => {
    for (const id of headed(of, pattern)) {
      if (!documents.has(id)) documents.set(id, await engine.document(id))
    }
  }
  await readHeaded(passages)
  const least = leastOfPart(pattern)
  for (const it of sources.values()) if (!documents.has(it.documentId)) it.keepOnly(least, pattern)
  const held = new Map<SourceText, Held>()
  let changed = [...sources.values()].filter((it) => !it.isEmpty)
  for (let round = 0; changed.length > 0; round += 1) {
    for (const source of changed) {
      const document = documents.get(source.documentId)
      if (document) source.addHeadings(document)
      held.set(source, { source, encoded: source.encoded(pattern) })
    }
    if (round === ROUNDS) break
    const wanted = changed.flatMap((source) => {
      const it = held.get(source)
      return it === undefined ? [] : beside(it, pattern)
    })
    if (wanted.length === 0) break
    const more = await engine.passagesOf(wanted, options)
    for (const it of more) add(it)
    await readHeaded(more)
    changed = [...new Set(more.map((it) => sources.get(it.documentId)))].flatMap((it) => it ?? [])
  }
  const last = lists.flatMap((it) => (it.length < PASSAGES_AT_MOST ? [] : it.slice(-LAST)))
  return { held: [...held.values()], last: new Set(last.map(({ id }) => id)) }
}

/** The passages in which what stands in a source may go on. */
function beside({ source, encoded }: Held, pattern: Pattern) {
  const size = pattern.ids.length
  const least = leastOfPart(pattern)
  const { documentId: document } = source
  const ordinals = runsOf(pattern, encoded, least).flatMap(({ quote, source: start, length }) => {
    const first = encoded.at[start] ?? 0
    const last = encoded.at[start + length - 1] ?? 0
    const before = quote > 0 ? source.missingBefore(first, EDGE_WORDS) : null
    const behind = quote + length < size ? source.missingBehind(last, EDGE_WORDS) : null
    return [before, behind].filter((it) => it !== null)
  })
  return [...new Set(ordinals)].map((from) => ({ document, from, to: from + 1 }))
}
