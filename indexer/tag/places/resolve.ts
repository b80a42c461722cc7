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
/** What one neighbour, and all of them, can add: a factor of 10 to the power of it, in people. */
const NEIGHBOUR = 1.6
const NEIGHBOURS_AT_MOST = 4
/** What the region, the county and the country of a place add when the document names them. */
const NAMED = { county: 3, region: 2, country: 1.2 }
/** The same of the country in which the document plays, as its address or the institutions it names tell. */
const HOME = 1.8
const ROUNDS = 3
/** Differences in score of one to the power of ten count as certainty. */
const SHARPNESS = Math.LN10
/** From here on the choice leans on the other places of the document. */
const SUPPORT = 0.3
const TOPONYMS_AT_MOST = 60

type Point = { x: number; y: number; z: number }
type Node = { toponym: Toponym; points: Point[]; prior: number[]; share: number[] }

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

/** How much one toponym speaks for an option of another: by region, and by distance. */
function support(option: Option, point: Point, other: Node): number {
  let best = 0
  other.toponym.options.forEach((there, at) => {
    const share = (other.share[at] ?? 0) ** 0.3
    if (share < 0.1) return
    best = Math.max(best, share * kinship(option, point, there, other.points[at]))
  })
  return best
}

function kinship(option: Option, point: Point, there: Option, at: Point | undefined): number {
  if (option.key === there.key) return 0
  if (there.precision === 'country') return option.country === there.key ? NAMED.country : 0
  if (option.precision === 'country') return there.country === option.key ? NAMED.country : 0
  const inside = option.within.includes(there.key) || there.within.includes(option.key)
  if (inside)
    return there.key.split('/').length > 2 || option.key.split('/').length > 3 ? NAMED.county : NAMED.region
  const near = at === undefined ? 0 : NEIGHBOUR * closeness(point, at)
  const region = option.admin1 !== null && option.admin1 === there.admin1 && option.country === there.country
  return Math.max(near, region ? 0.6 : option.country === there.country ? 0.25 : 0)
}

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
    return { toponym, points: toponym.options.map(pointOf), prior, share: shares(prior) }
  })
  const speakers = [...nodes]
    .sort((a, b) => b.toponym.mentions - a.toponym.mentions)
    .slice(0, TOPONYMS_AT_MOST)
  const totals = nodes.map((node) => node.prior)
  for (let round = 0; round < ROUNDS; round += 1) {
    nodes.forEach((node, n) => {
      if (node.toponym.options.length === 1) return
      totals[n] = node.toponym.options.map((option, at) => {
        const point = node.points[at]
        if (point === undefined) return 0
        let sum = 0
        for (const other of speakers) if (other !== node) sum += support(option, point, other)
        return (node.prior[at] ?? 0) + Math.min(sum, NEIGHBOURS_AT_MOST)
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
