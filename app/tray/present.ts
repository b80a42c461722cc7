import type { PassageId } from '../../model/ids.ts'
import type { MovedPart } from '../../model/moved-words.ts'
import type { Passage, Range } from '../../model/passage.ts'
import { outermost } from '../../model/quoted.ts'
import { lettersOf, placesOf, trimmed } from '../../model/same-words.ts'
import type { PassageAnswer } from '../../model/search-result.ts'
import type { ErrorText } from '../messages/error-text.ts'
import { type ChosenQuote, keyOf, type Tray, wordsOf } from './tray.ts'

// Needed only by the page of the tray; the search page does not load it.

/**
 * `unknown`: the index never had this ID; `movedTo`: where its document has the words all the same, if the tray knows
 * them. `unreachable`: nothing answers now, but may later.
 */
export type LookedUp =
  | Exclude<PassageAnswer, { state: 'unknown' }>
  | { state: 'unknown'; movedTo: MovedPart[] }
  | ({ state: 'failed' } & ErrorText)
  | ({ state: 'unreachable' } & ErrorText)

/** A passage of today, the quotation of it that is meant (from 1), and which of its words were chosen. */
export type Part = { passage: Passage; quotation: number | null; mark: Range | null }

/**
 * What a chosen quote is today. `here`: as it was chosen. `moved`: its words are in a passage that was cut differently,
 * or in several. `unquoted`: the words of its passage are here, but not as the quotation that was chosen. `gone`: not in
 * the collection; `text` is what it said, if that is known.
 */
export type Present =
  | { state: 'looking' }
  | { state: 'here' | 'moved' | 'unquoted'; parts: [Part, ...Part[]] }
  | { state: 'gone'; text: string | null; known: boolean }
  | Extract<LookedUp, { state: 'failed' | 'unreachable' }>

type Answers = ReadonlyMap<string, LookedUp>

/** An ID to look up, with the words to look for in its document if no index knows the ID. */
export type Need = Pick<ChosenQuote, 'id' | 'words'>

/** What to look up, each once: chosen passages, and those that have the words of one that is gone. */
export function needs(tray: Tray, answers: Answers): Need[] {
  const all = new Map<PassageId, Need>()
  for (const { id, words } of tray) {
    if (!all.get(id)?.words) all.set(id, { id, words })
    const found = answers.get(id)
    if (found === undefined || !('movedTo' in found)) continue
    for (const { id: now } of found.movedTo) if (!all.has(now)) all.set(now, { id: now, words: null })
  }
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

export function presentOf(quote: ChosenQuote, answers: Answers): Present {
  const found = answers.get(quote.id)
  if (found === undefined) return { state: 'looking' }
  if (found.state === 'failed' || found.state === 'unreachable') return found
  if (found.state === 'found') return inItsPassage(quote, found.passage)
  const parts: Part[] = []
  for (const { id, start, end } of found.movedTo) {
    const now = answers.get(id)
    if (now === undefined) return { state: 'looking' }
    if (now.state === 'failed' || now.state === 'unreachable') return now
    if (now.state === 'found') parts.push({ passage: now.passage, quotation: null, mark: { start, end } })
  }
  const [first, ...others] = parts
  if (first === undefined || parts.length < found.movedTo.length) {
    const known = found.state === 'gone'
    return { state: 'gone', text: chosenText(quote) ?? (known ? found.text : null), known }
  }
  if (quote.quotation === null) return { state: 'moved', parts: [first, ...others] }
  const [quoted, ...more] = quotedIn(parts, chosenText(quote) ?? '')
  return quoted === undefined
    ? { state: 'unquoted', parts: [first, ...others] }
    : { state: 'moved', parts: [quoted, ...more] }
}

/** What is exported and copied: nothing that is not in the collection as it was chosen. */
export function citedParts(present: Present): Part[] {
  return present.state === 'here' || present.state === 'moved' ? present.parts : []
}

/** The tray with the present IDs, for an export: a passage that has the words of two quotes is in it once. */
export function presentTray(tray: Tray, answers: Answers): Tray {
  const cited = new Map<string, ChosenQuote>()
  for (const quote of tray) {
    for (const { passage, quotation } of citedParts(presentOf(quote, answers))) {
      const now = { id: passage.id, quotation, note: quote.note, words: null }
      const key = keyOf(now)
      const other = cited.get(key)
      const notes = new Set([other?.note, now.note].filter((it) => it !== undefined && it !== ''))
      cited.set(key, { ...now, note: [...notes].join('\n') })
    }
  }
  return [...cited.values()]
}

/** The tray with the words of what was looked up; the same tray if there is nothing to add. */
export function completed(tray: Tray, answers: Answers): Tray {
  let isSame = true
  const all = tray.map((quote) => {
    const found = answers.get(quote.id)
    if (quote.words !== null || found?.state !== 'found') return quote
    const { passage } = found
    const quoted = quote.quotation === null ? null : passage.quotations[quote.quotation - 1]
    const words = quoted === undefined ? null : wordsOf(passage, quoted)
    if (words === null) return quote
    isSame = false
    return { ...quote, words }
  })
  return isSame ? tray : all
}

function chosenText({ quotation, words }: ChosenQuote): string | null {
  if (words === null) return null
  if (quotation === null) return words.text
  return words.quoted && words.text.slice(words.quoted.start, words.quoted.end)
}

/** The rules may number the quotations of a passage otherwise by now, so the chosen words decide if they are known. */
function inItsPassage(quote: ChosenQuote, passage: Passage): Present {
  const whole = { passage, quotation: null, mark: null }
  if (quote.quotation === null) return { state: 'here', parts: [whole] }
  const text = chosenText(quote)
  if (text === null) {
    return quote.quotation <= passage.quotations.length
      ? { state: 'here', parts: [{ ...whole, quotation: quote.quotation }] }
      : { state: 'unquoted', parts: [whole] }
  }
  const at = passage.quotations.findIndex(
    ({ start, end }) => start === quote.words?.quoted?.start && end === quote.words.quoted.end,
  )
  if (at !== -1) return { state: 'here', parts: [{ ...whole, quotation: at + 1 }] }
  const mark = { start: 0, end: passage.text.length }
  const [first, ...others] = quotedIn([{ ...whole, mark }], text)
  return first === undefined
    ? { state: 'unquoted', parts: [whole] }
    : { state: 'moved', parts: [first, ...others] }
}

/**
 * The quotations that have the quoted words: the one that has them all, or those that follow each other and together
 * have nothing else. None if that is not certain.
 */
function quotedIn(parts: readonly Part[], text: string): Part[] {
  const words = trimmed(text, { start: 0, end: text.length })
  if (words === null) return []
  const there = parts.flatMap(({ passage, mark }) => {
    const apart = new Set(outermost(passage.quotations))
    return passage.quotations.flatMap((it, at) => {
      const part = { passage, quotation: at + 1, mark: null }
      return overlaps(it, mark)
        ? [{ part, text: passage.text.slice(it.start, it.end), isApart: apart.has(it) }]
        : []
    })
  })
  const wanted = lettersOf(text.slice(words.start, words.end))
  const whole = there
    .filter((it) => placesOf(wanted, lettersOf(it.text), it.text).length > 0)
    .sort((a, b) => a.text.length - b.text.length)
  const [closest, next] = whole
  if (closest !== undefined) return closest.text.length === next?.text.length ? [] : [closest.part]
  const inRow = there.filter(({ isApart }) => isApart)
  return together(inRow, text).map(({ part }) => part)
}

const overlaps = (it: Range, mark: Range | null) =>
  mark === null || (it.start < mark.end && mark.start < it.end)

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Those in a row that together are this text, whatever is between its words. */
function together<Of extends { text: string }>(there: readonly Of[], text: string): Of[] {
  const wanted = bare(text)
  for (let from = 0; from < there.length; from += 1) {
    let words = ''
    for (let to = from; to < there.length && wanted.startsWith(words); to += 1) {
      words += bare(there[to]?.text ?? '')
      if (words === wanted) return there.slice(from, to + 1)
    }
  }
  return []
}
