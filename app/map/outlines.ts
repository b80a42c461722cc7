import { geoMercator, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import parts from 'world-atlas/countries-50m.json'
import world from 'world-atlas/countries-110m.json'
import { PARTS } from './outline-files.ts'
import { WORLD } from './view.ts'

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>

/** How far parts overlap, in map units, so that no gap shows between them. */
const OVERLAP = 0.3

/** Natural Earth at 1:110 million. */
export const worldOutlines = () => drawn(world, 2)

/** A part of the world by its column and row, at 1:50 million: the whole would be more than a megabyte. */
export function partOutlines(column: number, row: number): string {
  const size = WORLD / PARTS
  const [left, top] = [column * size, row * size]
  return drawn(parts, 3, [
    [left - OVERLAP, top - OVERLAP],
    [left + size + OVERLAP, top + size + OVERLAP],
  ])
}

/**
 * Land and country borders as an SVG whose parts a map refers to. They take their colours from where they
 * are used. One unit is a thousandth of the way around the world.
 */
function drawn(data: unknown, digits: number, extent: [[number, number], [number, number]] | null = null) {
  // The data package has no types; its README describes this shape.
  const atlas = data as Atlas
  const projection = geoMercator()
    .scale(WORLD / (2 * Math.PI))
    .translate([WORLD / 2, WORLD / 2])
    .precision(0)
    .clipExtent(extent)
  const path = geoPath(projection).digits(digits)
  const land = path(feature(atlas, atlas.objects.land)) ?? ''
  const borders = path(mesh(atlas, atlas.objects.countries, (a, b) => a !== b)) ?? ''
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WORLD} ${WORLD}">`,
    `<path id="land" d="${land}"/>`,
    `<path id="borders" fill="none" vector-effect="non-scaling-stroke" d="${borders}"/>`,
    '</svg>',
  ].join('')
}
