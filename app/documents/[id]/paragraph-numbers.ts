import { exactFirst } from '../../../citation/locator.ts'
import type { PassageId } from '../../../model/ids.ts'
import type { Paragraph } from '../../../model/passage.ts'

/**
 * What stands beside each passage: the number of the paragraph as it is printed, or else its page or time. Where nothing
 * is printed, the paragraph as counted, in brackets if others have a printed one, so that nobody takes it for one.
 */
export function paragraphNumbers(
  passages: readonly Pick<Paragraph, 'id' | 'ordinal' | 'pinpoints'>[],
): Map<PassageId, string> {
  const isPrinted = passages.some(({ pinpoints }) => pinpoints !== undefined)
  return new Map(
    passages.map(({ id, ordinal, pinpoints }) => {
      const [printed] = exactFirst(pinpoints)
      return [id, printed?.value ?? (isPrinted ? `(${ordinal + 1})` : String(ordinal + 1))]
    }),
  )
}
