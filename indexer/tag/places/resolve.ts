import type { Option } from './option.ts'

/** A name that a document uses for a place, and which places that may be. */
export type Toponym = {
  options: Option[]
  /** How often it stands in the document. */
  mentions: number
  /** Its text says in which region it lies; only options there are left. */
  placed: boolean
}

/** `share`: how sure the choice is, 0 to 1. */
export type Choice = { option: Option; rule: 'only' | 'context' | 'population'; share: number }

/** Kilometres at which a neighbour counts half. */
const HALF_KM = 120
const EARTH_KM = 6371
/** What a neighbour at the same spot adds: a factor of 10 to the power of it, in people. */
const NEIGHBOUR = 1.6
/** From here on a neighbour counts as near rather than as one of the region. */
const NEARBY = 0.5
/** The middles of two regions that border on each other are some 700 km apart at most. */
const NEIGHBOURING = 0.03
/** What the region, the county and the country of a place add when the document names them, and regions beside a region. */
const NAMED = { county: 3, region: 2, sibling: 2, country: 1.2 }
const SAME_REGION = 0.5
const SAME_COUNTRY = 0.25
/** What all neighbours in the country, in the region and nearby can add. */
const VOICES_AT_MOST = [1.4, 2.4, 3.5]
/** The less sure another place is, the less it says; its second best still says something. */
const DOUBT = 0.3
const HEARD_AT_LEAST = 0.1
/** The same of the country in which the document plays, as its address or the institutions it names tell. */
const HOME = 1.8
const ROUNDS = 3
/** Differences in score of one to the power of ten count as certainty. */
const SHARPNESS = Math.LN10
/** From here on the choice leans on the other places of the document. */
const SUPPORT = 0.3
const TOPONYMS_AT_MOST = 60

type Point = { x: number; y: number; z: number }
/** `besideCapital`: a region that shares its name with the capital of its country. */
type Spot = { option: Option; point: Point; depth: number; besideCapital: boolean }
/** Something that a toponym may mean and that is sure enough to speak for others, and how loud. */
type Voice = { spot: Spot; loudness: number }
type Node = { toponym: Toponym; spots: Spot[]; prior: number[]; share: number[] }

function pointOf({ lat, lon }: Option): Point {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180]
  return { x: Math.cos(phi) * Math.cos(lambda), y: Math.cos(phi) * Math.sin(lambda), z: Math.sin(phi) }
}

const HALF_CHORD2 = (HALF_KM / EARTH_KM) ** 2

/** 1 at the same spot, half at `HALF_KM`; chords serve as well as arcs at these distances. */
function closeness(a: Point, b: Point): number {
  const chord2 = (a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2
  return 1 / (1 + chord2 / HALF_CHORD2)
}

function shares(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp((score - top) * SHARPNESS))
  const sum = powers.reduce((total, it) => total + it, 0)
  return powers.map((it) => it / sum)
}

/** What the others say of an option, by how close they are to it: `COUNTRY`, `REGION`, `NEAR`. */
type Voices = [country: number, region: number, near: number]
const COUNTRY = 0
const REGION = 1
const NEAR = 2

/** Levels in the path of a key: 1 for a country, 2 for a first-level region. */
const depthOf = (key: string) => key.split('/').length

const spotOf = (option: Option, _: number, all: readonly Option[]): Spot => ({
  ...{ option, point: pointOf(option), depth: depthOf(option.key) },
  besideCapital:
    option.precision === 'region' && all.some((it) => it.capital && it.country === option.country),
})

const isState = ({ option, depth }: Spot) => depth === 2 && option.precision === 'region'

/** What speaks for an option where another place is this one: how, and how much. */
function kinship(here: Spot, other: Spot): [0 | 1 | 2, number] {
  const [option, there] = [here.option, other.option]
  if (option.key === there.key || option.country === null || option.country !== there.country) {
    return [NEAR, NEIGHBOUR * closeness(here.point, other.point)]
  }
  if (there.precision === 'country' || option.precision === 'country') return [COUNTRY, NAMED.country]
  if (isState(here) && isState(other)) {
    // Beside Ohio, Georgia is a state and Washington the capital; beside Oregon, Washington is the state.
    const sibling = !here.besideCapital || closeness(here.point, other.point) >= NEIGHBOURING
    return sibling ? [REGION, NAMED.sibling] : [COUNTRY, SAME_COUNTRY]
  }
  const inside = option.within.includes(there.key) || there.within.includes(option.key)
  if (inside) {
    const county = Math.max(here.depth, other.depth) > 2
    return county && !isState(other) ? [NEAR, NAMED.county] : [REGION, NAMED.region]
  }
  const near = NEIGHBOUR * closeness(here.point, other.point)
  if (near > NEARBY) return [NEAR, near]
  return option.admin1 !== null && option.admin1 === there.admin1
    ? [REGION, SAME_REGION]
    : [COUNTRY, SAME_COUNTRY]
}

/** What of a toponym is heard by the others: the same for all of them, so that it is told once a round. */
function voicesOf({ spots, share }: Node): Voice[] {
  return spots
    .map((spot, at) => ({ spot, loudness: (share[at] ?? 0) ** DOUBT }))
    .filter(({ loudness }) => loudness >= HEARD_AT_LEAST)
}

/** Adds how much one toponym speaks for an option of another. */
function hear(voices: Voices, here: Spot, others: readonly Voice[]): void {
  let best = 0
  let kind: 0 | 1 | 2 = NEAR
  for (const { spot, loudness } of others) {
    const [how, much] = kinship(here, spot)
    if (loudness * much <= best) continue
    best = loudness * much
    kind = how
  }
  voices[kind] += best
}

/** Many voices of a kind say little more than a few: that all are in one country proves no town of it. */
const heard = (voices: Voices) =>
  voices.reduce((sum, voice, kind) => sum + Math.min(voice, VOICES_AT_MOST[kind] ?? 0), 0)

/**
 * Chooses a place for every toponym of a document at once: each speaks for those of the others that lie in it,
 * around it or near it, weighed by how sure it is itself; the number of people decides where nothing speaks.
 * @param homes the countries in which the document plays, as far as anything beside its places tells
 */
export function resolve(toponyms: readonly Toponym[], homes: ReadonlySet<string>): Choice[] {
  const nodes = toponyms.map((toponym): Node => {
    const prior = toponym.options.map(
      (it) =>
        it.weight +
        (it.country !== null && homes.has(it.country) && it.precision !== 'country' ? HOME / homes.size : 0),
    )
    return { toponym, spots: toponym.options.map(spotOf), prior, share: shares(prior) }
  })
  const speakers = [...nodes]
    .sort((a, b) => b.toponym.mentions - a.toponym.mentions)
    .slice(0, TOPONYMS_AT_MOST)
  const totals = nodes.map((node) => node.prior)
  for (let round = 0; round < ROUNDS; round += 1) {
    const said = speakers.map((node) => ({ node, voices: voicesOf(node) }))
    nodes.forEach((node, n) => {
      if (node.toponym.options.length === 1) return
      totals[n] = node.spots.map((spot, at) => {
        const sum: Voices = [0, 0, 0]
        for (const { node: other, voices } of said) if (other !== node) hear(sum, spot, voices)
        return (node.prior[at] ?? 0) + heard(sum)
      })
    })
    nodes.forEach((node, n) => {
      node.share = shares(totals[n] ?? node.prior)
    })
  }
  return nodes.map((node, n) => choiceOf(node, totals[n] ?? node.prior))
}

function choiceOf({ toponym, prior, share }: Node, total: readonly number[]): Choice {
  const best = share.indexOf(Math.max(...share))
  const option = toponym.options[best] ?? toponym.options[0]
  if (option === undefined) throw new Error('a toponym without any place')
  if (toponym.options.length === 1 || toponym.placed) return { option, rule: 'only', share: 1 }
  const supported = (total[best] ?? 0) - (prior[best] ?? 0) >= SUPPORT
  return { option, rule: supported ? 'context' : 'population', share: share[best] ?? 0 }
}
