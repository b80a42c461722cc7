import type { Citation } from '../csl.ts'
import type { CslItem } from '../csl-item.ts'
import { TYPE_NAMES } from '../type-names.ts'
import { dateTexts, inverted, issuerOf, pinpointNotes } from './notes.ts'

/** `12` or `12–14`, as the first page and the last one; anything else stays whole. */
function pagesOf(page: string | undefined): { first?: string; last?: string } {
  if (page === undefined) return {}
  const [, first = page, last] = /^\s*(\w+)\s*[-\u2010-\u2014]+\s*(\w+)\s*$/u.exec(page) ?? []
  return { first, ...(last !== undefined && { last }) }
}

/** `YYYY/MM/DD/`; an unknown part stays empty between its slashes. */
function risDate(date: CslItem['issued']): string | undefined {
  const { year, month = '', day = '' } = dateTexts(date)
  return year && `${year}/${month}/${day}/`
}

/**
 * A value ends with its line, so line breaks and other control characters become spaces; and readers cut a
 * line at two spaces and a hyphen, so one of these spaces is removed.
 */
function line(tag: string, value: string | undefined): string {
  const folded = value
    ?.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/(?<! ) {2,}-/g, ' -')
    .trim()
  return folded ? `${tag}  - ${folded}\r\n` : ''
}

/** The words of the passage are in `AB`, where reference managers show them beside the work. */
export function risRecord({ item }: Citation): string {
  const pages = pagesOf(item.page)
  return [
    line('TY', TYPE_NAMES[item.type].ris),
    line('ID', item.id),
    line('TI', item.title),
    ...(item.author ?? []).map((it) => line('AU', inverted(it, ['family', 'given', 'suffix']))),
    line('T2', item['container-title']),
    line('PB', issuerOf(item)),
    line('CY', item['publisher-place']),
    line('ET', item.edition),
    line('M1', item.number),
    line('M3', item.genre),
    line('SP', pages.first),
    line('EP', pages.last),
    line('PY', dateTexts(item.issued).year),
    line('DA', risDate(item.issued)),
    line('UR', item.URL),
    line('Y2', risDate(item.accessed)),
    line('DB', item.archive),
    line('L2', item.archive_location),
    line('LA', item.language),
    line('AB', item.custom.text),
    line('LK', item.custom.permalink),
    ...pinpointNotes(item).map((it) => line('N1', it)),
    'ER  - \r\n',
  ].join('')
}
