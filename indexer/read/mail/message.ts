import { LENGTH_LINE } from './beginnings.ts'
import { fieldsOf, type HeaderField, headerEnd, textOf, withParameters } from './header-fields.ts'
import { endsInReturns, withLineFeeds } from './line-ends.ts'
import { transferred } from './transfer.ts'

/** A part of a message: RFC 2046. */
export type MailPart = {
  fields: readonly HeaderField[]
  /** Such as `text/plain`. */
  type: string
  parameters: ReadonlyMap<string, string>
  /** Whether it says that it is an attachment, and the name that it gives. */
  isAttachment: boolean
  fileName: string | null
  /** As it was before it was sent; null of what has parts. */
  body: (() => Uint8Array) | null
  parts: readonly MailPart[]
}

/** No program makes as many; deeper ones, and more, are not looked for. */
const LEVELS_AT_MOST = 32
const PARTS_AT_MOST = 10_000

export const isHtml = ({ type }: Pick<MailPart, 'type'>) => type === 'text/html'

export const isEncrypted = ({ type }: MailPart) =>
  type === 'multipart/encrypted' || /^application\/(?:x-)?pkcs7-mime$/.test(type)

export const fieldOf = ({ fields }: MailPart, name: string): HeaderField | undefined =>
  fields.find((it) => it.name === name)

const LF = 10

/** The parts between the lines of a boundary: RFC 2046, section 5.1.1. The last one may have no end. */
function between(body: Uint8Array, boundary: string): Uint8Array[] {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.length)
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  const found: Uint8Array[] = []
  let from = -1
  for (let at = buffer.indexOf(mark); at !== -1; at = buffer.indexOf(mark, at + mark.length)) {
    if (at > 0 && buffer[at - 1] !== LF) continue
    const lineEnd = buffer.indexOf(LF, at)
    const line = buffer.toString('latin1', at + mark.length, lineEnd === -1 ? buffer.length : lineEnd)
    if (!/^(?:--)?\s*$/.test(line)) continue
    if (from !== -1) found.push(buffer.subarray(from, withoutLineEnd(buffer, from, at)))
    if (line.startsWith('--') || found.length >= PARTS_AT_MOST) return found
    from = lineEnd === -1 ? buffer.length : lineEnd + 1
  }
  if (from !== -1) found.push(buffer.subarray(from))
  return found
}

/** The line end before a boundary belongs to the boundary. */
function withoutLineEnd(buffer: Uint8Array, from: number, at: number): number {
  const end = buffer[at - 1] === LF ? at - 1 : at
  return Math.max(from, buffer[end - 1] === 13 ? end - 1 : end)
}

/** A message, or a part of one. @param usual what it is if it does not say so */
export function mailPart(bytes: Uint8Array, usual = 'text/plain', level = 0): MailPart {
  const { header, body: bodyAt } = headerEnd(bytes)
  const fields = fieldsOf(bytes.subarray(0, header))
  const rawOf = (name: string) => fields.find((it) => it.name === name)?.raw ?? ''
  const stated = withParameters(rawOf('content-type'))
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(stated.value) ? stated.value : usual
  const disposition = withParameters(rawOf('content-disposition'))
  const encoding = rawOf('content-transfer-encoding').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const body = bytes.subarray(bodyAt)
  const boundary = stated.parameters.get('boundary')
  const hasParts = type.startsWith('multipart/') && boundary !== undefined && level < LEVELS_AT_MOST
  const parts = hasParts
    ? between(body, boundary).map((it) =>
        mailPart(it, type === 'multipart/digest' ? 'message/rfc822' : 'text/plain', level + 1),
      )
    : []
  const fileName = disposition.parameters.get('filename') ?? stated.parameters.get('name') ?? null
  return {
    fields,
    type: parts.length === 0 && type.startsWith('multipart/') ? 'text/plain' : type,
    parameters: stated.parameters,
    isAttachment: disposition.value === 'attachment',
    fileName: fileName?.trim() || null,
    body: parts.length > 0 ? null : () => transferred(body, encoding),
    parts,
  }
}

/** The fields of a message, without its parts. */
export const fieldsIn = (message: Uint8Array): HeaderField[] =>
  fieldsOf(message.subarray(0, headerEnd(message).header))

/** A message as a file has it: Apple Mail states its length above it, and keeps what it notes itself below. */
export function messageIn(bytes: Uint8Array): MailPart {
  const file = endsInReturns(bytes) ? withLineFeeds(bytes) : bytes
  const [line = '', length] = LENGTH_LINE.exec(Buffer.from(file.subarray(0, 20)).toString('latin1')) ?? []
  return mailPart(length === undefined ? file : file.subarray(line.length, line.length + Number(length)))
}

/** What a message shows, plain text and HTML, in its order, and what is attached to it. */
export type MailContent = { shown: MailPart[]; attached: MailPart[] }

/** Of alternatives, plain text is what its sender wrote or a program made of it: it counts before HTML. */
export function contentOf(message: MailPart): MailContent {
  const content: MailContent = { shown: [], attached: [] }
  collect(message, content)
  return content
}

/** The words of a message that has them in RTF alone, as Outlook may keep them. */
export const rtfOf = ({ shown, attached }: MailContent): MailPart | undefined =>
  shown.length > 0
    ? undefined
    : attached.find(
        ({ type, fileName, isAttachment }) => type === 'text/rtf' && fileName === null && !isAttachment,
      )

const isText = ({ type }: MailPart) => type === 'text/plain' || isHtml({ type })

/** Some programs send a blank text beside the words, which are in HTML alone. */
const hasWords = ({ body, parameters }: MailPart) =>
  body !== null && textOf(body(), parameters.get('charset') ?? null).trim() !== ''

function collect(part: MailPart, into: MailContent): void {
  if (part.type === 'multipart/alternative') {
    const inner = part.parts.map((it) => contentOf(it))
    const spoken = inner.filter(({ shown }) => shown.some(hasWords))
    const chosen = spoken.find(({ shown }) => !shown.every(isHtml)) ?? spoken[0]
    into.shown.push(...(chosen?.shown ?? []))
    into.attached.push(...inner.flatMap(({ attached }) => attached))
  } else if (part.parts.length > 0) for (const it of part.parts) collect(it, into)
  else if (isText(part) && !part.isAttachment && part.fileName === null) into.shown.push(part)
  else into.attached.push(part)
}
