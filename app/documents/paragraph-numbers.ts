import { exactFirst } from '../../citation/locator.ts'
import { countedNumber } from '../../model/counted-paragraph.ts'
import type { PassageId } from '../../model/ids.ts'
import type { Paragraph } from '../../model/passage.ts'

/**
 * What stands beside each passage: the number of the paragraph as it is printed, or else its page or time. Where nothing
 * is printed, the paragraph as counted, in brackets if others have a printed one, so that nobody takes it for one.
 */
export function paragraphNumbers(
  passages: readonly Pick<Paragraph, 'id' | 'ordinal' | 'pinpoints' | 'counted'>[],
): Map<PassageId, string> {
  const isPrinted = passages.some(({ pinpoints }) => pinpoints !== undefined)
  return new Map(
    passages.map((passage) => {
      const [printed] = exactFirst(passage.pinpoints)
      const counted = countedNumber(passage)
      const shown = counted === null ? '·' : isPrinted ? `(${counted})` : String(counted)
      return [passage.id, printed?.value ?? shown]
    }),
  )
}
