import type { Language } from '../../../languages/index.ts'
import type { LeftOutReason } from '../../../model/document.ts'
import type { Range } from '../../../model/passage.ts'
import { type Fields, readFields } from '../fields.ts'
import { decodedWords } from '../mail/header-fields.ts'
import type { StructureHint } from '../raw-document.ts'
import { type HeaderWithin, labelledHeaders } from './labelled-headers.ts'
import { columnsOf, type Line } from './lines.ts'

export type Mail = {
  /** The lines without header, signature and the marks of what is quoted. */
  lines: Line[]
  /** The marks before the lines that are quoted. */
  marks: Range[]
  /** Header and signature, which are no part of the text. */
  hints: StructureHint[]
  fields: Fields
  /** Messages below the first one that programs quote whole, without marks: where each begins, and who sent it. */
  forwarded: { start: number; sender: string | null }[]
}

/** RFC 5322, section 3.6, and what programs add. A name is never translated in a message as it was sent. */
const FIELD = /^([A-Za-z][A-Za-z0-9-]{1,40}):(?:\s|$)/
const KNOWN_FIELDS = new Set(
  `from to cc bcc date sent subject reply-to sender message-id in-reply-to references received return-path
  mime-version content-type content-transfer-encoding list-id`.split(/\s+/),
)
const REASONS: Record<string, LeftOutReason> = {
  from: 'byline',
  date: 'dateline',
  sent: 'dateline',
  subject: 'title',
}
/** The line that programs put above the signature; its last space is often lost. */
const SIGNATURE = '--'
const SIGNATURE_LINES_AT_MOST = 15
const QUOTE = /^(?:>\s?)+/
const MAILBOX = /^From \S+@\S+ /

type Field = { name: string; value: string; lines: Line[] }

/** The fields that a message begins with; none if it does not look like one. */
function headerOf(text: string, lines: readonly Line[]): { fields: Field[]; length: number } {
  const none = { fields: [], length: 0 }
  const fields: Field[] = []
  let at = MAILBOX.test(text.slice(lines[0]?.start ?? 0, (lines[0]?.start ?? 0) + 200)) ? 1 : 0
  const start = at
  for (; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || (line.gap && at > start)) break
    const content = text.slice(line.start, line.end)
    const name = line.indent === 0 || fields.length === 0 ? FIELD.exec(content)?.[1] : undefined
    const open = fields.at(-1)
    if (name !== undefined)
      fields.push({ name: name.toLowerCase(), value: content.slice(name.length + 1).trim(), lines: [line] })
    else if (open && line.indent > 0) {
      open.value += ` ${content}`
      open.lines.push(line)
    } else return none
  }
  const names = new Set(fields.map(({ name }) => name))
  const known = fields.filter(({ name }) => KNOWN_FIELDS.has(name) || name.startsWith('x-')).length
  const isMail = names.has('from') && ['to', 'date', 'sent', 'subject'].some((name) => names.has(name))
  return isMail && known * 2 >= fields.length && known >= 2 ? { fields, length: at } : none
}

/** `-----Original Message-----`, in whatever language. */
const RULED = /^-{2,}\s?\p{L}[\p{L}\p{M} ]{2,40}\s?-{2,}$|^_{5,}$/u
const FORWARDED_FIELDS_AT_LEAST = 3

/** The headers in a text that are not its own: of messages that are quoted whole, as some programs do in replies. */
function headersWithin(text: string, lines: readonly Line[]): HeaderWithin[] {
  const found: HeaderWithin[] = []
  lines.forEach((line, at) => {
    if (at < (found.at(-1)?.to ?? 0) || !/^from:/i.test(text.slice(line.start, line.start + 5))) return
    const above = lines[at - 1]
    const ruled =
      above !== undefined && RULED.test(text.slice(above.start, Math.min(above.end, above.start + 80)))
    if (!line.gap && !ruled) return
    const { fields, length } = headerOf(text, lines.slice(at, at + 30))
    if (fields.length < FORWARDED_FIELDS_AT_LEAST) return
    const sender = fields.find(({ name }) => name === 'from')?.value ?? ''
    found.push({ from: ruled ? at - 1 : at, to: at + length, sender })
  })
  return found
}

/** Those that only their labels show: programs translate these, and leave out blank lines. */
function withLabelled(own: readonly HeaderWithin[], labelled: readonly HeaderWithin[]): HeaderWithin[] {
  const others = labelled.filter((it) => own.every(({ from, to }) => it.to <= from || it.from >= to))
  return [...own, ...others].sort((one, other) => one.from - other.from)
}

/** The name in `Jane Doe <jane@example.org>`, `"Doe, Jane" <…>` and `jane@example.org (Jane Doe)`; an address is no name. */
function nameIn(value: string): string | null {
  const name =
    /^"?([^"<]{2,120}?)"?\s*<[^>]*>/.exec(value)?.[1] ?? /\(([^()]{2,120})\)$/.exec(value)?.[1] ?? value
  const trimmed = name.trim()
  return trimmed === '' || trimmed.includes('@') ? null : trimmed
}

const DAY = /\b(\d{1,2}\s+\p{L}{3,9}\.?\s+\d{4})\b/u

function fieldsOf(header: readonly Field[]): Fields {
  const textOf = (...names: string[]) => header.find(({ name }) => names.includes(name))?.value
  const from = textOf('from')
  const author = from === undefined ? null : nameIn(decodedWords(from))
  const date = textOf('date', 'sent')
  const title = textOf('subject')
  const given = {
    ...(author !== null && { authors: [author] }),
    ...(date !== undefined && { publishedAt: DAY.exec(date)?.[1] ?? date }),
    ...(title !== undefined && { title: decodedWords(title) }),
  }
  return readFields(given).fields
}

function signatureOf(text: string, lines: readonly Line[]): number {
  const at = lines.findLastIndex(({ start, end }) => text.slice(start, end) === SIGNATURE)
  return at > 0 && lines.length - at - 1 <= SIGNATURE_LINES_AT_MOST ? at : lines.length
}

/**
 * What a plain text has of a mail: its header, the marks of what is quoted, the signature.
 * @param languages those in which fields of a message that is quoted whole are looked for
 */
export function readMail(
  text: string,
  lines: readonly Line[],
  languages: readonly Language[] | null = null,
): Mail {
  const { fields: header, length } = headerOf(text, lines)
  const body = lines.slice(length)
  const end = signatureOf(text, body)
  const hints: StructureHint[] = [
    ...lines
      .slice(0, length - header.reduce((sum, it) => sum + it.lines.length, 0))
      .map(({ start, end: to }): StructureHint => ({ start, end: to, outside: 'mail header' })),
    ...header.flatMap(({ name, lines: its }) =>
      its.map(
        (line): StructureHint => ({
          start: line.start,
          end: line.end,
          outside: REASONS[name] ?? 'mail header',
        }),
      ),
    ),
    ...body
      .slice(end)
      .map((line): StructureHint => ({ start: line.start, end: line.end, outside: 'signature' })),
  ]
  const marks: Range[] = []
  const rest: Line[] = []
  const forwarded: Mail['forwarded'] = []
  const own = headersWithin(text, body.slice(0, end))
  const headers =
    languages === null ? own : withLabelled(own, labelledHeaders(text, body.slice(0, end), languages))
  const inHeader = new Set<Line>()
  for (const { from, to, sender } of headers) {
    for (const line of body.slice(from, to)) {
      inHeader.add(line)
      hints.push({ start: line.start, end: line.end, outside: 'mail header' })
    }
    forwarded.push({
      start: body[from]?.start ?? 0,
      sender: nameIn(decodedWords(sender).replace(/(?<!\s)\s*\[[^[\]]*\]$/, '')),
    })
  }
  let gap = false
  for (const line of body.slice(0, end)) {
    if (inHeader.has(line)) {
      gap = true
      continue
    }
    const mark = QUOTE.exec(text.slice(line.start, Math.min(line.end, line.start + 100)))?.[0]
    if (mark === undefined) {
      rest.push({ ...line, gap: line.gap || gap })
      gap = false
      continue
    }
    const start = line.start + mark.length
    const quoted = text.slice(start, line.end)
    const inner = quoted.length - quoted.trimStart().length
    marks.push({ start: line.start, end: line.start + mark.trimEnd().length })
    if (quoted.trim() === '') gap = true
    else {
      const depth = mark.replace(/\s/g, '').length
      const indent = columnsOf(quoted.slice(0, inner))
      rest.push({ ...line, start: start + inner, indent, gap: line.gap || gap, depth })
      gap = false
    }
  }
  return { lines: rest, marks, hints, fields: length > 0 ? fieldsOf(header) : {}, forwarded }
}
