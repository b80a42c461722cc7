import { isQuoted, type Passage } from '../../model/passage.ts'
import { toCsl } from '../csl.ts'
import type { CslItem, CslName, DateParts } from '../csl-item.ts'
import { pinpointNotes } from './notes.ts'

const TYPES: Record<CslItem['type'], string> = {
  'article-newspaper': 'NEWS',
  webpage: 'ELEC',
  report: 'RPRT',
  document: 'GEN',
}

/** `YYYY/MM/DD/`; what is not known stays empty between its slashes. */
function risDate([year, month, day]: DateParts): string {
  const two = (it: number | undefined) => (it === undefined ? '' : String(it).padStart(2, '0'))
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`
}

function nameOf(name: CslName): string {
  if ('literal' in name) return name.literal
  return [name.family, name.given, name.suffix].filter((it) => it !== undefined).join(', ')
}

/**
 * A value ends with its line, so line breaks and other control characters become spaces; and readers cut a
 * line wherever two spaces and a hyphen stand, so there one space is enough.
 */
function line(tag: string, value: string | undefined): string {
  const folded = value
    ?.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}-/g, ' -')
    .trim()
  return folded ? `${tag}  - ${folded}\r\n` : ''
}

function recordOf(passage: Passage): string {
  const { item } = toCsl(passage)
  const issued = item.issued?.['date-parts'][0]
  const accessed = item.accessed?.['date-parts'][0]
  return [
    line('TY', TYPES[item.type]),
    line('ID', item.id),
    line('TI', item.title),
    ...(item.author ?? []).map((it) => line('AU', nameOf(it))),
    line('T2', item['container-title']),
    line('PB', item.publisher),
    line('PY', issued && String(issued[0]).padStart(4, '0')),
    line('DA', issued && risDate(issued)),
    line('UR', item.URL),
    line('Y2', accessed && risDate(accessed)),
    line('LA', item.language),
    ...pinpointNotes(passage, passage.quotations.filter(isQuoted)).map((it) => line('N1', it)),
    'ER  - \r\n',
  ].join('')
}

export function writeRis(passages: readonly Passage[]): string {
  return passages.map(recordOf).join('\r\n')
}
