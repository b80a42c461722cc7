import { expect, test } from 'vitest'
import type { Way } from '../../../model/quotation-answer.ts'
import { layOut, NODES_AT_MOST } from './way-layout.ts'

const day = (value: string) => ({ first: value, last: value })
const node = (name: string, published: string | null): Way['nodes'][number] => ({
  ...{
    name,
    kind: 'source',
    published: published === null ? null : day(published),
    documents: 1,
    members: [0],
  },
})

test('nodes stand from top to bottom in their order, and a day stands once beside those that have it', () => {
  const nodes = [
    node('A', '2025-03-04'),
    node('B', '2025-03-04'),
    node('C', '2025-03-05'),
    node('D', null),
    node('E', null),
  ]
  const placed = layOut({ nodes, edges: [] })
  expect(placed.nodes.map(({ name, isFirstOfDay }) => [name, isFirstOfDay])).toEqual([
    ['A', true],
    ['B', false],
    ['C', true],
    ['D', true],
    ['E', true],
  ])
  const heights = placed.nodes.map(({ y }) => y)
  expect(heights).toEqual([...heights].sort((a, b) => a - b))
  expect(placed.edges).toEqual([])
})

test('an arrow ends at the one that is credited', () => {
  const nodes = [node('Wire', '2025-03-04'), node('Paper', '2025-03-05')]
  const { edges, nodes: placed } = layOut({
    nodes,
    edges: [{ from: 1, to: 0, basis: 'agency', members: [1] }],
  })
  const [wire, paper] = placed.map(({ y }) => y)
  expect(edges).toHaveLength(1)
  expect(edges[0]?.path).toMatch(new RegExp(`^M\\d+ ${paper}C.* ${wire}$`))
  expect(edges[0]?.head).toMatch(new RegExp(`^M\\d+ ${wire}l`))
})

test('of very many, the first are drawn and the others counted, with no arrow to what is not drawn', () => {
  const nodes = Array.from({ length: NODES_AT_MOST + 3 }, (_, at) => node(`S${at}`, '2025-03-04'))
  const edges = [{ from: NODES_AT_MOST + 1, to: 0, basis: 'agency' as const, members: [0] }]
  expect(layOut({ nodes, edges })).toMatchObject({ more: 3, edges: [] })
})

test('a long name is cut, so that it does not leave the drawing', () => {
  const [placed] = layOut({ nodes: [node('N'.repeat(80), null)], edges: [] }).nodes
  expect(placed?.name.length).toBeLessThan(40)
  expect(placed?.name.endsWith('…')).toBe(true)
})
