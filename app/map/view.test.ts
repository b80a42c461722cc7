import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  boxOf,
  heightOf,
  project,
  readView,
  unproject,
  viewAround,
  viewOf,
  WORLD,
  writeView,
  zoomed,
} from './view.ts'

const degrees = fc.record({
  lat: fc.double({ min: -85, max: 85, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
})

test('a place projected to the map and back keeps its coordinates', () => {
  expect(project({ lat: 0, lon: 0 })).toEqual({ x: 500, y: 500 })
  fc.assert(
    fc.property(degrees, (place) => {
      const back = unproject(project(place))
      return Math.abs(back.lat - place.lat) < 1e-9 && Math.abs(back.lon - place.lon) < 1e-9
    }),
  )
})

test('all places are in the first view, which stays within the world', () => {
  fc.assert(
    fc.property(fc.array(degrees, { minLength: 1 }), (places) => {
      const points = places.map(project)
      const view = viewAround(points)
      const [halfWidth, halfHeight] = [view.width / 2, heightOf(view) / 2]
      expect(view.x - halfWidth).toBeGreaterThanOrEqual(-1e-9)
      expect(view.y + halfHeight).toBeLessThanOrEqual(WORLD + 1e-9)
      // The map is wider than it is high: the world from pole to pole does not fit.
      if (view.width >= WORLD) return
      for (const { x, y } of points) {
        expect(Math.abs(x - view.x)).toBeLessThanOrEqual(halfWidth + 1e-9)
        expect(Math.abs(y - view.y)).toBeLessThanOrEqual(halfHeight + 1e-9)
      }
    }),
  )
})

test('zooming in keeps the point under the pointer in place', () => {
  const view = { x: 600, y: 400, width: 100 }
  const pointer = { x: 620, y: 390 }
  const closer = zoomed(view, 0.5, pointer)
  expect(closer.width).toBe(50)
  expect((pointer.x - closer.x) / closer.width).toBeCloseTo((pointer.x - view.x) / view.width)
})

test('the box of a view is what the view shows', () => {
  const view = viewAround([project({ lat: 35, lon: 36 }), project({ lat: 37, lon: 41 })])
  const again = viewOf(boxOf(view))
  expect(again.x).toBeCloseTo(view.x, 3)
  expect(again.width).toBeCloseTo(view.width, 3)
})

test('a view survives the address; an invalid one is ignored', () => {
  const view = { x: 600, y: 400, width: 20 }
  expect(readView(writeView(view))?.x).toBeCloseTo(600, 1)
  expect(readView(writeView(view))?.width).toBeCloseTo(20, 1)
  for (const text of [null, '', '1,2', '1,2,x', '1,,3', '1,2,0', '1,2,-3', '1,2,3,4']) {
    expect(readView(text), String(text)).toBe(null)
  }
})
