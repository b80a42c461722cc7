import { rightToLeftSurplus } from '../../../model/right-to-left.ts'
import type { WordReading } from '../drawn.ts'
import type { ScanLine } from './recogniser.ts'

/** Most words that are misread have less. */
const CONFIDENCE_AT_LEAST = 0.85
/** A digit is likely in place of another one, which no dictionary tells. */
const CONFIDENCE_OF_NUMBER_AT_LEAST = 0.95
const DIGIT = /\p{Nd}/u

/**
 * Which words of a line are likely enough to be misread. Of numbers between words that run from right to left, the
 * network often gives the last digit alone, and is as sure of that as of any other: none of them is beyond doubt.
 */
export function readingsOf({ words }: ScanLine): WordReading[] {
  const rightToLeft = rightToLeftSurplus(words.map(({ text }) => text).join('')) > 0
  return words.map(({ text, confidence }) => {
    const isNumber = DIGIT.test(text)
    const least = isNumber ? CONFIDENCE_OF_NUMBER_AT_LEAST : CONFIDENCE_AT_LEAST
    return { confidence, doubtful: confidence < least || (isNumber && rightToLeft) }
  })
}
