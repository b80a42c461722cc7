import type { Language } from '../../../languages/index.ts'
import { fold } from '../../../model/name-words.ts'
import type { Range } from '../../../model/passage.ts'
import { perLanguage } from './per-language.ts'
import { oneOf, oneOfFolded } from './word-patterns.ts'

const TERMINAL = /[.!?…。！？؟۔]+(?:["'”’»“‘«)\]]|[ \u00a0\u202f]»(?=\s))*/g
const LAST_WORD = /(?:^|[\s("“])([\p{L}.]+)$/u
const INITIALS = /(?:^|[\s("“.])\p{Lu}$/u
const FIRST_WORD = /^["“‘«(]*(\p{Lu}\p{Ll}*)(?![\p{L}\p{N}_])/u

/** The last word of a sentence that the next one follows without a space: `both.The`, `“both”.The`; no address. */
const WORD_BEFORE_LOST_SPACE = /(?:^|[\s("'“‘«’])\p{Ll}{3,}["”’»)]{0,2}$/u
/** The first word of such a sentence. */
const WORD_AFTER_LOST_SPACE = /^["“«(]?\p{Lu}(?:['’]\p{L})?\p{Ll}*(?=,?\s\p{L})/u
const LONGEST_LAST_WORD = 30

/** Whether a sentence ends at the marks from `at` to `end` although no space follows them. */
function losesSpace(text: string, at: number, end: number): boolean {
  if (!/[\p{Lu}"“«(]/u.test(text.charAt(end))) return false
  const before = text.slice(Math.max(0, at - LONGEST_LAST_WORD), at)
  return WORD_BEFORE_LOST_SPACE.test(before) && WORD_AFTER_LOST_SPACE.test(text.slice(end, end + 40))
}

/** What follows a closing mark up to a verb of saying: `” Doe asked.`, `” Jane Doe, a weaver, asked.` */
const asksAfter = perLanguage(({ speech }) => {
  const listed = [...speech.cues].flatMap(([word, { form, noun, plain, asking }]) =>
    (form === 'past' && (plain || asking)) || (form === 'present' && plain && !noun) ? word : [],
  )
  const verbs = [...listed, ...speech.mannerCues.keys()]
  return new RegExp(
    `^\\s*(?:(?:[\\p{L}’'.-]+\\s+){0,5}|(?:\\p{Lu}[\\p{L}’'.-]*\\s+){1,4}\\p{Lu}[\\p{L}’'-]*,\\s[^.!?"“”]{1,90}?,?\\s)${oneOfFolded(verbs)}(?![\\p{L}\\p{N}_])`,
    'u',
  )
})

/** `« Pourquoi ? » Les voisins rappellent`: an article has a capital only where a sentence begins. */
const opensWithArticle = (after: string, { grammar }: Language): boolean =>
  grammar.headFirst && grammar.articles.has(fold(/^\s*(\p{Lu}\p{Ll}*)(?=\s)/u.exec(after)?.[1] ?? ''))

const NUMBER_OF_DAY = /(?<![\p{N}.,])\d{1,2}$/u

/** The name of a month, where a day before it is written with a stop: `14. März`. */
const monthAfterStop = perLanguage(({ calendar, dates }) =>
  dates.ordinalSuffixes.includes('.')
    ? new RegExp(`^\\s+${oneOf(calendar.months.flat())}(?![\\p{L}\\p{N}_])`, 'u')
    : null,
)

/** Whether the stop at `at` belongs to the number of a day. */
const isDay = (text: string, at: number, after: string, language: Language): boolean =>
  monthAfterStop(language)?.test(after) === true && NUMBER_OF_DAY.test(text.slice(Math.max(0, at - 4), at))

/** Whether the full stop at `at` belongs to an abbreviation that does not end the sentence here. */
function isAbbreviation(text: string, at: number, after: string, { grammar }: Language): boolean {
  if (text.charAt(at) !== '.') return false
  const before = text.slice(Math.max(0, at - 12), at)
  const last = LAST_WORD.exec(before)?.[1]
  if (last !== undefined && grammar.abbreviations.has(fold(last).replaceAll('.', ''))) return true
  if (!INITIALS.test(before)) return false
  const first = FIRST_WORD.exec(after)?.[1]
  return first === undefined || !grammar.sentenceOpeners.has(fold(first))
}

/**
 * The sentences of a paragraph, as ranges that follow each other. A quotation belongs to the sentence that quotes it,
 * whatever full stops it contains.
 */
export function sentencesOf(
  text: string,
  quotations: readonly { start: number; end: number; outer: Range }[],
  language: Language,
): Range[] {
  const sentences: Range[] = []
  let start = 0
  let next = 0
  for (const match of text.matchAll(TERMINAL)) {
    const end = match.index + match[0].length
    const after = text.slice(end, end + 80)
    if (!/^\s+["'“‘«„([]*[\p{Lu}\p{Lo}\p{N}]/u.test(after) && !losesSpace(text, match.index, end)) continue
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next += 1
    const quotation = quotations[next]
    const inside = quotation && match.index >= quotation.start ? quotation : undefined
    if (inside && end < inside.end) continue
    // `“Why?” Doe asked.` continues after the closing mark, whatever punctuation is inside.
    if (
      inside &&
      /[!?]/.test(match[0]) &&
      !opensWithArticle(after, language) &&
      asksAfter(language).test(after)
    )
      continue
    if (isAbbreviation(text, match.index, after.trimStart(), language)) continue
    if (isDay(text, match.index, after, language)) continue
    sentences.push({ start, end })
    start = end
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}
