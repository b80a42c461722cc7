import { fold } from '../../../model/words.ts'
import type { Authority, Name } from '../../authority/authority.ts'
import { gazetteer } from '../../gazetteer/gazetteer.ts'
import type { Cast } from '../cast/cast.ts'
import type { NameMatch } from '../names/names.ts'
import type { PassageView } from '../passage/passage-view.ts'
import { lastNames } from '../people/person-names.ts'
import { accepts, type Reading, readingsByName } from './accept.ts'
import { withCounties } from './counties.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import type { Option } from './option.ts'
import { optionsWithin, parentAfter, parentBefore, saysRegion } from './parents.ts'
import { type Choice, resolve, type Toponym } from './resolve.ts'
import { type Lookup, type Span, spansIn } from './spans.ts'

/** A place that a passage names, and how that is known. */
export type PlaceMention = {
  from: number
  to: number
  start: number
  end: number
  option: Option
  rule: string | null
}

export type DocumentFacts = {
  /** What stands around the passages and says where they play: title and dateline. */
  around: readonly PassageView[]
  /** Countries in which the document plays, as far as anything beside its places tells. */
  homes: ReadonlySet<string>
}

function overlaps(span: Span, matches: readonly NameMatch[]): NameMatch | null {
  return matches.find((it) => it.entity.type !== 'place' && it.from < span.to && span.from < it.to) ?? null
}

const TOWN = 4
/** Decimal logarithm of people: a city that is meant where nothing else is said. */
const GUESSED_AT_LEAST = 5.5
/** … or a share of the certainty, where the greatest of them is out of proportion to the others. */
const SHARE_AT_LEAST = 0.5

/** Whether what was taken for a body or a person is, or begins with, a place. */
function yields(taken: NameMatch, span: Span, evidence: Evidence, placed: boolean): boolean {
  const { entity, from, to } = taken
  if (entity.type === 'place' || entity.inferred === null) return false
  if (entity.type === 'group') return evidence === 'name'
  const whole = from === span.from && to === span.to && to - from > 1
  return whole && (placed || evidence === 'place' || span.options.some((it) => it.weight >= TOWN))
}

function readingsIn(
  view: PassageView,
  passage: number,
  matches: readonly NameMatch[],
  lookup: Lookup,
): Reading[] {
  const spans = withCounties(view, spansIn(view, lookup), lookup)
  return spans.flatMap((span, at): Reading[] => {
    const evidence = evidenceOf(view, span)
    const previous = spans[at - 1]
    const above = parentAfter(view, spans, at) ?? parentBefore(view, span, previous)
    const inside = above === null ? [] : optionsWithin(span, above)
    const regions = saysRegion(view, span) ? span.options.filter((it) => it.precision === 'region') : []
    const after = view.tokens[span.to]
    // `Paris County` is none of the places called Paris.
    if (saysRegion(view, span) && regions.length === 0 && after?.capital) return []
    const narrowed = inside.length > 0 ? inside : regions
    const taken = overlaps(span, matches)
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
  return new Set([...people].flatMap(lastNames).map(fold))
}

/** The name of a reading together with where its text puts it. */
function toponymKey({ span, narrowed }: Reading, placedAs: Map<string, Option[]>): string {
  const options = narrowed.length > 0 ? narrowed : placedAs.get(span.name)
  return options === undefined ? span.name : `${span.name} ${options.map((it) => it.key).join(' ')}`
}

/** The places that the passages of a document name, each passage's in order. */
export function placesOf(
  views: readonly PassageView[],
  cast: Cast,
  authority: Authority,
  { around, homes }: DocumentFacts,
): PlaceMention[][] {
  const fits = ({ entity }: Name) =>
    entity.type !== 'place' ||
    entity.place.needs.length === 0 ||
    entity.place.needs.some((word) => cast.words.has(word))
  const lookup: Lookup = { authority, gazetteer: gazetteer(), fits, cache: new Map() }
  const all = [...views, ...around].flatMap((view, at) =>
    readingsIn(view, at, cast.matches[at] ?? [], lookup),
  )
  const groups = readingsByName(all, namesOf(cast))
  const readings = all.filter((it) => accepts(it, groups.get(it.span.name)))
  const placedAs = placings(readings)
  const chosen = choose(readings, placedAs, homes)
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

/** Where the document's own words first put each name. */
function placings(readings: readonly Reading[]): Map<string, Option[]> {
  const placedAs = new Map<string, Option[]>()
  for (const { span, narrowed, placed } of readings) {
    if (placed && !placedAs.has(span.name)) placedAs.set(span.name, narrowed)
  }
  return placedAs
}

/** The place of every name that was taken for one, by `toponymKey`. */
function choose(
  readings: readonly Reading[],
  placedAs: Map<string, Option[]>,
  homes: ReadonlySet<string>,
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
    toponyms.set(key, { options: left ?? span.options, mentions: 1, placed: left !== undefined })
  }
  const choices = resolve([...toponyms.values()], homes)
  return new Map([...toponyms.keys()].map((key, at) => [key, choices[at]]))
}

/** Of many small places of one name, none named nearby: to take the greatest would be to make it up. */
function isGuess({ span }: Reading, { option, rule, share }: Choice): boolean {
  if (rule !== 'population' || option.known) return false
  // `Georgia` alone is neither the country nor the state.
  const countryToo = span.options.some((it) => it.precision === 'country')
  return countryToo || option.weight < GUESSED_AT_LEAST || share < SHARE_AT_LEAST
}

function ruleOf({ evidence }: Reading, { option, rule }: { option: Option; rule: string }): string | null {
  if (evidence === 'name') return 'in-name'
  if (evidence === 'speaker') return 'metonym'
  return rule === 'only' || option.known ? null : rule
}
