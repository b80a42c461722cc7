import { LANGUAGES, type Language } from '../../../languages/index.ts'
import { dayOfDateline } from '../dateline.ts'
import { dayOfLine } from '../day-line.ts'
import { escaped, forPages, labelsOf, markPattern } from '../page-phrases.ts'
import { shortYearDay, writtenDays } from '../written-day.ts'
import type { PageLine } from './page-line.ts'
import { foldedTitle } from './page-titles.ts'
import type { PageElement } from './page-tree.ts'

/** How far from the title the lines are that say when a page was published and by whom. */
const LINES_BEFORE = 5
const LINES_AFTER = 12
/** A standfirst, and the beginning of the article. */
const PROSE_AT_MOST = 2
const PROSE_CHARACTERS = 160
const LINE_CHARACTERS_AT_MOST = 120
const SENTENCE_END = /[.!?…][”"»’“«)]*$/
/** Besides the day: who wrote it, where, in which section. */
const OTHER_WORDS_AT_MOST = 8
const LEVELS_ASKED = 3
const TITLE_AT_MOST = 300
/** Standard names of elements; the second has both days in many themes. */
const PUBLISHED_NAME = /publi|entry-date/i

const changeMarks = forPages((pages) => markPattern(pages, 'changeMarks'))
const memberMarks = forPages((pages) => markPattern(pages, 'memberMarks'))

/** The innermost elements around a line. */
function around(line: PageLine): PageElement[] {
  const found: PageElement[] = []
  let it = line.parts[0]?.node.parentElement ?? null
  while (it !== null && found.length < LEVELS_ASKED) {
    found.push(it)
    it = it.parentElement
  }
  return found
}

const isProse = ({ text }: PageLine): boolean =>
  text.length > PROSE_CHARACTERS || (text.length > PROSE_CHARACTERS / 2 && SENTENCE_END.test(text))

const TITLE_CHARACTERS = 12

/** The line with the title: of the headings that begin as one of the page's titles do, the one that has most of it. */
function titleAt(lines: readonly PageLine[], titles: readonly string[]): number {
  let best = { at: -1, shared: 0 }
  lines.forEach(({ text, role, place }, at) => {
    if (text.length > TITLE_AT_MOST || place?.reason === 'navigation') return
    const line = foldedTitle(text)
    for (const title of titles) {
      const shared = line.startsWith(title) ? title.length : title.startsWith(line) ? line.length : 0
      const isEnough = shared >= TITLE_CHARACTERS || (shared > 0 && line === title)
      const score = role === 'heading' ? shared * 2 : shared
      if (isEnough && score > best.shared) best = { at, shared: score }
    }
  })
  return best.at
}

/** `29.11.2022 – The mill closes.`: how some offices begin their news. */
function dayBeforeDash(text: string, languages: readonly Language[]): string | null {
  const opening = /^\(?(\p{Nd}[^–—-]{5,24}?)(?:\)|\s+[–—-])\s/u.exec(text)?.[1]
  return opening === undefined ? null : dayOfLine(opening, languages)
}

type Found = { day: string; alone: boolean }

/** The one day of a line that is not that of a change, if the line says little else. */
function dayIn(line: PageLine, language: string | null, languages: readonly Language[]): Found | null {
  const { text } = line
  if (text.length > LINE_CHARACTERS_AT_MOST || !/\p{Nd}/u.test(text)) return null
  const changes = changeMarks(languages)
  const joined = memberMarks(languages)
  const days = writtenDays(text, language, languages)
  let from = 0
  const published = days.filter(({ index, end }) => {
    const before = text.slice(from, index)
    from = end
    return !changes.test(before) && !joined.test(before)
  })
  if (days.length === 0) {
    const day = text.split(PARTS).flatMap((part) => shortYearDay(part) ?? [])[0]
    if (day !== undefined) return { day, alone: false }
  }
  const [first] = published
  if (first === undefined && joined.test(text)) return null
  if (first === undefined || published.some(({ value }) => value !== first.value)) {
    const alone = days.length === 0 ? dayOfLine(text, languages) : null
    return alone === null ? null : { day: alone, alone: true }
  }
  if (dayOfLine(text, languages) === first.value) return { day: first.value, alone: true }
  const rest = text.slice(0, first.index) + text.slice(first.end)
  const others = rest.match(/[\p{L}\p{M}]+/gu)?.length ?? 0
  return others > OTHER_WORDS_AT_MOST || SENTENCE_END.test(text) ? null : { day: first.value, alone: false }
}

/** Labels this long say what happened on the day; shorter ones (*am*, *le*, *date*) may stand before any date. */
const LABEL_LETTERS = 6

/** What may be in one line: who wrote it, when, where. */
const PARTS = /\n|\s[|•·–—]\s/
const NOT_LABELLED = new Set(['navigation', 'comments', 'related links'])

const publishedLabel = forPages((pages) => {
  const labels = [...labelsOf(pages, 'dateLabels')].filter((label) => label.length >= LABEL_LETTERS)
  return new RegExp(String.raw`^(?:${labels.map(escaped).join('|')})(?![\p{L}\p{M}])`, 'iu')
})

/**
 * The one day of the lines that say nothing but when the page was published, wherever they stand: `Erschienen am
 * 3. März 2021` below the article. Null if they name several: a list of other pages.
 */
export function labelledDay(
  lines: readonly PageLine[],
  languages: readonly Language[] = LANGUAGES,
): string | null {
  const changes = changeMarks(languages)
  const label = publishedLabel(languages)
  const days = new Set(
    lines.flatMap(({ text, place }) => {
      if (place !== undefined && (place.sure || NOT_LABELLED.has(place.reason))) return []
      return text.split(PARTS).flatMap((part) => {
        const line = part.trim()
        if (line.length > LINE_CHARACTERS_AT_MOST || !label.test(line) || changes.test(line)) return []
        return dayOfLine(line, languages) ?? []
      })
    }),
  )
  const [day] = days
  return days.size === 1 && day !== undefined ? day : null
}

const NEVER_AFTER = new Set(['navigation', 'comments', 'footer'])
const NEVER_BEFORE = new Set([...NEVER_AFTER, 'controls', 'promotion', 'consent'])

/** Whether the elements around a line say that it has the day of a later change. */
function isChange(line: PageLine, languages: readonly Language[]): boolean {
  const changes = changeMarks(languages)
  const names = around(line).map((it) => `${it.className} ${it.getAttribute('itemprop') ?? ''}`)
  return names.some((it) => changes.test(it)) && !names.some((it) => PUBLISHED_NAME.test(it))
}

/**
 * The day that stands beside the title of a page, alone on its line or with little else, such as the name of the
 * author: after the title before the article has begun, or where it begins with a dateline, else right above the title.
 * A day within the text of the article is none, and neither is that of a change.
 * @param titles as the page states them elsewhere
 */
export function shownDay(
  lines: readonly PageLine[],
  titles: readonly string[],
  language: string | null,
  languages: readonly Language[] = LANGUAGES,
): string | null {
  const shown = lines.filter(({ place }) => place?.sure !== true)
  const at = titleAt(
    shown,
    titles.map(foldedTitle).filter((title) => title !== ''),
  )
  if (at < 0) return null
  const dayOf = (line: PageLine, never: ReadonlySet<string>): Found | null => {
    if (line.place !== undefined && never.has(line.place.reason)) return null
    const found = dayIn(line, language, languages)
    return found === null || isChange(line, languages) ? null : found
  }
  const after: Found[] = []
  let prose = 0
  for (const line of shown.slice(at + 1, at + 1 + LINES_AFTER)) {
    if (isProse(line)) {
      prose += 1
      const day =
        dayOfDateline(line.text, languages) ?? (prose === 1 ? dayBeforeDash(line.text, languages) : null)
      if (day !== null) after.push({ day, alone: false })
    }
    if (prose >= PROSE_AT_MOST || (prose > 0 && line.role === 'heading')) break
    const found = dayOf(line, NEVER_AFTER)
    if (found !== null) after.push(found)
  }
  const before = shown
    .slice(Math.max(0, at - LINES_BEFORE), at)
    .reverse()
    .flatMap((line) => dayOf(line, NEVER_BEFORE) ?? [])
  const all = [...after, ...before]
  return (all.find((it) => it.alone) ?? all[0])?.day ?? null
}
