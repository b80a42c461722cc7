import type { Paint } from '../../cli/paint.ts'
import type { DraftQuotation } from '../../model/check-draft.ts'
import { placeWords } from '../report/place.ts'
import { shownDifference } from '../words/differences.ts'
import { en } from '../words/en.ts'
import { bestOf, remarksOn, stands, verdictLabel } from '../words/say.ts'

/** What `printed` marks words with, as `wdiff` does: a terminal may show no colours, and a file none. */
export const LEGEND = '[-…-] in the draft, {+…+} in the source'

const PLACES_SHOWN = 10
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** What was found of one quotation, for a person to read. */
export function printed(quotation: DraftQuotation, number: number, paint: Paint): string {
  const label = verdictLabel(quotation, en)
  const best = bestOf(quotation)
  const { matches, more } = quotation
  const words =
    best === undefined || quotation.verdict === 'exact'
      ? oneLine(quotation.text)
      : shownDifference(best, quotation.text)
          .map(({ of, before, text }) => {
            const shown = {
              both: oneLine(text),
              brackets: oneLine(text),
              draft: `[-${oneLine(text)}-]`,
              source: `{+${oneLine(text)}+}`,
            }[of]
            return `${before === '' ? '' : before.replace(/\s+/g, ' ')}${of === 'both' || of === 'brackets' ? shown : paint.marked(shown)}`
          })
          .join('')
  const hidden = matches.length - PLACES_SHOWN
  return [
    `${number}. ${stands(quotation) ? paint.strong(label) : paint.corrected(label)}`,
    `   ${paint.quoted(`“${words}”`)}`,
    ...remarksOn(quotation, en).map((it) => `   ${it}`),
    ...matches
      .slice(0, PLACES_SHOWN)
      .map((it) => `   ${placeWords(it, en)} ${paint.soft(`(${it.passageId})`)}`),
    ...(hidden > 0 ? [`   ${en.places(hidden)} more`] : []),
    ...(more ? [`   ${en.morePlaces}`] : []),
    '',
  ].join('\n')
}
