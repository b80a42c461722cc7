import { expect, test } from 'vitest'
import { outlineFiles } from './outline-files.ts'
import { partOutlines, worldOutlines } from './outlines.ts'
import { project, WORLD } from './view.ts'

const latakia = project({ lat: 35.5, lon: 35.8 })

test('the world needs one file, a view of a country only the few that it touches', () => {
  expect(outlineFiles({ x: 500, y: 500, width: WORLD })).toEqual(['/map/outlines/world.svg'])
  expect(outlineFiles({ ...latakia, width: 10 })).toEqual(['/map/outlines/part-4-3.svg'])
  expect(outlineFiles({ ...latakia, width: 180 }).length).toBeLessThanOrEqual(9)
  expect(outlineFiles({ x: 995, y: 995, width: 10 })).toEqual(['/map/outlines/part-7-7.svg'])
})

test('a part contains its own area and a little around it, and is small', () => {
  const svg = partOutlines(4, 3)
  const [, land = ''] = /id="land" d="([^"]*)"/.exec(svg) ?? []
  const points = [...land.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
  expect(points.length).toBeGreaterThan(1_000)
  for (const [x = 0, y = 0] of points) {
    expect(x).toBeGreaterThanOrEqual(499)
    expect(x).toBeLessThanOrEqual(626)
    expect(y).toBeGreaterThanOrEqual(374)
    expect(y).toBeLessThanOrEqual(501)
  }
  expect(svg.length).toBeLessThan(150_000)
  expect(worldOutlines().length).toBeLessThan(150_000)
})
