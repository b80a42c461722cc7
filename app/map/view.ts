import type { SearchRequest } from '../../model/search-request.ts'

/** The side of the square that is the whole world in the Mercator projection, in map units, not pixels. */
export const WORLD = 1_000
/** Width to height of the map on the page. */
export const ASPECT = 3 / 2
/** About 25 km at the equator: closer than this, the outlines have no more detail. */
const NARROWEST = 0.6
/** The latitude where the square ends; Mercator itself goes on without end. */
const LAST_LATITUDE = 85.0511

export type Point = { x: number; y: number }
/** The visible part of the map: its centre, and its width in map units. */
export type View = Point & { width: number }
export type Box = NonNullable<SearchRequest['bbox']>

/** Degrees to map units. Snyder, Map Projections: A Working Manual (1987), formulas 7-1 and 7-2. */
export function project({ lat, lon }: { lat: number; lon: number }): Point {
  const latitude = (Math.min(Math.max(lat, -LAST_LATITUDE), LAST_LATITUDE) * Math.PI) / 180
  const y = Math.log(Math.tan(Math.PI / 4 + latitude / 2))
  return { x: ((lon + 180) / 360) * WORLD, y: WORLD / 2 - (y * WORLD) / (2 * Math.PI) }
}

/** Map units to degrees. */
export function unproject({ x, y }: Point): { lat: number; lon: number } {
  const latitude = 2 * Math.atan(Math.exp(((WORLD / 2 - y) * 2 * Math.PI) / WORLD)) - Math.PI / 2
  return { lat: (latitude * 180) / Math.PI, lon: (x / WORLD) * 360 - 180 }
}

export const heightOf = (view: View) => view.width / ASPECT

/** Limits a view to the world, and to where there is detail to see. */
export function within(view: View): View {
  const width = Math.min(Math.max(view.width, NARROWEST), WORLD)
  const height = width / ASPECT
  const between = (value: number, half: number) => Math.min(Math.max(value, half), WORLD - half)
  return { x: between(view.x, width / 2), y: between(view.y, height / 2), width }
}

/** About 500 km, so that a single place is shown with its surroundings. */
const SURROUNDINGS = 12

/**
 * The view that shows all these points with a margin; without any, the inhabited world.
 *
 * @param narrowest in map units
 */
export function viewAround(points: Point[], narrowest: number = SURROUNDINGS): View {
  if (points.length === 0) return within({ x: 500, y: 430, width: WORLD })
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const width = Math.max((right - left) * 1.3, (bottom - top) * ASPECT * 1.3, narrowest)
  return within({ x: (left + right) / 2, y: (top + bottom) / 2, width })
}

/** @param factor below 1 to zoom in; `about` stays where it is on the screen */
export function zoomed(view: View, factor: number, about: Point = view): View {
  const { width } = within({ ...view, width: view.width * factor })
  const by = width / view.width
  return within({ x: about.x + (view.x - about.x) * by, y: about.y + (view.y - about.y) * by, width })
}

/** @param right as a fraction of the view's width; `down` of its height */
export function moved(view: View, right: number, down: number): View {
  return within({ ...view, x: view.x + right * view.width, y: view.y + down * heightOf(view) })
}

/** The visible area as a box in degrees, to five decimals (about a metre). */
export function boxOf(view: View): Box {
  const halfHeight = heightOf(view) / 2
  return boxBetween(
    { x: view.x - view.width / 2, y: view.y - halfHeight },
    { x: view.x + view.width / 2, y: view.y + halfHeight },
  )
}

/** The box in degrees between two opposite corners. */
export function boxBetween(one: Point, other: Point): Box {
  const a = unproject({ x: Math.min(one.x, other.x), y: Math.min(one.y, other.y) })
  const b = unproject({ x: Math.max(one.x, other.x), y: Math.max(one.y, other.y) })
  const round = (degrees: number) => Math.round(degrees * 100_000) / 100_000
  return { west: round(a.lon), south: round(b.lat), east: round(b.lon), north: round(a.lat) }
}

/** The smallest view that shows a whole box. */
export function viewOf(box: Box): View {
  const a = project({ lat: box.north, lon: box.west })
  const b = project({ lat: box.south, lon: box.east })
  const width = Math.max(b.x - a.x, (b.y - a.y) * ASPECT)
  return within({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, width })
}

const numbers = (text: string) => text.split(',').map((it) => (it.trim() === '' ? Number.NaN : Number(it)))

/** A view in an address: longitude and latitude of its centre, and its width in degrees. */
export function readView(text: string | null): View | null {
  const [lon, lat, width, ...more] = numbers(text ?? '')
  if (lon === undefined || lat === undefined || width === undefined || more.length > 0) return null
  if (![lon, lat, width].every(Number.isFinite) || width <= 0) return null
  return within({ ...project({ lat, lon }), width: (width / 360) * WORLD })
}

/** What `readView` reads, to three decimals (about a hundred metres). */
export function writeView(view: View): string {
  const { lat, lon } = unproject(view)
  return [lon.toFixed(3), lat.toFixed(3), ((view.width / WORLD) * 360).toFixed(3)].join(',')
}
