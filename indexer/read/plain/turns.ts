import type { Language } from '../../../languages/index.ts'
import type { SpokenRange } from '../../../model/document.ts'
import type { Range } from '../../../model/passage.ts'
import { anyOf, forPages } from '../page-phrases.ts'
import type { PrintedPinpoint } from '../raw-document.ts'
import type { TurnLabels } from './turn-labels.ts'

export type Turns = { spoken: SpokenRange[]; times: PrintedPinpoint[] }

/** In a transcript nearly everything is said by somebody; in an interview there is text around it. */
const LABELLED_SHARE_OF_TRANSCRIPT = 0.6
/** `(Applause.)`, `[The witness withdrew]` */
const BRACKETED = /^[([][^()[\]]*[)\]][.\s]*$/
const OPENING_MARK = /^["“«„‘「]/
/** Words between marks, or after one that is not closed. */
const BETWEEN_MARKS = /["“«„‘「][^"”»“’」]*(?:["”»“’」]|$)/gu
const HEADING_WORDS_AT_MOST = 14

const remarks = forPages(
  (pages) => new RegExp(String.raw`^${anyOf(pages, 'remarksOpenings')}\s+(\S.{2,80})$`, 'iu'),
)

const ENDS_SENTENCE = /[.!?:;]["'”’]?$/

/** Whose words follow under `Remarks by Governor Jane Doe`, as long as they are in quotation marks. */
function remarksIn(
  text: string,
  paragraphs: readonly Range[],
  languages: readonly Language[],
): SpokenRange[] {
  let speaker: string | null = null
  return paragraphs.flatMap(({ start, end }): SpokenRange[] => {
    const content = end - start > 120 ? '' : text.slice(start, end)
    const named = content.split(/\s+/).length <= HEADING_WORDS_AT_MOST && !ENDS_SENTENCE.test(content)
    const name = named ? remarks(languages).exec(content)?.[1] : undefined
    if (name !== undefined) {
      speaker = name
      return []
    }
    // `“We rebuilt it,” he said.` is told by somebody else.
    const isSaid =
      OPENING_MARK.test(text.slice(start, start + 1)) &&
      !/\p{L}/u.test(text.slice(start, end).replace(BETWEEN_MARKS, ''))
    if (speaker === null || !isSaid) {
      speaker = null
      return []
    }
    return [{ start, end, kind: 'turn', speaker }]
  })
}

/** What is said in the turns of a transcript or an interview, by whom it names, and when. */
export function turnsOf(
  text: string,
  paragraphs: readonly Range[],
  labels: TurnLabels,
  languages: readonly Language[],
): Turns {
  const found = paragraphs.map(({ start, end }) => labels.at(text.slice(start, Math.min(end, start + 200))))
  const first = found.findIndex((label) => label !== null)
  if (first === -1) return { spoken: remarksIn(text, paragraphs, languages), times: [] }
  const last = found.findLastIndex((label) => label !== null)
  const labelled = found.filter((label) => label !== null).length
  const isTranscript = labelled >= (last - first + 1) * LABELLED_SHARE_OF_TRANSCRIPT
  const spoken: SpokenRange[] = []
  const times: PrintedPinpoint[] = []
  let speaker: string | null = null
  paragraphs.forEach(({ start, end }, at) => {
    const label = found[at]
    if (label) {
      speaker = label.speaker
      if (start + label.end < end) spoken.push({ start: start + label.end, end, kind: 'turn', speaker })
      if (label.time !== undefined) times.push({ start, end, kind: 'time', value: label.time })
      return
    }
    const content = text.slice(start, end)
    const isSaid =
      isTranscript &&
      at < last &&
      !BRACKETED.test(content) &&
      !labels.isNote(content) &&
      /[.!?…—–-]["'”’]?$/.test(content)
    if (speaker !== null && isSaid) spoken.push({ start, end, kind: 'turn', speaker })
    else speaker = null
  })
  return { spoken, times }
}
