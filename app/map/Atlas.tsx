'use client'

import type { MouseEvent } from 'react'
import type { Place, PlacesFound } from '../../model/places-found.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import { countedUnit } from '../../model/total.ts'
import { changed } from '../../model/url.ts'
import { onPlainClick } from '../address/navigation.ts'
import { changeAddress } from '../address/use-address.ts'
import { MAP_MESSAGES } from '../messages/map.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { ScriptButton } from '../parts/ScriptButton.tsx'
import { Controls } from './Controls.tsx'
import { Land } from './Land.tsx'
import { isLocated } from './located.ts'
import { MarkOnMap } from './MarkOnMap.tsx'
import { type Mark, marksIn, sidesOfNames } from './marks.ts'
import { PlaceTable } from './PlaceTable.tsx'
import { addressOn, type Base, withPlace } from './steps.ts'
import { useMap } from './use-map.ts'
import { type Box, boxOf, project, type View, viewAround } from './view.ts'

type Props = {
  base: Base
  request: SearchRequest
  found: PlacesFound
  /** The view in the address. */
  first: View | null
}

/** Places within one town are still separate. */
const CLOSE = 0.6

/** A search is stored in the address; the pages listen to it. */
const follow = (address: string) => changeAddress(address, 'push')

/** The places of a search on a map and in a table beside it. Both narrow the search. */
export function Atlas({ base, request, found, first }: Props) {
  const messages = MAP_MESSAGES[useLanguage()]
  const places = found.places.filter(isLocated)
  const withBox = (bbox: Box | null) => addressOn(base, changed(request, { bbox }), first)
  const map = useMap(viewAround(places.map(project)), first, (box) => follow(withBox(box)))
  const { view } = map
  const marks = marksIn(places, view, map.pixels)
  const sides = sidesOfNames(marks, view, map.pixels)
  const boxes = [request.bbox, map.sketch].filter((it) => it !== null)
  const addressOf = (place: Place) => addressOn(base, withPlace(request, place.key), first)
  // Without scripts, the map is explored on its own page.
  const looking = (next: View | null) => addressOn('/map', request, next)
  const choose = (event: MouseEvent, place: Place) => onPlainClick(event, () => follow(addressOf(place)))

  const markProps = (mark: Mark) => {
    const closer = viewAround([mark.place, ...mark.others].map(project), CLOSE)
    const opens = mark.others.length > 0 && closer.width < view.width * 0.9
    return opens
      ? {
          opens,
          href: looking(closer),
          onClick: (it: MouseEvent) => onPlainClick(it, () => map.show(closer)),
        }
      : { opens, href: addressOf(mark.place), onClick: (it: MouseEvent) => choose(it, mark.place) }
  }
  return (
    <div className="atlas">
      <div className="map-side">
        <div ref={map.surface} className={map.isDrawing ? 'map drawing' : 'map'} dir="ltr">
          <Land view={view} boxes={boxes} />
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in SVG */}
          <svg className="marks" role="group" aria-label={messages.marks}>
            {marks.toReversed().map((mark) => (
              <MarkOnMap
                key={mark.place.key}
                mark={mark}
                unit={countedUnit(found.total)}
                view={view}
                nameSide={sides.get(mark)}
                {...markProps(mark)}
              />
            ))}
          </svg>
          <Controls view={view} addressOf={looking} show={map.show} />
        </div>
        <p className="map-tools">
          <a
            href={withBox(boxOf(view))}
            onClick={(event) => onPlainClick(event, () => follow(withBox(boxOf(view))))}
          >
            {messages.inView}
          </a>
          <ScriptButton
            className="with-scripts"
            aria-pressed={map.isDrawing}
            onClick={() => map.setDrawing(!map.isDrawing)}
          >
            {messages.draw}
          </ScriptButton>
          {request.bbox !== null && (
            <a href={withBox(null)} onClick={(event) => onPlainClick(event, () => follow(withBox(null)))}>
              {messages.removeBox}
            </a>
          )}
        </p>
        <p className="aside">
          {map.isDrawing ? messages.drawing : messages.numbers(countedUnit(found.total))}{' '}
          <span className="with-scripts wheel-hint">{messages.wheel}</span> {messages.borders}
        </p>
      </div>
      <PlaceTable found={found} view={view} addressOf={addressOf} onClick={choose} />
    </div>
  )
}
