import { Overlaps } from '../../../model/overlaps.ts'
import type { Location } from '../../../model/passage.ts'
import type { Authority } from '../../authority/authority.ts'
import type { NameMatch } from '../names/names.ts'
import { joined, type PassageView } from '../passage/passage-view.ts'
import { knownOption, type Option } from './option.ts'
import type { PlaceMention } from './places.ts'

/** `the city of Doe`, `Doe city`: the town rather than the region of the same name. */
function meansTown(view: PassageView, { from, to }: { from: number; to: number }): boolean {
  const { ofWords, townNouns, townSuffixes } = view.language.places
  const of =
    ofWords.has(view.tokens[from - 1]?.folded ?? '') && townNouns.has(view.tokens[from - 2]?.folded ?? '')
  return of || (joined(view, to - 1) && townSuffixes.has(view.tokens[to]?.folded ?? ''))
}

function townOf(view: PassageView, mention: PlaceMention, authority: Authority): Option {
  const town = authority.towns.get(mention.option.key)
  return town && meansTown(view, mention) ? knownOption(town, authority) : mention.option
}

/** Places known only from the text, located by the place that it puts them in. */
function fromText(matches: readonly NameMatch[], authority: Authority): PlaceMention[] {
  return matches.flatMap(({ entity, from, to, start, end }) =>
    entity.type === 'place' && entity.inferred !== null
      ? [{ from, to, start, end, option: knownOption(entity.place, authority), rule: entity.inferred }]
      : [],
  )
}

const mentionsAt = (mentions: readonly PlaceMention[]) =>
  new Overlaps(
    mentions,
    (it) => it.from,
    (it) => it.to,
  )

const isInSameRegion = (a: Option, b: Option) => a.within.includes(b.key.slice(0, b.key.lastIndexOf('/')))

/** The places of a passage, one tag for each with all its mentions and the strongest basis. */
export function locationsIn(
  view: PassageView,
  matches: readonly NameMatch[],
  places: readonly PlaceMention[],
  authority: Authority,
): Location[] {
  const tags = new Map<string, Location>()
  // A place of the gazetteer in the same region is the place itself; the text alone only gives its surroundings.
  const known = mentionsAt(places)
  const own = fromText(matches, authority).filter(
    (it) => !known.of(it.from, it.to).some((other) => isInSameRegion(other.option, it.option)),
  )
  const taken = mentionsAt(own)
  const others = places.filter((it) => !taken.any(it.from, it.to))
  for (const mention of [...others, ...own].sort((a, b) => a.start - b.start)) {
    const { key, name, country, admin1, lat, lon, extentKm, precision } = townOf(view, mention, authority)
    const { start, end, rule } = mention
    const basis = rule === null ? 'text' : (`inferred:${rule}` as const)
    const tag = tags.get(key)
    if (tag === undefined) {
      tags.set(key, {
        ...{ key, name, country, admin1, lat, lon },
        ...(extentKm !== undefined && { extentKm }),
        ...{ precision, basis, mentions: [{ start, end }] },
      })
      continue
    }
    tag.mentions.push({ start, end })
    if (basis === 'text') tag.basis = basis
  }
  return [...tags.values()]
}
