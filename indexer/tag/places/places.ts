import type { Language } from '../../../languages/index.ts'
import { fold } from '../../../model/name-words.ts'
import type { Overlaps } from '../../../model/overlaps.ts'
import type { Authority, Name } from '../../authority/authority.ts'
import { gazetteer } from '../../gazetteer/gazetteer.ts'
import type { Cast } from '../cast/cast.ts'
import { type NameMatch, namesAt } from '../names/names.ts'
import type { PassageView } from '../passage/passage-view.ts'
import { lastNames } from '../people/last-names.ts'
import { accepts, type Reading, readingsByName } from './accept.ts'
import { withCounties } from './counties.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { knownOption, type Option } from './option.ts'
import { isCalledRegion, optionsWithin, parentAfter, parentBefore, saysRegion } from './parents.ts'
import { type Choice, resolve, type Toponym } from './resolve.ts'
import { type Lookup, type Span, spansIn } from './spans.ts'

/** A place that a passage mentions, and how that is known. */
export type PlaceMention = {
  from: number
  to: number
  start: number
  end: number
  option: Option
  rule: string | null
}

export type DocumentFacts = {
  /** Text outside the passages that shows where they are set: title and datelines. */
  around: readonly PassageView[]
  /** Countries that the document is about, as far as anything other than its places shows. */
  homes: ReadonlySet<string>
  /** Keys of the regions for which its newspaper is written, and the letters of the newspaper's name and address. */
  regions: ReadonlySet<string>
  masthead: string
}

const overlap = (span: Span, matches: Overlaps<NameMatch>): NameMatch | null =>
  matches.of(span.from, span.to).find((it) => it.entity.type !== 'place') ?? null

const TOWN = 4
/** If nothing else is said, a city of at least this population is meant, as a decimal logarithm… */
const GUESSED_AT_LEAST = 5.5
/** … if it dwarfs the others with its name: its share of the certainty. */
const SHARE_AT_LEAST = 0.5

/** Of two listed towns with one name, what the chosen one needs where only other places speak for it. */
const CLEAR_SHARE = 0.7

/** Whether what was taken for a group or a person is, or begins with, a place. */
function yields(taken: NameMatch, span: Span, evidence: Evidence, placed: boolean): boolean {
  const { entity, from, to } = taken
  if (entity.type === 'place' || entity.inferred === null) return false
  if (entity.type === 'group') return evidence === 'name'
  const whole = from === span.from && to === span.to && to - from > 1
  return whole && (placed || evidence === 'place' || span.options.some((it) => it.weight >= TOWN))
}

/** `Jane Doe, MD`: a degree, not the state after the name of a town. */
function isDegree(view: PassageView, span: Span, names: Overlaps<NameMatch>): boolean {
  if (!span.sure || view.tokens[span.from]?.allCaps !== true) return false
  const before = names.of(span.from - 1, span.from).at(0)
  return before?.entity.type === 'person' && before.to - before.from > 1
}

/** `Canadian` is a people before it is a town in Texas. */
const isDemonym = ({ name, options }: Span, { authority }: Lookup): boolean =>
  authority.demonyms.has(name) && !options.some((it) => it.known)

function readingsIn(
  view: PassageView,
  passage: number,
  matches: readonly NameMatch[],
  lookup: Lookup,
): Reading[] {
  const spans = withCounties(view, spansIn(view, lookup), lookup)
  const names = namesAt(matches)
  return spans.flatMap((span, at): Reading[] => {
    const called = isCalledRegion(view, spans, at)
    const evidence = called ? 'place' : evidenceOf(view, span)
    const previous = spans[at - 1]
    const above = parentAfter(view, spans, at) ?? parentBefore(view, span, previous)
    const inside = above === null ? [] : optionsWithin(span, above)
    const isRegion = called || saysRegion(view, span)
    const regions = isRegion ? span.options.filter((it) => it.precision === 'region') : []
    if (called && regions.length === 0) return []
    const after = view.tokens[span.to]
    // `Paris County` is not one of the places called Paris.
    if (saysRegion(view, span) && regions.length === 0 && after?.capital) return []
    const narrowed = inside.length > 0 ? inside : regions
    if (isDegree(view, span, names) || (narrowed.length === 0 && isDemonym(span, lookup))) return []
    const taken = overlap(span, names)
    if (taken !== null && !yields(taken, span, evidence, inside.length > 0)) return []
    const initial = view.tokens[span.from]?.initial === true
    return [
      { passage, language: view.language, span, evidence, initial, narrowed, placed: inside.length > 0 },
    ]
  })
}

const namesOf = (cast: Cast): Set<string> => {
  const people = new Set<string>()
  for (const { entity } of cast.matches.flat()) if (entity.type === 'person') people.add(entity.name)
  return new Set([...people].flatMap((name) => lastNames(name)).map(fold))
}

/** A name together with the places that its text leaves, so that equal keys mean one toponym. */
function toponymKey({ span, narrowed }: Reading, placedAs: Map<string, Option[]>): string {
  const options = narrowed.length > 0 ? narrowed : placedAs.get(span.name)
  return options === undefined ? span.name : `${span.name} ${options.map((it) => it.key).join(' ')}`
}

/** The places that each passage of a document mentions, in order. */
export function placesOf(
  views: readonly PassageView[],
  cast: Cast,
  authority: Authority,
  facts: DocumentFacts,
): PlaceMention[][] {
  const fits = ({ entity }: Name) =>
    entity.type !== 'place' ||
    entity.place.needs.length === 0 ||
    entity.place.needs.some((word) => cast.words.has(word))
  const lookup: Lookup = { authority, gazetteer: gazetteer(), fits, cache: new Map() }
  const all = [...views, ...facts.around].flatMap((view, at) =>
    readingsIn(view, at, cast.matches[at] ?? [], lookup),
  )
  const groups = readingsByName(all, namesOf(cast))
  const readings = all.filter((it) => accepts(it, groups.get(it.span.name)))
  const placedAs = placings(readings)
  const chosen = choose(readings, placedAs, facts, peoplesIn(cast, views[0]?.language, authority))
  const found: PlaceMention[][] = views.map(() => [])
  for (const reading of readings) {
    const choice = chosen.get(toponymKey(reading, placedAs))
    if (!choice || isGuess(reading, choice)) continue
    const { from, to, start, end } = reading.span
    const { option } = choice
    found[reading.passage]?.push({ from, to, start, end, option, rule: ruleOf(reading, choice) })
  }
  return found
}

const MASTHEAD_LETTERS_AT_LEAST = 4

/** Whether a newspaper is named after a place: `doetownpost.example`. */
function isInMasthead(name: string, masthead: string): boolean {
  const letters = name.replaceAll(' ', '')
  return letters.length >= MASTHEAD_LETTERS_AT_LEAST && masthead.includes(letters)
}

/** The countries whose peoples a document names: they say where it is set as the countries themselves would. */
function peoplesIn({ words }: Cast, language: Language | undefined, authority: Authority): Toponym[] {
  const countries = new Set<string>()
  for (const [demonym, key] of authority.demonyms) {
    if (words.has(demonym) && language?.places.worldwide.has(demonym) !== true) countries.add(key)
  }
  return [...countries].flatMap((key): Toponym[] => {
    const place = authority.places.get(key)
    if (place === undefined) return []
    return [{ options: [knownOption(place, authority)], mentions: 1, placed: false, inMasthead: false }]
  })
}

/** Where the document first says that each name is. */
function placings(readings: readonly Reading[]): Map<string, Option[]> {
  const placedAs = new Map<string, Option[]>()
  for (const { span, narrowed, placed } of readings) {
    if (placed && !placedAs.has(span.name)) placedAs.set(span.name, narrowed)
  }
  return placedAs
}

/** The place chosen for every name that was accepted as a place, by `toponymKey`. */
function choose(
  readings: readonly Reading[],
  placedAs: Map<string, Option[]>,
  { homes, regions, masthead }: DocumentFacts,
  peoples: readonly Toponym[],
): Map<string, Choice | undefined> {
  const toponyms = new Map<string, Toponym>()
  for (const reading of readings) {
    const key = toponymKey(reading, placedAs)
    const known = toponyms.get(key)
    if (known) {
      known.mentions += 1
      continue
    }
    const { span, narrowed } = reading
    const left = narrowed.length > 0 ? narrowed : placedAs.get(span.name)
    toponyms.set(key, {
      options: left ?? span.options,
      ...{ mentions: 1, placed: left !== undefined },
      inMasthead: isInMasthead(span.name, masthead),
    })
  }
  const choices = resolve([...toponyms.values(), ...peoples], homes, regions)
  return new Map([...toponyms.keys()].map((key, at) => [key, choices[at]]))
}

/** Whether a choice is only a guess: the largest of many small places with the name, with no other place nearby. */
function isGuess({ span }: Reading, { option, rule, share }: Choice): boolean {
  // Two that are listed under one name are equally likely until the document says more, and says it clearly.
  const shared = option.known && span.options.filter((it) => it.known).length > 1
  if (shared && rule === 'context' && option.precision === 'place') return share < CLEAR_SHARE
  if (rule !== 'population') return false
  if (option.known) return shared
  // `Georgia` alone is neither the country nor the state.
  const countryToo = span.options.some((it) => it.precision === 'country')
  return countryToo || option.weight < GUESSED_AT_LEAST || share < SHARE_AT_LEAST
}

function ruleOf({ evidence }: Reading, { option, rule }: { option: Option; rule: string }): string | null {
  if (evidence === 'name') return 'in-name'
  if (evidence === 'speaker') return 'metonym'
  return rule === 'only' || option.known ? null : rule
}
