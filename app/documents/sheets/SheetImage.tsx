import type { Document } from '../../../model/document.ts'
import type { Range } from '../../../model/passage.ts'
import type { Messages } from '../../messages/messages.ts'
import { imageAddress } from './address.ts'
import { type Place, placesOn } from './places.ts'
import { SheetPicture } from './SheetPicture.tsx'

type Props = {
  document: Document
  /** From 1. */
  number: number
  /** What is marked on it, by offsets in the text of the document. */
  passage: Range | null
  quoted: readonly Range[]
  /** Only the lines of the passage, with some around them. */
  isStrip?: boolean
  messages: Messages
}

/** In points: so much is seen above and below the passage. */
const AROUND = 36

/** A page of the original as it looks, with a passage and what is quoted in it marked. */
export function SheetImage({ document, number, passage, quoted, isStrip = false, messages }: Props) {
  const sheet = document.sheets?.[number - 1]
  if (!sheet) return null
  const { width, height } = sheet
  const placesOf = (it: Range) => placesOn(sheet, document.text, it)
  const inPassage = passage === null ? [] : placesOf(passage)
  const { top, bottom } = isStrip ? stripOf(inPassage, height) : { top: 0, bottom: height }
  const address = imageAddress(document.documentId, number)
  return (
    <SheetPicture address={address}>
      <svg
        className="sheet"
        viewBox={`0 ${top} ${width} ${bottom - top}`}
        role="img"
        aria-label={messages.pages.sheet.image(number, inPassage.length > 0)}
      >
        <image href={address} width={width} height={height} preserveAspectRatio="none" />
        {inPassage.map((it) => (
          <rect key={`passage ${it.x} ${it.y}`} className="passage" {...it} />
        ))}
        {quoted.flatMap(placesOf).map((it) => (
          <rect key={`quoted ${it.x} ${it.y}`} className="quoted" {...it} />
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
