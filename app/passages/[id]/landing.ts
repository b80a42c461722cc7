import type { TextQuote } from '../../../citation/index.ts'
import type { Engine } from '../../../engine/port.ts'
import { readingOf, type WithAsides, wordsRead } from '../../../model/asides.ts'
import type { Document } from '../../../model/document.ts'
import { documentOf, type PassageId } from '../../../model/ids.ts'
import { type MovedPart, movedWords } from '../../../model/moved-words.ts'
import type { Paragraph, Passage, Range } from '../../../model/passage.ts'
import { emptyRequest } from '../../../model/search-request.ts'
import { foldedWords } from '../../../model/words.ts'

/**
 * What a permalink leads to today.
 *
 * `here`: the passage is unchanged. `moved`: all its words are in another passage of its document, or go on in `rest`.
 * `changed`: its document has a passage with most of its words. `elsewhere`: other documents have its words.
 * `gone`: none of these. `unknown`: this ID never existed, and the link carries no words.
 */
export type Landing =
  | { state: 'here'; passage: Passage; mark: Range | null }
  | { state: 'moved'; passage: Passage; mark: Range | null; was: string; rest: readonly MovedPart[] }
  | { state: 'changed'; passage: Passage; mark: Range | null; was: string }
  | { state: 'elsewhere'; passages: Passage[]; was: string }
  | { state: 'gone'; was: string; goneAt: string; document: string | null }
  | { state: 'unknown' }

/** With at least this share of word pairs in common, a passage counts as the same one, reworded. */
const SAME_FROM = 0.5
const OTHERS_SHOWN = 5
/** Short phrases occur in many documents by chance. */
const PHRASE_FROM = 4
const PHRASE_WORDS = 12

/** The range of the words of `part` in a text, regardless of case and punctuation, or null. */
function rangeOf(part: string, text: WithAsides): Range | null {
  const [wanted, has] = [foldedWords(part), wordsRead(text)]
  if (wanted.length === 0) return null
  for (let at = 0; at + wanted.length <= has.length; at += 1) {
    if (!wanted.every((it, n) => has[at + n]?.folded === it)) continue
    return { start: has[at]?.start ?? 0, end: has[at + wanted.length - 1]?.end ?? 0 }
  }
  return null
}

/** Dice's coefficient over pairs of neighbouring words: 0 nothing in common, 1 the same words in order. */
export function similarity(a: string, b: string): number {
  const pairs = (text: string) => {
    const all = foldedWords(text)
    return all.length < 2 ? all : all.slice(1).map((it, at) => `${all[at]} ${it}`)
  }
  const [first, second] = [pairs(a), pairs(b)]
  const left = new Map<string, number>()
  for (const it of first) left.set(it, (left.get(it) ?? 0) + 1)
  let common = 0
  for (const it of second) {
    const count = left.get(it) ?? 0
    if (count === 0) continue
    left.set(it, count - 1)
    common += 1
  }
  return first.length + second.length === 0 ? 0 : (2 * common) / (first.length + second.length)
}

type Place = { state: 'moved' | 'changed'; paragraph: Paragraph; mark: Range | null }

/** The passage of a document that has the words now: merged with others, split in two, or reworded. */
export function placeIn(passages: readonly Paragraph[], was: string): Place | null {
  for (const paragraph of passages) {
    const mark = rangeOf(was, paragraph)
    if (mark) return { state: 'moved', paragraph, mark }
  }
  const parts = passages.filter(
    (it) => wordsRead(it).length >= PHRASE_FROM && rangeOf(readingOf(it).text, { text: was }) !== null,
  )
  const [part] = parts
  if (part) return { state: 'moved', paragraph: part, mark: null }
  let best: { paragraph: Paragraph; similarity: number } | null = null
  for (const paragraph of passages) {
    const found = similarity(was, readingOf(paragraph).text)
    if (found >= SAME_FROM && found > (best?.similarity ?? 0)) best = { paragraph, similarity: found }
  }
  return best && { state: 'changed', paragraph: best.paragraph, mark: null }
}

async function elsewhere(engine: Engine, was: string): Promise<Passage[]> {
  const phrase = foldedWords(was).slice(0, PHRASE_WORDS)
  if (phrase.length < PHRASE_FROM) return []
  const request = { ...emptyRequest(), q: `"${phrase.join(' ')}"`, typos: false, aliases: false }
  return (await engine.search({ ...request, limit: OTHERS_SHOWN })).hits
}

async function landIn(
  engine: Engine,
  document: Document,
  was: string,
  exact: string,
): Promise<Landing | null> {
  const at = exact === '' ? -1 : was.indexOf(exact)
  const part = at === -1 ? { start: 0, end: was.length } : { start: at, end: at + exact.length }
  const [first, ...rest] = movedWords(document, was, part)
  if (first) {
    const now = await engine.passage(first.id)
    const { start, end } = first
    if (now.state === 'found')
      return { state: 'moved', passage: now.passage, mark: { start, end }, was, rest }
  }
  const place = placeIn(document.passages, was)
  const now = place && (await engine.passage(place.paragraph.id))
  if (now?.state !== 'found') return null
  const { passage } = now
  return place?.state === 'moved'
    ? { state: 'moved', passage, mark: place.mark, was, rest: [] }
    : { state: 'changed', passage, mark: null, was }
}

/** @param quote the words that the link carries besides the ID, or null */
export async function land(engine: Engine, id: PassageId, quote: TextQuote | null): Promise<Landing> {
  const found = await engine.passage(id)
  if (found.state === 'found') {
    const { passage } = found
    const exact = quote?.exact ?? ''
    const { text, inWhole } = readingOf(passage)
    const at = exact === '' || exact === text ? -1 : text.indexOf(exact)
    return { state: 'here', passage, mark: at === -1 ? null : inWhole({ start: at, end: at + exact.length }) }
  }
  const was = found.state === 'gone' ? found.text : (quote?.exact ?? '')
  if (was === '') return { state: 'unknown' }
  const document = await engine.document(documentOf(id))
  const inDocument = document && (await landIn(engine, document, was, quote?.exact ?? ''))
  if (inDocument) return inDocument
  const others = await elsewhere(engine, was)
  if (others.length > 0) return { state: 'elsewhere', passages: others, was }
  // Anybody can put words into a link: if the ID never existed here, they are not presented as the words of a
  // passage.
  if (found.state === 'unknown') return { state: 'unknown' }
  return { state: 'gone', was, goneAt: found.goneAt, document: document?.documentId ?? null }
}
