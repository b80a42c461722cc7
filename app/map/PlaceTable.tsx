import type { MouseEvent } from 'react'
import { isLocated } from './located.ts'
import { isInView } from './marks.ts'
import type { Place, PlacesFound } from './places-found.ts'
import { project, type View } from './view.ts'
import { inNumbers, passagesInWords, placesInWords } from './wording.ts'

/** A page of thousands of rows helps nobody; who zooms in sees the others. */
const ROWS_AT_MOST = 200

type Props = {
  found: PlacesFound
  view: View
  addressOf: (place: Place) => string
  onClick: (event: MouseEvent, place: Place) => void
}

/** The same as the map, as rows: every place in view with its passages, and what no map can show. */
export function PlaceTable({ found, view, addressOf, onClick }: Props) {
  const located = found.places.filter(isLocated)
  const inView = located.filter((it) => isInView(project(it), view))
  const nowhere = found.places.filter((it) => !isLocated(it))
  const labels = new Map(found.places.map(({ key, label }) => [key, label]))
  const rows = (places: Place[]) =>
    places.slice(0, ROWS_AT_MOST).map((place) => (
      <tr key={place.key} className={`selected-${place.selected ?? 'none'}`}>
        <th scope="row">
          <a
            href={addressOf(place)}
            aria-current={place.selected === 'any' ? 'true' : undefined}
            onClick={(event) => onClick(event, place)}
            dir="auto"
          >
            {place.label}
          </a>
          {place.kind === 'region' && <span className="aside"> region</span>}
          {place.selected === 'not' && <span className="aside"> left out</span>}
        </th>
        <td className="aside" dir="auto">
          {place.parent === undefined ? place.kind : (labels.get(place.parent) ?? place.parent)}
        </td>
        <td className="number">{inNumbers(place.count)}</td>
      </tr>
    ))
  return (
    <div className="place-table">
      <table>
        <caption>
          {placesInWords(inView.length)} in view
          {located.length > inView.length && `, ${inNumbers(located.length - inView.length)} outside of it`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">In</th>
            <th scope="col" className="number">
              Passages
            </th>
          </tr>
        </thead>
        <tbody>{rows(inView)}</tbody>
        {nowhere.length > 0 && (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={3} className="aside">
                Not on the map: where they lie is not known
              </th>
            </tr>
            {rows(nowhere)}
          </tbody>
        )}
      </table>
      {inView.length > ROWS_AT_MOST && (
        <p className="aside">
          The {inNumbers(ROWS_AT_MOST)} most frequent are listed. Zoom in to see the others.
        </p>
      )}
      <p className="aside">
        A country or region counts what lies in it, each passage once.
        {found.unknown > 0 && ` ${passagesInWords(found.unknown)} name no place.`}
      </p>
    </div>
  )
}
