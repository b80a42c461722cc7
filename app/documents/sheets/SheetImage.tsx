import type { Document } from '../../../model/document.ts'
import type { Paragraph, Range } from '../../../model/passage.ts'
import type { Messages } from '../../messages/messages.ts'
import { imageAddress } from './address.ts'
import { type Place, placesOn, withoutAsides } from './places.ts'
import { SheetPicture } from './SheetPicture.tsx'

type Props = {
  document: Document
  /** From 1. */
  number: number
  /** What is marked on it. */
  passage: Pick<Paragraph, 'start' | 'end' | 'asides'> | null
  /** By offsets in the passage. */
  quoted: readonly Range[]
  /** Only the lines of the passage, with some around them. */
  isStrip?: boolean
  messages: Messages
}

/** In points: so much is seen above and below the passage. */
const AROUND = 36
/** Of the bar beside the passage. */
const BAR = { width: 3, away: 6 }

/** A page of the original as it looks, with a passage and what is quoted in it marked. */
export function SheetImage({ document, number, passage, quoted, isStrip = false, messages }: Props) {
  const sheet = document.sheets?.[number - 1]
  if (!sheet) return null
  const { width, height } = sheet
  const placesOf = (words: Range) => {
    const { start = 0, asides = [] } = passage ?? {}
    const read = withoutAsides(words, asides)
    return read.flatMap((it) =>
      placesOn(sheet, document.text, { start: start + it.start, end: start + it.end }),
    )
  }
  const inPassage = passage === null ? [] : placesOf({ start: 0, end: passage.end - passage.start })
  const { top, bottom } = isStrip ? stripOf(inPassage, height) : { top: 0, bottom: height }
  const address = imageAddress(document.documentId, number)
  return (
    <SheetPicture address={address} drawing={messages.pages.sheet.drawing}>
      <svg
        className="sheet"
        viewBox={`0 ${top} ${width} ${bottom - top}`}
        role="img"
        aria-label={messages.pages.sheet.image(number, inPassage.length > 0)}
      >
        <image href={address} width={width} height={height} preserveAspectRatio="none" />
        {inPassage.map(({ x, y, ...it }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have nothing else that is theirs alone
          <g key={at}>
            <rect className="passage" {...{ x, y }} {...it} />
            <rect className="bar" x={Math.max(0, x - BAR.away)} y={y} width={BAR.width} height={it.height} />
          </g>
        ))}
        {quoted.flatMap(placesOf).map((it, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have nothing else that is theirs alone
          <rect key={at} className="quoted" {...it} />
        ))}
      </svg>
    </SheetPicture>
  )
}

function stripOf(places: readonly Place[], height: number): { top: number; bottom: number } {
  const top = Math.min(...places.map(({ y }) => y)) - AROUND
  const bottom = Math.max(...places.map((it) => it.y + it.height)) + AROUND
  return places.length === 0
    ? { top: 0, bottom: height }
    : { top: Math.max(0, top), bottom: Math.min(height, bottom) }
}
