import { isQuoted, type Passage } from '../../model/passage.ts'
import { toCsl } from '../csl.ts'
import type { CslItem, CslName, DateParts } from '../csl-item.ts'
import { pinpointNotes } from './notes.ts'

const ENTRY: Record<CslItem['type'], { entry: string; container: string }> = {
  'article-newspaper': { entry: 'article', container: 'journal' },
  webpage: { entry: 'misc', container: 'howpublished' },
  report: { entry: 'techreport', container: 'institution' },
  document: { entry: 'misc', container: 'howpublished' },
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const TEX: Record<string, string> = {
  '\\': '{\\textbackslash}',
  // BibTeX counts `\{` as an opening brace, so a lone one would swallow the rest of the file.
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '`': '{\\textasciigrave}',
  // In TeX's first font encoding these three print as other signs.
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
}

/** Two of these in a row are one other sign to TeX: `--` an en dash, `''` a closing quotation mark. */
const LIGATURES = /(?<=([-',]))\1/g

/** On one line; letters of every script stay as they are. */
function tex(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^`<>|$&#%_]/g, (sign) => TEX[sign] ?? sign)
    .replace(LIGATURES, '{}$1')
}

function nameOf(name: CslName): string {
  if ('literal' in name) return `{${tex(name.literal)}}`
  const parts = [name.family, name.suffix, name.given].filter((it) => it !== undefined)
  return parts.map(namePart).join(', ')
}

function namePart(value: string): string {
  return /,|\sand\s/i.test(value) ? `{${tex(value)}}` : tex(value)
}

/** Verbatim for `\url`, which minds braces and backslashes and nothing else. */
function verbatimUrl(url: string): string {
  return url.trim().replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign))
}

function isoDate([year, month, day]: DateParts): string {
  const two = (it: number) => String(it).padStart(2, '0')
  return [String(year).padStart(4, '0'), ...[month, day].filter((it) => it !== undefined).map(two)].join('-')
}

function entryOf(passage: Passage): string {
  const { item } = toCsl(passage)
  const { entry, container } = ENTRY[item.type]
  const [year, month, day] = item.issued?.['date-parts'][0] ?? []
  const accessed = item.accessed?.['date-parts'][0]
  const source = item.publisher ?? item['container-title']
  const notes = pinpointNotes(passage, passage.quotations.filter(isQuoted))
  const braced = (value: string) => `{${value}}`
  const fields: [string, string | false | undefined][] = [
    ['author', item.author && braced(item.author.map(nameOf).join(' and '))],
    // The inner braces keep capitals: without them most styles write "hrw" for "HRW".
    ['title', item.title !== undefined && braced(braced(tex(item.title)))],
    [container, source !== undefined && braced(tex(source))],
    ['year', year !== undefined && braced(String(year))],
    ['month', month !== undefined && MONTHS[month - 1]],
    ['day', day !== undefined && braced(String(day))],
    ['url', item.URL !== undefined && braced(verbatimUrl(item.URL))],
    ['urldate', item.URL !== undefined && accessed && braced(isoDate(accessed))],
    ['language', item.language !== undefined && braced(tex(item.language))],
    ['note', braced(notes.map(tex).join('; '))],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []))
  return `@${entry}{verbatim-${passage.id},\n${lines.join('')}}\n`
}

/** Keys are made of the passage's id alone: they stay when a title or a date is corrected. */
export function writeBibtex(passages: readonly Passage[]): string {
  return passages.map(entryOf).join('\n')
}
