import { BLOCKS } from './elements.ts'
import type { PageBox, TextRun } from './page-boxes.ts'

const TITLE_AT_LEAST = 10
const TITLE_AT_MOST = 200
/** A date or a section may stand above the title. */
const LINES_ABOVE_TITLE_AT_MOST = 2
const LINES_AT_MOST = 8
/** Characters of the text below the title. */
const TEXT_AT_MOST = 500
const ROWS_AT_LEAST = 2
const OF_TABLES = new Set(['tr', 'td', 'th'])

/** The host of a link, without `www.`; '' for one within the site. */
function hostOf(href: string): string {
  if (!/^(?:https?:)?\/\//i.test(href)) return ''
  const address = href.replace(/^\/\//, 'https://')
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : ''
}

/** The host that most links of a page lead to by its name. */
function ownHost(boxes: readonly PageBox[]): string {
  const counts = new Map<string, number>()
  for (const { element } of boxes) {
    const href = element.localName === 'a' ? element.getAttribute('href') : null
    const host = href === null ? '' : hostOf(href)
    if (host !== '') counts.set(host, (counts.get(host) ?? 0) + 1)
  }
  return [...counts].reduce((best, it) => (it[1] > best[1] ? it : best), ['', 0])[0]
}

/** Where the words of a run lead that is a link. */
function linkOf({ texts }: TextRun): string {
  let it = texts[0]?.parentElement ?? null
  while (it !== null && it.localName !== 'a') it = it.parentElement
  return hostOf(it?.getAttribute('href') ?? '')
}

const isTitle = ({ marks, linked }: TextRun) =>
  marks >= TITLE_AT_LEAST && marks <= TITLE_AT_MOST && linked * 10 >= marks * 9

/** A title that leads to another page, and a sentence or two about it. */
function isTeaser(box: PageBox, textsOf: (box: PageBox) => TextRun[], site: () => string): boolean {
  const { element, firstRun, lastRun } = box
  if ((!BLOCKS.has(element.localName) && element.localName !== 'a') || OF_TABLES.has(element.localName))
    return false
  if (lastRun - firstRun < 2 || lastRun - firstRun > LINES_AT_MOST) return false
  const texts = textsOf(box)
  const at = texts.findIndex(isTitle)
  const title = texts[at]
  if (title === undefined || at > LINES_ABOVE_TITLE_AT_MOST || !texts.some(({ isProse }) => isProse))
    return false
  if (texts.slice(at + 1).reduce((sum, { marks, linked }) => sum + marks - linked, 0) > TEXT_AT_MOST)
    return false
  // A list of what other sites have is part of an article.
  const host = linkOf(title)
  return host === '' || host === site()
}

const kindOf = ({ element }: PageBox) => `${element.localName} ${element.getAttribute('class') ?? ''}`

/**
 * The boxes within a box that are entries about other pages: at least two next to each other, of the same element and
 * class, each with a title that leads to a page of the same site and a short text. In linear time, because only short boxes are looked into.
 * @param hasText whether anything in a box is not left out @param textsOf the runs in it that are not
 */
export function teaserRows(
  boxes: readonly PageBox[],
  within: PageBox,
  hasText: (box: PageBox) => boolean,
  textsOf: (box: PageBox) => TextRun[],
): PageBox[] {
  let host: string | null = null
  const site = () => {
    host ??= ownHost(boxes)
    return host
  }
  const found: PageBox[] = []
  for (const outer of boxes.slice(within.at, within.end)) {
    let row: PageBox[] = []
    const end = () => {
      if (row.length >= ROWS_AT_LEAST) for (const it of row) found.push(it)
      row = []
    }
    for (
      let child = boxes[outer.at + 1];
      child !== undefined && child.at < outer.end;
      child = boxes[child.end]
    ) {
      const box = child
      if (isTeaser(box, textsOf, site)) {
        if (row[0] !== undefined && kindOf(row[0]) !== kindOf(box)) end()
        row.push(box)
      } else if (hasText(box)) end()
    }
    end()
  }
  return found
}
