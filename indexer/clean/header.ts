import { dayOfLine } from '../read/day-line.ts'
import { readPublicationDate } from '../read/publication-date.ts'
import type { Candidate } from './block.ts'
import { SECTION_LABELS } from './phrases.ts'
import { isHeadline, isProse } from './shape.ts'

const SEPARATORS = /\s*[|•·–—]\s*|\s+-\s+/
const DATE_LABEL =
  /^(?:(?:first |originally )?(?:published|posted|updated|modified|created|issued|date|last updated|last modified|release date)(?: on| at)?)\s*:?\s*/i
const CLOCK =
  /[\s,]*(?:at\s+)?\b\d{1,2}(?:[:.]\d{2}){1,2}\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,5}\)?(?:[+-]\d{1,2})?)?$|[\s,]+\d{1,2}\s*[ap]\.?m\.?(?:\s+[A-Z]{2,4})?$/i
/** `10:48, Tue, Nov 19, 2019` */
const CLOCK_BEFORE = /^\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5}\b)?\s*,?\s*/i
const CHANGED_AT =
  /^(?:last )?(?:published|posted|updated|modified)(?: at)?\s*:?\s+\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,5})?$/i
/** `PARIS, August 7 (AFP) --` on a line of its own. */
const AGENCY_DATELINE =
  /^\p{Lu}[\p{Lu}\s.'’,-]+(?:,\s*\p{Lu}\p{L}+\.?\s+\d{1,2})?,?\s+\(\p{Lu}[\p{L}\s/]+\)\s*(?:--?|[—–])?$/u
const RELATIVE_AGE = /^\d+\s+(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\s+ago$/i
const READING_TIME = /^\d+\s*[- ]?(?:min|minute|minutes)(?:\s+read)?$/i
const NAME_LINE = /^(?:by|written by|reported by|words by|story by|text by|from)\b\s*:?\s*/i

const PERSON = String.raw`\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:de|du|la|le|von|van|der|den|del|al|el)\s+)*\p{Lu}[\p{L}'’.-]*){1,3}`
/** The same in French, German and Spanish. A heading may begin with these words too, so names alone may follow. */
const FOREIGN_NAME_LINE = new RegExp(
  String.raw`^(?:[Pp]ar|[Vv]on|[Pp]or|PAR|VON|POR)\s+(?=${PERSON}(?:(?:,|\s+(?:et|und|y))\s+${PERSON})*(?:\s*[,|–—].*)?$)`,
  'u',
)

/** A day, month and year that stands alone, whatever label and clock time surround it; else null. */
export function dateAlone(text: string): string | null {
  const plain = text
    .replace(/^[\s|•·–—:-]+|[\s|•·–—:-]+$/g, '')
    .replace(DATE_LABEL, '')
    .replace(CLOCK, '')
    .replace(CLOCK_BEFORE, '')
    .trim()
  const date = readPublicationDate(plain)
  return date !== null && date.length === 10 ? date : dayOfLine(text)
}

const isTimeLine = (text: string) =>
  dateAlone(text) !== null ||
  RELATIVE_AGE.test(text) ||
  READING_TIME.test(text) ||
  CHANGED_AT.test(text) ||
  AGENCY_DATELINE.test(text)

/** `AFP | Apr 3, 2025`: short parts of which one is a date. */
function isDatedLine(text: string): boolean {
  const parts = text.split(SEPARATORS).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => part.split(' ').length <= 6) && parts.some(isTimeLine)
}

/** The names of a line such as `By Jane Doe and AFP`; '' for `By` alone; null where it is no such line. */
export function namesOfByline(text: string): string | null {
  const match = NAME_LINE.exec(text) ?? FOREIGN_NAME_LINE.exec(text)
  if (!match || (match[0].toLowerCase().startsWith('from') && !/^from\s*:/i.test(text))) return null
  return text.slice(match[0].length).split(SEPARATORS)[0]?.trim() ?? ''
}

function isNameLine(block: Candidate): boolean {
  const names = namesOfByline(block.text)
  if (names === null || block.words > 14 || /[.!?]["”’]?$/.test(block.text)) return false
  return names === '' || /^["'“‘]?\p{Lu}/u.test(names)
}

/** How far down the lines over an article may reach. */
function headerEnd(blocks: readonly Candidate[]): number {
  const prose = blocks.flatMap((block, at) => (block.verdict === null && isProse(block) ? [at] : []))
  return prose[1] ?? blocks.length
}

/** Who wrote it and when, and the part of the paper it stood in. */
export function judgeHeader(blocks: readonly Candidate[]): void {
  const end = headerEnd(blocks)
  blocks.forEach((block, at) => {
    if (block.verdict !== null) return
    const last = at === blocks.length - 1
    if (at < end || last) {
      if (at < end && isNameLine(block)) {
        block.setAside('byline')
        const next = blocks[at + 1]
        // `By` on a line of its own: the name is the next line.
        if (namesOfByline(block.text) === '' && next && next.words <= 6 && isHeadline(next))
          next.setAside('byline')
      } else if (isDatedLine(block.text)) block.setAside('byline')
      else if (isTimeLine(block.text)) {
        const above = blocks[at - 1]?.verdict
        block.setAside(above?.keep === false && above.reason === 'byline' ? 'byline' : 'dateline')
      }
    }
  })
  blocks.slice(0, end).forEach((block, at) => {
    if (block.verdict !== null || block.words > 3 || !isHeadline(block)) return
    const below = blocks[at + 1]?.verdict
    const overByline = at > 0 && below?.keep === false && below.reason === 'byline'
    if (overByline || (blocks.length > 2 && SECTION_LABELS.has(block.folded))) block.setAside('navigation')
  })
}
