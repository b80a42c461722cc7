import type { MouseEvent } from 'react'
import type { Place, PlacesFound } from '../../model/places-found.ts'
import { countedUnit } from '../../model/total.ts'
import { MAP_MESSAGES } from '../messages/map.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { isLocated } from './located.ts'
import { isInView } from './marks.ts'
import { project, type View } from './view.ts'

/** Thousands of rows are of no use; zooming in shows the others. */
const ROWS_AT_MOST = 200

type Props = {
  found: PlacesFound
  view: View
  addressOf: (place: Place) => string
  onClick: (event: MouseEvent, place: Place) => void
}

/** The map as a table: every place in view with its passages, and the places without coordinates. */
export function PlaceTable({ found, view, addressOf, onClick }: Props) {
  const messages = MAP_MESSAGES[useLanguage()]
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
          {place.kind === 'region' && <span className="aside"> {messages.kinds.region}</span>}
          {place.selected === 'not' && <span className="aside"> {messages.leftOut}</span>}
        </th>
        <td className="aside">
          <bdi>
            {place.parent === undefined
              ? (messages.kinds[place.kind ?? ''] ?? place.kind)
              : (labels.get(place.parent) ?? place.parent)}
          </bdi>
        </td>
        <td className="number">{messages.number(place.count)}</td>
      </tr>
    ))
  return (
    <div className="place-table">
      <table>
        <caption>{messages.caption(inView.length, located.length - inView.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.place}</th>
            <th scope="col">{messages.within}</th>
            <th scope="col" className="number">
              {messages.found[countedUnit(found.total)]}
            </th>
          </tr>
        </thead>
        <tbody>{rows(inView)}</tbody>
        {nowhere.length > 0 && (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={3} className="aside">
                {messages.nowhere}
              </th>
            </tr>
            {rows(nowhere)}
          </tbody>
        )}
      </table>
      {inView.length > ROWS_AT_MOST && <p className="aside">{messages.most(ROWS_AT_MOST)}</p>}
      <p className="aside">
        {messages.counts(countedUnit(found.total))}
        {found.unknown > 0 && ` ${messages.unknown(countedUnit(found.total), found.unknown)}`}
      </p>
    </div>
  )
}
