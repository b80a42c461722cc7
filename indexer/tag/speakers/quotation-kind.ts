import type { Language } from '../../../languages/index.ts'
import { fold, words } from '../../../model/name-words.ts'
import type { Quotation } from '../../../model/passage.ts'
import { oneOf, oneOfFolded, type PassageView, perLanguage } from '../passage/index.ts'
import type { Quoted } from '../quotations/index.ts'
import { isNamedByNoun } from './names-in-marks.ts'

const FRAGMENT_WORDS_AT_MOST = 7
/** The maximum length of a title: by its capitals; after a preposition or a noun for a broadcast; after `called`. */
const TITLE_WORDS_AT_MOST = { capitals: 12, broadcast: 8, naming: 4 }
const BEFORE = 40
const AFTER = 16

/** Words before a title: `the novel “…”`, `called “…”`, `on “…”`, `the station’s “…”`. */
const beforeTitles = perLanguage(({ speech, grammar }) => {
  const naming = oneOf(speech.namingPhrases)
  const broadcast = `${oneOfFolded(speech.broadcastNouns)}\\s+${oneOfFolded(grammar.tightLinks)}(?:\\s+${oneOfFolded(grammar.articles)})?`
  // Where every noun has a capital, one noun may end in another, and have an ending: `des Verbandsmagazins „…“`.
  const nouns = `\\p{L}*${oneOfFolded(speech.workNouns)}${oneOf(grammar.nounEndings)}?`
  const own = "\\p{Lu}[\\p{L}.]*['’][sS]"
  return {
    amongNouns: grammar.isNoun === null ? null : new RegExp(`(?<!\\p{L})${nouns}\\s*$`, 'iu'),
    afterArticle: new RegExp(`(?<![\\p{L}\\p{N}_])${oneOfFolded(grammar.articles)}\\s*$`, 'iu'),
    naming: new RegExp(`(?<![\\p{L}\\p{N}_])${naming}\\s*$`, 'iu'),
    works: new RegExp(`(?<![\\p{L}\\p{N}_])(?:${oneOfFolded(speech.workNouns)}|${naming})\\s*,?\\s*$`, 'iu'),
    broadcasts: new RegExp(
      `(?:(?<![\\p{L}\\p{N}_])(?:${oneOfFolded(speech.broadcastLinks)}|${broadcast})|${own})\\s*$`,
      'u',
    ),
  }
})

/** Every word that counts is capital: `The Last Days of Summer`. */
function inTitleCase(text: string, small: ReadonlySet<string>): boolean {
  const parts = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  if (parts.length < 2) return false
  const counting = parts.filter((part, at) => at === 0 || at === parts.length - 1 || !small.has(fold(part)))
  return counting.every((part) => /^[\p{Lu}\p{N}]/u.test(part)) && !/[.,]$/.test(text)
}

/**
 * Speech is a clause that could stand alone, a title is what something is called, a fragment is a few words woven
 * into the sentence. Judged by form: only the marks and the words next to them are considered.
 */
export function kindOf(view: PassageView, quoted: Quoted): Quotation['kind'] {
  const { text, language } = view
  const inner = text.slice(quoted.start, quoted.end)
  const before = text.slice(Math.max(0, quoted.outer.start - BEFORE), quoted.outer.start)
  const count = words(inner).length
  const after = text.slice(quoted.outer.end, quoted.outer.end + AFTER)
  if (isTitle(inner, before, count, language) || isDefined(inner, before, after, language)) return 'title'
  if (CITATION.test(after)) return 'title'
  if (isNamedByNoun(view, quoted)) return 'title'
  if (quoted.continues || quoted.continued) return 'speech'
  // Letters without case do not show where a sentence begins, so a colon or a full stop has to.
  const startsSentence = /^[\p{Lu}¿¡…]/u.test(inner) || (/^\p{Lo}/u.test(inner) && /[:：]\s*$/.test(before))
  const closed = /[.!?,…。！？؟،۔]$/.test(inner)
  if (startsSentence && (closed || count >= 4)) return 'speech'
  if (closed && /^\p{Lo}/u.test(inner)) return 'speech'
  return count >= FRAGMENT_WORDS_AT_MOST ? 'speech' : 'fragment'
}

/** The year and the volume of a law report or journal: `“…” [1999] 2 DLR 44`, `“…” (1999) 12 DLR 44`. */
const CITATION = /^,?\s{0,2}(?:\[\d{4}\]\s|\(\d{4}\)\s\d)/

const TERM_WORDS_AT_MOST = 8
/** Nothing but a few words without a capital between the bracket and the mark: `(the “`, `(hereinafter referred to as the “`. */
const OPENS_BRACKET = /[([](?:[\p{Ll}'’]+,?\s){0,6}$/u
const CLOSES_BRACKET = /^[)\]]/
const CAPITAL = /^[\p{Lu}\p{N}]/u

/** A term that a text defines in brackets, as contracts and judgments do: `Doe Holdings (the “Company”)`, `(“STE”)`. */
function isDefined(inner: string, before: string, after: string, { speech }: Language): boolean {
  if (!OPENS_BRACKET.test(before) || !CLOSES_BRACKET.test(after)) return false
  // `(“the Company”)`
  const named = inner.replace(/^\p{Ll}{1,3}\s/u, '')
  const words = named.split(/\s+/)
  return (
    words.length <= TERM_WORDS_AT_MOST &&
    !/[.,!?]$/.test(named) &&
    CAPITAL.test(words.at(-1) ?? '') &&
    words.every((word) => CAPITAL.test(word) || speech.smallTitleWords.has(fold(word)))
  )
}

function isTitle(inner: string, before: string, count: number, language: Language): boolean {
  const { afterArticle, amongNouns, naming, works, broadcasts } = beforeTitles(language)
  const { smallTitleWords } = language.speech
  const most = TITLE_WORDS_AT_MOST
  if (count > most.capitals) return false
  // Capitals do not show a title there; a noun for a work does.
  if (amongNouns?.test(before) && /^\p{Lu}/u.test(inner) && !/[.,]$/.test(inner)) return true
  // `der „Neuen Mühle“`: an adjective has a capital in a name only.
  if (amongNouns !== null && afterArticle.test(before) && inTitleCase(inner, smallTitleWords)) return true
  if (count <= most.naming && /^\p{Lu}/u.test(inner) && naming.test(before)) return true
  if (inTitleCase(inner, smallTitleWords) && (count >= 3 || works.test(before))) return true
  return (
    count <= most.broadcast &&
    inTitleCase(inner.replace(/,$/, ''), smallTitleWords) &&
    broadcasts.test(before)
  )
}
