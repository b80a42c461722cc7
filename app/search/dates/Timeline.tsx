'use client'

import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Histogram } from '../../../model/search-result.ts'
import type { CountedUnit } from '../../../model/total.ts'
import { changed } from '../../../model/url.ts'
import { goTo } from '../../address/navigation.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { type Bin, binsOf, chosenBins } from './bins.ts'

const WIDTH = 264
/** Of the bars with the room above them; the axis is below. */
const HEIGHT = 76
const AXIS = 18
/** Room for the numbers above the bars. */
const TOP = 16
/** More bars than this have no number each. */
const MOST_NUMBERS = 12
/** As many names of months have room below the axis. */
const MOST_TICKS = 3
const HANDLE = 5
const MOST_BARS = 88
/** Key presses within this time share one step of the back button. */
const ONE_STEP_MS = 1_500

type Span = [number, number]
type Props = { request: SearchRequest; histogram: Histogram; unit: CountedUnit }

/** Passages or quotes over time, with a range to be chosen by mouse, touch or arrow keys. */
export function Timeline({ request, histogram, unit }: Props) {
  const { dates: messages, date } = useMessages()
  const bins = binsOf(histogram.buckets, MOST_BARS)
  const [draft, setDraft] = useState<Span | null>(null)
  const anchor = useRef<number | null>(null)
  const lastKey = useRef(0)
  const last = bins.length - 1
  if (last < 1) return <OnlyBar bin={bins[0]} />
  const span = draft ?? chosenBins(bins, request.from, request.to)

  const choose = (next: Span, how: 'push' | 'continue' = 'push') => goTo(within(request, bins, next), how)
  const at = (event: PointerEvent<SVGSVGElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return Math.min(last, Math.max(0, Math.floor(((event.clientX - left) / width) * bins.length)))
  }
  const grab = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return
    const handle = event.target instanceof Element ? event.target.closest('[data-end]') : null
    const end = handle?.getAttribute('data-end')
    // A handle moves one end of the range; anywhere else, a new range begins.
    anchor.current = end === 'from' ? span[1] : end === 'to' ? span[0] : at(event)
    if (end === null || end === undefined) setDraft([at(event), at(event)])
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    if (anchor.current === null) return
    setDraft([Math.min(anchor.current, at(event)), Math.max(anchor.current, at(event))])
  }
  const drop = () => {
    if (draft !== null && anchor.current !== null) choose(draft)
    anchor.current = null
    setDraft(null)
  }
  const move = (end: 0 | 1, by: number) => {
    const next: Span = [...span]
    next[end] = end === 0 ? clamp(span[0] + by, 0, span[1]) : clamp(span[1] + by, span[0], last)
    if (next[end] === span[end]) return
    const now = Date.now()
    choose(next, now - lastKey.current > ONE_STEP_MS ? 'push' : 'continue')
    lastKey.current = now
  }
  return (
    <figure className="timeline">
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG cannot hold a fieldset */}
      <svg
        role="group"
        aria-label={messages.chart[unit]}
        viewBox={`${-HANDLE} 0 ${WIDTH + 2 * HANDLE} ${HEIGHT + AXIS}`}
        onPointerDown={grab}
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={() => {
          anchor.current = null
          setDraft(null)
        }}
      >
        <Brush bins={bins} span={span} />
        <Bars bins={bins} span={span} unit={unit} />
        <Axis bins={bins} />
        <Handle end={0} bins={bins} span={span} label={messages.earliest} move={move} />
        <Handle end={1} bins={bins} span={span} label={messages.latest} move={move} />
      </svg>
      <figcaption className="aside">
        {messages.span(date(bins[span[0]]?.first ?? ''), date(bins[span[1]]?.last ?? ''))}
      </figcaption>
    </figure>
  )
}

/** Everything is from one month: there is nothing to choose. */
function OnlyBar({ bin }: { bin: Bin | undefined }) {
  const { dates: messages, date } = useMessages()
  return bin === undefined ? null : <p className="aside">{messages.allOf(date(bin.first))}</p>
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/** The search within a range of bars; all bars together mean any time. */
function within(request: SearchRequest, bins: Bin[], [from, to]: Span): SearchRequest {
  const all = from === 0 && to === bins.length - 1
  return changed(request, {
    from: all ? null : (bins[from]?.first ?? null),
    to: all ? null : (bins[to]?.last ?? null),
    undated: request.undated === 'only' ? 'exclude' : request.undated,
  })
}

/** What is chosen, behind the bars. */
function Brush({ bins, span: [from, to] }: { bins: Bin[]; span: Span }) {
  const width = WIDTH / bins.length
  return <rect className="brush" x={from * width} y={0} width={(to - from + 1) * width} height={HEIGHT} />
}

/** The line below the bars, with the names of some months. */
function Axis({ bins }: { bins: Bin[] }) {
  const { date } = useMessages()
  const width = WIDTH / bins.length
  const step = Math.ceil(bins.length / MOST_TICKS)
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; two sliders say the same
    <g aria-hidden="true">
      <line className="axis" x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      {bins.map((bin, at) =>
        at % step === 0 && (at === 0 || at + step / 2 <= bins.length) ? (
          <g key={bin.first}>
            <line className="axis" x1={at * width} x2={at * width} y1={HEIGHT} y2={HEIGHT + 4} />
            <text x={at * width + 2} y={HEIGHT + 15}>
              {date(bin.first)}
            </text>
          </g>
        ) : null,
      )}
    </g>
  )
}

function Bars({ bins, span, unit }: { bins: Bin[]; span: Span; unit: CountedUnit }) {
  const { dates: messages, date, number } = useMessages()
  const most = Math.max(...bins.map((it) => it.count), 1)
  const width = WIDTH / bins.length
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; two sliders say the same
    <g aria-hidden="true">
      {bins.map((bin, at) => {
        const height = bin.count === 0 ? 0 : Math.max(2, (bin.count / most) * (HEIGHT - TOP))
        const name = bin.first === bin.last ? date(bin.first) : messages.span(date(bin.first), date(bin.last))
        return (
          <g key={bin.first}>
            <title>{messages.bar(name, unit, bin.count)}</title>
            <rect className="column" x={at * width} y={0} width={width} height={HEIGHT} />
            <rect
              className={span[0] <= at && at <= span[1] ? 'bar chosen-bar' : 'bar'}
              x={at * width}
              y={HEIGHT - height}
              width={Math.max(1, width - 1)}
              height={height}
            />
            {bins.length <= MOST_NUMBERS && bin.count > 0 && (
              <text className="bar-number" x={(at + 0.5) * width} y={HEIGHT - height - 4} textAnchor="middle">
                {number(bin.count)}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

type HandleProps = {
  end: 0 | 1
  bins: Bin[]
  span: Span
  label: string
  move: (end: 0 | 1, by: number) => void
}

function Handle({ end, bins, span, label, move }: HandleProps) {
  const { date } = useMessages()
  const place = span[end]
  const x = ((end === 0 ? place : place + 1) / bins.length) * WIDTH
  const press = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by === undefined || event.metaKey || event.ctrlKey || event.altKey) return
    event.preventDefault()
    move(end, by)
  }
  return (
    <g
      role="slider"
      tabIndex={0}
      className="handle"
      data-end={end === 0 ? 'from' : 'to'}
      aria-label={label}
      aria-valuemin={end === 0 ? 0 : span[0]}
      aria-valuemax={end === 0 ? span[1] : bins.length - 1}
      aria-valuenow={place}
      aria-valuetext={date((end === 0 ? bins[place]?.first : bins[place]?.last) ?? '')}
      onKeyDown={press}
    >
      <rect className="grip-area" x={x - 12} y={0} width={24} height={HEIGHT} />
      <line x1={x} x2={x} y1={0} y2={HEIGHT} />
      <rect className="grip" x={x - HANDLE / 2} y={HEIGHT / 2 - 9} width={HANDLE} height={18} rx={2.5} />
    </g>
  )
}
