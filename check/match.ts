import type { CheckMatch } from '../model/check.ts'
import type { Range, Speaker } from '../model/passage.ts'
import { aroundIn, signsBefore, signsBehind } from '../reuse/signs.ts'
import { differencesOf, type Quote, wordsBetween } from './differences.ts'
import { betweenEllipses, type Standing } from './judge.ts'
import type { Stretch } from './source-text.ts'
import { distinct, speakersAt } from './speakers.ts'

/** One place where a quote, or a part of it, stands, as it is answered. */
export function matchOf(quote: Quote, it: Standing): CheckMatch {
  const { held, place, steps } = it
  const words = wordsBetween(held.encoded.at, place.start, place.end)
  if (words === null) throw new Error('a place without words')
  const [from, to] = it.quote
  const all = from === 0 && to === quote.words.length
  const bare = held.source.stretch(words.start, words.end)
  const exact = all ? exactly(quote, bare) : null
  const stretch = exact ?? bare
  const { first } = stretch
  const ocr = stretch.whole.some((passage) => passage.ocr)
  const own = exact ? { start: 0, end: quote.text.length } : rangeIn(quote, from, to)
  const { start, end } = stretch.inDocument
  const parts = partsBetweenEllipses(quote, it)
  const speakers = distinct(parts.flatMap((part) => speakersIn(part.stretch)))
  return {
    verdict: verdictOf(it, { all, exact: exact !== null && !ocr && bare.isUnbroken }),
    ...bibliographyOf(first),
    ...{ start, end, text: stretch.text, before: stretch.before, after: stretch.after },
    passages: stretch.passages,
    quote: moved(own, quote.at),
    parts: parts.map(({ own, stretch: { inDocument } }) => ({ quote: moved(own, quote.at), ...inDocument })),
    wordsChanged: place.cost,
    share: (to - from) / quote.words.length,
    speaker: speakers.length > 1 ? null : (speakers[0] ?? null),
    ...(speakers.length > 1 && { speakers }),
    earliest: false,
    ...(all && exact === null && !ocr && isExactButForClosing(quote, it, bare) && { closing: true as const }),
    ...cutSignsOf(quote, it),
    ...(ocr && { ocr: true as const }),
    differences: differencesOf(quote, held, steps),
  }
}

function bibliographyOf(first: Stretch['first']) {
  const { documentId, documentKey, collection, title, source, agency, url, language } = first
  const { publishedAt, publishedEnd, publishedPrecision, publishedBasis } = first
  return {
    passageId: first.id,
    ...{ documentId, documentKey, collection, title, source, agency, url, language },
    ...{
      publishedAt,
      ...(publishedEnd !== undefined && { publishedEnd }),
      publishedPrecision,
      publishedBasis,
    },
  }
}

function verdictOf(
  { place, steps }: Standing,
  { all, exact }: { all: boolean; exact: boolean },
): CheckMatch['verdict'] {
  if (!all) return 'partial'
  if (place.cost > 0) return 'near'
  if (steps.some(({ kind }) => kind === 'elided')) return 'elided'
  return exact ? 'exact' : 'same-words'
}

const moved = ({ start, end }: Range, by: number): Range => ({
  start: start + by,
  end: end + by,
})
const oneSpace = (text: string) => text.replace(/\s+/gu, ' ')

/** The same string, with the signs before its first and behind its last word; null if any sign differs. */
function exactly({ text, words }: Pick<Quote, 'text' | 'words'>, bare: Stretch): Stretch | null {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return null
  const stretch = bare.wider(first.start, text.length - last.end)
  return oneSpace(stretch.text) === oneSpace(text) ? stretch : null
}

/** A comma or full stop, in any script. */
const CLOSING = /[.,،。，．۔।]$/u

function isExactButForClosing({ text, words }: Quote, { steps }: Standing, bare: Stretch): boolean {
  const isSame = steps.length === 1 && steps[0]?.kind === 'same' && !steps[0].signs
  const last = words.at(-1)
  if (!isSame || !bare.isUnbroken || !CLOSING.test(text) || last === undefined) return false
  const open = text.slice(0, -1).trimEnd()
  return last.end <= open.length && exactly({ text: open, words }, bare) !== null
}

/** Signs that belong to the first or last word of a place, where the quote begins behind them or ends before them. */
function cutSignsOf({ text, words }: Quote, { held, steps }: Standing): Pick<CheckMatch, 'cutSigns'> {
  const [first, last] = [steps[0], steps.at(-1)]
  const sourceAt = (nth: number) => held.source.around(held.encoded.at[nth] ?? 0)
  const before = () => {
    if (first?.kind !== 'same') return ''
    const own = signsBefore(aroundIn(text, words, first.quote[0]), true).signs
    return own === '' ? signsBefore(sourceAt(first.source[0]), false).signs : ''
  }
  const behind = () => {
    if (last?.kind !== 'same') return ''
    const own = signsBehind(aroundIn(text, words, last.quote[1] - 1)).signs
    return own === '' ? signsBehind(sourceAt(last.source[1] - 1)).signs : ''
  }
  const cutSigns = { before: before(), behind: behind() }
  return cutSigns.before === '' && cutSigns.behind === '' ? {} : { cutSigns }
}

const rangeIn = ({ words }: Quote, from: number, to: number) => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
})

/** Where the parts stand between which something is elided. */
function partsBetweenEllipses(
  quote: Quote,
  { held, steps, quote: [from] }: Standing,
): { own: Range; stretch: Stretch }[] {
  let first = from
  return betweenEllipses(steps).flatMap((part) => {
    const [begins, ends] = [part[0], part.at(-1)]
    if (begins === undefined || ends === undefined) return []
    const words = wordsBetween(held.encoded.at, begins.source[0], ends.source[1])
    const last = ends.quote[1]
    const own = rangeIn(quote, first, last)
    first = last
    if (words === null) return []
    return [{ own, stretch: held.source.stretch(words.start, words.end) }]
  })
}

/** Everybody who is known to say something of it, over all its passages. */
const speakersIn = ({ whole, passages }: Stretch): Speaker[] =>
  whole.flatMap((passage, nth) => {
    const place = passages[nth]
    return place === undefined ? [] : speakersAt(passage, place)
  })
