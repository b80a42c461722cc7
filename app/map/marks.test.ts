import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LocatedPlace } from './located.ts'
import { marksIn, sidesOfNames } from './marks.ts'
import { project, viewAround } from './view.ts'

const place = (key: string, lat: number, lon: number, count: number): LocatedPlace => ({
  ...{ key, label: key, lat, lon, count, selected: null },
})
const syria = place('SY', 35, 38.5, 40)
const latakia = place('SY/latakia', 35.5, 35.8, 12)
const jableh = place('SY/latakia/jableh', 35.36, 35.93, 2)
const places = [syria, latakia, jableh]
const keys = (it: LocatedPlace[]) => it.map(({ key }) => key)

test('places too close together share the mark of the most frequent one, which keeps its own number', () => {
  const marks = marksIn(places, viewAround(places.map(project)), 720)
  expect(marks.map((it) => [it.place.key, it.place.count, keys(it.others)])).toEqual([
    ['SY', 40, []],
    ['SY/latakia', 12, ['SY/latakia/jableh']],
  ])
})

test('zooming in separates them', () => {
  const closer = viewAround([latakia, jableh].map(project), 0.6)
  expect(marksIn(places, closer, 720).map((it) => it.others.length)).toEqual([0, 0])
})

test('no place in view is lost, none is in two marks, and marks never cover each other', () => {
  const some = fc.array(
    fc.tuple(
      fc.double({ min: -80, max: 80, noNaN: true }),
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.nat(500),
    ),
    { minLength: 1, maxLength: 60 },
  )
  fc.assert(
    fc.property(some, (given) => {
      const all = given.map(([lat, lon, count], at) => place(`p${at}`, lat, lon, count))
      const view = { x: 500, y: 500, width: 1_000 }
      const marks = marksIn(all, view, 720)
      const shown = marks.flatMap((it) => [it.place, ...it.others])
      const inView = all.filter((it) => Math.abs(project(it).y - 500) <= 1_000 / 3)
      expect(keys(shown).sort()).toEqual(keys(inView).sort())
      for (const [at, mark] of marks.entries()) {
        for (const other of marks.slice(at + 1)) {
          const apart = Math.hypot(mark.at.x - other.at.x, mark.at.y - other.at.y) * 0.72
          expect(apart).toBeGreaterThanOrEqual(mark.radius + 13)
        }
      }
    }),
  )
})

test('a name without room on the right is on the left, and none runs off the map', () => {
  const east = place('East of everything', 35, 40, 6)
  const west = place('West', 35, 30, 5)
  const view = viewAround([east, west].map(project))
  const [first, second] = marksIn([east, west], view, 720)
  const sides = sidesOfNames(
    [first, second].filter((it) => it !== undefined),
    view,
    720,
  )
  expect([...sides].map(([mark, side]) => [mark.place.key, side])).toEqual([
    ['East of everything', 'left'],
    ['West', 'right'],
  ])
})
