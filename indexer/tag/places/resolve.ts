import type { Option } from './option.ts'

/** A name that a document uses for a place, and which places that may be. */
export type Toponym = {
  options: Option[]
  /** How often it occurs in the document. */
  mentions: number
  /** The text says which region it is in; only options there are left. */
  placed: boolean
  /** The name of the document's newspaper contains it. */
  inMasthead: boolean
}

/** `share`: how sure the choice is, 0 to 1. */
export type Choice = { option: Option; rule: 'only' | 'context' | 'population'; share: number }

/** The distance in kilometres at which a neighbour counts half. */
const HALF_KM = 120
const EARTH_KM = 6371
/** What a neighbour at the same spot adds, as a decimal logarithm of people. */
const NEIGHBOUR = 1.6
/** From here on a neighbour counts as near rather than as one of the region. */
const NEARBY = 0.5
/** The centres of two neighbouring regions are at most some 700 km apart. */
const NEIGHBOURING = 0.03
/**
 * What the region, county and country of a place add when the document names them, and what another region adds to a
 * region.
 */
const NAMED = { county: 3, region: 1.3, sibling: 2, country: 2 }
const SAME_REGION = 0.5
const SAME_COUNTRY = 0.25
/** The most that all votes from the country, from the region and from nearby can add. */
const SUPPORT_AT_MOST = [2.2, 2.4, 3.5]
/** The less certain another place is, the less its vote counts; its second-best option still has one. */
const DOUBT = 0.7
const VOTE_AT_LEAST = 0.1
/** What the country that the document is about adds, which its address or the institutions it names show. */
const HOME = 1.8
/** What the region for which its newspaper is written adds to the places in it, and to the one in its name. */
const HOME_REGION = 1.6
const MASTHEAD = 2
const ROUNDS = 3
/** Scores are decimal logarithms, so their shares are powers of ten. */
const SHARPNESS = Math.LN10
/** From here on the choice depends on the other places of the document. */
const SUPPORTED_AT_LEAST = 0.3
const TOPONYMS_AT_MOST = 60

type Point = { x: number; y: number; z: number }
/** `besideCapital`: a region that shares its name with the capital of its country. */
type Spot = { option: Option; point: Point; depth: number; besideCapital: boolean }
/** A place that a toponym may mean, certain enough to vote for others, and how much its vote counts. */
type Vote = { spot: Spot; weight: number }
type Node = { toponym: Toponym; spots: Spot[]; prior: number[]; home: number[]; share: number[] }

function pointOf({ lat, lon }: Option): Point {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180]
  return { x: Math.cos(phi) * Math.cos(lambda), y: Math.cos(phi) * Math.sin(lambda), z: Math.sin(phi) }
}

const HALF_CHORD2 = (HALF_KM / EARTH_KM) ** 2

/**
 * 1 at the same spot, 0.5 at `HALF_KM`; at these distances chords are as good as arcs.
 * @param reach how far one of them reaches around its point, as a share of the earth's radius
 */
function closeness(a: Point, b: Point, reach = 0): number {
  const chord2 = (a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2
  if (reach === 0) return 1 / (1 + chord2 / HALF_CHORD2)
  return 1 / (1 + Math.max(0, Math.sqrt(chord2) - reach) ** 2 / HALF_CHORD2)
}

function shares(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp((score - top) * SHARPNESS))
  const sum = powers.reduce((total, it) => total + it, 0)
  return powers.map((it) => it / sum)
}

/** The votes of the other toponyms for an option, by how close they are to it: `COUNTRY`, `REGION`, `NEAR`. */
type Support = [country: number, region: number, near: number]
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

/** How a place and an option are related, and how much the place supports it. */
function kinship(here: Spot, other: Spot): [0 | 1 | 2, number] {
  const [option, there] = [here.option, other.option]
  if (option.key === there.key || option.country === null || option.country !== there.country) {
    // A country or region reaches further than its point: what is in it is at no distance.
    const reach = (there.extentKm ?? 0) / EARTH_KM
    return [NEAR, NEIGHBOUR * closeness(here.point, other.point, reach)]
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

/** The votes of a toponym: the same for all others, so they are computed once a round. */
function votesOf({ spots, share }: Node): Vote[] {
  return spots
    .map((spot, at) => ({ spot, weight: (share[at] ?? 0) ** DOUBT }))
    .filter(({ weight }) => weight >= VOTE_AT_LEAST)
}

/** Adds the strongest vote of one toponym for an option of another. */
function addVote(support: Support, here: Spot, votes: readonly Vote[]): void {
  let best = 0
  let kind: 0 | 1 | 2 = NEAR
  for (const { spot, weight } of votes) {
    const [how, much] = kinship(here, spot)
    if (weight * much <= best) continue
    best = weight * much
    kind = how
  }
  support[kind] += best
}

/**
 * Many votes of a kind count little more than a few: if all places are in one country, that does not settle which
 * town is meant.
 */
const totalOf = (support: Support) =>
  support.reduce((sum, votes, kind) => sum + Math.min(votes, SUPPORT_AT_MOST[kind] ?? 0), 0)

function atHome(option: Option, { inMasthead }: Toponym, regions: ReadonlySet<string>): number {
  if (!option.within.some((key) => regions.has(key))) return 0
  return HOME_REGION + (inMasthead && option.precision === 'place' ? MASTHEAD : 0)
}

/**
 * Chooses a place for every toponym of a document at once: each votes for places of the others that are in it, around
 * it or near it, with a weight that depends on how certain it is itself; without any votes, population decides.
 * @param homes the countries that the document is about, as far as anything other than its places shows
 * @param regions keys of the regions for which its newspaper is written
 */
export function resolve(
  toponyms: readonly Toponym[],
  homes: ReadonlySet<string>,
  regions: ReadonlySet<string>,
): Choice[] {
  const nodes = toponyms.map((toponym): Node => {
    const home = toponym.options.map((it) => atHome(it, toponym, regions))
    const prior = toponym.options.map(
      (it, at) =>
        it.weight +
        (home[at] ?? 0) +
        (it.country !== null && homes.has(it.country) && it.precision !== 'country' ? HOME / homes.size : 0),
    )
    return { toponym, spots: toponym.options.map(spotOf), prior, home, share: shares(prior) }
  })
  const voters = [...nodes].sort((a, b) => b.toponym.mentions - a.toponym.mentions).slice(0, TOPONYMS_AT_MOST)
  const totals = nodes.map((node) => node.prior)
  for (let round = 0; round < ROUNDS; round += 1) {
    const votes = voters.map((node) => ({ node, own: votesOf(node) }))
    nodes.forEach((node, n) => {
      if (node.toponym.options.length === 1) return
      totals[n] = node.spots.map((spot, at) => {
        const support: Support = [0, 0, 0]
        for (const { node: other, own } of votes) if (other !== node) addVote(support, spot, own)
        return (node.prior[at] ?? 0) + totalOf(support)
      })
    })
    nodes.forEach((node, n) => {
      node.share = shares(totals[n] ?? node.prior)
    })
  }
  return nodes.map((node, n) => choiceOf(node, totals[n] ?? node.prior))
}

function choiceOf({ toponym, prior, home, share }: Node, total: readonly number[]): Choice {
  const best = share.indexOf(Math.max(...share))
  const option = toponym.options[best] ?? toponym.options[0]
  if (option === undefined) throw new Error('a toponym without any place')
  if (toponym.options.length === 1 || toponym.placed) return { option, rule: 'only', share: 1 }
  const supported = (total[best] ?? 0) - (prior[best] ?? 0) + (home[best] ?? 0) >= SUPPORTED_AT_LEAST
  return { option, rule: supported ? 'context' : 'population', share: share[best] ?? 0 }
}
