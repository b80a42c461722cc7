import type { Language } from '../../languages/index.ts'
import type { Pages } from '../../languages/parts/pages.ts'
import { fold } from '../../model/name-words.ts'
import type { Range } from '../../model/passage.ts'
import { dayOfLine } from '../read/day-line.ts'
import { anyOf, forPages, labelsOf, NONE, nameParticle, type PageLanguage } from '../read/page-phrases.ts'
import { readPublicationDate } from '../read/publication-date.ts'
import type { Candidate } from './block.ts'
import { labels } from './labels.ts'
import { isHeadline, isProse } from './shape.ts'

const SEPARATORS = /(?:(?<!\s)\s+)?[|•·–—]\s*|(?<!\s)\s+-\s+|\n/
/** `PARIS, August 7 (AFP) --` on a line of its own. */
const AGENCY_DATELINE =
  /^\p{Lu}[\p{Lu}\s.'’,-]+(?:,\s*\p{Lu}\p{L}+\.?\s+\d{1,2})?,?\s+\(\p{Lu}[\p{L}\s/]+\)\s*(?:--?|[—–])?$/u

/**
 * Paragraphs in which a line such as `PARIS, August 7 (AFP) --`, from which a dash leads on to the text below, is the
 * beginning of that text: it says where and when it was written.
 */
export function withOpenDatelines(text: string, paragraphs: readonly Range[]): Range[] {
  const joined: Range[] = []
  let open: Range | null = null
  for (const paragraph of paragraphs) {
    const { end } = paragraph
    const start: number = open?.start ?? paragraph.start
    open = null
    const line = end - start <= LINE_CHARACTERS_AT_MOST ? text.slice(start, end) : ''
    if (/[–—-]$/.test(line) && AGENCY_DATELINE.test(line)) open = { start, end }
    else joined.push({ start, end })
  }
  return open === null ? joined : [...joined, open]
}

const patterns = forPages((pages) => {
  const any = (list: keyof Pages) => anyOf(pages, list)
  const label = any('dateLabels')
  const half = halvesOfDay(pages)
  const clockLink = String.raw`(?:${any('clockLinks')}\s+)?`
  return {
    dateLabel: new RegExp(String.raw`^${label}(?:\s+${any('dateLinks')})?\s*:?\s*`, 'iu'),
    hearing: new RegExp(String.raw`^${any('hearingLabels')}(?:\s+${any('dateLinks')})?\s*:?\s+`, 'iu'),
    clock: new RegExp(
      String.raw`[\s,]*${clockLink}\b\d{1,2}(?:[:.]\d{2}){1,2}\s*${half}?\s*(?:\(?[A-Z]{2,5}\)?(?:[+-]\d{1,2})?)?$|[\s,]+\d{1,2}\s*${half}(?:\s+[A-Z]{2,4})?$`,
      'iu',
    ),
    /** `10:48, Tue, Nov 19, 2019` */
    clockBefore: new RegExp(String.raw`^\d{1,2}[:.]\d{2}\s*${half}?\s*(?:[A-Z]{2,5}\b)?\s*,?\s*`, 'iu'),
    changedAt: new RegExp(
      String.raw`^${label}(?:\s+${any('clockLinks')})?\s*:?\s+\d{1,2}(?:[:.]\d{2})?\s*${half}?(?:\s+[A-Z]{2,5})?$`,
      'iu',
    ),
    age: new RegExp(`^${any('ages')}$`, 'iu'),
    readingTime: new RegExp(`^${any('readingTimes')}$`, 'iu'),
    byline: new RegExp(String.raw`^${any('bylineOpenings')}\s*:?\s*`, 'iu'),
  }
})

/** `am`, with or without stops. */
function halvesOfDay(pages: readonly PageLanguage[]): string {
  const halves = [...labelsOf(pages, 'halvesOfDay')].map((half) => [...half].map((letter) => `${letter}\\.?`))
  return halves.length === 0 ? NONE : `(?:${halves.map((letters) => letters.join('')).join('|')})`
}

/** How a byline begins where headings may begin the same way: only names may follow, and case matters. */
const weakByline = forPages((pages, described) => {
  const openings = [...labelsOf(pages, 'weakBylineOpenings')].flatMap((it) => [
    it,
    it.replace(/^\p{L}/u, (letter) => letter.toUpperCase()),
    it.toUpperCase(),
  ])
  const person = String.raw`\p{Lu}[\p{L}'’.-]*(?:\s+(?:${nameParticle(described)}\s+)*\p{Lu}[\p{L}'’.-]*){1,3}`
  return new RegExp(
    String.raw`^(?:${openings.join('|') || NONE})\s+(?=${person}(?:(?:,|\s+${anyOf(pages, 'nameJoiners')})\s+${person})*(?:\s*[,|–—].*)?$)`,
    'u',
  )
})

/** No line of names, dates and places above an article is longer; anything longer is text or the remains of a table. */
const LINE_CHARACTERS_AT_MOST = 400

const isLine = (text: string): boolean => text.length <= LINE_CHARACTERS_AT_MOST

/** The day of a line that contains nothing else, apart from a label and a time; else null. */
export function dateAlone(text: string, languages: readonly Language[]): string | null {
  if (!isLine(text)) return null
  const { dateLabel, clock, clockBefore } = patterns(languages)
  const plain = text
    .replace(/^[\s|•·–—:-]+|(?<![\s|•·–—:-])[\s|•·–—:-]+$/g, '')
    .replace(dateLabel, '')
    .replace(clock, '')
    .replace(clockBefore, '')
    .trim()
  const date = readPublicationDate(plain, languages)
  return date !== null && date.length === 10 ? date : dayOfLine(text, languages)
}

function isTimeLine(text: string, languages: readonly Language[]): boolean {
  const { age, readingTime, changedAt, hearing } = patterns(languages)
  const heard = hearing.exec(text)?.[0].length ?? 0
  return (
    dateAlone(text.slice(heard), languages) !== null ||
    [age, readingTime, changedAt, AGENCY_DATELINE].some((pattern) => pattern.test(text))
  )
}

/** `AFP | Apr 3, 2025`: short parts of which one is a date. */
function isDatedLine({ text, languages }: Candidate): boolean {
  const parts = text.split(SEPARATORS).filter((part) => part !== '')
  const short = parts.length > 1 && parts.every((part) => part.split(' ').length <= 6)
  return short && parts.some((part) => isTimeLine(part, languages))
}

/** The names of a line such as `By Jane Doe and AFP`; '' for `By` alone; null if it is not such a line. */
export function namesOfByline(text: string, languages: readonly Language[]): string | null {
  // `Author` above a name.
  if (labels(languages).authors.has(fold(text))) return ''
  const match = patterns(languages).byline.exec(text) ?? weakByline(languages).exec(text)
  if (!match) return null
  return text.slice(match[0].length).split(SEPARATORS)[0]?.trim() ?? ''
}

function isNameLine(block: Candidate): boolean {
  const names = namesOfByline(block.text, block.languages)
  // `BY MR. DOE:` in a transcript says who asks.
  if (names === null || block.words > 14 || /[.!?]["”’]?$/.test(block.text) || /:$/.test(names)) return false
  return (
    names === '' || /^["'“‘]?\p{Lu}/u.test(names) || labels(block.languages).unnamedAuthors.has(fold(names))
  )
}

/** `Published` above a date. */
function isLabelOfDate({ folded, languages }: Candidate, next: Candidate | undefined): boolean {
  return labels(languages).dates.has(folded) && next !== undefined && dateAlone(next.text, languages) !== null
}

/** Where the lines above an article end at the latest. */
function headerEnd(blocks: readonly Candidate[]): number {
  const prose = blocks.flatMap((block, at) => (block.verdict === null && isProse(block) ? [at] : []))
  return prose[1] ?? blocks.length
}

/** Tells who wrote it and when among the lines that a reader dropped above an article. */
export function judgeDropped(blocks: readonly Candidate[]): void {
  for (const block of blocks) {
    if (!isLine(block.text)) continue
    if (isNameLine(block) || isDatedLine(block)) block.setAside('byline')
    else if (isTimeLine(block.text, block.languages)) block.setAside('dateline')
  }
}

/** Sets aside who wrote it and when, and the section of the paper. */
export function judgeHeader(blocks: readonly Candidate[]): void {
  const end = headerEnd(blocks)
  blocks.forEach((block, at) => {
    if (block.verdict !== null || !isLine(block.text)) return
    const last = at === blocks.length - 1
    if (at < end || last) {
      if (at < end && isNameLine(block)) {
        block.setAside('byline')
        const next = blocks[at + 1]
        // `By` on a line of its own: the name is the next line.
        if (
          namesOfByline(block.text, block.languages) === '' &&
          next &&
          isLine(next.text) &&
          next.words <= 6 &&
          isHeadline(next)
        )
          next.setAside('byline')
      } else if (isDatedLine(block) || isLabelOfDate(block, blocks[at + 1])) block.setAside('byline')
      else if (isTimeLine(block.text, block.languages)) {
        const above = blocks[at - 1]?.verdict
        block.setAside(above?.keep === false && above.reason === 'byline' ? 'byline' : 'dateline')
      }
    }
  })
  blocks.slice(0, end).forEach((block, at) => {
    if (block.verdict !== null || block.words > 3 || !isHeadline(block)) return
    const below = blocks[at + 1]?.verdict
    const overByline = at > 0 && below?.keep === false && below.reason === 'byline'
    if (overByline || (blocks.length > 2 && labels(block.languages).sections.has(block.folded)))
      block.setAside('navigation')
  })
}
