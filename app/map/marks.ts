import type { LocatedPlace } from './located.ts'
import { heightOf, type Point, project, type View } from './view.ts'

/** One or more places that are too close together for marks of their own, under the name of the most frequent one. */
export type Mark = { place: LocatedPlace; others: LocatedPlace[]; at: Point; radius: number }

const SMALLEST = 13
const LARGEST = 26
/** Pixels between the edges of two marks, so that a finger can hit one of them. */
const APART = 8

/** In pixels; the area grows with the number of passages. */
function radiusOf(count: number, most: number): number {
  return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(count / Math.max(most, 1))
}

export function isInView({ x, y }: Point, view: View): boolean {
  return Math.abs(x - view.x) <= view.width / 2 && Math.abs(y - view.y) <= heightOf(view) / 2
}

/**
 * The marks for the places in view. Each place is in exactly one of them. No number is a sum, because a passage
 * that names two places would be counted twice.
 *
 * @param pixels the width of the map on the screen
 */
export function marksIn(places: LocatedPlace[], view: View, pixels: number): Mark[] {
  const scale = pixels / view.width
  const inView = places
    .map((place) => ({ place, at: project(place) }))
    .filter(({ at }) => isInView(at, view))
    .sort((a, b) => b.place.count - a.place.count || a.place.key.length - b.place.key.length)
  const most = inView[0]?.place.count ?? 0
  const marks: Mark[] = []
  for (const { place, at } of inView) {
    const near = marks.find((mark) => {
      const distance = Math.hypot(mark.at.x - at.x, mark.at.y - at.y) * scale
      return distance < mark.radius + SMALLEST + APART
    })
    if (near) near.others.push(place)
    else marks.push({ place, others: [], at, radius: radiusOf(place.count, most) })
  }
  return marks
}

/** The width of a letter in a name, in pixels, rounded up. */
const LETTER = 7.5

/** The room that a mark takes, in pixels, with a number beside it and without. */
const WITH_NUMBER = 9
const WITHOUT_NUMBER = 4

/** How far from its centre the name of a mark begins, in pixels. */
export const nameOffset = ({ radius, others }: Mark) =>
  radius + (others.length > 0 ? WITH_NUMBER : WITHOUT_NUMBER)

type Area = { left: number; right: number; top: number; bottom: number }
const overlap = (a: Area, b: Area) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The side of each mark where its name has room, the most frequent places first; marks without room are absent. */
export function sidesOfNames(marks: Mark[], view: View, pixels: number): Map<Mark, 'left' | 'right'> {
  const scale = pixels / view.width
  const center = ({ at }: Mark) => ({
    x: (at.x - view.x) * scale + pixels / 2,
    y: (at.y - view.y) * scale,
  })
  const around = (mark: Mark): Area => {
    const { x, y } = center(mark)
    const reach = nameOffset(mark)
    return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
  }
  const nameOf = (mark: Mark, side: 'left' | 'right'): Area => {
    const { left, right } = around(mark)
    const { y } = center(mark)
    const width = mark.place.label.length * LETTER
    return side === 'right'
      ? { left: right, right: right + width, top: y - 9, bottom: y + 9 }
      : { left: left - width, right: left, top: y - 9, bottom: y + 9 }
  }
  const circles = marks.map((mark) => ({ mark, area: around(mark) }))
  const names: Area[] = []
  const sides = new Map<Mark, 'left' | 'right'>()
  for (const mark of marks) {
    const side = (['right', 'left'] as const).find((it) => {
      const name = nameOf(mark, it)
      if (name.left < 0 || name.right > pixels) return false
      if (circles.some((circle) => circle.mark !== mark && overlap(circle.area, name))) return false
      return !names.some((other) => overlap(other, name))
    })
    if (side === undefined) continue
    names.push(nameOf(mark, side))
    sides.set(mark, side)
  }
  return sides
}
