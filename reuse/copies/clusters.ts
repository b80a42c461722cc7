import type { Cluster, ClusterPlace } from '../../model/copies.ts'
import type { DocumentId } from '../../model/ids.ts'
import { type Bare, clusterFrom } from './cluster.ts'
import { neighboursIn, withoutCommonParts } from './common-parts.ts'
import type { Link } from './compare.ts'
import { isFormula } from './formulas.ts'
import { groupsOf } from './groups.ts'
import { WORDS_OF_SENTENCE } from './overlap.ts'
import { ofOneSpeaker, saidByOthers } from './speakers.ts'
import type { Story } from './story.ts'
import { isQuotation, type TextKey, type Unit } from './unit.ts'

export type Found = {
  units: Iterable<Unit>
  links: Iterable<Link>
  stories: ReadonlyMap<DocumentId, Story>
}

/** Of a passage that is a copy, so much of its words is in the others: it says nothing else. */
const WHOLE = 0.9
/** What a passage has of a quotation in it without marking it as one: so much of its fullest form, or a sentence in a row. */
const LEAST_OF_CORE = 0.75

/** The clusters of quotations and of passages, from all units with their texts and all links among those texts. */
export function clustersOf({ units, links, stories }: Found): Cluster[] {
  const byText = new Map<TextKey, Unit[]>()
  for (const unit of units) {
    const known = byText.get(unit.text)
    if (known === undefined) byText.set(unit.text, [unit])
    else known.push(unit)
  }
  const found = [...links]
  const unitsWith = (text: TextKey) => byText.get(text) ?? []
  const isAgainst = ({ contradict, otherWords, a, b }: Link) =>
    contradict === true || (otherWords === true && saidByOthers(unitsWith(a), unitsWith(b)))
  const contradicting = neighboursIn(found.filter(isAgainst))
  const quotedIn = new Map<string, Unit[]>()
  for (const unit of [...byText.values()].flat()) {
    if (!isQuotation(unit.text)) continue
    quotedIn.set(unit.passage, [...(quotedIn.get(unit.passage) ?? []), unit])
  }
  const wordsIn = (text: TextKey) => byText.get(text)?.[0]?.hashes.length ?? 0
  const all = withoutCommonParts(
    found.filter((link) => !isAgainst(link)),
    contradicting,
    wordsIn,
  ).filter(({ isThin }) => !isThin)
  const facts = {
    documentsIn: (text: TextKey) => new Set(byText.get(text)?.map(({ document }) => document)),
    wordsIn,
    contradict: (one: TextKey, other: TextKey) => contradicting.get(one)?.has(other) === true,
  }
  const groups = (kind: (text: TextKey) => boolean) =>
    groupsOf(
      [...byText.keys()].filter(kind),
      all.filter(({ a, b }) => kind(a) && kind(b)),
      facts,
    ).map((group) => ({ group, all: group.flatMap(unitsWith) }))
  const stretches = stretchesByQuotation(all.filter(({ a, b }) => isQuotation(a) !== isQuotation(b)))
  const quotations = groups(isQuotation).flatMap(({ group, all }) => {
    if (isFormula(all, stories)) return []
    const { core, said, isSaidBy } = ofOneSpeaker(all)
    const quoted = new Set(said.map(({ passage }) => passage))
    const least = LEAST_OF_CORE * core.hashes.length
    const elsewhere = widest(group.flatMap((text) => stretches.get(text) ?? []))
      .filter(({ common, inRow }) => common >= least || inRow >= WORDS_OF_SENTENCE)
      .flatMap(({ text, from, to }) =>
        unitsWith(text)
          .filter((it) => !quoted.has(it.passage) && isSaidBy(it))
          .map((it) => ({ passage: it.passage, member: stretchMember(it, from, to) }))
          // There another quotation has the words, which is compared by itself.
          .filter(({ passage, member }) => !isInside(member, quotedIn.get(passage) ?? []))
          .map(({ member }) => member),
      )
    return clusterFrom('quotation', [...said.map(memberOf), ...elsewhere], stories)
  })
  const passages = groups((text) => !isQuotation(text)).flatMap(({ all }) =>
    isFormula(all, stories) ? [] : clusterFrom('passage', all.map(memberOf), stories),
  )
  return [...quotations, ...passages]
}

/** A quotation or a whole passage. */
function memberOf({ document, passage, offset, quotations, ranges }: Unit): Bare {
  const asPlaces = ranges.map(
    ({ start, end }, at): ClusterPlace => ({
      ...{ passage, start, end },
      quotation: quotations[at] ?? null,
      whole: quotations.length === 0,
    }),
  )
  const [start, end] = [ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0]
  return { document, start: offset + start, end: offset + end, places: asPlaces }
}

/** Where a quotation stands in a passage without being marked as one. */
function stretchMember({ document, passage, offset, starts, ends }: Unit, from: number, to: number): Bare {
  const [start, end] = [starts[from] ?? 0, ends[to - 1] ?? 0]
  const whole = to - from >= WHOLE * starts.length
  return {
    ...{ document, start: offset + start, end: offset + end },
    places: [{ passage, start, end, quotation: null, whole }],
  }
}

const isInside = ({ places: [place] }: Bare, quotations: readonly Unit[]): boolean =>
  place !== undefined &&
  quotations.some(({ ranges }) => ranges.some(({ start, end }) => start <= place.start && place.end <= end))

type Stretch = { text: TextKey; from: number; to: number } & Pick<Link, 'common' | 'inRow'>

function stretchesByQuotation(links: readonly Link[]): Map<TextKey, Stretch[]> {
  const found = new Map<TextKey, Stretch[]>()
  for (const { a, b, common, inRow, inA, inB } of links) {
    const [quotation, text, [from, to]] = isQuotation(a) ? [a, b, inB] : [b, a, inA]
    found.set(quotation, [...(found.get(quotation) ?? []), { text, from, to, common, inRow }])
  }
  return found
}

/** Of each passage the stretch with most words. */
function widest(all: readonly Stretch[]): Stretch[] {
  const best = new Map<TextKey, Stretch>()
  for (const it of all) {
    const known = best.get(it.text)
    if (
      known === undefined ||
      it.common > known.common ||
      (it.common === known.common && it.from < known.from)
    )
      best.set(it.text, it)
  }
  return [...best.values()]
}
