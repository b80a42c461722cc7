import type { Way } from '../../../model/quotation-answer.ts'

/** More than these would be a list again, which the table is already. */
export const NODES_AT_MOST = 24

const ROW = 34
const TOP = 20
const AXIS = 172
const NAME = AXIS + 16
export const DATE = AXIS - 84
export const WIDTH = 420
/** Arrows leave the axis by so much, more over several rows. */
const REACH = { least: 18, more: 10, most: 70 }
const HEAD = 7
const NAME_AT_MOST = 30

export type PlacedNode = {
  name: string
  x: number
  y: number
  textX: number
  /** Only credited: it has no document here. */
  isAbsent: boolean
  /** Shown beside it; null where the one above has the same. */
  published: Way['nodes'][number]['published']
  isFirstOfDay: boolean
}
export type PlacedEdge = { key: string; path: string; head: string }

/**
 * Places of nodes from top to bottom, in the order of time that they come in, and of an arrow for each edge, from the one
 * that credits to the one that is credited.
 */
export function layOut({ nodes, edges }: Way): {
  height: number
  nodes: PlacedNode[]
  edges: PlacedEdge[]
  more: number
} {
  const shown = nodes.slice(0, NODES_AT_MOST)
  const y = (at: number) => TOP + at * ROW
  return {
    height: TOP * 2 + Math.max(0, shown.length - 1) * ROW,
    nodes: shown.map(({ name, published, members }, at) => ({
      name: name.length > NAME_AT_MOST ? `${name.slice(0, NAME_AT_MOST - 1)}…` : name,
      ...{ x: AXIS, y: y(at), textX: NAME, published },
      isAbsent: members.length === 0,
      isFirstOfDay: at === 0 || published === null || daysOf(shown[at - 1]?.published) !== daysOf(published),
    })),
    edges: edges
      .filter(({ from, to }) => from < shown.length && to < shown.length)
      .map(({ from, to }) => {
        const reach = Math.min(REACH.most, REACH.least + REACH.more * Math.abs(from - to))
        const [x, end] = [AXIS - 6, AXIS - 6 - HEAD]
        const [a, b] = [y(from), y(to)]
        return {
          key: `${from} ${to}`,
          path: `M${x} ${a}C${x - reach} ${a} ${x - reach} ${b} ${end} ${b}`,
          head: `M${x} ${b}l${-HEAD} ${-HEAD / 2}v${HEAD}z`,
        }
      }),
    more: nodes.length - shown.length,
  }
}

const daysOf = (published: PlacedNode['published'] | undefined): string =>
  published ? `${published.first} ${published.last}` : ''
