import type { WorkType } from '../../model/work.ts'
import type { Citation } from '../csl.ts'
import type { CslItem } from '../csl-item.ts'
import { TYPE_NAMES } from '../type-names.ts'
import {
  dateTexts,
  inverted,
  isoDate,
  issuerOf,
  keeperOf,
  kindIn,
  pagesOf,
  plainNotes,
  rangeNote,
  withSource,
} from './notes.ts'

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

/** Kinds that share a type of RIS with a more usual one; `M3` names them. */
const IN_A_WIDER_TYPE = new Set<WorkType>([
  'article',
  'broadcast',
  'collection',
  'event',
  'figure',
  'interview',
  'performance',
  'post',
  'regulation',
  'speech',
  'treaty',
])

/** Types without a title of what they are a part of: readers drop `T2`, and of two of them `PB` as well. */
const NOT_A_PART = new Set(['MPCT', 'PCOMM'])
const SOURCELESS = new Set(['PCOMM', 'SLIDE'])

/**
 * Where the number of a type is read: EndNote, and Zotero after it, know that of a report and of a case by other tags,
 * and would take `M1` of a web page for the day of access.
 */
function numberTag(type: string): string {
  if (type === 'RPRT' || type === 'STAND') return 'SN'
  return type === 'CASE' ? 'SV' : 'M1'
}

/** The words of the passage are in `AB`, where reference managers show them beside the work. */
export function risRecord({ item }: Citation): string {
  const pages = pagesOf(item.page)
  const kept = keeperOf(item)
  const type = TYPE_NAMES[item.type].ris
  const number = item.number === undefined || type === 'ELEC' ? undefined : item.number
  const notes = [
    ...(number === item.number ? [] : [`No. ${item.number}`]),
    ...rangeNote(item),
    ...withSource(item, SOURCELESS.has(type)),
    ...plainNotes(item),
  ]
  return [
    line('TY', type),
    line('ID', item.id),
    line('TI', item.title),
    ...(item.author ?? []).map((it) => line('AU', inverted(it, ['family', 'given', 'suffix']))),
    line('T2', item['container-title']),
    line('PB', issuerOf(item) ?? (NOT_A_PART.has(type) ? item['container-title'] : undefined)),
    line('CY', item['publisher-place']),
    line('ET', item.edition),
    line(numberTag(type), number),
    line('M3', kindIn(item, IN_A_WIDER_TYPE.has(item.type))),
    line('SP', pages.first),
    line('EP', pages.last),
    line('PY', dateTexts(item.issued).year),
    line('DA', risDate(item.issued)),
    line('UR', item.URL),
    line('Y2', risDate(item.accessed)),
    line('DO', item.DOI),
    line('SE', item.section),
    line('OP', isoDate(item['original-date'])),
    line('DB', kept.archive),
    line('AV', kept.archive_location),
    line('L2', item.custom.copy?.url),
    line('LA', item.language),
    line('AB', item.custom.text),
    line('N1', notes.join('; ')),
    'ER  - \r\n',
  ].join('')
}
