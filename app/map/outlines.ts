import { geoMercator, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import fine from 'world-atlas/countries-50m.json'
import coarse from 'world-atlas/countries-110m.json'
import { WORLD } from './view.ts'

/** Natural Earth at 1:110 million, for the world, and at 1:50 million, for a part of it. */
export const OUTLINES = { '110m.svg': coarse, '50m.svg': fine } as const
export type OutlinesFile = keyof typeof OUTLINES

/**
 * Land, and the borders of countries, as an SVG whose parts a map refers to. They take their colours from where they
 * are used. One unit is a thousandth of the way around the world.
 */
export function outlines(file: OutlinesFile): string {
  // A package of data has no types of its own; its README gives this shape.
  const topology = OUTLINES[file] as unknown as Topology<{
    countries: GeometryCollection
    land: GeometryCollection
  }>
  const projection = geoMercator()
    .scale(WORLD / (2 * Math.PI))
    .translate([WORLD / 2, WORLD / 2])
    .precision(0)
  const path = geoPath(projection).digits(file === '50m.svg' ? 3 : 2)
  const land = path(feature(topology, topology.objects.land))
  const borders = path(mesh(topology, topology.objects.countries, (a, b) => a !== b))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WORLD} ${WORLD}">`,
    `<path id="land" d="${land}"/>`,
    `<path id="borders" fill="none" vector-effect="non-scaling-stroke" d="${borders}"/>`,
    '</svg>',
  ].join('')
}
