import type { MouseEvent } from 'react'
import type { CountedUnit } from '../../model/total.ts'
import { MAP_MESSAGES } from '../messages/map.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { type Mark, nameOffset } from './marks.ts'
import { heightOf, type View } from './view.ts'

type Props = {
  mark: Mark
  /** What the search counts. */
  unit: CountedUnit
  view: View
  /** The side that has room for its name. */
  nameSide: 'left' | 'right' | undefined
  /** Whether zooming in separates the places; otherwise the mark chooses the first of them. */
  opens: boolean
  href: string
  onClick: (event: MouseEvent) => void
}

/**
 * A circle with the number of passages that name the place, or of the quotes in them, and the number of further places
 * too close to separate.
 */
export function MarkOnMap({ mark, unit, view, nameSide, opens, href, onClick }: Props) {
  const messages = MAP_MESSAGES[useLanguage()]
  const percent = (part: number) => `${(50 + part * 100).toFixed(3)}%`
  const { place, others, at, radius } = mark
  const more = others.length
  const isChosen = place.selected !== null || others.some((it) => it.selected !== null)
  const found = messages.countedIn(unit, place.count)
  const name = messages.mark(place.label, place.kind === 'region', found, more, opens)
  return (
    <svg
      className="map-place"
      x={percent((at.x - view.x) / view.width)}
      y={percent((at.y - view.y) / heightOf(view))}
      overflow="visible"
    >
      <title>{name}</title>
      <a
        href={href}
        onClick={onClick}
        className={`map-mark${isChosen ? ' chosen' : ''}`}
        aria-current={isChosen ? 'true' : undefined}
        aria-label={name}
      >
        {more > 0 && <circle className="around" r={radius + 4} />}
        <circle className="circle" r={radius} />
      </a>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: letters in a drawing take no focus; the link says all of it */}
      <g aria-hidden="true">
        <text className="count" dy="0.35em">
          {messages.compact(place.count)}
        </text>
        {more > 0 && (
          <text className="more" x={radius * 0.75} y={-radius * 0.75 - 3}>
            +{more}
          </text>
        )}
        {nameSide !== undefined && (
          <text
            className={`name ${nameSide}`}
            x={nameSide === 'right' ? nameOffset(mark) : -nameOffset(mark)}
            dy="0.35em"
          >
            {place.label}
          </text>
        )}
      </g>
    </svg>
  )
}
