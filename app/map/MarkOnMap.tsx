import type { MouseEvent } from 'react'
import { type Mark, reachOf } from './marks.ts'
import { heightOf, type View } from './view.ts'
import { passagesInWords } from './wording.ts'

const number = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

type Props = {
  mark: Mark
  view: View
  /** Where there is room for its name. */
  nameSide: 'left' | 'right' | undefined
  /** Whether coming closer draws the places apart; otherwise the mark chooses the first of them. */
  opens: boolean
  href: string
  onClick: (event: MouseEvent) => void
}

/** A circle with how many passages name the place, and how many more places are too close to be drawn apart. */
export function MarkOnMap({ mark, view, nameSide, opens, href, onClick }: Props) {
  const percent = (part: number) => `${(50 + part * 100).toFixed(3)}%`
  const { place, others, at, radius } = mark
  const more = others.length
  const isChosen = place.selected !== null || others.some((it) => it.selected !== null)
  const also = more === 0 ? '' : `, and ${more} more ${more === 1 ? 'place' : 'places'} here`
  const label = place.kind === 'region' ? `${place.label}, region` : place.label
  const name = `${label}: ${passagesInWords(place.count)}${also}${opens ? ': zoom in' : ''}`
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
          {number.format(place.count)}
        </text>
        {more > 0 && (
          <text className="more" x={radius * 0.75} y={-radius * 0.75 - 3}>
            +{more}
          </text>
        )}
        {nameSide !== undefined && (
          <text
            className={`name ${nameSide}`}
            x={nameSide === 'right' ? reachOf(mark) : -reachOf(mark)}
            dy="0.35em"
          >
            {place.label}
          </text>
        )}
      </g>
    </svg>
  )
}
