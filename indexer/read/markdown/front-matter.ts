import { parse } from 'yaml'
import { type Fields, readFields } from '../fields.ts'

const FENCED =
  /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)([\s\S]{0,65536}?)(?:\r\n|\n|\r)(?:\1|\.\.\.)[ \t]*(?=[\r\n]|$)/

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Names of people in the forms that generators of sites use: a text, a list, objects with a name. */
function namesIn(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map((it) => (isRecord(it) ? it.name : it)).filter((it) => typeof it === 'string')
  return isRecord(value) ? value.name : value
}

/** What the lines between the fences at the top say, and where the text begins. Nothing else is taken for a field. */
export function frontMatter(text: string): { fields: Fields; end: number } {
  const [whole, fence, content = ''] = FENCED.exec(text) ?? []
  if (whole === undefined) return { fields: {}, end: 0 }
  const end = whole.length
  if (fence !== '---') return { fields: {}, end }
  let given: unknown
  try {
    // Every value stays as it is written: a date is no moment, and `no` no truth value.
    given = parse(content, { schema: 'failsafe', logLevel: 'silent' })
  } catch {
    return { fields: {}, end } // not YAML: it is set aside as it is
  }
  // A rule between two paragraphs, and text between two rules.
  if (!isRecord(given)) return { fields: {}, end: 0 }
  const { title, date, source, url, agency } = given
  const fields = readFields({
    title,
    source,
    agency,
    url,
    authors: namesIn(given.authors ?? given.author),
    publishedAt: date,
    language: given.language ?? given.lang,
  })
  return { fields: fields.fields, end }
}
