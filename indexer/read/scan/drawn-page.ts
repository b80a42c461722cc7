import type { Drawn, Glyph, Mapping, SheetSize } from '../drawn.ts'
import { readingsOf } from './doubtful.ts'
import type { ScanLine, Turn } from './recogniser.ts'

/** Heights of lines of the same letters differ by so much, by which letters are in them. */
const SAME_HEIGHT_WITHIN = 0.2

const middleOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** How much lines go down to the right, each as often as it has words. */
export const slopeOf = (lines: readonly ScanLine[]): number =>
  middleOf(lines.flatMap(({ words, baseline }) => words.map(() => baseline.slope)))

/** From places on a page that was set straight to the page as it lies; null where it was turned by more than quarters. */
function asItLies(
  slope: number,
  { orientation, radians }: Turn,
  { width, height }: SheetSize,
): Mapping | null {
  if (radians !== 0) return null
  // Undoes what sets it straight below.
  const size = 1 + slope * slope
  const [a, b] = [1 / size, slope / size]
  if (orientation === 6) return [b, -a, a, b, 0, height]
  if (orientation === 8) return [-b, a, -a, -b, width, 0]
  if (orientation === 3) return [-a, -b, b, -a, width, height]
  return [a, b, -b, a, 0, 0]
}

/**
 * What was read from a picture, as what is drawn on a page of a PDF: each word one glyph. The same rules then find its
 * columns, paragraphs, running heads and numbers.
 * @param size of the picture as it lies, in points
 * @param perPoint pixels
 */
export function drawnPage(lines: readonly ScanLine[], size: SheetSize, perPoint: number, turn: Turn): Drawn {
  // A sheet that lay askew is set straight, so that lines of two columns stand beside each other.
  const slope = slopeOf(lines)
  const usual = middleOf(lines.flatMap(({ words, height }) => words.map(() => height)))
  const glyphs = lines.flatMap((line): Glyph[] => {
    const readings = readingsOf(line)
    const same = Math.abs(line.height - usual) <= usual * SAME_HEIGHT_WITHIN
    const letters = (same ? usual : line.height) / perPoint
    const baseline = (line.baseline.y - slope * line.baseline.x) / perPoint
    const aside = slope * line.baseline.y
    return line.words.flatMap(({ text, left, right }, at) => {
      const read = readings[at]
      if (read === undefined) return []
      return [
        {
          ...{ text, left: (left + aside) / perPoint, right: (right + aside) / perPoint, baseline },
          ...{ size: letters, bold: false, spaced: true, read },
        },
      ]
    })
  })
  const bottom = turn.orientation >= 5 ? size.width : size.height
  const toSheet = asItLies(slope, turn, size)
  const directions = glyphs.length === 0 ? [] : [{ degrees: 0, glyphs, top: 0, bottom, toSheet }]
  return { size, directions, unknown: 0, invisible: 0, pictures: true }
}
