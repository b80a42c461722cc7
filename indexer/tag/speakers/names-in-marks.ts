import { joined, type PassageView, tokenFrom } from '../passage/index.ts'
import type { Quoted } from '../quotations/index.ts'

// What is a name between marks where no capital shows it: `سجن «المطحنة»`, `وكالة الري «مطحنة»`, `قال لـ«المطحنة» إن`.

const NAME_WORDS_AT_MOST = 4
/** How many adjectives and genitives may stand between a noun and its name. */
const WORDS_BETWEEN_AT_MOST = 3
/** How many names before this one in a list of them are considered: `صحيفتي «المطحنة» و«النهر»`. */
const LISTED_AT_MOST = 3
/** How far before an addressee the verb may be. */
const ADDRESSEE_AFTER_AT_MOST = 8
/** How soon behind an addressee what is said begins. */
const INTRODUCED_WITHIN = 8

/** Whether a few words between marks are what a noun before them is called, or whom a verb of saying addresses. */
export function isNamedByNoun(view: PassageView, quoted: Quoted, listed = 0): boolean {
  const { grammar, names } = view.language
  if (names.hasCapitals) return false
  const from = tokenFrom(view, quoted.start)
  const to = tokenFrom(view, quoted.end)
  if (from === 0 || to === from || to - from > NAME_WORDS_AT_MOST * 2) return false
  const inside = view.tokens.slice(from, to).filter((it) => !it.attached)
  if (inside.length > NAME_WORDS_AT_MOST) return false
  if (isListed(view, quoted, from, listed)) return true
  if (!touches(view, from - 1, quoted)) return false
  return (
    (!view.tokens[from]?.attached &&
      !grammar.prepositions.has(folded(view, from)) &&
      isApposed(view, from, to)) ||
    isAddressee(view, from, to)
  )
}

const folded = (view: PassageView, at: number) => view.tokens[at]?.folded ?? ''

/** Nothing but white space, or the line that lengthens a letter, is between a token and the mark. */
function touches({ text, tokens }: PassageView, at: number, { outer }: Quoted): boolean {
  const end = tokens[at]?.end ?? 0
  return outer.start - end <= 2 && /^[\s\u0640]*$/u.test(text.slice(end, outer.start))
}

/** `و«النهر»`, `، «النهر»`: one more name after one. */
function isListed(view: PassageView, quoted: Quoted, from: number, listed: number): boolean {
  const joins = view.language.grammar.coordinators.has(folded(view, from - 1))
  const at = joins ? from - 2 : from - 1
  const before = view.quotations[view.inQuotation[at] ?? -1]
  if (!before || before === quoted || listed === LISTED_AT_MOST) return false
  const gap = view.text.slice(before.outer.end, quoted.outer.start)
  const isGap = joins ? /^\s?[،,]?\s?\p{L}[\s\u0640]*$/u.test(gap) : /^\s?[،,]\s?$/u.test(gap)
  return isGap && isNamedByNoun(view, before, listed + 1)
}

function isApposed(view: PassageView, from: number, to: number): boolean {
  const { grammar, speech } = view.language
  const nouns = speech.namedNouns
  for (let at = from - 1; at >= 0 && from - at <= WORDS_BETWEEN_AT_MOST + 1; at -= 1) {
    const word = folded(view, at)
    if (at < from - 1 && !joined(view, at)) return false
    if (view.inQuotation[at] !== view.inQuotation[from - 1]) return false
    if (nouns.has(grammar.nounOf(word, nouns))) return !describes(view, at, from, to)
    if (!grammar.isDefinite(word)) return false
  }
  return false
}

/** `منظمة «إرهابية»`: an adjective without article that agrees with the noun says what the noun is like. */
function describes(view: PassageView, noun: number, from: number, to: number): boolean {
  const { grammar } = view.language
  const word = folded(view, from)
  if (grammar.isDefinite(word)) return false
  if (grammar.isFeminine(written(view, noun)) && grammar.isFeminine(written(view, from))) return true
  return to - from === 1 && grammar.isIndefiniteAdjective(word)
}

const written = ({ text, tokens }: PassageView, at: number) =>
  text.slice(tokens[at]?.start, tokens[at]?.end).normalize('NFKC')

/** `قال حداد لـ«المطحنة» إن`: the newspaper, and not what he said. */
function isAddressee(view: PassageView, from: number, to: number): boolean {
  const { cliticPrepositions } = view.language.grammar
  const { addressees, cues } = view.language.speech
  const link = folded(view, from - 1)
  if (!cliticPrepositions.has(link) || !addressees.has(link)) return false
  if (!introducesWords(view, to)) return false
  for (let at = from - 2; at >= 0 && from - at <= ADDRESSEE_AFTER_AT_MOST; at -= 1) {
    if (cues.has(folded(view, at))) return true
    if (!joined(view, at - 1)) return false
  }
  return false
}

/** Whether *that* or a colon follows soon. */
function introducesWords(view: PassageView, to: number): boolean {
  for (let at = to; at <= to + INTRODUCED_WITHIN; at += 1) {
    const last = view.tokens[at - 1]
    const next = view.tokens[at]
    if (!last || !next) return false
    const gap = view.text.slice(last.end, next.start)
    if (/[:：]/u.test(gap) || view.language.grammar.complementizers.has(next.folded)) return true
    if (/[.!?؟\n]/u.test(gap)) return false
  }
  return false
}
