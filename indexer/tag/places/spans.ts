import type { Region } from '../../../languages/parts/places.ts'
import { fold } from '../../../model/name-words.ts'
import type { Authority, Name, NameNode } from '../../authority/authority.ts'
import { AIRPORTS } from '../../gazetteer/airports.ts'
import { NO_WORDS, withWord } from '../../gazetteer/format.ts'
import type { Gazetteer, Listed } from '../../gazetteer/gazetteer.ts'
import { lettersMatch } from '../names/names.ts'
import { joined, type PassageView } from '../passage/passage-view.ts'
import { abbreviationAt } from './abbreviations.ts'
import { CONTESTED_NAME_PENALTY, gazetteerOption, knownOption, type Option, samePlace } from './option.ts'

/** Words `[from, to)` of a passage that are the name of some place. */
export type Span = {
  from: number
  to: number
  start: number
  end: number
  /** Folded words: spans with the same ones have the same name. */
  name: string
  options: Option[]
  /** The name is a word that is also written without a capital. */
  commonWord: boolean
  firstName: boolean
  /** Its form alone shows that it is a place: `Tex.` */
  sure: boolean
}

export type Lookup = {
  authority: Authority
  gazetteer: Gazetteer
  /** Whether the document contains the words that an entry of the authority files needs. */
  fits: (name: Name) => boolean
  /** What names of the authority files mean in this document. */
  cache: Map<string, Found | null>
}

type Found = Pick<Span, 'options' | 'commonWord' | 'firstName'>

/** The weight of places of the authority files that share a name, as a decimal logarithm of people. */
const SHARED_WEIGHT = 7
const WORDS_AT_MOST = 6
/** At most this many places of one name are considered, the largest first. */
const OPTIONS_AT_MOST = 24
type Reach = { to: number; listed: Listed[]; known: Name[] }

/** The node below for a word, or for what it is without an ending. */
const below = (node: NameNode | undefined, word: string, bare: string | null): NameNode | undefined =>
  node?.next.get(word) ?? (bare === null ? undefined : node?.next.get(bare))

/** Whether a name of the authority files, or one of a language, begins with a word. */
const begins = (word: string | null, { names }: Authority, own: NameNode | undefined): boolean =>
  word !== null && (names.next.has(word) || own?.next.has(word) === true)

/** The longest name that begins at a word and that either source lists. */
function longest(view: PassageView, from: number, lookup: Lookup): Reach | null {
  const { authority, gazetteer } = lookup
  const first = view.tokens[from]
  if (!first) return null
  const own = authority.placeNames.get(view.language.code)
  const { withoutEnding } = view.language.places
  // The gazetteer's names begin with a capital, and looking them up costs more.
  const listedHere =
    begins(first.folded, authority, own) ||
    (first.capital && begins(withoutEnding(first.folded), authority, own))
  if (!listedHere && !(first.capital && gazetteer.begins(first.folded))) return null
  let best: Reach | null = null
  let hash = NO_WORDS
  let written = first.capital
  const owners: number[] = []
  let node: NameNode | undefined = authority.names
  let ownNode: NameNode | undefined = own
  for (let to = from; to < from + WORDS_AT_MOST; to += 1) {
    const token = view.tokens[to]
    if (!token || (to > from && !joined(view, to - 1))) break
    // `Doe's Roe` is one name only if it is listed that way: `the People's Republic of China`.
    if (to > from && view.tokens[to - 1]?.possessive) owners.push(to - 1 - from)
    written &&= token.capital || view.language.places.particles.has(token.folded)
    const bare = withoutEnding(token.folded)
    node = below(node, token.folded, bare)
    ownNode = below(ownNode, token.folded, bare)
    if ((!written || owners.length > 0) && node === undefined && ownNode === undefined) break
    hash = withWord(hash, token.folded)
    const known = [...(node?.names ?? []), ...(ownNode?.names ?? [])].filter(
      (name) =>
        name.entity.type === 'place' &&
        !name.short &&
        lettersMatch(view, name, from) &&
        owners.every((at) => /['’]s?$/.test(name.spelled[at] ?? '')) &&
        mayFit(name, lookup),
    )
    const listed = written && token.capital && owners.length === 0 ? gazetteer.named(hash) : []
    if (known.length > 0 || listed.length > 0) best = { to: to + 1, listed, known }
  }
  return best
}

/** What a region loses if a city in it has the same name: on its own, the name means the city. */
const SHADOWED = 1

function townsFirst(options: readonly Option[]): Option[] {
  const shadowed = (it: Option) =>
    it.precision === 'region' &&
    !it.known &&
    options.some(
      (town) =>
        town.precision === 'place' && town.weight >= it.weight - SHADOWED / 2 && town.within.includes(it.key),
    )
  const rivalled = options.some((it) => !it.alternate)
  return options
    .map((it) => {
      if (shadowed(it)) return { ...it, weight: it.weight - SHADOWED }
      return it.alternate && rivalled ? { ...it, weight: it.weight - CONTESTED_NAME_PENALTY } : it
    })
    .sort((a, b) => b.weight - a.weight)
}

/** A country remains possible if the document has none of the words that its entry needs, but is less certain. */
const mayFit = (name: Name, { fits }: Lookup) =>
  fits(name) || (name.entity.type === 'place' && name.entity.place.precision === 'country')

function optionsOf({ listed, known }: Reach, { authority, gazetteer, fits }: Lookup): Option[] {
  const first = known.flatMap((name) =>
    name.entity.type === 'place' ? [knownOption(name.entity.place, authority, fits(name))] : [],
  )
  // `عمان` is a country and a capital elsewhere: neither is likelier until the document says more.
  if (first.length > 1) for (const it of first) it.weight = Math.min(it.weight, SHARED_WEIGHT)
  const keys = new Set(first.map((it) => it.key))
  const others = listed
    .map((it) => gazetteerOption(it, gazetteer, authority))
    .filter((it) => {
      if (keys.has(it.key) || first.some((own) => samePlace(own, it))) return false
      keys.add(it.key)
      return true
    })
  return townsFirst([...first, ...others]).slice(0, OPTIONS_AT_MOST)
}

const NAMES_AT_MOST = 50_000

/** What names found only in the gazetteer mean: the same for every document with the same authority files. */
const unchanging = new WeakMap<Authority, Map<string, Found | null>>()

function cacheFor(reach: Reach, { authority, cache }: Lookup): Map<string, Found | null> {
  if (reach.known.length > 0) return cache
  let names = unchanging.get(authority)
  if (names === undefined || names.size >= NAMES_AT_MOST) {
    names = new Map()
    unchanging.set(authority, names)
  }
  return names
}

function found(reach: Reach, name: string, code: string, lookup: Lookup): Found | null {
  const cache = cacheFor(reach, lookup)
  // What the authority files list may depend on the language, and passages of a document differ in it.
  const cacheKey = reach.known.length > 0 ? `${code} ${name}` : name
  const cached = cache.get(cacheKey)
  if (cached !== undefined) return cached
  const options = optionsOf(reach, lookup)
  const answer =
    options.length === 0
      ? null
      : {
          options,
          commonWord:
            reach.known.length === 0
              ? reach.listed.some((it) => it.commonWord)
              : reach.known.every((it) => it.homonym === true),
          firstName: reach.listed.some((it) => it.firstName),
        }
  cache.set(cacheKey, answer)
  return answer
}

function regionOption({ country, name, town }: Region, lookup: Lookup): Option | null {
  const hash = fold(name).split(' ').reduce(withWord, NO_WORDS)
  const options = lookup.gazetteer
    .named(hash)
    .map((it) => gazetteerOption(it, lookup.gazetteer, lookup.authority))
  return options.find((it) => it.country === country && it.precision === (town ? 'place' : 'region')) ?? null
}

function shortSpan(view: PassageView, from: number, to: number, option: Option): Span {
  const start = view.tokens[from]?.start ?? 0
  const last = view.tokens[to - 1]?.end ?? start
  // The full stop of an abbreviation belongs to it, unless the token includes it already.
  const end = view.text[last] === '.' && /\.\p{L}/u.test(view.text.slice(start, last)) ? last + 1 : last
  // Named as nothing in a text is: its other mentions are known by it.
  const name = `/${option.key}`
  return { from, to, start, end, name, options: [option], commonWord: false, firstName: false, sure: true }
}

const AIRPORT_WORDS_AT_MOST = 4
const AIRPORT_STARTS = new Set([...AIRPORTS.keys()].map((name) => name.split(' ', 1)[0] ?? name))
/** `Doe International Airport` */
const BETWEEN_AT_MOST = 1

/** The city of an airport with a name of its own: `Heathrow`, `Ben Gurion Airport`. */
function airportAt(view: PassageView, from: number, lookup: Lookup): Span | null {
  if (!view.tokens[from]?.capital || !AIRPORT_STARTS.has(view.tokens[from]?.folded ?? '')) return null
  let name = ''
  for (let to = from; to < from + AIRPORT_WORDS_AT_MOST; to += 1) {
    const token = view.tokens[to]
    if (!token || (to > from && !joined(view, to - 1))) return null
    name = name === '' ? token.folded : `${name} ${token.folded}`
    const airport = AIRPORTS.get(name)
    if (airport === undefined || !(isAirport(view, to + 1) || airport.alone)) continue
    const option = regionOption({ country: airport.country, name: airport.city, town: true }, lookup)
    const start = view.tokens[from]?.start ?? 0
    return option === null
      ? null
      : {
          ...{ from, to: to + 1, start, end: token.end, name: `/${option.key}`, options: [option] },
          ...AIRPORT,
        }
  }
  return null
}

const AIRPORT = { commonWord: false, firstName: false, sure: true } as const

function isAirport(view: PassageView, at: number): boolean {
  for (let next = at; next <= at + BETWEEN_AT_MOST; next += 1) {
    if (!joined(view, next - 1)) return false
    if (view.language.places.airports.has(view.tokens[next]?.folded ?? '')) return true
    if (view.tokens[next]?.capital !== true) return false
  }
  return false
}

const SINGLE_LETTERS_AT_LEAST = 3

/**
 * Every sequence of words in a passage that could be the name of a place, from the left, the longest first; nothing
 * is judged yet.
 */
export function spansIn(view: PassageView, lookup: Lookup): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < view.tokens.length; ) {
    const first = view.tokens[at]
    const short = abbreviationAt(view, at)
    if (short) {
      const option = regionOption(short.region, lookup)
      if (option) spans.push(shortSpan(view, at, short.to, option))
      at = short.to
      continue
    }
    const airport = airportAt(view, at, lookup)
    if (airport) {
      spans.push(airport)
      at = airport.to
      continue
    }
    const reach =
      first &&
      (!view.language.grammar.functionWords.has(first.folded) ||
        first.allCaps ||
        view.tokens[at + 1]?.capital)
        ? longest(view, at, lookup)
        : null
    const last = reach === null ? undefined : view.tokens[reach.to - 1]
    if (reach === null || !first || !last) {
      at += 1
      continue
    }
    const name = view.tokens
      .slice(at, reach.to)
      .map((token) => token.folded)
      .join(' ')
    const tooShort = reach.known.length === 0 && name.length < SINGLE_LETTERS_AT_LEAST
    const known =
      tooShort || (view.language.grammar.functionWords.has(name) && !first.allCaps)
        ? null
        : found(reach, name, view.language.code, lookup)
    if (known)
      spans.push({ from: at, to: reach.to, start: first.start, end: last.end, name, sure: false, ...known })
    at = known ? reach.to : at + 1
  }
  return spans
}
