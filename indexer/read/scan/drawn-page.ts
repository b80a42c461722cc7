import type { Drawn, Glyph } from '../drawn.ts'
import { readingsOf } from './doubtful.ts'
import type { ScanLine } from './recogniser.ts'

/** Heights of lines of the same letters differ by so much, by which letters are in them. */
const SAME_HEIGHT_WITHIN = 0.2

const middleOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** How much lines go down to the right, each as often as it has words. */
export const slopeOf = (lines: readonly ScanLine[]): number =>
  middleOf(lines.flatMap(({ words, baseline }) => words.map(() => baseline.slope)))

/**
 * What was read from a picture, as what is drawn on a page of a PDF: each word one glyph. The same rules then find its
 * columns, paragraphs, running heads and numbers.
 * @param size of the upright page, in points
 * @param perPoint pixels
 */
export function drawnPage(
  lines: readonly ScanLine[],
  size: { width: number; height: number },
  perPoint: number,
): Drawn {
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
  const directions = glyphs.length === 0 ? [] : [{ degrees: 0, glyphs, top: 0, bottom: size.height }]
  return { directions, unknown: 0, invisible: 0, pictures: true }
}
