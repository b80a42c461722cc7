import type { Language } from '../../../languages/index.ts'
import { entryOf } from '../../../languages/word-list.ts'
import { type Word, words } from '../../../model/name-words.ts'
import type { Range } from '../../../model/passage.ts'
import type { Quoted } from '../quotations/quoted.ts'
import { sentencesOf } from './sentences.ts'
import { endsGivenName } from './tied-syllables.ts'

/** A word of a passage with what the rules need to know about it. It ends before a possessive `'s`, as in search. */
export type Token = Range & {
  folded: string
  capital: boolean
  allCaps: boolean
  possessive: boolean
  /** Written together with the next one, without a space. */
  attached: boolean
  /** The first word of a sentence, of a quotation or after a colon, where a capital proves nothing. */
  initial: boolean
}

/** One passage, analysed once for all rules. */
export type PassageView = {
  text: string
  /** Its language. */
  language: Language
  tokens: Token[]
  quotations: Quoted[]
  sentences: Range[]
  /** Index of the quotation that contains each token, or -1. */
  inQuotation: Int32Array
}

const LETTER_S = 115
const POSSESSIVE = /['’ʼ]s$/i
const INITIAL_CONTEXT = /(?:^|[.!?…:;•|]|[“"«„‘(]|[—–])\s*["“«„‘'(]*\s*$/

/** Whether only a letter, or a comma and a space, precede, as with nearly every word. */
function standsInside(text: string, start: number): boolean {
  if (text[start - 1] !== ' ') return false
  const code = text.charCodeAt(start - 2)
  return (code >= 97 && code <= 122) || code === 44
}

/** Whether a word is all capitals; for most the second letter shows that it is not. */
function isAllCaps(text: string, start: number, end: number): boolean {
  const second = text.charCodeAt(start + 1)
  if (end - start < 2 || (second >= 97 && second <= 122)) return false
  const word = text.slice(start, end)
  return word === word.toUpperCase()
}

function tokenOf(text: string, word: Word): Token {
  const { folded, start } = word
  const endsInS = (text.charCodeAt(word.end - 1) | 32) === LETTER_S
  const possessive = endsInS && POSSESSIVE.test(text.slice(start, word.end))
  const plural =
    endsInS &&
    !possessive &&
    text[word.end - 1] === 's' &&
    /^['’](?!\p{L})/u.test(text.slice(word.end, word.end + 2))
  const end = possessive ? word.end - 2 : word.end
  const first = text.charAt(start)
  const capital = !(first >= 'a' && first <= 'z') && first !== first.toLowerCase()
  const allCaps = capital && isAllCaps(text, start, end)
  const initial =
    capital && !standsInside(text, start) && INITIAL_CONTEXT.test(text.slice(Math.max(0, start - 6), start))
  return { folded, start, end, capital, allCaps, possessive: possessive || plural, attached: false, initial }
}

export function tokensOf(text: string): Token[] {
  const tokens = words(text).map((word) => tokenOf(text, word))
  for (let at = 1; at < tokens.length; at += 1) if (endsGivenName(text, tokens, at)) capitalise(tokens[at])
  return tokens
}

/** A word without a capital that belongs to a name as much as one with it. */
function capitalise(token: Token | undefined): void {
  if (token) token.capital = true
}

const APOSTROPHE = /['’]/
/** How many words may be written together with the next one: `d’` and `l’`, *and* and *in*. */
const ATTACHED_AT_MOST = 3

/** Where the word after an elided one begins, `accord` in `l’accord`; a name such as `M’Bala` is one word. */
function elisionIn(word: string, { grammar }: Language): number {
  const at = word.search(APOSTROPHE)
  const elided = word.slice(0, at).toLowerCase()
  if (at < 1 || !grammar.elided.has(elided)) return -1
  const named = /^\p{Lu}.?['’]\p{Lu}/u.test(word)
  const ordinary =
    grammar.determiners.has(elided) || grammar.prepositions.has(elided) || grammar.conjunctions.has(elided)
  return named && !ordinary ? -1 : at + 1
}

/** The tokens of a text as its language has them: elided words apart, and those apart that only look the same folded. */
export function tokensAsRead(tokens: Token[], text: string, language: Language): Token[] {
  const { apart, elided } = language.grammar
  const own = Object.keys(apart).length > 0
  if (elided.size === 0 && !own) return tokens
  return tokens.flatMap((token) => {
    const found: Token[] = []
    let rest = token
    while (found.length < ATTACHED_AT_MOST) {
      const word = text.slice(rest.start, rest.end)
      const next = APOSTROPHE.test(word) ? elisionIn(word, language) : -1
      if (next === -1) break
      const [start, after] = [rest.start, rest.start + next]
      const [first] = words(text.slice(start, after - 1))
      const [second] = words(text.slice(after, rest.end))
      if (!first || !second || second.start > 0) break
      found.push({
        ...tokenOf(text, { ...first, start, end: after - 1 }),
        initial: rest.initial,
        attached: true,
      })
      rest = tokenOf(text, { ...second, start: after, end: rest.end })
    }
    found.push(rest)
    if (!own) return found
    return found.map((it) => {
      const folded = entryOf(apart, text.slice(it.start, it.end).toLowerCase())
      return folded === undefined ? it : { ...it, folded }
    })
  })
}

/** Marks on a letter, and the line that lengthens it. */
const AFTER_LETTER = /[\p{M}\u0640]/u

/** Tokens in which a letter that is a word of its own is a token of its own: `و` of `والمطحنة`. */
function separated(
  tokens: Token[],
  text: string,
  { grammar: { withoutAttached } }: Language,
  isListed: (word: string) => boolean,
): Token[] {
  if (withoutAttached === null) return tokens
  return tokens.flatMap((token) => {
    const parts: Token[] = []
    let rest = token
    while (parts.length < ATTACHED_AT_MOST) {
      const folded = withoutAttached(rest.folded, isListed)
      if (folded === null) break
      let start = rest.start + 1
      while (start < rest.end && AFTER_LETTER.test(text.charAt(start))) start += 1
      parts.push({ ...rest, folded: rest.folded.charAt(0), end: start, attached: true })
      rest = { ...rest, folded, start, initial: false }
    }
    return parts.length === 0 ? token : [...parts, rest]
  })
}

/**
 * @param tokens of this text, used nowhere else: they are changed if a quotation shows more about them
 * @param isListed whether a listed name begins with a folded word
 */
export function viewOf(
  text: string,
  quotations: Quoted[],
  language: Language,
  whole = tokensOf(text),
  isListed: (word: string) => boolean = () => false,
): PassageView {
  const tokens = separated(tokensAsRead(whole, text, language), text, language, isListed)
  const inQuotation = new Int32Array(tokens.length).fill(-1)
  let at = 0
  tokens.forEach((token, index) => {
    while (at < quotations.length && (quotations[at]?.end ?? 0) <= token.start) at += 1
    const quotation = quotations[at]
    if (quotation && token.start >= quotation.start && token.end <= quotation.end) inQuotation[index] = at
    // After `…,”` the sentence continues, so a capital there belongs to the word.
    const before = quotations[at - 1]
    if (token.initial && before?.closed && text[before.end - 1] === ',') {
      const followsMark = (tokens[index - 1]?.start ?? -1) < before.outer.end
      token.initial = !followsMark || /\S/.test(text.slice(before.outer.end, token.start))
    }
  })
  return {
    text,
    language,
    tokens,
    quotations,
    sentences: sentencesOf(text, quotations, language),
    inQuotation,
  }
}

const JOINING_GAP = /^(?:\s+|\s?[-‐‑–'’]\s?)$/

/** `Jordan, 34, said`: only names of persons are followed by an age between commas. */
export function hasAge(view: PassageView, to: number): boolean {
  const last = view.tokens[to - 1]
  return last !== undefined && /^,\s\d{1,2},\s/.test(view.text.slice(last.end, last.end + 6))
}

/** Whether two neighbouring words can belong to one name: nothing but a space, a hyphen or an apostrophe between. */
export function joined(view: PassageView, left: number): boolean {
  const a = view.tokens[left]
  const b = view.tokens[left + 1]
  if (!a || !b) return false
  if (a.attached) return true
  // Nearly all neighbours are one space apart; only an initial's stop needs a closer look.
  if (b.start === a.end + 1 && view.text[a.end] === ' ') return true
  const from = a.possessive ? a.end + 2 : a.end
  const gap = view.text.slice(Math.min(from, b.start), b.start)
  // An initial keeps its stop inside a name: `John F. Doe`, `J.F. Doe`.
  const initials = a.end - a.start === 1 || view.text[a.start + 1] === '.'
  const stopped = a.capital && (initials || view.language.people.abbreviatedTitles.has(a.folded))
  if (stopped && b.start - a.end < 4 && /^\.\s+$/.test(view.text.slice(a.end, b.start))) return true
  return JOINING_GAP.test(gap) || (a.possessive && gap === '')
}

const BRACKETED_AT_MOST = 8

/** The token after the brackets that follow token `to - 1`, as in `Jane Doe (Greens) said`; `to` if there are none. */
export function pastBrackets(view: PassageView, to: number): number {
  const gap = (at: number) => view.text.slice(view.tokens[at - 1]?.end ?? 0, view.tokens[at]?.start ?? 0)
  if (!/^\s*[([]$/.test(gap(to))) return to
  for (let at = to + 1; at < to + BRACKETED_AT_MOST && at < view.tokens.length; at += 1) {
    if (/^[.\s]*[)\]]+,?\s*$/.test(gap(at))) return at
  }
  return to
}

/** Whether a passage has a token that is one of these folded words. */
export function containsAny({ tokens }: PassageView, words: ReadonlySet<string>): boolean {
  for (const { folded } of tokens) if (words.has(folded)) return true
  return false
}

/** The same, for a list that is asked about at each of very many names: looked for once. */
export function hasAnyOf(view: PassageView, words: ReadonlySet<string>): boolean {
  const known = contained.get(view) ?? new Map<ReadonlySet<string>, boolean>()
  contained.set(view, known)
  const has = known.get(words) ?? containsAny(view, words)
  known.set(words, has)
  return has
}
const contained = new WeakMap<PassageView, Map<ReadonlySet<string>, boolean>>()

/** Index of the first token that starts at or after an offset. */
export const tokenFrom = ({ tokens }: PassageView, offset: number): number =>
  firstThat(tokens, ({ start }) => start >= offset)

/** The sentence that contains an offset; they follow each other without a gap. */
export const sentenceAt = ({ sentences }: PassageView, offset: number): Range | undefined =>
  sentences[firstThat(sentences, ({ end }) => end > offset)]

/** Index of the first item that a condition holds for, if it holds for all that follow. */
export function firstThat<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && !holds(item)) low = middle + 1
    else high = middle
  }
  return low
}
